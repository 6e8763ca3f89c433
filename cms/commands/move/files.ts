import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, rename } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'

/** The uploads of a data folder; everything else in it is made anew or belongs to the machine. */
const uploads = 'media'

/**
 * Copies uploads into another data folder; what is there with the same content stays.
 *
 * @returns how many files there are.
 */
export async function copyFiles(
  from: string,
  to: string,
  onFile: (done: number, total: number) => void,
): Promise<number> {
  const names = await filesBelow(path.join(from, uploads))
  for (const [index, name] of names.entries()) {
    const source = path.join(from, uploads, name)
    const target = path.join(to, uploads, name)
    if (!existsSync(target) || (await hashFile(source)) !== (await hashFile(target))) {
      await mkdir(path.dirname(target), { recursive: true })
      // Under another name first: a file that is there is whole.
      await copyFile(source, `${target}.part`)
      await rename(`${target}.part`, target)
    }
    onFile(index + 1, names.length)
  }
  return names.length
}

/** Files of the source whose copy is missing or different. */
export async function differingFiles(from: string, to: string): Promise<string[]> {
  const differing: string[] = []
  for (const name of await filesBelow(path.join(from, uploads))) {
    const target = path.join(to, uploads, name)
    const isSame =
      existsSync(target) &&
      (await hashFile(path.join(from, uploads, name))) === (await hashFile(target))
    if (!isSame) differing.push(name)
  }
  return differing
}

async function filesBelow(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()
}

async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
