import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sealQuotation } from '../../cms/src/domain/quotation/seal.ts'
import type { QuotationDocument } from '../../cms/src/domain/quotation/quotation.ts'
import type { Organisation, QuotationRequest, User } from '../../cms/src/payload-types.ts'
import { dayInVietnam } from '../../cms/src/domain/values/day.ts'
import { idOf } from '../../cms/src/transitions/door.ts'
import { factories } from '../support/factories.ts'
import { clientFor, serveApi, sessionToken } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import {
  beginQuotation,
  documentFor,
  draftRequest,
  fireQuotation,
  fireRequest,
  handIn,
  makeMarket,
  passDeadline,
  publishedRequest,
} from '../support/market.ts'
import type { Market } from '../support/market.ts'
import { releaseWithoutSite } from '../support/releasedWithoutSite.ts'
import { closedLinks } from '../support/mailLinks.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

/** Quotations are opened today, so nothing is decided or signed before. */
const today = dayInVietnam(new Date())
const yesterday = dayInVietnam(new Date(Date.now() - 86_400_000))
/** As a decision writes it: days and months below ten, and January and February, with a nought before. */
const dayInWords = (day: string) => {
  const [year = '', month = '', date = ''] = day.split('-')
  return `ngày ${date} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`
}

let started: TestPayload
let server: HttpServer
let market: Market
/** One request that is still open, and one that was awarded to the first vendor. */
let open: QuotationRequest
let awarded: QuotationRequest
let by: Record<'officer' | 'leader' | 'province' | 'stranger' | 'bidder' | 'loser' | 'absent', User>
const tokens = new Map<string, string>()
const clients = new Map<string, Client>()

const vendorAt = (index: number) => {
  const vendor = market.vendors[index]
  if (!vendor) throw new Error('There are three vendors.')
  return vendor
}

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  market = await makeMarket(started.payload)
  const make = factories(started.payload)
  const province: Organisation = await make.organisation({ kind: 'province', name: 'Lào Cai' })
  await started.payload.update({
    collection: 'organisations',
    id: market.agency.id,
    data: { parent: province.id, name: 'Sở Y tế' },
    context: { isSeed: true },
  })
  by = {
    officer: market.officer,
    leader: market.leader,
    province: await make.user('agencyOfficer', province.id),
    stranger: await make.user('agencyOfficer', (await make.organisation()).id),
    bidder: vendorAt(0).person,
    loser: vendorAt(1).person,
    absent: vendorAt(2).person,
  }
  for (const [name, { email }] of Object.entries(by)) {
    tokens.set(name, await sessionToken(server.origin, email))
    clients.set(name, await clientFor(server.origin, email))
  }
  open = await publishedRequest(started.payload, market)
  await handIn(started.payload, open, vendorAt(0), 777_000)
  awarded = await awardedRequest({ isCutFor: 1 })
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

type Name = keyof typeof by
const get = (who: Name | undefined, path: string) =>
  fetch(`${server.origin}/api${path}`, {
    headers: {
      'accept-language': 'vi',
      ...(who ? { cookie: `payload-token=${tokens.get(who) ?? ''}` } : {}),
    },
  })
const file = (who: Name | undefined, id: string, format: string) =>
  get(who, `/quotationRequests/${id}/files/${format}`)
const clientOf = (who: Name): Client => {
  const client = clients.get(who)
  if (!client) throw new Error(`Nobody is called ${who}.`)
  return client
}
const shaOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

const attached = {
  name: '../../Bảng giá: 2026.pdf',
  type: 'application/pdf',
  content: Buffer.from('%PDF-1.4 thử').toString('base64'),
}

/** Hands in a quotation with all that one can have. */
async function quote(
  request: QuotationRequest,
  index: number,
  unitPrice: number,
  rest: Partial<QuotationDocument> = {},
  vendorIn: Organisation = vendorAt(index).firm,
): Promise<string> {
  const { id } = await beginQuotation(started.payload, request, vendorAt(index).person)
  const { sealed } = await sealQuotation(
    documentFor(request, vendorIn, unitPrice, rest),
    request.recipient ?? '',
  )
  await fireQuotation(started.payload, id, 'seal', vendorAt(index).person, { sealed })
  return id
}

/** A request with two quotations, awarded to the first; the second was sealed for another vendor. */
async function awardedRequest({ isCutFor }: { isCutFor?: number } = {}): Promise<QuotationRequest> {
  const request = await publishedRequest(started.payload, market, {
    need: 'Khám từ xa.\nDòng hai.',
    period: 'Quý I năm 2027',
    questions: [{ key: 'b', text: 'Chạy được ngoại tuyến?', control: 'yesNo', isRequired: true }],
  })
  const first = await quote(request, 0, 900_000, {
    offering: vendorAt(0).offering.id,
    plan: 'Gói cấp xã',
    answers: { b: true },
    note: 'Giảm giá\nnăm hai',
    files: [attached],
  })
  const second = await quote(
    request,
    1,
    950_000,
    { answers: { b: false } },
    isCutFor === 1 ? vendorAt(2).firm : vendorAt(1).firm,
  )
  await passDeadline(started.payload, request.id)
  await fireRequest(started.payload, request.id, 'open', market.officer)
  const reasons = [{ quotation: second, code: 'price' as const, text: 'Cao hơn dự toán' }]
  await fireRequest(started.payload, request.id, 'proposeAward', market.officer, {
    award: { chosen: first, words: 'Giá thấp nhất, đủ yêu cầu', reasons },
  })
  await fireRequest(started.payload, request.id, 'award', market.leader, {
    date: today,
    evidence: '12/QĐ-SYT',
  })
  return started.payload.findByID({ collection: 'quotationRequests', id: request.id, depth: 0 })
}

/** What a reader reads of a DOCX file, without the marks of the file. */
async function wordsIn(answer: Response): Promise<string> {
  expect(answer.status).toBe(200)
  const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  return strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    .replaceAll(/<\/w:p>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
}

test('the paper of a request has what is asked for, by when, and names the weaker sealing as such', async () => {
  const words = await wordsIn(await file('absent', awarded.id, 'request'))
  for (const said of [
    'ỦY BAN NHÂN DÂN LÀO CAI',
    'SỞ Y TẾ',
    'YÊU CẦU BÁO GIÁ',
    'Khám từ xa.\nDòng hai.',
    'Gói cấp xã\nxã, phường\n12\n12',
    'Chạy được ngoại tuyến?',
    'Quý I năm 2027',
    'Cách này yếu hơn',
    `/yeu-cau-bao-gia/${awarded.slug}/`,
  ]) {
    expect(words).toContain(said)
  }
})

test('an opening record names receipts, what could not be opened and why; people only to the agency', async () => {
  const row = await started.payload.findByID({ collection: 'quotationRequests', id: awarded.id })
  const { entries } = row.opening as { entries: { sha256: string; fault: string | null }[] }
  const [own, outside] = [
    await wordsIn(await file('officer', awarded.id, 'opening')),
    await wordsIn(await file('loser', awarded.id, 'opening')),
  ]
  for (const { sha256 } of entries) {
    expect(own).toContain(sha256)
    expect(outside).toContain(sha256)
  }
  expect(own).toContain(market.officer.name)
  expect(outside).not.toContain(market.officer.name)
  expect(own).toContain('142.560.000\u00a0₫')
  expect(own).toContain(`${vendorAt(1).firm.name}: ${entries.find(({ fault }) => fault)?.fault}`)
  // One content, one hash, whoever prints it.
  const hashes = await Promise.all(
    (['officer', 'loser', 'province'] as const).map(async (who) =>
      shaOf(await (await file(who, awarded.id, 'opening-json')).text()),
    ),
  )
  expect(new Set(hashes).size).toBe(1)
  expect(own).toContain(hashes[0])
  expect(outside).toContain(hashes[0])
})

test('a decision has number, day, price in figures and words, and a reason for each that fell', async () => {
  const words = await wordsIn(await file('leader', awarded.id, 'decision'))
  for (const said of [
    'Số: 12/QĐ-SYT',
    dayInWords(today),
    'GIÁM ĐỐC SỞ Y TẾ',
    'QUYẾT ĐỊNH:',
    vendorAt(0).firm.name,
    '142.560.000 đồng (bằng chữ: Một trăm bốn mươi hai triệu năm trăm sáu mươi nghìn đồng)',
    'Giá thấp nhất, đủ yêu cầu',
    'Cao hơn dự toán',
    shaOf(await (await file('leader', awarded.id, 'decision-json')).text()),
  ]) {
    expect(words).toContain(said)
  }
})

test('that none is suitable, and that a request is cancelled, are decisions too', async () => {
  const none = await publishedRequest(started.payload, market)
  const only = await handIn(started.payload, none, vendorAt(0), 900_000)
  await passDeadline(started.payload, none.id)
  await fireRequest(started.payload, none.id, 'open', market.officer)
  await fireRequest(started.payload, none.id, 'proposeAward', market.officer, {
    award: {
      chosen: null,
      words: 'Không có giá trong dự toán',
      reasons: [{ quotation: only.id, code: 'price', text: 'Quá cao' }],
    },
  })
  await fireRequest(started.payload, none.id, 'declareNone', market.leader, {
    date: today,
    evidence: '13/QĐ-SYT',
  })
  const words = await wordsIn(await file('officer', none.id, 'decision'))
  for (const said of ['không có báo giá phù hợp', 'Không có giá trong dự toán', 'Quá cao']) {
    expect(words).toContain(said)
  }
  const cancelled = await publishedRequest(started.payload, market)
  await fireRequest(started.payload, cancelled.id, 'cancel', market.leader, { reason: 'Hết tiền' })
  const given = await wordsIn(await file('officer', cancelled.id, 'decision'))
  expect(given).toContain('Hủy yêu cầu báo giá')
  expect(given).toContain('Lý do: Hết tiền')
  const asked = await wordsIn(await file('officer', cancelled.id, 'request'))
  expect(asked).toContain('Yêu cầu này đã bị hủy. Lý do: Hết tiền')
})

test('a paper that is asked for too early is refused with why, and no price is told before the opening', async () => {
  const draft = await draftRequest(started.payload, market)
  for (const [id, format] of [
    [draft.id, 'request'],
    [draft.id, 'dossier'],
    [open.id, 'opening'],
    [open.id, 'opening-json'],
    [open.id, 'xlsx'],
    [open.id, 'decision'],
  ] as const) {
    const answer = await file('officer', id, format)
    expect([format, answer.status]).toEqual([format, 409])
    expect(await answer.text()).toMatch(/chưa/)
  }
  expect((await file('bidder', open.id, 'opening')).status).toBe(409)
  expect((await file('officer', open.id, 'pdf')).status).toBe(404)
  const dossier = await file('officer', open.id, 'dossier')
  const files = unzipSync(new Uint8Array(await dossier.arrayBuffer()))
  expect(Object.keys(files).sort()).toEqual([
    'DOC-TRUOC.txt',
    'SHA256SUMS',
    'request.json',
    'yeu-cau-bao-gia.docx',
  ])
})

test('whoever may not read what was opened or decided finds no paper of it', async () => {
  const allowed: Record<string, (Name | undefined)[]> = {
    request: [undefined, 'officer', 'leader', 'province', 'stranger', 'bidder', 'loser', 'absent'],
    opening: ['officer', 'leader', 'province', 'bidder', 'loser'],
    decision: ['officer', 'leader', 'province'],
    xlsx: ['officer', 'leader'],
    dossier: ['officer', 'leader'],
  }
  for (const [format, readers] of Object.entries(allowed)) {
    for (const who of allowed.request ?? []) {
      const { status } = await file(who, awarded.id, format)
      expect([format, who, status]).toEqual([format, who, readers.includes(who) ? 200 : 404])
    }
  }
})

test('the dossier of a request checks itself, and holds what was sealed, opened and attached', async () => {
  const answer = await file('officer', awarded.id, 'dossier')
  expect(answer.headers.get('content-type')).toBe('application/zip')
  const { SHA256SUMS: sums, ...files } = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  const listed = strFromU8(sums ?? new Uint8Array())
  expect(listed.trim().split('\n')).toHaveLength(Object.keys(files).length)
  for (const [name, bytes] of Object.entries(files)) {
    expect(listed).toContain(`${shaOf(bytes)}  ${name}\n`)
  }
  const [chosen, other] = [vendorAt(0).firm.slug, vendorAt(1).firm.slug]
  const file0 = `bao-gia/${chosen}/tep/1-__.._Bảng giá_ 2026.pdf`
  expect(Object.keys(files).sort()).toEqual(
    [
      'DOC-TRUOC.txt',
      'bang-bao-gia.xlsx',
      `bao-gia/${chosen}/niem-phong.age`,
      `bao-gia/${chosen}/noi-dung.json`,
      file0,
      `bao-gia/${other}/niem-phong.age`,
      'bien-ban-day-du.json',
      'bien-ban-mo-bao-gia.docx',
      'decision.json',
      'opening.json',
      'quyet-dinh-ket-qua.docx',
      'request.json',
      'yeu-cau-bao-gia.docx',
    ].sort(),
  )
  expect(strFromU8(files[file0] ?? new Uint8Array())).toBe('%PDF-1.4 thử')
  const opening = JSON.parse(strFromU8(files['opening.json'] ?? new Uint8Array())) as {
    entries: { sha256: string; commitment: string; total: number | null }[]
  }
  const entry = opening.entries.find(({ total }) => total !== null)
  expect(shaOf(files[`bao-gia/${chosen}/niem-phong.age`] ?? '')).toBe(entry?.sha256)
  expect(shaOf(files[`bao-gia/${chosen}/noi-dung.json`] ?? '')).toBe(entry?.commitment)
})

test('the table of quotations is a workbook whose prices are numbers', async () => {
  const answer = await file('officer', awarded.id, 'xlsx')
  const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  for (const value of [900_000, 129_600_000, 12_960_000, 142_560_000]) {
    expect(sheet).toContain(`<v>${value}</v>`)
  }
  const words = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array()) + sheet
  for (const said of ['Chạy được ngoại tuyến?', 'Được chọn', 'Không mở được', 'Cao hơn dự toán']) {
    expect(words).toContain(said)
  }
})

const idIn = ({ body }: Awaited<ReturnType<Client>>) => (body.doc as { id: string }).id
const faultIn = ({ status, body }: Awaited<ReturnType<Client>>) => {
  const [error] = body.errors as { message: string; data?: { field?: string } }[]
  return { status, field: error?.data?.field, message: error?.message }
}
/** A contract from an award, with what its leader has to read. */
const contractFrom = (request: string, more: object = {}) => ({
  title: 'Thuê khám bệnh từ xa',
  request,
  offering: vendorAt(0).offering.id,
  number: `${crypto.randomUUID().slice(0, 8)}1/HĐ-SYT`,
  signedOn: today,
  startsOn: '2026-12-01',
  form: 'quotations',
  value: 142_560_000,
  lines: [
    {
      name: 'Gói cấp xã',
      unit: 'commune',
      interval: 'month',
      quantity: 12,
      periods: 12,
      unitPrice: 900_000,
      vat: 10,
    },
  ],
  ...more,
})
const enter = (who: Name, body: object) => clientOf(who)('POST', '/api/contracts?depth=0', body)

test('the file of requests says of whom is invited and of the deadline what their pages say', async () => {
  const one = await publishedRequest(started.payload, market)
  await started.payload.db.updateOne({
    collection: 'quotationRequests',
    id: one.id,
    data: { soleInvited: true, deadline: new Date(Date.now() - 60_000).toISOString() },
    returning: false,
  })
  const rows = async (id: string, locale: string) => {
    const answer = await get(
      'officer',
      `/lists/quotationRequests.csv?locale=${locale}&where[id][equals]=${id}`,
    )
    return answer.text()
  }
  const row = await rows(one.id, 'vi')
  expect(row).toContain('"Chỉ mời một doanh nghiệp"')
  expect(row).toContain('"Đã hết hạn nộp, chờ mở"')
  expect(row).not.toMatch(/Đã công bố|Mọi doanh nghiệp|không bị loại/)
  expect(await rows(one.id, 'en')).toContain('"Deadline passed, to be opened"')
  const other = await rows(open.id, 'vi')
  expect(other).toContain('"Đang nhận báo giá"')
  expect(other).not.toContain('Chỉ mời một doanh nghiệp')
})

test('what was awarded is told to its agency with prices of each line, and to nobody else', async () => {
  const told = await clientOf('officer')('GET', `/api/quotationRequests/${awarded.id}/award`)
  expect(told.body).toMatchObject({
    title: awarded.title,
    vendor: vendorAt(0).firm.id,
    offering: vendorAt(0).offering.id,
    total: 142_560_000,
    lines: [{ key: 'a', unitPrice: 900_000, quantity: 12, months: 12 }],
    soleInvited: false,
  })
  for (const who of ['stranger', 'bidder', 'loser'] as const) {
    expect((await get(who, `/quotationRequests/${awarded.id}/award`)).status).toBe(404)
  }
})

test('a contract from an award keeps it, its vendor and its selection, and stands on the chain both ways', async () => {
  const request = await awardedRequest()
  const entered = await enter('officer', { title: 'Thuê', request: request.id })
  expect(entered.body.doc).toMatchObject({
    request: request.id,
    origin: 'award',
    vendor: vendorAt(0).firm.id,
    selection: market.selection.id,
  })
  const chain = async (step: string, id: string) => {
    const { body } = await clientOf('officer')('GET', `/api/chain/${step}/${id}`)
    const steps = body.steps as { step: string; items: { id: string }[] }[]
    return new Map(steps.map((one) => [one.step, one.items.map((item) => item.id)]))
  }
  const back = await chain('contract', idIn(entered))
  expect(back.get('request')).toContain(request.id)
  expect(back.get('award')).toContain(request.id)
  expect((await chain('request', request.id)).get('contract')).toContain(idIn(entered))
  // A draft is not for its vendor to know of.
  expect((await get('bidder', `/contracts/${idIn(entered)}`)).status).toBe(404)
})

test('a contract is refused from a request without an award, of others, or with another vendor', async () => {
  const notYet = faultIn(await enter('officer', { title: 'Thuê', request: open.id }))
  expect(notYet.status).toBe(400)
  expect(notYet.message).toContain('Từ kết quả lựa chọn')
  expect((await enter('stranger', { title: 'Thuê', request: awarded.id })).status).toBe(400)
  const wrong: [object, string][] = [
    [{ offering: vendorAt(1).offering.id }, 'offering'],
    [{ vendor: vendorAt(1).firm.id }, 'vendor'],
    [{ vendorName: 'Công ty khác' }, 'vendorName'],
  ]
  for (const [more, field] of wrong) {
    const fault = faultIn(await enter('officer', { title: 'Thuê', request: awarded.id, ...more }))
    expect(fault).toMatchObject({ status: 422, field })
    expect(fault.message).toContain('không phải là doanh nghiệp được chọn')
  }
  // Later either.
  const entered = await enter('officer', { title: 'Thuê', request: awarded.id })
  const changed = await clientOf('officer')('PATCH', `/api/contracts/${idIn(entered)}`, {
    vendor: vendorAt(1).firm.id,
  })
  expect(faultIn(changed)).toMatchObject({ status: 422, field: 'vendor' })
})

test('a second contract from the same award says why there is another', async () => {
  const request = await awardedRequest()
  const first = await enter('officer', contractFrom(request.id))
  const send = (id: string) => clientOf('officer')('POST', `/api/contracts/${id}/submit`, {})
  expect((await send(idIn(first))).status).toBe(200)
  const second = idIn(await enter('officer', contractFrom(request.id)))
  const { number } = first.body.doc as { number: string }
  const refused = faultIn(await send(second))
  expect(refused).toMatchObject({ status: 422, field: 'againReason' })
  expect(refused.message).toContain(number)
  await clientOf('officer')('PATCH', `/api/contracts/${second}`, {
    againReason: 'Tách theo hai nguồn vốn',
  })
  expect((await send(second)).status).toBe(200)
})

test('an adoption from an award keeps it, and is of what the chosen vendor sells', async () => {
  const register = (who: Name, more: object) =>
    clientOf(who)('POST', '/api/adoptions?depth=0', {
      platform: idOf(vendorAt(0).offering.platform),
      request: awarded.id,
      ...more,
    })
  const made = await register('officer', { offering: vendorAt(0).offering.id })
  expect(made.body.doc).toMatchObject({ request: awarded.id, selection: market.selection.id })
  const other = faultIn(await register('officer', { offering: vendorAt(1).offering.id }))
  expect(other).toMatchObject({ status: 422, field: 'offering' })
  expect((await register('stranger', { offering: vendorAt(0).offering.id })).status).toBe(400)
  expect((await register('officer', { request: open.id })).status).toBe(400)
  const chain = await clientOf('officer')('GET', `/api/chain/request/${awarded.id}`)
  expect(JSON.stringify(chain.body)).toContain(idIn(made))
})

/** Entries of a person's calendar: what each line says, by its name. */
async function calendarOf(who: Name): Promise<Map<string, string>[]> {
  const answer = await get(who, '/calendar.ics?lang=vi')
  expect(answer.headers.get('content-type')).toContain('text/calendar')
  const lines = (await answer.text()).replaceAll('\r\n ', '').split('\r\n')
  const begins = lines.flatMap((line, at) => (line === 'BEGIN:VEVENT' ? [at] : []))
  return begins.map((begin) => {
    const own = lines.slice(begin, lines.indexOf('END:VEVENT', begin))
    return new Map(own.map((line) => [line.split(/[;:]/)[0] ?? '', line] as const))
  })
}
const summaries = async (who: Name) =>
  (await calendarOf(who)).map((entry) => entry.get('SUMMARY')?.replace(/^SUMMARY:/, '') ?? '')

test('nothing is decided before the quotations were opened, nor signed or adopted before the decision', async () => {
  const request = await publishedRequest(started.payload, market)
  const { id: chosen } = await handIn(started.payload, request, vendorAt(0), 900_000)
  await passDeadline(started.payload, request.id)
  await fireRequest(started.payload, request.id, 'open', market.officer)
  await fireRequest(started.payload, request.id, 'proposeAward', market.officer, {
    award: { chosen, words: 'Đủ yêu cầu', reasons: [] },
  })
  const read = await started.payload.findByID({ collection: 'quotationRequests', id: request.id })
  const decision = { readVersion: read.updatedAt, date: yesterday, evidence: '14/QĐ-SYT' }
  const decide = (who: Name, input: object) =>
    clientOf(who)('POST', `/api/quotationRequests/${request.id}/award`, input)
  const early = faultIn(await decide('leader', decision))
  expect(early).toMatchObject({ status: 422, field: 'date' })
  expect(early.message).toContain('ngày mở báo giá')
  expect((await decide('leader', { ...decision, date: today })).status).toBe(200)

  const contract = idIn(await enter('officer', contractFrom(request.id, { signedOn: yesterday })))
  const signed = faultIn(await clientOf('officer')('POST', `/api/contracts/${contract}/submit`, {}))
  expect(signed).toMatchObject({ status: 422, field: 'signedOn' })

  const { body } = await clientOf('officer')('POST', '/api/adoptions?depth=0', {
    platform: idOf(vendorAt(0).offering.platform),
    offering: vendorAt(0).offering.id,
    request: request.id,
    purpose: 'Khám từ xa',
  })
  const { id } = body.doc as { id: string }
  const fire = (who: Name, event: string, input: object) =>
    clientOf(who)('POST', `/api/adoptions/${id}/${event}`, input)
  expect((await fire('officer', 'submit', {})).status).toBe(200)
  const { updatedAt } = await started.payload.findByID({ collection: 'adoptions', id })
  const approval = { readVersion: updatedAt, date: yesterday, evidence: '15/QĐ-SYT' }
  expect(faultIn(await fire('leader', 'approve', approval))).toMatchObject({
    status: 422,
    field: 'date',
  })
})

test('a leader of another organisation is told that it is not theirs, and nothing of what is proposed', async () => {
  const request = await publishedRequest(started.payload, market)
  const { id: fallen } = await handIn(started.payload, request, vendorAt(0), 900_000)
  await passDeadline(started.payload, request.id)
  await fireRequest(started.payload, request.id, 'open', market.officer)
  const reasons = [{ quotation: fallen, code: 'price' as const, text: 'Quá cao' }]
  await fireRequest(started.payload, request.id, 'proposeAward', market.officer, {
    award: { chosen: null, words: 'Không có giá trong dự toán', reasons },
  })
  const make = factories(started.payload)
  const other = await make.user('agencyLeader', (await make.organisation()).id)
  const call = await clientFor(server.origin, other.email)
  const { updatedAt } = await started.payload.findByID({
    collection: 'quotationRequests',
    id: request.id,
  })
  const input = { readVersion: updatedAt, date: today, evidence: '16/QĐ' }
  const told = faultIn(await call('POST', `/api/quotationRequests/${request.id}/award`, input))
  expect(told.status).toBe(403)
  expect(told.message).toContain('của đơn vị khác')
})

test('a calendar holds what its person has to do by when, and nothing of others', async () => {
  const { payload } = started
  const day = (days: number) => dayInVietnam(new Date(Date.now() + days * 86_400_000))
  const seeded = { depth: 0, context: { isSeed: true } } as const
  const organisation = market.agency.id
  const platform = idOf(vendorAt(0).offering.platform) ?? ''
  await payload.create({
    ...seeded,
    collection: 'contracts',
    data: {
      organisation,
      title: 'Thuê, văn thư',
      number: '7/HĐ',
      vendor: vendorAt(2).firm.id,
      endsOn: day(90),
      endsNow: day(90),
      value: 77_000_000,
      state: 'active',
    },
  })
  await payload.create({
    ...seeded,
    collection: 'adoptions',
    data: {
      organisation,
      platform,
      offering: vendorAt(1).offering.id,
      state: 'inUse',
      milestones: [{ level: 'inUse', date: '2026-01-05', validUntil: day(40) }],
    },
  })
  await payload.update({
    ...seeded,
    collection: 'offerings',
    id: vendorAt(2).offering.id,
    data: {
      confirmedOn: day(-300),
      state: 'approved',
      certificates: [
        { name: 'ISO/IEC 27001:2022', validUntil: day(20) },
        { name: 'Cũ', validUntil: day(-90) },
      ],
    },
  })
  await payload.create({
    ...seeded,
    collection: 'requirements',
    data: {
      slug: 'dung-nen-tang',
      title: 'Dùng nền tảng họp',
      platform: (await factories(payload).platform()).id,
      level: 'inUse',
      kinds: ['agency'],
      dueOn: day(60),
      state: 'issued',
    },
  })
  await releaseWithoutSite(payload)
  const has = (list: string[], begin: string) => list.some((one) => one.includes(begin))
  const officer = await summaries('officer')
  for (const told of [
    `Hết hạn nộp\\, mở báo giá: ${open.title}`,
    String.raw`Hợp đồng kết thúc: Thuê\, văn thư`,
    'Minh chứng hết giá trị',
    'Đến hạn: Dùng nền tảng họp',
  ]) {
    expect(has(officer, told)).toBe(true)
  }
  const vendor = await summaries('absent')
  for (const told of [
    `Hạn nộp báo giá: ${open.title}`,
    'Hợp đồng kết thúc',
    'Chứng nhận hết hạn: ISO/IEC 27001:2022',
    'Xác nhận lại sản phẩm',
  ]) {
    expect(has(vendor, told)).toBe(true)
  }
  expect(has(vendor, 'Cũ')).toBe(false)
  const stranger = await summaries('stranger')
  for (const theirs of ['báo giá', 'Hợp đồng', 'Minh chứng'])
    expect(has(stranger, theirs)).toBe(false)
  // Nothing of a price, and the same thing has the same name the next time.
  const [first, again] = [await calendarOf('absent'), await calendarOf('absent')]
  expect(JSON.stringify(first.map((entry) => [...entry]))).not.toMatch(/77.?000.?000/)
  const uids = (entries: Map<string, string>[]) => entries.map((entry) => entry.get('UID'))
  expect(uids(again)).toEqual(uids(first))
  expect(new Set(uids(first)).size).toBe(first.length)
  expect((await get(undefined, '/calendar.ics')).status).toBe(401)
  expect((await get('officer', '/calendar.ics?ngay=1')).status).toBe(400)
})

test('each mail of these opens for its reader', async () => {
  expect(await closedLinks(started.payload)).toEqual([])
})
