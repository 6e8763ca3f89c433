import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeActors, makeRows } from '../access/fixtures.ts'
import type { Actors } from '../access/fixtures.ts'
import { fixtures } from '../access/matrix.ts'
import type { Collection } from '../access/matrix.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

// What is asked of a list is refused with a sentence when it cannot be asked, and shows nobody what is not theirs.

let started: TestPayload
let server: HttpServer
let actors: Actors
let visitor: Client
let vendor: Client
let officer: Client
let ministry: Client

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  actors = await makeActors(started.payload)
  const { people } = actors
  visitor = await clientFor(server.origin)
  vendor = await clientFor(server.origin, people.vendor.email)
  officer = await clientFor(server.origin, people.agencyOfficer.email)
  ministry = await clientFor(server.origin, people.ministry.email)
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

const deep = (levels: number) => `${'{"and":['.repeat(levels)}{}${']}'.repeat(levels)}`
const unaskable = [
  'khong=1',
  'populate[users][email]=true',
  'joins[x][limit]=1',
  'autosave=true',
  'trash=true',
  'overrideLock=true',
  'uploadEdits[crop][x]=1',
  'flattenLocales=true',
  'data={}',
  'limit=abc',
  'limit=-1',
  'limit=0',
  'pagination=false',
  'limit=1e309',
  'limit=1.5',
  'limit=100000',
  'page=-1',
  'depth=99',
  'draft=maybe',
  'sort=khong',
  'sort=slug.khong',
  'sort=%00',
  'sort[x]=1',
  'select[khong]=true',
  'select=abc',
  'where=abc',
  'where[khong][equals]=x',
  'where[id.x][equals]=x',
  'where[slug][khong]=x',
  'where[slug][equals]=%00',
  `where[slug][equals]=${'a'.repeat(2000)}`,
  'where[or][0]=x',
  'where[or]=x',
  'where[or][and][x]=y',
]

describe('a question that cannot be asked', () => {
  test.each(unaskable.map((query) => [query.slice(0, 60), query]))('%s', async (_title, query) => {
    for (const [call, collection] of [
      [visitor, 'platforms'],
      [vendor, 'offerings'],
      [officer, 'practices'],
      [ministry, 'announcements'],
    ] as const) {
      const { status, body } = await call('GET', `/api/${collection}?${query}`)
      const [error] = body.errors as { message: string }[]
      expect([status, error?.message], collection).toEqual([400, expect.stringMatching(/\S{2} \S/)])
    }
  })

  test('a relation to several collections by more than one id, and an order by a list', async () => {
    for (const query of [
      'where[candidates.item][equals]=x',
      'where[candidates.item][exists]=true',
      'where[candidates.item.value][in]=x',
      'where[candidates.item.value][like]=x',
      'where[candidates.item.relationTo][equals]=offerings',
      'sort=candidates',
    ]) {
      const { status, body } = await officer('GET', `/api/selections?${query}`)
      expect([status, JSON.stringify(body)], query).toEqual([
        400,
        expect.stringContaining('được theo'),
      ])
    }
    const one = await officer('GET', '/api/selections?where[candidates.item.value][equals]=x')
    expect(one.status).toBe(200)
  })

  test('a group or a list of rows by itself, in the reader’s language', async () => {
    for (const [collection, field] of [
      ['problems', 'sources'],
      ['problems', 'raisedBy'],
      ['offerings', 'plans'],
      ['adoptions', 'milestones'],
    ]) {
      for (const condition of ['[equals]=x', '[exists]=true', '[greater_than]=1']) {
        const query = `where[${field}]${condition}`
        const { status, body } = await visitor('GET', `/api/${collection}?${query}`)
        expect([status, JSON.stringify(body)], query).toEqual([
          400,
          expect.stringContaining(`Không lọc được theo “${field}”`),
        ])
      }
    }
  })

  test.each([
    ['PATCH', '/api/media/ID?uploadEdits[crop][x]=1', 'uploadEdits'],
    ['PATCH', '/api/offerings/ID?autosave=true&draft=true', 'autosave'],
    ['DELETE', '/api/offerings/ID?trash=true', 'trash'],
    ['POST', '/api/offerings?overrideLock=true', 'overrideLock'],
  ])('%s %s names what there is not, before anything is done', async (method, path, name) => {
    const [slug = ''] = /media|offerings/.exec(path) ?? []
    const rows = await makeRows(
      started.payload,
      actors,
      slug as 'media' | 'offerings',
      actors.people.vendor,
    )
    const id = rows.ownDraft ?? Object.values(rows)[0] ?? ''
    const { status, body } = await vendor(method, path.replace('ID', id), { name: 'Khác' })
    expect([status, body.errors]).toMatchObject([
      400,
      [{ message: `Không có tham số “${name}”.`, data: { field: name } }],
    ])
  })

  test('what the admin asks as it opens, saves and lists a record is answered', async () => {
    const rows = await makeRows(started.payload, actors, 'platforms', actors.people.ministry)
    const path = `/api/platforms/${rows.published ?? ''}`
    const saved = await ministry('PATCH', `${path}?depth=0&fallback-locale=null&locale=vi`, {})
    expect(saved.status).toBe(200)
    for (const query of [
      'draft=true&depth=0&fallback-locale=null&locale=vi',
      'locale=vi&unpublishAllLocales=false',
    ]) {
      expect((await ministry('PATCH', `${path}?${query}`, {})).status, query).toBe(200)
    }
    for (const query of [
      'depth=0&draft=true&limit=10&page=1&select[name]=true&sort=name&locale=vi',
      `depth=0&draft=true&limit=250&locale=vi&where[id][in]=${rows.published ?? ''}`,
    ]) {
      expect((await ministry('GET', `/api/platforms?${query}`)).status, query).toBe(200)
    }
    const none = 'limit=0&locale=vi&where[id][in]=0123456789abcdef01234567'
    expect((await ministry('DELETE', `/api/platforms?${none}`)).status).toBeLessThan(500)
  })

  test.each([
    ['conditions 3,000 deep', deep(3000)],
    ['conditions 100,000 deep', deep(100_000)],
    [
      'a thousand conditions side by side',
      `{"or":[${Array.from({ length: 1000 }, () => '{"slug":{"equals":"a"}}').join(',')}]}`,
    ],
  ])('%s, asked as the admin asks what is too long for an address', async (_title, where) => {
    const answer = await fetch(`${server.origin}/api/platforms`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-http-method-override': 'GET',
        'accept-language': 'vi',
      },
      body: new URLSearchParams({ where }).toString(),
    })
    expect(answer.status).toBe(400)
    const { errors } = (await answer.json()) as { errors: { message: string }[] }
    expect(errors[0]?.message).toBe('Quá nhiều điều kiện lọc (where).')
  })

  test('is refused of every collection, of its count and of each of its records', async () => {
    for (const collection of Object.keys(fixtures) as Collection[]) {
      const rows = await makeRows(started.payload, actors, collection, actors.people.ministry)
      const [id = '0'] = Object.values(rows)
      for (const part of ['', '/count', `/${id}`]) {
        const { status } = await ministry('GET', `/api/${collection}${part}?khong=1`)
        expect(status, `${collection}${part}`).toBe(400)
      }
    }
  })
})

describe('nobody learns by asking what they may not see', () => {
  const hidden: [string, () => Client, string, string[]][] = [
    [
      'a visitor of accounts',
      () => visitor,
      'announcements',
      ['draftedBy', 'draftedBy.email', 'draftedBy.hash'],
    ],
    [
      'a visitor of a contract',
      () => visitor,
      'adoptions',
      [
        'contractPrice',
        'note',
        'contact',
        'submittedBy',
        'submittedBy.hash',
        'selection.need',
        'organisation.contacts.email',
      ],
    ],
    [
      'a vendor of a contract',
      () => vendor,
      'adoptions',
      ['contractPrice', 'note', 'submittedBy.name', 'selection', 'files'],
    ],
    ['the ministry of a contract', () => ministry, 'adoptions', ['contractPrice', 'note']],
    ['a visitor of a contact', () => visitor, 'organisations', ['contacts.email', 'contacts']],
    [
      'a visitor of an internal note',
      () => visitor,
      'evaluations',
      ['results.privateNote', 'enteredBy', 'checkedBy.email'],
    ],
    [
      'an officer of a password',
      () => officer,
      'users',
      ['hash', 'salt', 'resetPasswordToken', 'sessions.id'],
    ],
    [
      'a visitor of review notes',
      () => visitor,
      'offerings',
      ['reviewNotes.reason', 'papers', 'papers.filename'],
    ],
  ]
  test.each(hidden)('%s', async (_title, client, collection, paths) => {
    for (const path of paths) {
      for (const query of [
        `sort=${path}`,
        `sort=-${path}`,
        `where[${path}][exists]=true`,
        `where[${path}][like]=a`,
      ]) {
        const { status } = await client()('GET', `/api/${collection}?${query}`)
        expect(status, query).toBe(400)
      }
    }
  })

  test('what a reader is shown of a record can be asked for, through a relation too', async () => {
    const fine: [Client, string, string[]][] = [
      [visitor, 'offerings', ['platform.slug', 'vendor.name', 'name', 'plans.price', '_status']],
      [visitor, 'adoptions', ['organisation.parent', 'organisation.kind', 'platform', 'state']],
      [ministry, 'history', ['organisation.name', 'createdAt', 'by']],
      [officer, 'users', ['name', 'email']],
    ]
    for (const [call, collection, paths] of fine) {
      for (const path of paths) {
        const { status, body } = await call(
          'GET',
          `/api/${collection}?sort=${path}&where[${path}][exists]=true`,
        )
        expect(status, `${collection} ${path} ${JSON.stringify(body)}`).toBe(200)
      }
    }
  })
})

test.each(['locale=xx', 'fallback-locale=xx', 'depth=99', 'draft=maybe'])(
  '%s is refused of an address of our own too',
  async (query) => {
    const rows = await makeRows(started.payload, actors, 'quotationRequests', undefined)
    const answer = await officer(
      'GET',
      `/api/quotationRequests/${rows.ownPublished ?? ''}/standing?${query}`,
    )
    expect([answer.status, answer.body.errors]).toMatchObject([
      400,
      [{ data: { field: query.split('=')[0] } }],
    ])
  },
)

test('a sign of a text that is looked for means itself', async () => {
  const make = (name: string, slug: string) =>
    started.payload.create({
      collection: 'organisations',
      data: { name, slug, kind: 'agency' },
      context: { isSeed: true },
    })
  await make('Chi nhánh 100% vốn', 'tram-phan-tram')
  await make('Tổ công_tác', 'to-cong-tac')
  const names = async (operator: string, text: string) => {
    const { body } = await visitor(
      'GET',
      `/api/organisations?limit=1000&where[name][${operator}]=${encodeURIComponent(text)}`,
    )
    return (body.docs as { name: string }[]).map(({ name }) => name)
  }
  for (const operator of ['like', 'contains']) {
    expect(await names(operator, '%')).toEqual(['Chi nhánh 100% vốn'])
    expect(await names(operator, '_')).toEqual(['Tổ công_tác'])
    expect(await names(operator, '1%v')).toEqual([])
    expect(await names(operator, String.raw`\ `.trim())).toEqual([])
    expect(await names(operator, 'công_tác')).toEqual(['Tổ công_tác'])
  }
  const others = await names('not_like', '_')
  expect(others).toContain('Chi nhánh 100% vốn')
  expect(others).not.toContain('Tổ công_tác')
})
