import { filedWords, recordFilePath } from 'cms/domain/publication/recordFile.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { provinceTotal } from 'cms/domain/organisation/organisation.ts'
import { Tally } from 'cms/domain/values/tally.ts'
import { words } from 'cms/domain/words.ts'
import { catalogue } from '../catalogue/catalogue.ts'
import { madeUpOf } from '../catalogue/records.ts'
import { changeFeedPath } from './changeFeeds.ts'
import { catalogPath } from './dcat.ts'
import { filePath } from './files.ts'
import { siteTables } from './siteTables.ts'
import { absolute } from '../catalogue/siteUrl.ts'
import { textOf } from '../text/text.ts'

/** What is where, in the form of https://llmstxt.org: for language models and who builds with them. */
export function llms(): string {
  const link = (name: string, path: string, note: string) =>
    `- [${name}](${absolute(path)}): ${note}`
  const kinds = filedWords.map((word) => {
    const { vi = word, en = word } = words.find(({ collection }) => collection === word)?.name ?? {}
    const count = new Tally(catalogue[word].length, madeUpOf(word).size).text('en')
    return link(
      `${en} (${vi})`,
      pagePath(word, 'en'),
      `${count}; each as ${recordFilePath(word, '{slug}')}`,
    )
  })
  const tables = siteTables().map(({ name, title, tally }) =>
    link(
      title.en,
      filePath(name, 'json'),
      `${tally.text('en', textOf('en').openData.rows)}; .csv and .xlsx beside it`,
    ),
  )
  const lines = [
    `# ${textOf('en').site.name} (${textOf('vi').site.name})`,
    '',
    `> ${textOf('en').site.description}`,
    '',
    `Data of ${catalogue.asOf} (day in Việt Nam). Provinces are counted of ${provinceTotal(catalogue.asOf)}: 63 until 30/06/2025, 34 since; never mix the two. Counts are of what was registered here: 0 means that nobody registered, not that nobody uses. What says “illustrative” or “minh họa” is made up to show how things work and is no fact. Name the source “Nền tảng số quốc gia”, the address and the day of the data.`,
    '',
    '## Records, each beside its page as JSON',
    '',
    ...kinds,
    '',
    '## Interfaces',
    '',
    link(
      'MCP',
      '/api/mcp',
      'Model Context Protocol over streamable HTTP (POST), read only, no account: describe_catalogue, search, get_record, compare, requirement_standing',
    ),
    link('OpenAPI', '/api/openapi.json', 'OpenAPI 3.1 of everything that is answered here'),
    link(
      'Changes',
      changeFeedPath('en', 'json'),
      'JSON Feed; Atom beside it; since a day at /api/changes?since=2026-01-01',
    ),
    link('Catalogue of data', catalogPath.jsonld, 'DCAT-AP as JSON-LD; Turtle beside it'),
    link('How results are ranked', pagePath('ranking', 'en'), 'the rule of search'),
    '',
    '## Datasets',
    '',
    ...tables,
    '',
  ]
  return lines.join('\n')
}
