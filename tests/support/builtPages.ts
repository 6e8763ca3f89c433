import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { languages } from '../../cms/src/domain/language/language.ts'
import type { Language } from '../../cms/src/domain/language/language.ts'
import { existedOn } from '../../cms/src/domain/organisation/organisation.ts'
import { pagePlace } from '../../cms/src/domain/page/pagePlace.ts'
import { isScreen, pageNames, pagePath } from '../../cms/src/domain/publication/routes.ts'
import type { PageName } from '../../cms/src/domain/publication/routes.ts'
import { sealingPage } from '../../cms/src/domain/quotation/sealedFile.ts'
import { SnapshotSchema } from '../../cms/src/domain/publication/snapshot.ts'
import { wordsWithRecordPages } from '../../cms/src/domain/words.ts'
import type { Snapshot } from '../../cms/src/domain/publication/snapshot.ts'

export interface BuiltPage {
  /** From the root of the site, such as `/nen-tang/x/`. */
  address: string
  /** File from the root of the site. */
  file: string
  language: Language
  page: PageName | 'notFound'
  /** Pages of one kind have the same view and sections: `platforms`, `platforms/…`, `organisations/vendor`. */
  kind: string
  html: string
}

/** The release that is current in a data folder: its files, its snapshot and all its pages. */
export function readRelease(dataDir: string) {
  const release = path.join(dataDir, 'releases/current')
  const site = path.join(release, 'site')
  const snapshot = SnapshotSchema.parse(
    JSON.parse(readFileSync(path.join(release, 'snapshot.json'), 'utf8')),
  )
  const addresses = new Map(namedPages(snapshot).map((named) => [named.address, named]))
  const files = globSync('**/*.html', { cwd: site })
    .map((found) => `/${found.split(path.sep).join('/')}`)
    // It is downloaded, and no page of the site: the journey of a quotation opens it.
    .filter((file) => file !== sealingPage)
  const pages = files.map((file): BuiltPage => {
    const html = readFileSync(path.join(site, file), 'utf8')
    const address = file.replace(/index\.html$/, '')
    if (address === '/404.html') {
      return { address, file, language: 'vi', page: 'notFound', kind: 'notFound', html }
    }
    const named = addresses.get(address)
    if (!named)
      throw new Error(`${file} is a page that cms/src/domain/publication/routes.ts does not name.`)
    return { ...named, file, html }
  })
  return { site, snapshot, pages }
}

/** The longest page of each kind and language: it shows the most. */
export function longestOfEachKind(pages: BuiltPage[]): BuiltPage[] {
  const longest = new Map<string, BuiltPage>()
  for (const page of pages) {
    const name = `${page.kind} ${page.language}`
    if (page.html.length > (longest.get(name)?.html.length ?? 0)) longest.set(name, page)
  }
  return [...longest.values()]
}

/** Screens for those who sign in; they are applications and have a budget of their own. */
export const isWorkspace = ({ page }: BuiltPage): boolean => isScreen(page)

function namedPages(snapshot: Snapshot) {
  return languages.flatMap((language) =>
    pageNames.flatMap((page) =>
      [undefined, ...recordsOf(page, snapshot)].map((record) => ({
        address: pagePath(page, language, record?.slug),
        language,
        page,
        kind: record ? `${page}/${record.kind}` : page,
      })),
    ),
  )
}

function recordsOf(page: PageName, snapshot: Snapshot): { slug: string; kind: string }[] {
  if (page === 'organisations') {
    return snapshot.organisations.map(({ slug, kind, validTo }) => ({
      slug,
      kind: validTo && validTo < snapshot.asOf ? `former ${kind}` : kind,
    }))
  }
  if (page === 'statistics') {
    return snapshot.organisations
      .filter((one) => one.kind === 'province' && existedOn(one, snapshot.asOf))
      .map(({ slug }) => ({ slug, kind: 'sheet' }))
  }
  if (page === 'processes') {
    const opened = snapshot.quotationRequests.filter(({ result }) => result)
    return opened.map(({ slug }) => ({ slug, kind: 'record' }))
  }
  if (page === 'pages' || page === 'news') {
    return snapshot.pages
      .map(pagePlace)
      .flatMap((place) => (place.page === page && place.slug ? [place.slug] : []))
      .map((slug) => ({ slug, kind: 'record' }))
  }
  const word =
    page === 'choice' ? 'problems' : wordsWithRecordPages.find((collection) => collection === page)
  return word ? snapshot[word].map(({ slug }) => ({ slug, kind: 'record' })) : []
}
