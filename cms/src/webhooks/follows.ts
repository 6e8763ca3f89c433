import { everything, followedAt } from '../domain/following/following.ts'
import { currentRelease } from '../publication/release.ts'
import { releasedSnapshot } from '../publication/released.ts'
import { nameOfFollowed } from '../following/nameOfFollowed.ts'

/** The lines in which a webhook keeps what it follows. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** What a webhook follows; all changes where it names nothing. */
export function followedBy({ follows }: { follows?: string | null }): string[] {
  const lines = linesOf(follows ?? '')
  return lines.length > 0 ? lines : [everything]
}

/** Addresses of pages as the records that they are about, and those lines that name no page of the served release. */
export async function readFollows(
  text: string,
): Promise<{ followed: string[]; unknown: string[] }> {
  const lines = [...new Set(linesOf(text))]
  const snapshot = (await currentRelease()) ? await releasedSnapshot() : undefined
  const read = lines.map((line) => {
    const found = followedAt(line)
    const isThere = found && snapshot && nameOfFollowed(found, snapshot) !== undefined
    return { line, found: isThere ? found : undefined }
  })
  return {
    followed: [...new Set(read.flatMap(({ found }) => found ?? []))],
    unknown: read.flatMap(({ line, found }) => (found ? [] : [line.slice(0, 200)])),
  }
}
