import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayInVietnam } from '../../cms/src/domain/values/day.ts'
import { takeSnapshot } from '../../cms/src/publication/snapshot.ts'
import type { Organisation } from '../../cms/src/payload-types.ts'
import { factories } from '../support/factories.ts'
import { fireHavingRead } from '../support/havingRead.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

let started: TestPayload
let server: HttpServer
let reviewer: Client
let second: Client
let ministry: Client
let firm: Organisation
let platform: string
let ofOfferings: string
let ofPortals: string
let counter = 0

const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<<>>endobj\nxref\n0 1\ntrailer<<>>\nstartxref\n9\n%%EOF\n',
)

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  const make = factories(started.payload)
  const body = (await make.organisation({ kind: 'ministry' })).id
  firm = await make.organisation({ kind: 'vendor' })
  platform = (await make.platform()).id
  ofOfferings = (await make.template({ subject: 'offerings' })).id
  ofPortals = (await make.template({ subject: 'organisations' })).id
  const client = async (role: 'reviewer' | 'ministry') =>
    clientFor(server.origin, (await make.user(role, body)).email)
  reviewer = await client('reviewer')
  second = await client('reviewer')
  ministry = await client('ministry')
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

const results = [
  { criterion: 'day-du', score: 8, evidence: 'Biên bản 01' },
  { criterion: 'cap-do', value: 'met', evidence: 'Quyết định cấp độ 3' },
]

const enterResult = (subject: object) =>
  reviewer('POST', '/api/evaluations', { template: ofOfferings, results, ...subject })

const idOf = (answer: Awaited<ReturnType<Client>>) => (answer.body.doc as { id: string }).id

async function offering(state: 'draft' | 'approved' | 'suspended' = 'approved') {
  const _status = state === 'approved' ? 'published' : 'draft'
  const make = factories(started.payload)
  return (await make.offering({ vendor: firm.id, platform, state, _status })).id
}

/** What happens to an offering after its result was entered. */
const suspend = async (id: string) =>
  fireHavingRead(ministry, `/api/offerings/${id}`, 'suspend', { reason: 'Sai giá' })

async function file(data: Buffer, name: string, mimetype: string): Promise<string> {
  const { id } = await started.payload.create({
    collection: 'media',
    data: { alt: 'Quyết định', isPublic: false },
    file: { data, mimetype, name, size: data.length },
  })
  return id
}

async function decide(data: object) {
  counter += 1
  return reviewer('POST', '/api/announcements', {
    number: `${counter}/QĐ-DT`,
    title: 'Công bố thử',
    signer: 'Nguyễn Văn Ký',
    signedOn: dayInVietnam(new Date()),
    attachment: await file(pdf, `qd-dt-${counter}.pdf`, 'application/pdf'),
    ...data,
  })
}

test('no result is entered about a private draft, a suspended offering or a firm as a portal', async () => {
  for (const state of ['draft', 'suspended'] as const) {
    const refused = await enterResult({ offering: await offering(state) })
    expect(refused.status, JSON.stringify(refused.body)).toBe(400)
    expect(JSON.stringify(refused.body)).toContain('offering')
  }
  const ofFirm = await enterResult({ template: ofPortals, organisation: firm.id })
  expect(ofFirm.status).toBe(400)
  expect(JSON.stringify(ofFirm.body)).toContain('cơ quan nhà nước')
})

test('a result keeps the version of its subject that stood in public when it was entered', async () => {
  const subject = await offering()
  const id = idOf(await enterResult({ offering: subject }))
  expect((await reviewer('POST', `/api/evaluations/${id}/enter`, {})).status).toBe(200)
  const { body } = await reviewer('GET', `/api/evaluations/${id}?depth=0`)
  const open = await clientFor(server.origin)
  const { updatedAt } = (await open('GET', `/api/offerings/${subject}`)).body
  expect(body.subjectVersion).toEqual({
    collection: 'offerings',
    id: subject,
    updatedAt,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    name: expect.objectContaining({ vi: expect.any(String) as string }) as object,
  })
})

test('a subject that is no longer public stops entering, checking and announcing', async () => {
  const [early, late, last] = [await offering(), await offering(), await offering()]
  const entered = idOf(await enterResult({ offering: early }))
  await suspend(early)
  const refused = await reviewer('POST', `/api/evaluations/${entered}/enter`, {})
  expect(refused.status).toBe(422)
  expect(refused.body).toMatchObject({ errors: [{ data: { field: 'offering' } }] })

  const checked = idOf(await enterResult({ offering: late }))
  await reviewer('POST', `/api/evaluations/${checked}/enter`, {})
  await suspend(late)
  expect((await fireHavingRead(second, `/api/evaluations/${checked}`, 'check')).status).toBe(422)

  const announced = idOf(await enterResult({ offering: last }))
  await reviewer('POST', `/api/evaluations/${announced}/enter`, {})
  expect((await fireHavingRead(second, `/api/evaluations/${announced}`, 'check')).status).toBe(200)
  const decision = idOf(await decide({ evaluations: [announced] }))
  await reviewer('POST', `/api/announcements/${decision}/prepare`, {})
  await suspend(last)
  const stopped = await fireHavingRead(ministry, `/api/announcements/${decision}`, 'approve')
  expect(stopped.status).toBe(422)
  expect(stopped.body).toMatchObject({ errors: [{ data: { field: 'evaluations' } }] })
})

test('what was announced is revoked although its subject is suspended meanwhile', async () => {
  const subject = await offering()
  const id = idOf(await enterResult({ offering: subject }))
  await reviewer('POST', `/api/evaluations/${id}/enter`, {})
  await fireHavingRead(second, `/api/evaluations/${id}`, 'check')
  const first = idOf(await decide({ evaluations: [id] }))
  await reviewer('POST', `/api/announcements/${first}/prepare`, {})
  await fireHavingRead(ministry, `/api/announcements/${first}`, 'approve')
  await suspend(subject)
  const later = idOf(await decide({ revokedEvaluations: [id] }))
  await reviewer('POST', `/api/announcements/${later}/prepare`, {})
  const answer = await fireHavingRead(ministry, `/api/announcements/${later}`, 'approve')
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
})

test('a decision lists nothing twice, and does not publish and revoke the same result', async () => {
  const id = idOf(await enterResult({ offering: await offering() }))
  for (const data of [
    { evaluations: [id, id] },
    { revokedPlatforms: [platform, platform] },
    { evaluations: [id], revokedEvaluations: [id] },
    { platforms: [platform], revokedPlatforms: [platform] },
  ]) {
    const refused = await decide(data)
    expect(refused.status, JSON.stringify(refused.body)).toBe(400)
  }
  // Nor by two edits, each of which would do alone.
  const decision = idOf(await decide({ platforms: [platform] }))
  const edit = await reviewer('PATCH', `/api/announcements/${decision}`, {
    revokedPlatforms: [platform],
  })
  expect(edit.status).toBe(400)
})

test('the signed paper of a decision is a PDF, not a picture', async () => {
  const png = await sharp({
    create: { width: 4, height: 4, channels: 3, background: '#fff' },
  })
    .png()
    .toBuffer()
  const picture = await file(png, 'quyet-dinh.png', 'image/png')
  const refused = await decide({ platforms: [platform], attachment: picture })
  expect(refused.status).toBe(400)
  expect(refused.body).toMatchObject({ errors: [{ data: { field: 'attachment' } }] })
})

test('a decision goes on telling what its result was about, when that is renamed or withdrawn', async () => {
  const subject = await offering()
  const id = idOf(await enterResult({ offering: subject }))
  await reviewer('POST', `/api/evaluations/${id}/enter`, {})
  await fireHavingRead(second, `/api/evaluations/${id}`, 'check')
  const decision = idOf(await decide({ evaluations: [id] }))
  await reviewer('POST', `/api/announcements/${decision}/prepare`, {})
  await fireHavingRead(ministry, `/api/announcements/${decision}`, 'approve')
  const { name } = await started.payload.findByID({ collection: 'offerings', id: subject })
  await suspend(subject)
  const { snapshot } = await takeSnapshot(started.payload)
  const told = snapshot.announcements.find(({ number }) => number === `${counter}/QĐ-DT`)
  const results = snapshot.evaluations.filter(({ slug }) => told?.evaluations.includes(slug))
  expect(results).toMatchObject([{ offering: null, subjectVersion: { name: { vi: name } } }])
  // A result that was loaded as it stood has no version of its subject.
  await started.payload.db.updateOne({
    collection: 'evaluations',
    id,
    data: { subjectVersion: null },
    returning: false,
  })
  const loaded = (await takeSnapshot(started.payload)).snapshot.evaluations
  expect(loaded.find(({ slug }) => told?.evaluations.includes(slug))).toMatchObject({
    offering: null,
    formerProduct: { name, state: 'suspended' },
  })
})
