import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { languages } from '../domain/language/language.ts'
import { pagePlace } from '../domain/page/pagePlace.ts'
import {
  addressesAfter,
  AddressesSchema,
  FormerAddressSchema,
} from '../domain/publication/formerAddress.ts'
import type {
  Addresses,
  FormerAddress,
  PublishedAddress,
} from '../domain/publication/formerAddress.ts'
import type { Localized } from '../domain/language/language.ts'
import { pagePath } from '../domain/publication/routes.ts'
import type { PageName } from '../domain/publication/routes.ts'
import type { Snapshot } from '../domain/publication/snapshot.ts'
import { isRecord } from '../domain/values/isRecord.ts'
import { wordsWithRecordPages } from '../domain/words.ts'
import type { WordWithRecordPages } from '../domain/words.ts'
import { recordKey } from './leaveOut.ts'
import { readReleaseFile } from './releaseFile.ts'

/** Beside the snapshot of each release: where its records stand, and every address that one of them ever had. */
export const addressesFile = 'addresses.json'

/** What the public form of a record does not say: who is who. */
export interface Identities {
  /** Keys of records (`offerings/0123…`), by collection and slug (`offerings/kham-tu-xa`). */
  records: ReadonlyMap<string, string>
  /** Keys of the records that the ministry has taken down. */
  hidden: ReadonlySet<string>
}

/**
 * The addresses of a release, after those of the one before.
 *
 * @param before folder of the release before.
 */
export async function nextAddresses(
  before: string | undefined,
  snapshot: Snapshot,
  { records, hidden }: Identities,
): Promise<Addresses> {
  const published: Record<string, PublishedAddress> = {}
  for (const word of wordsWithRecordPages) {
    for (const { page, slug, name, illustrative } of pagesOf(snapshot, word)) {
      const record = records.get(recordKey(word, slug)) ?? recordKey(word, slug)
      for (const language of languages) {
        const list = pagePath(page, language)
        published[pagePath(page, language, slug)] = { record, name, language, list, illustrative }
      }
    }
  }
  const last =
    before === undefined ? undefined : await readReleaseFile(before, addressesFile, AddressesSchema)
  return addressesAfter(last, { published, hidden, asOf: snapshot.asOf })
}

interface RecordPage {
  page: PageName
  slug: string
  name: Localized
  illustrative: boolean
}

/** The pages of the records of a word; an explaining page stands at an address of the site itself. */
function pagesOf(snapshot: Snapshot, word: WordWithRecordPages): RecordPage[] {
  if (word === 'pages') {
    return snapshot.pages.flatMap((row) => {
      const { page, slug } = pagePlace(row)
      return slug === undefined
        ? []
        : [{ page, slug, name: row.title, illustrative: row.illustrative }]
    })
  }
  return snapshot[word].map((row) => {
    const name = 'name' in row ? row.name : row.title
    return {
      page: word,
      slug: row.slug,
      name: typeof name === 'string' ? { vi: name } : name,
      illustrative: 'illustrative' in row && row.illustrative,
    }
  })
}

const FormerAddressesSchema = z.object({ former: z.record(z.string(), FormerAddressSchema) })

/** Addresses that had a page before a release; none for a release of before they were kept. */
export function formerAddressesOf(release: string): ReadonlyMap<string, FormerAddress> {
  try {
    const text = readFileSync(path.join(release, addressesFile), 'utf8')
    return new Map(Object.entries(FormerAddressesSchema.parse(JSON.parse(text)).former))
  } catch (error) {
    if (isRecord(error) && error.code === 'ENOENT') return new Map()
    if (!(error instanceof z.ZodError)) throw error
    console.error('The addresses of the release were written by another version.')
    return new Map()
  }
}
