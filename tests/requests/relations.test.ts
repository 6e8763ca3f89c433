import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../cms/src/domain/account/roles.ts'
import { makeActors } from '../access/fixtures.ts'
import type { Actors } from '../access/fixtures.ts'
import { factories } from '../support/factories.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

// What a relation may point to is declared at its field and asked on every way in; nothing that is pointed to is deleted.

let started: TestPayload
let server: HttpServer
let actors: Actors
const clients = new Map<Role, Client>()

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  actors = await makeActors(started.payload)
  for (const [role, { email }] of Object.entries(actors.people)) {
    clients.set(role as Role, await clientFor(server.origin, email))
  }
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

const by = (role: Role): Client => {
  const client = clients.get(role)
  if (!client) throw new Error(`No client of ${role}`)
  return client
}
const make = () => factories(started.payload)
const context = { isSeed: true }

async function fileOf(organisation: string): Promise<string> {
  const data = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer\n<<>>\n%%EOF\n')
  const { id } = await started.payload.create({
    collection: 'media',
    data: { alt: 'Tệp', organisation },
    file: { data, mimetype: 'application/pdf', name: 'tep.pdf', size: data.length },
  })
  return id
}

interface Fault {
  path: string
  message: string
}
function expectFault(
  { status, body }: { status: number; body: Record<string, unknown> },
  path: string,
  message: string,
): void {
  expect(status, JSON.stringify(body)).toBe(400)
  const [error] = body.errors as { data?: { errors?: Fault[] } }[]
  expect(error?.data?.errors).toMatchObject([
    { path, message: expect.stringContaining(message) as string },
  ])
}

const adoption = (data: object) =>
  by('agencyOfficer')('POST', '/api/adoptions', { purpose: 'Thử', ...data })

test('an adoption holds no selection and no file of another organisation', async () => {
  const platform = actors.platform.id
  const selection = await started.payload.create({
    collection: 'selections',
    data: { organisation: actors.otherAgency.id, title: 'Hồ sơ của nơi khác' },
    context,
  })
  const own = 'chính đơn vị này'
  expectFault(await adoption({ platform, selection: selection.id }), 'selection', own)
  const foreign = await fileOf(actors.otherAgency.id)
  expectFault(await adoption({ platform, files: [foreign] }), 'files', own)
  const made = await adoption({ platform, files: [await fileOf(actors.province.id)] })
  expect(made.status).toBe(201)
  const { id } = made.body.doc as { id: string }
  expectFault(
    await by('agencyOfficer')('PATCH', `/api/adoptions/${id}`, { files: [foreign] }),
    'files',
    own,
  )
  await started.payload.update({
    collection: 'adoptions',
    id,
    data: { state: 'announced' },
    context,
  })
  const contracted = await by('agencyOfficer')('POST', `/api/adoptions/${id}/contract`, {
    date: '2026-01-05',
    evidence: 'HĐ 5',
    files: [foreign],
  })
  expect(contracted.status).toBe(422)
  expect(contracted.body.errors).toMatchObject([{ data: { field: 'files' } }])
  const after = await by('agencyOfficer')('GET', `/api/adoptions/${id}?depth=0`)
  expect(after.body).toMatchObject({ state: 'announced' })
})

test('an offering of another platform, or one that is not public, is not adopted', async () => {
  const other = await make().platform()
  const offering = await make().offering({ vendor: actors.vendor.id, platform: other.id })
  expectFault(
    await adoption({ platform: actors.platform.id, offering: offering.id }),
    'offering',
    'nền tảng khác',
  )
  const made = await adoption({ platform: other.id, offering: offering.id })
  expect(made.status).toBe(201)
  const { id } = made.body.doc as { id: string }
  // The platform alone is changed: the offering that stands no longer fits.
  expectFault(
    await by('agencyOfficer')('PATCH', `/api/adoptions/${id}`, { platform: actors.platform.id }),
    'offering',
    'nền tảng khác',
  )
  const draft = await make().offering({
    vendor: actors.vendor.id,
    platform: other.id,
    state: 'draft',
    _status: 'draft',
  })
  expectFault(
    await adoption({ platform: other.id, offering: draft.id }),
    'offering',
    'không công khai',
  )
})

test('organisations are of the kind that the field asks for', async () => {
  const ministry = by('ministry')
  const platform = (data: object) => ministry('PATCH', `/api/platforms/${actors.platform.id}`, data)
  expectFault(
    await platform({ developers: [actors.province.id] }),
    'developers',
    'Chỉ chọn được đơn vị loại: Doanh nghiệp.',
  )
  expectFault(await platform({ ownerNow: actors.vendor.id }), 'ownerNow', 'Bộ, cơ quan trung ương')
  const decision = (data: object) =>
    by('reviewer')('POST', '/api/announcements', { number: '61/QĐ-BKHCN', title: 'Thử', ...data })
  expectFault(await decision({ body: actors.vendor.id }), 'body', 'Bộ, cơ quan trung ương')
  const region = await ministry('PATCH', `/api/organisations/${actors.province.id}`, {
    region: 'Miền Viễn Tây',
  })
  expectFault(region, 'region', 'Không có vùng này.')
})

test('a record has one role in a decision, a candidate one row, a platform one answer to a problem', async () => {
  const platform = actors.platform.id
  const decision = await by('reviewer')('POST', '/api/announcements', {
    number: '62/QĐ-BKHCN',
    title: 'Thử',
    platforms: [platform],
    revokedPlatforms: [platform],
  })
  expect(decision.status).toBe(400)
  expect(JSON.stringify(decision.body)).toContain('vừa công bố vừa thu hồi')
  const item = { relationTo: 'platforms', value: platform }
  const selection = await by('agencyOfficer')('POST', '/api/selections', {
    title: 'Hai lần',
    candidates: [{ item }, { item }],
  })
  expect(selection.status).toBe(400)
  expect(JSON.stringify(selection.body)).toContain('đã có trong danh sách')
  const problem = await by('ministry')('POST', '/api/problems?draft=true', {
    slug: 'hai-vai',
    title: 'Hai vai',
    solvedBy: [platform],
    candidatePlatforms: [platform],
  })
  expect(problem.status).toBe(400)
  expect(JSON.stringify(problem.body)).toContain('không cả hai')
})

test('what others point to is not deleted, and they are named', async () => {
  // One that is public is not deleted at all.
  const platform = await make().platform({ name: 'Nền tảng đang dùng', _status: 'draft' })
  const offering = await make().offering({
    vendor: actors.vendor.id,
    platform: platform.id,
    name: 'Sản phẩm dẫn đến',
  })
  const ministry = by('ministry')
  const refused = await ministry('DELETE', `/api/platforms/${platform.id}`)
  expect(refused.status).toBe(409)
  expect(refused.body.errors).toMatchObject([
    { message: 'Không xóa được vì còn hồ sơ dẫn đến hồ sơ này: “Sản phẩm dẫn đến”.' },
  ])
  await started.payload.delete({ collection: 'offerings', id: offering.id, context })
  expect((await ministry('DELETE', `/api/platforms/${platform.id}`)).status).toBe(200)
  const organisation = await ministry('DELETE', `/api/organisations/${actors.vendor.id}`)
  expect(organisation.status).toBe(409)
})

test('the names of records that a person may not read stay with their owners', async () => {
  const offering = await make().offering({
    vendor: actors.vendor.id,
    platform: actors.platform.id,
    state: 'draft',
    _status: 'draft',
  })
  await started.payload.create({
    collection: 'selections',
    data: {
      organisation: actors.otherAgency.id,
      title: 'Hồ sơ kín của tỉnh',
      candidates: [{ item: { relationTo: 'offerings', value: offering.id } }],
    },
    context,
  })
  const refused = await by('vendor')('DELETE', `/api/offerings/${offering.id}`)
  expect(refused.status).toBe(409)
  expect(JSON.stringify(refused.body)).not.toContain('Hồ sơ kín')
  expect(JSON.stringify(refused.body)).toContain('1 hồ sơ khác')
})

test('records are changed and deleted one at a time', async () => {
  const before = await started.payload.count({ collection: 'platforms' })
  for (const method of ['DELETE', 'PATCH']) {
    const { status, body } = await by('ministry')(
      method,
      '/api/platforms?where[slug][exists]=true',
      method === 'PATCH' ? { operator: 'Tất cả' } : undefined,
    )
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toContain('từng hồ sơ một')
  }
  expect(await started.payload.count({ collection: 'platforms' })).toEqual(before)
})

test('one record is changed on condition that it is as it was read, as a form that saves itself asks', async () => {
  const call = by('agencyOfficer')
  const made = await call('POST', '/api/selections', {
    key: crypto.randomUUID(),
    title: 'Hồ sơ sửa ở hai thẻ',
  })
  const { id, updatedAt } = made.body.doc as { id: string; updatedAt: string }
  const address = `/api/selections?where[id][equals]=${id}&where[updatedAt][equals]=${updatedAt}`
  const first = await call('PATCH', address, { title: 'Thẻ một' })
  expect([first.status, (first.body.docs as unknown[]).length]).toEqual([200, 1])
  const second = await call('PATCH', address, { title: 'Thẻ hai' })
  expect([second.status, (second.body.docs as unknown[]).length]).toEqual([200, 0])
  expect((await call('GET', `/api/selections/${id}`)).body.title).toBe('Thẻ một')
})
