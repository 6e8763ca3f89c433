import { Validator } from '@seriousme/openapi-schema-validator'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { AnswerSchema } from '../../cms/src/machines/mcpAnswers.ts'
import { ChangeFeedSchema } from '../../cms/src/domain/publication/change.ts'
import { RecordFileSchema, recordFilePath } from '../../cms/src/domain/publication/recordFile.ts'
import { readRelease } from '../support/builtPages.ts'
import type { HttpServer } from '../support/http.ts'
import { servePublishedSite } from '../support/publishedSite.ts'

const dataDir = inject('publishedData')
const { snapshot } = readRelease(dataDir)
let server: HttpServer
beforeAll(async () => {
  server = await servePublishedSite(dataDir)
})
afterAll(() => server.stop())
/** Files name the public address; what is served here stands at another. */
const here = (address: string) => {
  const { pathname, search } = new URL(address)
  return server.origin + pathname + search
}
const getJson = async (address: string): Promise<unknown> =>
  (await fetch(server.origin + address)).json()

describe('the description of the interface', () => {
  const ParameterSchema = z.looseObject({
    name: z.string(),
    in: z.enum(['path', 'query', 'header']),
    required: z.boolean().optional(),
    example: z.unknown().optional(),
  })
  const OperationSchema = z.looseObject({
    operationId: z.string(),
    security: z.array(z.unknown()),
    parameters: z.array(ParameterSchema).default([]),
    requestBody: z
      .looseObject({
        content: z.record(z.string(), z.looseObject({ example: z.unknown().optional() })),
      })
      .optional(),
    responses: z.record(
      z.string(),
      z.looseObject({
        content: z
          .record(z.string(), z.looseObject({ schema: z.looseObject({}).optional() }))
          .optional(),
      }),
    ),
  })
  const DocumentSchema = z.looseObject({
    paths: z.record(z.string(), z.record(z.string(), OperationSchema)),
  })

  test('is valid OpenAPI 3.1, with one name for each operation', async () => {
    const document = await getJson('/api/openapi.json')
    const { valid, errors } = await new Validator().validate(
      z.record(z.string(), z.unknown()).parse(document),
    )
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
    const ids = Object.values(DocumentSchema.parse(document).paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    )
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  test('every example runs, and its answer is what the description says', async () => {
    const { paths } = DocumentSchema.parse(await getJson('/api/openapi.json'))
    const ajv = new Ajv2020({ strict: false, allErrors: false })
    addFormats(ajv)
    const wrong: string[] = []
    let tried = 0
    for (const [template, operations] of Object.entries(paths)) {
      for (const [method, { parameters, requestBody, responses }] of Object.entries(operations)) {
        const content = responses['200']?.content
        const asked = parameters.filter(({ example }) => example !== undefined)
        const isWhole = parameters.every((one) => one.in !== 'path' || one.example !== undefined)
        const body = requestBody?.content['application/json']?.example
        if (!content || !isWhole || (method === 'post' && body === undefined)) continue
        if (
          method === 'get' &&
          template.startsWith('/api/') &&
          asked.length === 0 &&
          template !== '/api/openapi.json'
        )
          continue
        tried += 1
        let address = template
        const query = new URLSearchParams()
        const headers: Record<string, string> = {}
        for (const { name, in: place, example } of asked) {
          if (place === 'path') address = address.replace(`{${name}}`, String(example))
          else if (place === 'query') query.set(name, String(example))
          else headers[name] = String(example)
        }
        const answer = await fetch(`${server.origin}${address}?${query}`, {
          method: method.toUpperCase(),
          headers: {
            ...headers,
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        })
        const [type = ''] = (answer.headers.get('content-type') ?? '').split(';')
        const text = await answer.text()
        const said = content[type]
        if (answer.status !== 200 || !said) {
          wrong.push(
            `${method} ${address}?${query}: ${answer.status} ${type} ${text.slice(0, 200)}`,
          )
        } else if (
          said.schema &&
          type.includes('json') &&
          !ajv.validate(said.schema, JSON.parse(text))
        ) {
          wrong.push(`${method} ${address}: ${ajv.errorsText()}`)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(tried).toBeGreaterThan(30)
  })

  test('a route that needs a session says so, and refuses without one', async () => {
    const { paths } = DocumentSchema.parse(await getJson('/api/openapi.json'))
    const closed = Object.entries(paths).flatMap(([path, operations]) =>
      operations.get && operations.get.security.length > 0 && !path.includes('{') ? [path] : [],
    )
    expect(closed.length).toBeGreaterThan(10)
    const open = await Promise.all(
      closed.map(async (path) => ({ path, status: (await fetch(server.origin + path)).status })),
    )
    expect(open.filter(({ status }) => status < 400)).toEqual([])
  })
})

test('a page of another origin may read the data, and nothing else', async () => {
  const [platform] = snapshot.platforms
  const addresses = [
    '/du-lieu/nen-tang.csv',
    recordFilePath('platforms', platform?.slug ?? ''),
    '/',
    '/api/platforms',
  ]
  const allowed = await Promise.all(
    addresses.map(async (address) =>
      (await fetch(server.origin + address)).headers.get('access-control-allow-origin'),
    ),
  )
  expect(allowed).toEqual(['*', '*', null, null])
})

describe('changes since a day', () => {
  const ask = async (query: string) =>
    ChangeFeedSchema.parse(await getJson(`/api/changes?${query}`))

  test('page after page gives each change once, in order', async () => {
    const numbers: string[] = []
    for (let at = `${server.origin}/api/changes?language=vi`; at;) {
      const feed = ChangeFeedSchema.parse(await (await fetch(at)).json())
      numbers.push(...feed.items.map(({ _change }) => _change.number))
      at = feed.next_url ? here(feed.next_url) : ''
    }
    expect(numbers).toEqual([...new Set(numbers)].sort())
    expect(numbers.length).toBeGreaterThan(100)
    const rest = await ask(`after=${numbers.at(-3)}`)
    expect(rest.items.map(({ _change }) => _change.number)).toEqual(numbers.slice(-2))
  })

  test('since a day, of one kind', async () => {
    const { items } = await ask('since=2026-01-01&kind=announced')
    const expected = snapshot.announcements.filter(
      ({ announcedOn, signedOn }) => (announcedOn ?? signedOn) >= '2026-01-01',
    )
    expect(items.length).toBeGreaterThan(0)
    expect(items.length).toBeLessThanOrEqual(expected.length)
    expect(
      items.filter(({ _change }) => _change.day < '2026-01-01' || _change.kind !== 'announced'),
    ).toEqual([])
  })

  test.each([
    ['since=2026-02-31', 'since'],
    ['after=x', 'after'],
    ['kind=news', 'kind'],
    ['form=1', 'form'],
  ])('%s is refused by its name', async (query, field) => {
    const answer = await fetch(`${server.origin}/api/changes?${query}`)
    expect(answer.status).toBe(400)
    expect(JSON.stringify(await answer.json())).toContain(field)
  })
})

describe('an assistant asks (MCP)', () => {
  const client = new Client({ name: 'test', version: '1' })
  beforeAll(() =>
    client.connect(new StreamableHTTPClientTransport(new URL(`${server.origin}/api/mcp`))),
  )
  afterAll(() => client.close())
  const call = async (name: string, given: Record<string, unknown>) =>
    client.callTool({ name, arguments: given })
  const answerOf = async (name: string, given: Record<string, unknown>) =>
    AnswerSchema.parse((await call(name, given)).structuredContent)
  const platform = snapshot.platforms[0]?.slug ?? ''

  test('every tool only reads', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual([
      'describe_catalogue',
      'search',
      'get_record',
      'compare',
      'requirement_standing',
    ])
    expect(tools.filter(({ annotations }) => annotations?.readOnlyHint !== true)).toEqual([])
  })

  test('each answer carries address, day, unit, how sure it is, and what is made up', async () => {
    const [requirement] = snapshot.requirements
    const [one, other] = snapshot.platforms
    const answers = await Promise.all([
      answerOf('describe_catalogue', {}),
      answerOf('search', { text: 'khám bệnh từ xa', language: 'en' }),
      answerOf('get_record', { kind: 'platforms', slug: platform }),
      answerOf('compare', { items: [`platforms/${one?.slug}`, `platforms/${other?.slug}`] }),
      answerOf('requirement_standing', { requirement: requirement?.slug }),
    ])
    for (const { citation } of answers) {
      expect(citation.asOf).toBe(snapshot.asOf)
      expect(citation.unit).toContain('34')
      expect(citation.confidence.length).toBeGreaterThan(5)
      expect(citation.illustrative.length).toBeGreaterThan(5)
      const page = await fetch(here(citation.address))
      expect([citation.address, page.status]).toEqual([citation.address, 200])
    }
  })

  test('a record is the file beside its page, and so is the standing of a requirement', async () => {
    const { data } = await answerOf('get_record', { kind: 'platforms', slug: platform })
    expect(data).toEqual(await getJson(recordFilePath('platforms', platform)))
    for (const { slug } of snapshot.requirements) {
      const file = RecordFileSchema.parse(await getJson(recordFilePath('requirements', slug)))
      const { data: told } = await answerOf('requirement_standing', { requirement: slug })
      expect(told.figures).toEqual(file.figures)
      expect(told.organisations).toEqual(Object.values(file.sections).flat())
    }
  })

  test('the numbers of the catalogue are those of the release', async () => {
    const { data } = await answerOf('describe_catalogue', { language: 'en' })
    const kinds = z
      .array(z.looseObject({ kind: z.string(), records: z.number(), illustrative: z.number() }))
      .parse(data.kinds)
    for (const { kind, records, illustrative } of kinds) {
      const all = snapshot[kind as 'offerings']
      expect([kind, records]).toEqual([kind, all.length])
      expect([kind, illustrative]).toEqual([kind, all.filter((one) => one.illustrative).length])
    }
  })

  test('a search says its real total and marks what is made up', async () => {
    const { data } = await answerOf('search', { text: '', kind: 'offerings' })
    const hits = z
      .array(z.looseObject({ slug: z.string(), illustrative: z.boolean() }))
      .parse(data.hits)
    expect(data.total).toBe(snapshot.offerings.length)
    for (const { slug, illustrative } of hits) {
      expect(illustrative).toBe(snapshot.offerings.find((one) => one.slug === slug)?.illustrative)
    }
  })

  test('whatever a search finds can be fetched', async () => {
    const fetched = new Map<string, string>()
    for (const text of ['', 'báo giá', 'dân số', 'giới thiệu', 'phiếu đánh giá', 'khám']) {
      const { data } = await answerOf('search', { text })
      const hits = z.array(z.looseObject({ kind: z.string(), slug: z.string() })).parse(data.hits)
      for (const { kind, slug } of hits) fetched.set(kind, slug)
    }
    expect(fetched.size).toBeGreaterThan(1)
    for (const [kind, slug] of fetched) {
      expect([kind, (await call('get_record', { kind, slug })).isError ?? false]).toEqual([
        kind,
        false,
      ])
    }
    const { isError } = await call('search', { text: 'a', kind: 'quotationRequests' })
    expect(isError).toBe(true)
    const { paths } = z
      .object({ paths: z.record(z.string(), z.unknown()) })
      .parse(await getJson('/api/openapi.json'))
    expect(JSON.stringify(paths['/api/search'])).toMatch(/Meilisearch.*404/)
  })

  test('what is not public or not there is told as not there', async () => {
    for (const [name, given] of [
      ['get_record', { kind: 'platforms', slug: 'khong-co' }],
      ['compare', { items: ['platforms/a', 'offerings/b'] }],
      ['requirement_standing', { requirement: 'khong-co' }],
      ['get_record', { kind: 'users', slug: 'a' }],
      ['get_record', { kind: 'platforms', slug: '../../cms.db' }],
      ['search', { text: 'a', more: 1 }],
    ] as const) {
      const { isError } = await call(name, given)
      expect([name, isError]).toEqual([name, true])
    }
  })

  test.each([
    ['nothing', '', 400],
    ['no JSON', '{', 400],
    ['several messages', '[{"jsonrpc":"2.0","id":1,"method":"tools/list"}]', 400],
  ])('%s is refused', async (_, body, status) => {
    const answer = await fetch(`${server.origin}/api/mcp`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
      },
      body,
    })
    expect(answer.status).toBe(status)
  })

  test.each([
    ['application/json', 'application/json', 406, 'Máy hỏi phải nhận cả'],
    ['application/json, text/event-stream', 'text/plain', 415, 'Nội dung phải là'],
    ['application/json, text/event-stream', 'application/json', 400, 'đối tượng JSON'],
  ])('accept %s, content %s is refused in words', async (accept, type, status, words) => {
    const answer = await fetch(`${server.origin}/api/mcp`, {
      method: 'POST',
      headers: { 'content-type': type, accept, 'accept-language': 'vi' },
      body: '{',
    })
    expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(words)])
  })
})
