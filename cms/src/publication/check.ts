import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Build } from '../domain/publication/build.ts'
import { languages } from '../domain/language/language.ts'
import type { Language } from '../domain/language/language.ts'
import { sealingPage } from '../domain/quotation/sealedFile.ts'
import { pagePath, servedElsewhere } from '../domain/publication/routes.ts'
import { pagePlace } from '../domain/page/pagePlace.ts'
import { wordsWithRecordPages } from '../domain/words.ts'
import type { WordWithRecordPages } from '../domain/words.ts'
import type { Snapshot } from '../domain/publication/snapshot.ts'
import { fileLanes, inLanes } from './inLanes.ts'

/**
 * Checks a built site before it may be served: a page for every record in both languages, and no internal
 * link that leads nowhere. What is carried over was checked before: its links are read again where a file is no more.
 *
 * @returns the number of pages.
 * @throws Error that lists what is missing (the first twenty of each kind).
 */
export async function checkRelease(
  site: string,
  snapshot: Snapshot,
  build: Pick<Build, 'files' | 'rendered' | 'hasRemoved'>,
): Promise<number> {
  const files = new Set(Object.keys(build.files))
  const missing = languages.flatMap((language) =>
    wordsWithRecordPages.flatMap((word) =>
      addressesOf(snapshot, word, language).filter((address) => !files.has(fileOf(address))),
    ),
  )
  const pages = [...files].filter(isPage)
  const changed = build.hasRemoved ? pages : build.rendered.filter(isPage)
  const broken = new Map<string, string>()
  // Most links stand on most pages: each address is looked up once.
  const lookedUp = new Set<string>()
  await inLanes(changed, fileLanes, async (page) => {
    const html = await readFile(path.join(site, page), 'utf8')
    for (const [, address = ''] of html.matchAll(/\s(?:href|src)="(\/[^"#?]*)/g)) {
      if (lookedUp.has(address)) continue
      lookedUp.add(address)
      if (!files.has(fileOf(address)) && !servedElsewhere.test(address)) broken.set(address, page)
    }
  })
  if (missing.length > 0 || broken.size > 0) {
    const links = [...broken].map(([address, page]) => `${address} (in ${page})`)
    throw new Error(
      [
        'The built site is not whole, so it was not published.',
        ...missing.slice(0, 20).map((address) => `  no page: ${address}`),
        ...links.slice(0, 20).map((link) => `  broken link: ${link}`),
      ].join('\n'),
    )
  }
  return pages.length
}

/** Where the records of a word have their pages, in one language. */
function addressesOf(snapshot: Snapshot, word: WordWithRecordPages, language: Language): string[] {
  if (word !== 'pages') return snapshot[word].map(({ slug }) => pagePath(word, language, slug))
  return snapshot.pages.map(pagePlace).map(({ page, slug }) => pagePath(page, language, slug))
}

/** The sealing page is downloaded: it leads to no address of the site, and none leads into it. */
const isPage = (file: string) => file.endsWith('.html') && `/${file}` !== sealingPage

/** The file of an address, in the folder of the site. */
export function fileOf(address: string): string {
  const decoded = decodeURIComponent(address).slice(1)
  return decoded === '' || decoded.endsWith('/') ? `${decoded}index.html` : decoded
}
