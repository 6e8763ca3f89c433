import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeActors } from '../access/fixtures.ts'
import type { Actors } from '../access/fixtures.ts'
import { factories } from '../support/factories.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

// Numbers of papers have one form and stand once; templates are checked whole, and stay as their results found them.

let started: TestPayload
let server: HttpServer
let actors: Actors
let ministry: Client
let reviewer: Client

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  actors = await makeActors(started.payload)
  ministry = await clientFor(server.origin, actors.people.ministry.email)
  reviewer = await clientFor(server.origin, actors.people.reviewer.email)
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

interface Fault {
  path: string
  message: string
}
const faultsOf = (body: Record<string, unknown>) =>
  (body.errors as { data?: { errors?: Fault[] } }[])[0]?.data?.errors ?? []

const decision = (number: string) =>
  reviewer('POST', '/api/announcements', { number, title: 'Quyết định thử' })
const paper = (number: string, date?: string) =>
  ministry('POST', '/api/legalDocuments', {
    slug: `van-ban-${crypto.randomUUID()}`,
    number,
    issuer: 'Bộ',
    title: 'Văn bản thử',
    basis: 'source',
    ...(date ? { date } : {}),
  })

test('a decision’s number is kept in its one form and stands once by it', async () => {
  const made = await decision('  501/qđ-bkhcn ')
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  expect(made.body.doc).toMatchObject({ number: '501/QĐ-BKHCN' })
  for (const same of ['501/QĐ-BKHCN', '501/QĐ-BKHCN'.normalize('NFD'), '501 / qđ-bkhcn']) {
    const { status, body } = await decision(same)
    expect(status).toBe(400)
    expect(faultsOf(body)).toEqual([
      expect.objectContaining({
        path: 'number',
        message: 'Số hiệu 501/QĐ-BKHCN đã có trong một hồ sơ khác.',
      }),
    ])
  }
  const wrong = await decision('năm trăm linh một')
  expect(faultsOf(wrong.body)).toMatchObject([
    { path: 'number', message: expect.stringContaining('186/QĐ-BTTTT') as string },
  ])
})

test('a law’s number stands once in its year', async () => {
  expect((await paper('77/qđ-ttg', '2021-03-01')).body.doc).toMatchObject({ number: '77/QĐ-TTg' })
  expect((await paper('77/QĐ-TTg', '2021')).status).toBe(400)
  expect((await paper('77/QĐ-TTG')).status).toBe(400)
  expect((await paper('77/QĐ-TTg', '2022-03-01')).status).toBe(201)
})

const sound = {
  name: 'Mẫu thử',
  version: '1',
  subject: 'organisations',
  validMonths: 12,
  confidence: 'reported',
  groups: [
    { key: 'mot', name: 'Một', weight: 60 },
    { key: 'hai', name: 'Hai', weight: 40 },
  ],
  criteria: [
    { key: 'a', group: 'mot', name: 'A', kind: 'score', maximum: 10, weight: 1 },
    { key: 'b', group: 'hai', name: 'B', kind: 'value', weight: 1, isRequired: true },
  ],
  levels: [
    { level: 1, name: 'Mức 1', minimum: 20 },
    { level: 2, name: 'Mức 2', minimum: 60 },
  ],
}
const template = (data: object) =>
  ministry('POST', '/api/evaluationTemplates', { slug: `mau-${crypto.randomUUID()}`, ...data })

test('a template is checked whole, and all faults are answered at once', async () => {
  const { status, body } = await template({
    ...sound,
    groups: [
      { key: 'mot', name: 'Một', weight: 60 },
      { key: 'mot', name: 'Hai', weight: 50 },
    ],
    criteria: [
      { key: 'a', group: 'mot', name: 'A', kind: 'score', weight: 1 },
      { key: 'b', group: 'ba', name: 'B', kind: 'value', weight: -1 },
    ],
    levels: [
      { level: 2, name: 'Mức 2', minimum: 60 },
      { level: 1, name: 'Mức 1', minimum: 120 },
    ],
  })
  expect(status).toBe(400)
  expect(
    faultsOf(body)
      .map(({ path }) => path)
      .sort(),
  ).toEqual([
    'criteria.0.maximum',
    'criteria.1.group',
    'criteria.1.weight',
    'groups',
    'groups.0.key',
    'groups.1.key',
    'levels.1.minimum',
    'levels.1.minimum',
  ])
  expect(JSON.stringify(body)).toContain('Tổng trọng số các nhóm phải là 100, hiện là 110.')
  const made = await template(sound)
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  const { id } = made.body.doc as { id: string }
  const changed = await ministry('PATCH', `/api/evaluationTemplates/${id}`, {
    groups: sound.groups.slice(0, 1),
  })
  expect(changed.status).toBe(400)
})

test('a used template changes in nothing that its results rest on; remarks may be added', async () => {
  const made = await template(sound)
  const doc = made.body.doc as typeof sound & { id: string; criteria: object[] }
  await factories(started.payload).evaluation({
    template: doc.id,
    organisation: actors.otherAgency.id,
    results: [{ criterion: 'a', score: 8, evidence: 'Biên bản' }],
  })
  const change = (data: object) => ministry('PATCH', `/api/evaluationTemplates/${doc.id}`, data)
  const [first, ...rest] = doc.criteria
  for (const data of [
    { name: 'Tên khác' },
    { version: '2' },
    { validMonths: 24 },
    { subject: 'offerings' },
    { criteria: [{ ...first, maximum: 20 }, ...rest] },
    { criteria: [{ ...first, name: 'Tên khác' }, ...rest] },
    { groups: doc.groups.map((group) => ({ ...group, weight: 50 })) },
    { levels: doc.levels.map((level) => ({ ...level, minimum: level.minimum + 1 })) },
  ]) {
    const { status, body } = await change(data)
    expect(status, JSON.stringify(data)).toBe(409)
    expect(JSON.stringify(body)).toContain('Hãy lập phiên bản mới')
  }
  expect((await change({ note: 'Ghi chú', criteria: doc.criteria })).status).toBe(200)
})

test('a required criterion is “not applicable” only where the template says so', async () => {
  const enter = async (criterion: object) => {
    const [first] = sound.criteria
    const made = await template({ ...sound, criteria: [first, criterion] })
    const { id } = made.body.doc as { id: string }
    const result = await reviewer('POST', '/api/evaluations', {
      template: id,
      organisation: actors.otherAgency.id,
      evaluatedOn: '2026-10-01',
      results: [
        { criterion: 'a', score: 8, evidence: 'Biên bản' },
        { criterion: 'b', value: 'notApplicable', reason: 'Không có phần này' },
      ],
    })
    expect(result.status, JSON.stringify(result.body)).toBe(201)
    const evaluation = result.body.doc as { id: string; updatedAt: string }
    return reviewer('POST', `/api/evaluations/${evaluation.id}/enter`, {
      readVersion: evaluation.updatedAt,
    })
  }
  const [, required] = sound.criteria
  const refused = await enter({ ...required })
  expect(refused.status).toBe(422)
  expect(JSON.stringify(refused.body)).toContain('không ghi “Không áp dụng” được')
  expect((await enter({ ...required, mayNotApply: true })).status).toBe(200)
})
