import { languages } from 'cms/domain/language/language.ts'
import type { Language } from 'cms/domain/language/language.ts'
import { recordFilePath } from 'cms/domain/publication/recordFile.ts'
import { pageNames, pagePath } from 'cms/domain/publication/routes.ts'
import type { PageName } from 'cms/domain/publication/routes.ts'
import { catalogue } from '../catalogue/catalogue.ts'
import { slugsOfPage } from '../catalogue/records.ts'
import { changeFeedPath, changeFormats, writeChanges } from '../exports/changeFeeds.ts'
import type { ChangeFormat } from '../exports/changeFeeds.ts'
import { catalogPath, dcatCatalog, toTurtle } from '../exports/dcat.ts'
import { embed, embedded, embedKinds, embedPath } from '../exports/embeds.ts'
import { feedPath, feeds, writeFeed } from '../exports/feeds.ts'
import { filePath, formats, writeFile } from '../exports/files.ts'
import type { Format } from '../exports/files.ts'
import { llms } from '../exports/llms.ts'
import { ocdsFiles, ocdsPath, packagesOf } from '../exports/ocds/packages.ts'
import type { OcdsFile } from '../exports/ocds/packages.ts'
import { filedRecords, recordFile } from '../exports/recordFiles.ts'
import { robots } from '../exports/robots.ts'
import { sitemap } from '../exports/sitemap.ts'
import { siteTable, siteTables } from '../exports/siteTables.ts'
import { searchColumns } from '../search/initialSearch.ts'
import { processes, publication } from '../words/quotationRequest/processes.ts'

/** What a page shows: its name, its language, and the record where it is that of one. */
export interface PageShown {
  page: PageName
  language: Language
  slug: string | undefined
}

/** Every public page by its address: each page name × language × record. */
export const sitePages = (): Map<string, PageShown> =>
  new Map(
    languages.flatMap((language) =>
      pageNames.flatMap((page) =>
        [undefined, ...slugsOfPage(page)].map(
          (slug) => [pagePath(page, language, slug), { page, language, slug }] as const,
        ),
      ),
    ),
  )

/** Writes a file: its text, or its bytes. */
export type WriteFile = () => string | Uint8Array | Promise<string | Uint8Array>

/** Every file beside the pages, by its address. */
export const siteFiles = (): Map<string, WriteFile> =>
  new Map<string, WriteFile>([
    ['/robots.txt', robots],
    ['/sitemap.xml', sitemap],
    ['/llms.txt', llms],
    ['/search-index.json', () => JSON.stringify(searchColumns())],
    [catalogPath.ttl, () => toTurtle(dcatCatalog())],
    [catalogPath.jsonld, () => JSON.stringify(dcatCatalog())],
    ...filedRecords().map(({ word, slug }): [string, WriteFile] => [
      recordFilePath(word, slug),
      () => JSON.stringify(recordFile(word, slug)),
    ]),
    ...siteTables().flatMap(({ name }) =>
      (Object.keys(formats) as Format[]).map((format): [string, WriteFile] => [
        filePath(name, format),
        () => writeTable(name, format),
      ]),
    ),
    ...processes().flatMap((request) =>
      (Object.keys(ocdsFiles) as OcdsFile[]).map((file): [string, WriteFile] => [
        ocdsPath(request.slug, file),
        () => JSON.stringify(packagesOf(request, publication())[file]),
      ]),
    ),
    ...embedKinds.flatMap((kind) =>
      embedded(kind).flatMap((slug) =>
        languages.map((language): [string, WriteFile] => [
          embedPath(kind, slug, language),
          () => embed(kind, slug, language),
        ]),
      ),
    ),
    ...languages.flatMap((language) => [
      ...feeds.map((name): [string, WriteFile] => [
        feedPath(name, language),
        () => writeFeed(name, language, catalogue),
      ]),
      ...(Object.keys(changeFormats) as ChangeFormat[]).map((format): [string, WriteFile] => [
        changeFeedPath(language, format),
        () => writeChanges(language, format),
      ]),
    ]),
  ])

async function writeTable(name: string, format: Format): Promise<string | Uint8Array> {
  const table = siteTable(name)
  if (!table) throw new Error(`Không có bảng “${name}”.`)
  return writeFile(table, format, catalogue.asOf)
}
