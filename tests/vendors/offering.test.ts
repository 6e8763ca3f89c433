import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Offering, Platform } from '../../cms/src/payload-types.ts'
import { factories } from '../support/factories.ts'
import { clientFor, serveApi, sessionToken } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { closedLinks } from '../support/mailLinks.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'
import { rowId, wholeDraft } from '../support/vendor.ts'
import { fireHavingRead } from '../support/havingRead.ts'

let started: TestPayload
let server: HttpServer
let vendor: Client
let rival: Client
let reviewer: Client
let anyone: Client
let platform: Platform

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  const make = factories(started.payload)
  const personOf = async (role: 'vendor' | 'reviewer', kind: 'vendor' | 'ministry') => {
    const { id } = await make.organisation({ kind })
    return clientFor(server.origin, (await make.user(role, id)).email)
  }
  vendor = await personOf('vendor', 'vendor')
  rival = await personOf('vendor', 'vendor')
  reviewer = await personOf('reviewer', 'ministry')
  anyone = await clientFor(server.origin)
  platform = await make.platform()
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

type Kept = { id: string; updatedAt: string }

async function newDraft(values: object = wholeDraft(platform.id), by = vendor): Promise<Kept> {
  const { status, body } = await by('POST', '/api/offerings/draft', { key: rowId(), values })
  expect(status, JSON.stringify(body)).toBe(201)
  return body.doc as Kept
}

async function save({ id, updatedAt }: Kept, values: object, by = vendor) {
  return by('PATCH', `/api/offerings/${id}/draft`, { readVersion: updatedAt, values })
}

async function read(id: string, by = vendor, query = 'draft=true&locale=all&depth=0') {
  const { body } = await by('GET', `/api/offerings/${id}?${query}`)
  return body as unknown as Omit<Offering, 'name'> & { name: { vi: string; en?: string } }
}

async function fire(by: Client, id: string, event: string, input: object = {}) {
  return by('POST', `/api/offerings/${id}/${event}`, input)
}

async function approved(): Promise<string> {
  const { id } = await newDraft()
  expect((await fire(vendor, id, 'submit')).status).toBe(200)
  const { updatedAt } = await read(id, reviewer)
  const answer = await fire(reviewer, id, 'approve', { readVersion: updatedAt })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return id
}

const versionsOf = async (id: string) =>
  (
    await started.payload.countVersions({
      collection: 'offerings',
      where: { parent: { equals: id } },
    })
  ).totalDocs

test('three fields make a first draft, which keeps both languages and its own address', async () => {
  const { id } = await newDraft({
    name: { vi: 'Sổ tay số', en: 'Digital handbook' },
    platform: platform.id,
    summary: { vi: 'Cho cán bộ xã.', en: '' },
  })
  const kept = await read(id)
  expect(kept).toMatchObject({
    name: { vi: 'Sổ tay số', en: 'Digital handbook' },
    slug: 'so-tay-so',
    state: 'draft',
    _status: 'draft',
  })
})

test('a draft that is not a page yet has no preview, and says what is missing in the language asked for', async () => {
  const { id } = await newDraft({ name: { vi: 'Chỉ có tên', en: '' } })
  const preview = (language: string) =>
    vendor('GET', `/api/offerings/${id}/preview?language=${language}`)
  const [vietnamese, english] = [await preview('vi'), await preview('en')]
  expect(vietnamese.status).toBe(422)
  expect(JSON.stringify(vietnamese.body)).toContain('Hãy điền tên, nền tảng, giới thiệu ngắn')
  expect(JSON.stringify(english.body)).toContain('Fill in name, platform and summary')
})

test('a first save that is sent twice makes one draft', async () => {
  const body = { key: rowId(), values: { name: { vi: 'Hai lần', en: '' } } }
  const first = await vendor('POST', '/api/offerings/draft', body)
  const second = await vendor('POST', '/api/offerings/draft', body)
  expect((second.body.doc as Kept).id).toBe((first.body.doc as Kept).id)
})

test(
  'a hundred and twenty saves leave the approved version in the history, to go back to',
  { timeout: 240_000 },
  async () => {
    const id = await approved()
    await fire(vendor, id, 'revise')
    const before = await versionsOf(id)
    let kept: Kept = { id, updatedAt: (await read(id)).updatedAt }
    for (let turn = 0; turn < 120; turn += 1) {
      const { status, body } = await save(kept, { name: { vi: `Tên ${turn}`, en: `Name ${turn}` } })
      expect(status, JSON.stringify(body)).toBe(200)
      kept = body.doc as Kept
    }
    expect(await versionsOf(id)).toBeLessThanOrEqual(before + 1)
    expect(await read(id)).toMatchObject({ name: { vi: 'Tên 119', en: 'Name 119' } })
    expect((await read(id, anyone, 'depth=0')).name).toBe('Khám từ xa cho trạm y tế')
    const { status, body } = await fire(vendor, id, 'discard')
    expect(status, JSON.stringify(body)).toBe(200)
    const restored = await read(id)
    expect(restored).toMatchObject({
      name: { vi: 'Khám từ xa cho trạm y tế', en: 'Telehealth for stations' },
      state: 'approved',
      _status: 'published',
    })
    expect(restored.plans).toHaveLength(2)
  },
)

test('a save over somebody else’s change is refused and changes nothing', async () => {
  const kept = await newDraft()
  await save(kept, { exitDays: 10 })
  const late = await save(kept, { exitDays: 99 })
  expect(late.status).toBe(409)
  expect(await read(kept.id)).toMatchObject({ exitDays: 10 })
})

test('what is missing or wrong keeps a draft from being sent in, and names the field', async () => {
  const { id, updatedAt } = await newDraft({ ...wholeDraft(platform.id), plans: [] })
  const missing = await fire(vendor, id, 'submit')
  expect(missing.status).toBe(422)
  expect(JSON.stringify(missing.body)).toContain('Còn thiếu: Gói và giá.')
  const plan = { id: rowId(), name: { vi: 'A', en: '' }, unit: 'site', interval: 'year' }
  const promotion = { ...plan, price: 5, promotionPrice: 3 }
  await save({ id, updatedAt }, { plans: [promotion] })
  const wrong = await fire(vendor, id, 'submit')
  expect(JSON.stringify(wrong.body)).toContain('plans.0.promotionFrom')
})

test('a vendor sends in, a reviewer sends back at two fields, the vendor reads why, the public does not', async () => {
  const { id } = await newDraft()
  await fire(vendor, id, 'submit')
  const edit = await save({ id, updatedAt: (await read(id)).updatedAt }, { exitDays: 1 })
  expect(edit.status).toBeGreaterThanOrEqual(400)
  const fieldReasons = { exitDays: 'Ghi số ngày làm việc.', plans: 'Nêu thuế.' }
  expect(
    (await fireHavingRead(reviewer, `/api/offerings/${id}`, 'sendBack', { fieldReasons })).status,
  ).toBe(200)
  const back = await read(id)
  expect(back.state).toBe('draft')
  expect(back.reviewNotes?.map(({ field, reason }) => [field, reason])).toEqual(
    Object.entries(fieldReasons),
  )
  const { status } = await save({ id, updatedAt: back.updatedAt }, { exitDays: 15 })
  expect(status).toBe(200)
  await fire(vendor, id, 'submit')
  const { updatedAt } = await read(id, reviewer)
  await fire(reviewer, id, 'approve', { readVersion: updatedAt })
  const open = await read(id, anyone, 'depth=0')
  expect(open.exitDays).toBe(15)
  expect(JSON.stringify(open)).not.toContain('Nêu thuế')
})

test('a change made after the reviewer opened the version refuses the approval', async () => {
  const { id } = await newDraft()
  await fire(vendor, id, 'submit')
  const { updatedAt } = await read(id, reviewer)
  await fire(vendor, id, 'recall')
  await save({ id, updatedAt: (await read(id)).updatedAt }, { exitDays: 300 })
  await fire(vendor, id, 'submit')
  const answer = await fire(reviewer, id, 'approve', { readVersion: updatedAt })
  expect(answer.status).toBe(422)
  expect((await anyone('GET', `/api/offerings/${id}`)).status).toBe(404)
})

test('a price changes at once, with its day and what it was, in both languages', async () => {
  const id = await approved()
  const plans = (await read(id)).plans ?? []
  const prices = { [plans[0]?.id ?? '']: 120_000 }
  const { status, body } = await fire(vendor, id, 'changePrices', { prices })
  expect(status, JSON.stringify(body)).toBe(200)
  const open = (await read(id, anyone, 'depth=0&locale=all')) as unknown as Record<string, unknown>
  expect(open.plans).toMatchObject([
    { price: 120_000, name: { vi: 'Cấp xã', en: 'Commune' } },
    { price: null, name: { vi: 'Cấp tỉnh' } },
  ])
  expect(open.priceHistory).toMatchObject([{ plan: 'Cấp xã', before: 150_000, after: 120_000 }])
  expect(open).toMatchObject({ state: 'approved', _status: 'published' })
})

test('another vendor’s draft cannot be read, guessed, written, sent, exported or overwritten', async () => {
  const { id, updatedAt } = await newDraft()
  const { slug } = await read(id)
  const tries = await Promise.all(
    [rival, anyone].flatMap((by) => [
      by('GET', `/api/offerings/${id}`),
      by('GET', `/api/offerings/${id}?draft=true&depth=2`),
      by('GET', `/api/offerings/${id}/publiccode`),
      by('PATCH', `/api/offerings/${id}?draft=true`, { exitDays: 1 }),
      by('PATCH', `/api/offerings/${id}/draft`, {
        readVersion: updatedAt,
        values: { exitDays: 1 },
      }),
      by('POST', `/api/offerings/${id}/submit`, {}),
      by('DELETE', `/api/offerings/${id}`),
    ]),
  )
  expect(tries.map(({ status }) => status).filter((status) => status < 400)).toEqual([])
  for (const by of [rival, anyone]) {
    for (const query of [
      `where[slug][equals]=${slug}`,
      `where[slug][equals]=${slug}&draft=true`,
      `where[vendor][exists]=true&draft=true&limit=1000`,
    ]) {
      const { body } = await by('GET', `/api/offerings?${query}`)
      expect(JSON.stringify(body)).not.toContain(id)
    }
    const versions = await by('GET', '/api/offerings/versions?limit=1000&depth=0')
    expect(JSON.stringify(versions.body)).not.toContain(id)
  }
  const taken = await vendor('POST', '/api/offerings/draft', {
    key: rowId(),
    values: { name: { vi: 'x', en: '' }, vendor: id },
  })
  expect(taken.status).toBe(400)
  expect(await read(id)).toMatchObject({ exitDays: 30 })
})

test('an export imported into its own draft changes nothing; a wrong file neither, and says every line', async () => {
  const { id } = await newDraft()
  const before = await read(id)
  const file = (await vendor('GET', `/api/offerings/${id}/publiccode`)).body.text as string
  expect(file).toContain(`applicationSuite: ${platform.slug}`)
  const send = async (text: string) => {
    const answer = await fetch(`${server.origin}/api/offerings/import?id=${id}`, {
      method: 'POST',
      headers: { ...(await headersOf()), 'content-type': 'application/yaml' },
      body: text,
    })
    return { status: answer.status, text: await answer.text() }
  }
  expect((await send(file)).status).toBe(200)
  const same = { ...before, updatedAt: expect.any(String) as string }
  expect(await read(id)).toMatchObject(same)
  const wrong = await send(
    file
      .replace('exitDays: 30', 'exitDays: nhiều')
      .replace(/applicationSuite: .*/, 'applicationSuite: khong-co'),
  )
  expect(wrong.status).toBe(422)
  expect(wrong.text).toMatch(/Dòng \d+: “Thời hạn trả dữ liệu” phải là một số\./)
  expect(wrong.text).toContain('Không có nền tảng “khong-co”')
  expect(await read(id)).toMatchObject(same)
})

async function headersOf(): Promise<Record<string, string>> {
  const { docs } = await started.payload.find({
    collection: 'users',
    where: { role: { equals: 'vendor' } },
    sort: ['createdAt', 'id'],
    limit: 1,
  })
  const token = await sessionToken(server.origin, docs[0]?.email ?? '')
  return { cookie: `payload-token=${token}` }
}

test('each mail of these opens for its reader', async () => {
  expect(await closedLinks(started.payload)).toEqual([])
})
