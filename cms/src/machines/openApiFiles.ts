import { ChangeFeedSchema } from '../domain/publication/change.ts'
import { filedWords, recordFilePath, RecordFileSchema } from '../domain/publication/recordFile.ts'
import type { Snapshot } from '../domain/publication/snapshot.ts'
import { words } from '../domain/words.ts'
import { json, jsonSchemaOf, operation, pathParameter } from './openApiPieces.ts'
import type { Json, Operation } from './openApiPieces.ts'

const localized = {
  type: 'object',
  required: ['vi', 'en'],
  properties: { vi: { type: 'string' }, en: { type: 'string' } },
}

/** The files of the release. */
export function filePaths(snapshot: Snapshot): Record<string, Json> {
  const text = { type: 'string' }
  const datasetSchema = {
    type: 'object',
    required: ['dataset', 'title', 'asOf', 'fields', 'rows'],
    properties: {
      dataset: { type: 'string' },
      title: localized,
      asOf: { type: 'string', format: 'date' },
      licence: { type: 'string' },
      rowsInWords: { type: 'string' },
      fields: {
        type: 'array',
        items: {
          type: 'object',
          required: ['name', 'meaning'],
          properties: { name: text, meaning: localized },
        },
      },
      rows: { type: 'array', items: { type: 'object' } },
    },
  }
  const language = pathParameter('language', 'vi or en', 'vi')
  const dataset = pathParameter('dataset', 'A dataset of the catalogue of data.', 'nen-tang')
  const get = (given: Omit<Operation, 'tag'>): Json => ({
    get: operation({ tag: 'files', ...given }),
  })
  const ofWords = Object.fromEntries(
    filedWords.map((word, at) => {
      const [first] = snapshot[word]
      const address = recordFilePath(word, '{slug}')
      const label = words.find(({ collection }) => collection === word)?.name.en
      return [
        address,
        get({
          id: `file-${word}`,
          summary: `A record beside its page: ${label}`,
          parameters: [pathParameter('slug', 'The name in the page’s address.', first?.slug)],
          content: json(jsonSchemaOf(RecordFileSchema.options[at] ?? RecordFileSchema)),
        }),
      ]
    }),
  )
  return {
    ...ofWords,
    '/du-lieu/{dataset}.json': get({
      id: 'dataset-json',
      summary: 'A dataset with the meaning of its fields.',
      parameters: [dataset],
      content: json(datasetSchema),
    }),
    '/du-lieu/{dataset}.csv': get({
      id: 'dataset-csv',
      summary: 'A dataset as CSV (UTF-8 with a byte order mark).',
      parameters: [dataset],
      content: { 'text/csv': { schema: text } },
    }),
    '/du-lieu/{dataset}.xlsx': get({
      id: 'dataset-xlsx',
      summary: 'A dataset as a workbook.',
      parameters: [dataset],
      content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {} },
    }),
    '/du-lieu/catalog.ttl': get({
      id: 'dcat-turtle',
      summary: 'The catalogue of data (DCAT-AP) as Turtle.',
      content: { 'text/turtle': { schema: text } },
    }),
    '/du-lieu/catalog.jsonld': get({
      id: 'dcat-jsonld',
      summary: 'The catalogue of data (DCAT-AP) as JSON-LD.',
      content: json(
        { type: 'object', required: ['@context', '@id'] },
        undefined,
        'application/ld+json',
      ),
    }),
    '/thay-doi/changes.{language}.json': get({
      id: 'changes-newest',
      summary: 'The newest changes as JSON Feed 1.1.',
      parameters: [language],
      content: json(jsonSchemaOf(ChangeFeedSchema)),
    }),
    '/thay-doi/changes.{language}.atom': get({
      id: 'changes-atom',
      summary: 'The newest changes as Atom.',
      parameters: [language],
      content: { 'application/atom+xml': { schema: text } },
    }),
    '/rss/announcements.{language}.xml': get({
      id: 'announcements-rss',
      summary: 'Decisions as RSS 2.0.',
      parameters: [language],
      content: { 'text/xml': { schema: text } },
    }),
    '/llms.txt': get({
      id: 'llms',
      summary: 'What is where, for language models.',
      content: { 'text/plain': { schema: text } },
    }),
    '/sitemap.xml': get({
      id: 'sitemap',
      summary: 'Every listed page.',
      content: { 'text/xml': { schema: text } },
    }),
  }
}
