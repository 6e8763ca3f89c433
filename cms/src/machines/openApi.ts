import type { SanitizedConfig } from 'payload'
import { comparisonAddress } from '../domain/comparison/comparisonAddress.ts'
import { ErrorReportFormSchema } from '../domain/errorReport/errorReport.ts'
import { searchAnswerPath } from '../domain/search/searchAddress.ts'
import { ChangeFeedSchema, changeKinds } from '../domain/publication/change.ts'
import { UsageTellingSchema } from '../domain/usageReport/usageReport.ts'
import type { Snapshot } from '../domain/publication/snapshot.ts'
import { callersOf } from '../server/routes/callers.ts'
import { nameInBrowser, sessionCookie } from '../words/account/cookieNames.ts'
import { announcedRoutes, inventoryOf, nameOf } from '../server/routes/inventory.ts'
import type { Route } from '../server/routes/inventory.ts'
import { filePaths } from './openApiFiles.ts'
import {
  errorSchema,
  json,
  jsonSchemaOf,
  operation,
  pathParameter,
  queryParameter,
  refused,
} from './openApiPieces.ts'
import type { Json, Operation } from './openApiPieces.ts'

/** The interface that everything here is described by. */
const version = '3.1.1'

/**
 * Everything that the server answers to the public, or to who is signed in, as OpenAPI 3.1: files of the release,
 * and the routes of the running configuration with who may call each. Examples are records of the release, so that
 * each can be tried.
 *
 * @param origin public address, without a closing slash.
 */
export async function openApiDocument(
  config: SanitizedConfig,
  snapshot: Snapshot,
  origin: string,
): Promise<Json> {
  const paths: Record<string, Json> = { ...filePaths(snapshot), ...ownPaths(snapshot) }
  // What the gate answers: Payload adds addresses of its own later, which it does not.
  for (const route of announcedRoutes() ?? inventoryOf(config)) {
    const { method, path } = route
    if (!path.startsWith('/api/') || path.includes('*')) continue
    const address = path.replaceAll(/:(\w+)/g, '{$1}')
    const described = paths[address] ?? {}
    described[method] ??= describe(route, await callersOf(route, config))
    paths[address] = described
  }
  return {
    openapi: version,
    info: {
      title: 'Nền tảng số quốc gia · National digital platforms',
      version: '0.1.0',
      summary:
        'The public catalogue of digital platforms of Viet Nam as files and as an interface.',
      description:
        'Files are made with the pages from one snapshot; each says the day that it speaks of, the unit in which provinces are counted, how sure it is, and what is made up for demonstration. Routes that need a session take its cookie; who may call them stands in the summary.',
      license: {
        name: 'Ghi nguồn “Nền tảng số quốc gia” và ngày của dữ liệu',
        url: `${origin}/gioi-thieu/#reuse`,
      },
    },
    servers: [{ url: origin }],
    tags: [
      {
        name: 'files',
        description: 'Files of the release: no account, no limit but the network’s.',
      },
      { name: 'machines', description: 'Answers on request over the release.' },
      {
        name: 'records',
        description: 'Records as the database keeps them, as far as the caller may read them.',
      },
    ],
    paths,
    components: {
      schemas: { Refusal: errorSchema },
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: nameInBrowser(sessionCookie, origin),
          description: 'Set by POST /api/users/login.',
        },
        usageKey: {
          type: 'http',
          scheme: 'bearer',
          description: 'Made by a person of the vendor in the admin (“Khóa API báo số liệu”).',
        },
      },
    },
  }
}

/** Routes of ours that tell more than their name. */
function ownPaths(snapshot: Snapshot): Record<string, Json> {
  const get = (given: Omit<Operation, 'tag'>): Json => {
    const described = operation({ tag: 'machines', ...given })
    return {
      get: { ...described, responses: { ...(described.responses as Json), default: refused } },
    }
  }
  const items = snapshot.platforms.slice(0, 2).map(({ slug }) => `platforms/${slug}`)
  const compared = [
    queryParameter(
      'items',
      `Two to four of one kind, as in ${comparisonAddress('vi', ['platforms/…', 'platforms/…'])}.`,
      { type: 'string' },
      items.join(','),
    ),
    queryParameter('lang', 'Language of the file.', { enum: ['vi', 'en'] }, 'vi'),
  ]
  const searched = [
    queryParameter('q', 'What is searched for.', { type: 'string' }, 'khám bệnh từ xa'),
    queryParameter('lang', 'Language of the file.', { enum: ['vi', 'en'] }, 'vi'),
  ]
  return {
    '/api/openapi.json': get({
      id: 'openapi',
      summary: 'This description.',
      content: json({ type: 'object', required: ['openapi', 'paths'] }),
    }),
    '/api/changes': get({
      id: 'changes',
      summary: 'Changes since a day or after a number, in the order of their numbers.',
      parameters: [
        queryParameter(
          'since',
          'From this day on.',
          { type: 'string', format: 'date' },
          '2020-01-01',
        ),
        queryParameter('after', 'Only what came after this number.', { type: 'string' }),
        queryParameter('kind', 'Of one kind only.', { enum: changeKinds.values }, 'announced'),
        queryParameter('language', 'vi or en; else Accept-Language.', { enum: ['vi', 'en'] }, 'en'),
      ],
      content: json(jsonSchemaOf(ChangeFeedSchema), undefined, 'application/feed+json'),
    }),
    [searchAnswerPath]: get({
      id: 'search',
      summary:
        'A page of what a search finds, for the search page. It needs a Meilisearch server beside the installation: without one, as in a standard start, the answer is 404. Filters as in the address of the search page.',
      parameters: [queryParameter('q', 'What is searched for.', { type: 'string' })],
      content: json({ type: 'object' }),
    }),
    '/api/search.csv': get({
      id: 'search-csv',
      summary: 'All that a search finds as CSV; filters as in the address of the search page.',
      parameters: searched,
      content: { 'text/csv': { schema: { type: 'string' } } },
    }),
    '/api/search.xlsx': get({
      id: 'search-xlsx',
      summary: 'All that a search finds as a workbook.',
      parameters: searched,
      content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {} },
    }),
    '/api/comparison.csv': get({
      id: 'comparison-csv',
      summary: 'The rows of a comparison as CSV.',
      parameters: compared,
      content: { 'text/csv': { schema: { type: 'string' } } },
    }),
    '/api/comparison.xlsx': get({
      id: 'comparison-xlsx',
      summary: 'The rows of a comparison as a workbook.',
      parameters: compared,
      content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {} },
    }),
    '/api/mcp': {
      post: {
        ...operation({
          id: 'mcp',
          tag: 'machines',
          summary: 'Model Context Protocol over streamable HTTP, without sessions: read only.',
          content: json({ type: 'object', required: ['jsonrpc'] }),
        }),
        parameters: [
          {
            name: 'accept',
            in: 'header',
            required: true,
            schema: { type: 'string' },
            example: 'application/json, text/event-stream',
          },
        ],
        requestBody: {
          required: true,
          content: json(
            { type: 'object', required: ['jsonrpc', 'method'] },
            { jsonrpc: '2.0', id: 1, method: 'tools/list' },
          ),
        },
      },
    },
    '/api/usageReports/report': {
      post: {
        ...operation({
          id: 'tell-usage',
          tag: 'machines',
          summary:
            'The counters of a month of an adoption, told by the system of its vendor. Told again with the same counters it changes nothing.',
          content: json({
            type: 'object',
            required: ['id', 'month', 'users', 'transactions', 'state'],
          }),
        }),
        security: [{ usageKey: [] }],
        requestBody: { required: true, content: json(jsonSchemaOf(UsageTellingSchema)) },
        responses: {
          200: { description: 'It was told before, with the same counters.' },
          201: { description: 'Told.' },
          default: refused,
        },
      },
    },
    '/api/errorReports/report': {
      post: {
        ...operation({
          id: 'report-a-mistake',
          tag: 'machines',
          summary: 'Reports a mistake on a page; the form’s signed time goes with it.',
          content: json({ type: 'object' }),
        }),
        requestBody: { required: true, content: json(jsonSchemaOf(ErrorReportFormSchema)) },
        responses: { 201: { description: 'Received.' }, default: refused },
      },
    },
  }
}

/** A route of the running configuration. */
function describe(route: Route, callers: string): Json {
  const { method, path, collection } = route
  const isPublic = callers.startsWith('anyone')
  const isList = method === 'get' && collection !== undefined && path === `/api/${collection}`
  const list = {
    type: 'object',
    required: ['docs', 'totalDocs'],
    properties: {
      docs: { type: 'array', items: { type: 'object' } },
      totalDocs: { type: 'integer' },
    },
  }
  const isTried = isPublic && isList
  return {
    operationId: nameOf(route).replaceAll(/[^\w]+/g, '-'),
    tags: [collection ? 'records' : 'machines'],
    summary: callers,
    parameters: [
      ...[...path.matchAll(/:(\w+)/g)].map(([, name = '']) =>
        pathParameter(name, 'A part of the address.'),
      ),
      ...(isList
        ? [
            queryParameter(
              'limit',
              'Records of a page.',
              { type: 'integer', minimum: 1 },
              isTried ? 1 : undefined,
            ),
            queryParameter(
              'depth',
              'Steps along relations.',
              { type: 'integer', minimum: 0 },
              isTried ? 0 : undefined,
            ),
            queryParameter('page', 'From 1.', { type: 'integer', minimum: 1 }),
            queryParameter('sort', 'A field; “-” turns it round.', { type: 'string' }),
          ]
        : []),
    ],
    security: isPublic ? [] : [{ session: [] }],
    responses: {
      200: { description: 'The answer.', ...(isList ? { content: json(list) } : {}) },
      default: refused,
    },
  }
}
