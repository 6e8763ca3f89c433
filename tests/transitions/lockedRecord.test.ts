import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Offering, Organisation, Platform } from '../../cms/src/payload-types.ts'
import { noQuantities } from '../../cms/src/domain/comparison/quantitiesAddress.ts'
import { LockedRecordSchema } from '../../cms/src/domain/selection/lockedRecord.ts'
import { recordDocument } from '../../cms/src/words/selection/recordDocument.ts'
import { factories } from '../support/factories.ts'
import { clientFor, serveApi, sessionToken } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

let started: TestPayload
let server: HttpServer
let officer: Client
let stranger: Client
let token: string
let agency: Organisation
let vendor: Organisation
let platform: Platform
let offerings: Offering[]

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  const make = factories(started.payload)
  agency = await make.organisation({ name: 'Sở cũ' })
  vendor = await make.organisation({ kind: 'vendor', name: 'Công ty cũ' })
  platform = await make.platform({ name: 'Nền tảng cũ' })
  offerings = [
    await make.offering({ vendor: vendor.id, platform: platform.id }),
    await make.offering({ vendor: vendor.id, platform: platform.id }),
  ]
  const { email } = await make.user('agencyOfficer', agency.id)
  officer = await clientFor(server.origin, email)
  token = await sessionToken(server.origin, email)
  const other = (await make.organisation()).id
  stranger = await clientFor(server.origin, (await make.user('agencyOfficer', other)).email)
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

async function draft(): Promise<string> {
  const { body } = await officer('POST', '/api/selections', {
    title: 'Chọn giải pháp khám bệnh từ xa',
    need: 'Khám bệnh từ xa cho trạm y tế xã',
    candidates: [
      { item: { relationTo: 'offerings', value: offerings[0]?.id }, chosen: true },
      {
        item: { relationTo: 'offerings', value: offerings[1]?.id },
        reasonCode: 'price',
        reasonText: 'Vượt dự toán',
      },
    ],
    outcome: 'chosen',
    outcomeReason: 'Đủ chức năng',
  })
  return (body.doc as { id: string }).id
}

const file = (id: string, format: string) =>
  fetch(`${server.origin}/api/selections/${id}/files/${format}`, {
    headers: { cookie: `payload-token=${token}` },
  })

test('what the organisation expects to need is counted in the comparison, and frozen with it', async () => {
  const id = await draft()
  const said = (quantities: object) =>
    officer('PATCH', `/api/selections/${id}`, {
      quantities: { ...noQuantities, ...quantities },
    })
  for (const wrong of [{ account: 1.5 }, { account: -1 }, { months: 'mười' }, { rooms: 3 }]) {
    const { status, body } = await said(wrong)
    expect(status, JSON.stringify(wrong)).toBe(400)
    expect(JSON.stringify(body)).toMatch(/hãy nhập một số|Khối lượng dự kiến có mục không có/)
  }
  expect((await said({ account: 120, site: 12, months: 36 })).status).toBe(200)
  expect((await officer('POST', `/api/selections/${id}/lock`, {})).status).toBe(200)
  const { body } = await officer('GET', `/api/selections/${id}/differences`)
  expect(body, 'nothing has changed since').toMatchObject({ differences: [] })
  const paper = unzipSync(new Uint8Array(await (await file(id, 'submission')).arrayBuffer()))
  expect(strFromU8(paper['word/document.xml'] ?? new Uint8Array())).toContain('Tổng chi phí (120')
  expect(await printed(id)).toMatch(/Tổng chi phí \(120 tài khoản, 12 đơn vị, 36 tháng; tính từ/)
  // What was locked says what was counted then.
  expect((await said({ account: 1 })).status).toBe(403)
})

/** All that is printed of a record, as its files lay it out. */
async function printed(id: string): Promise<string> {
  const text = await (await file(id, 'json')).text()
  return JSON.stringify(recordDocument(LockedRecordSchema.parse(JSON.parse(text)), null))
}

test('what is printed of a locked record stays, its hash too, whatever vendors and agencies become', async () => {
  const { payload } = started
  const id = await draft()
  expect((await officer('POST', `/api/selections/${id}/lock`, {})).status).toBe(200)
  const before = await printed(id)
  expect(before).toContain('Công ty cũ')
  expect(before).toContain('Nền tảng cũ')
  expect(before).toContain('0 lượt triển khai')

  const asSystem = { context: { isSeed: true } }
  await payload.update({
    collection: 'organisations',
    id: vendor.id,
    data: { name: 'Công ty mới' },
    ...asSystem,
  })
  await payload.update({
    collection: 'organisations',
    id: agency.id,
    data: { name: 'Sở mới' },
    ...asSystem,
  })
  await payload.update({
    collection: 'platforms',
    id: platform.id,
    data: { name: 'Nền tảng mới' },
    ...asSystem,
  })
  await payload.update({
    collection: 'offerings',
    id: offerings[0]?.id ?? '',
    data: { exportFormats: 'Chỉ PDF' },
    ...asSystem,
  })
  await payload.create({
    collection: 'adoptions',
    data: {
      organisation: agency.id,
      platform: platform.id,
      offering: offerings[0]?.id ?? '',
      purpose: 'Họp',
      state: 'announced',
      milestones: [{ level: 'announced', date: '2026-11-01', evidence: 'QĐ 1' }],
    },
  })
  expect(await printed(id)).toBe(before)

  const { body } = await officer('GET', `/api/selections/${id}?depth=0`)
  const bytes = Buffer.from(await (await file(id, 'json')).arrayBuffer())
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(body.hash)
  for (const format of ['submission', 'comparison', 'xlsx']) {
    expect((await file(id, format)).status).toBe(200)
  }

  const { body: answer } = await officer('GET', `/api/selections/${id}/differences`)
  const text = JSON.stringify(answer)
  for (const said of ['Sở mới', 'Công ty mới', 'Nền tảng mới', 'Chỉ PDF', '1 lượt triển khai']) {
    expect(text).toContain(said)
  }
})

test('the dossier of a locked record checks itself, and holds the bytes of the hash', async () => {
  const id = await draft()
  await officer('POST', `/api/selections/${id}/lock`, {})
  const { hash } = (await officer('GET', `/api/selections/${id}?depth=0`)).body
  const answer = await file(id, 'dossier')
  expect(answer.headers.get('content-type')).toBe('application/zip')
  const { SHA256SUMS: sums, ...files } = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  const shaOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  const listed = strFromU8(sums ?? new Uint8Array())
  for (const [name, bytes] of Object.entries(files)) {
    expect(listed).toContain(`${shaOf(bytes)}  ${name}\n`)
  }
  expect(Object.keys(files).sort()).toEqual([
    'DOC-TRUOC.txt',
    'bieu-so-sanh.docx',
    'ho-so.json',
    'ho-so.xlsx',
    'to-trinh-lua-chon.docx',
  ])
  expect(shaOf(files['ho-so.json'] ?? new Uint8Array())).toBe(hash)
})

test('a draft has no frozen content to verify, and a stranger finds no record', async () => {
  const id = await draft()
  expect((await file(id, 'json')).status).toBe(409)
  expect((await file(id, 'submission')).status).toBe(200)
  expect((await file(id, 'dossier')).status).toBe(409)
  expect((await file(id, 'docx')).status).toBe(404)
  expect((await officer('GET', `/api/selections/${id}/differences`)).status).toBe(409)
  for (const format of ['json', 'submission', 'dossier']) {
    expect((await stranger('GET', `/api/selections/${id}/files/${format}`)).status).toBe(404)
  }
})

test('a locked record is superseded by a new one that names it and its hash, once', async () => {
  const first = await draft()
  const tooEarly = await officer('PATCH', `/api/selections/${await draft()}`, { supersedes: first })
  expect(tooEarly.status).toBe(400)
  await officer('POST', `/api/selections/${first}/lock`, {})
  const { hash } = (await officer('GET', `/api/selections/${first}?depth=0`)).body
  const [second, third] = [await draft(), await draft()]
  for (const id of [second, third]) {
    const named = await officer('PATCH', `/api/selections/${id}`, { supersedes: first })
    expect(named.status).toBe(200)
  }
  expect((await officer('POST', `/api/selections/${second}/lock`, {})).status).toBe(200)
  const text = await (await file(second, 'json')).text()
  expect(JSON.parse(text)).toMatchObject({ supersedes: { id: first, hash } })
  const again = await officer('POST', `/api/selections/${third}/lock`, {})
  expect(again.status).toBe(422)
  expect(again.body).toMatchObject({ errors: [{ data: { field: 'supersedes' } }] })
  // The old one stays as it was, and others' records are not superseded.
  expect((await officer('GET', `/api/selections/${first}?depth=0`)).body.hash).toBe(hash)
  const foreign = await stranger('POST', '/api/selections', { title: 'Khác', supersedes: first })
  expect(foreign.status).toBe(400)
})

test('a sheet of renting and building is refused when it is wrong, and frozen with its result', async () => {
  const id = await draft()
  const wrong = await officer('PATCH', `/api/selections/${id}`, { rentOrBuild: { rent: 1 } })
  expect(wrong.status).toBe(400)
  expect((await file(id, 'rent-or-build')).status).toBe(404)
  const sheet = {
    rent: {
      lines: [{ name: 'Gói', quantity: 10, unitPrice: 1_000_000, interval: 'month' }],
      rise: 0,
      integration: 0,
      training: 0,
      exit: 0,
    },
    build: {
      analysis: 0,
      development: 500_000_000,
      servers: 0,
      securityReview: 0,
      operation: 0,
      people: 0,
      personMonth: 0,
      months: 6,
    },
  }
  expect((await officer('PATCH', `/api/selections/${id}`, { rentOrBuild: sheet })).status).toBe(200)
  await officer('POST', `/api/selections/${id}/lock`, {})
  const record = JSON.parse(await (await file(id, 'json')).text()) as object
  expect(record).toMatchObject({
    format: 'ho-so-lua-chon/3',
    rentOrBuild: { sheet, result: { horizons: [{ years: 3, rent: 360_000_000 }, { years: 5 }] } },
  })
  expect((await file(id, 'rent-or-build')).status).toBe(200)
})

test('every search that was run stands in the record: filters by name, results and time, under the hash', async () => {
  const id = await draft()
  const make = factories(started.payload)
  const problem = await make.problem({ title: 'Xã thiếu bác sĩ' })
  const ranAt = new Date().toISOString()
  const run = (query: string, total: number) => ({ address: `/tim-kiem/?${query}`, total, ranAt })
  const searches = {
    earlierSearches: [
      run(`q=kham+tu+xa&loai=offerings&bai-toan=${problem.slug}`, 7),
      { address: '/en/search/?linh-vuc=y-te', total: 4, ranAt },
    ],
    search: run('q=kham+benh', 2),
  }
  const wrong = { ...searches, earlierSearches: [{ ...searches.search, total: -1 }] }
  const refused = await officer('PATCH', `/api/selections/${id}`, wrong)
  expect([refused.status, JSON.stringify(refused.body)]).toEqual([
    400,
    expect.stringContaining('"path":"earlierSearches"'),
  ])
  const saved = await officer('PATCH', `/api/selections/${id}`, searches)
  expect(saved.status, JSON.stringify(saved.body)).toBe(200)
  await officer('POST', `/api/selections/${id}/lock`, {})
  const text = await (await file(id, 'json')).text()
  const record = LockedRecordSchema.parse(JSON.parse(text))
  expect(record.earlierSearches).toMatchObject([
    {
      total: 7,
      ranAt,
      words: { vi: '“kham tu xa”; Loại: Sản phẩm, gói dịch vụ; Bài toán: Xã thiếu bác sĩ' },
    },
    { total: 4, words: { vi: 'Lĩnh vực: Y tế', en: 'Sector: Health' } },
  ])
  expect(record.search).toMatchObject({ total: 2, words: { vi: '“kham benh”' } })
  const printed = recordDocument(record, null).facts.flatMap(([label, said]) =>
    label === 'Lần tìm kiếm' ? [said] : [],
  )
  expect(printed).toHaveLength(3)
  expect(printed[0]).toMatch(/Bài toán: Xã thiếu bác sĩ – 7 kết quả, lúc \d\d\/\d\d\/\d{4}/)
  await started.payload.update({ collection: 'problems', id: problem.id, data: { title: 'Khác' } })
  expect(await (await file(id, 'json')).text()).toBe(text)
})

test('the chain leads from a selection to its request, contract and adoption, each for who may see it', async () => {
  const id = await draft()
  await officer('POST', `/api/selections/${id}/lock`, {})
  const adoption = await officer('POST', '/api/adoptions', {
    platform: platform.id,
    offering: offerings[0]?.id,
    selection: id,
    purpose: 'Khám từ xa',
  })
  const { id: adoptionId } = adoption.body.doc as { id: string }
  const contract = await officer('POST', '/api/contracts', {
    title: 'Hợp đồng của chuỗi',
    offering: offerings[0]?.id,
    adoption: adoptionId,
  })
  const { id: contractId } = contract.body.doc as { id: string }
  const asked = await officer('POST', '/api/quotationRequests', {
    title: 'Yêu cầu của chuỗi',
    selection: id,
  })
  const { id: requestId } = asked.body.doc as { id: string }
  const places = [
    `selection/${id}`,
    `request/${requestId}`,
    `contract/${contractId}`,
    `adoption/${adoptionId}`,
  ]
  for (const place of places) {
    const { status, body } = await officer('GET', `/api/chain/${place}`)
    expect(status).toBe(200)
    const steps = body.steps as { step: string; items: { id: string }[] }[]
    const idsAt = (step: string) =>
      steps.find((one) => one.step === step)?.items.map((item) => item.id)
    expect(idsAt('selection')).toEqual([id])
    expect(idsAt('adoption')).toEqual([adoptionId])
    expect(idsAt('contract')).toEqual([contractId])
    expect(idsAt('request')).toEqual([requestId])
    expect(idsAt('award')).toEqual([])
    expect(idsAt('platform')).toEqual([platform.id])
    expect((await stranger('GET', `/api/chain/${place}`)).status).toBe(404)
  }
  expect((await officer('GET', '/api/chain/organisation/x')).status).toBe(404)
})

test('nobody writes what was frozen', async () => {
  const id = await draft()
  await officer('PATCH', `/api/selections/${id}`, { locked: { title: 'Khác' } })
  const { body } = await officer('GET', `/api/selections/${id}?depth=0`)
  expect(body.locked ?? null).toBeNull()
})
