import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { QuotationRequest } from '../../cms/src/payload-types.ts'
import { tellOfClosings } from '../../cms/src/words/quotationRequest/closing.ts'
import { factories } from '../support/factories.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import {
  fireRequest,
  handIn,
  makeMarket,
  passDeadline,
  publishedRequest,
} from '../support/market.ts'
import type { Market } from '../support/market.ts'
import { closedLinks } from '../support/mailLinks.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

// Questions and answers, invitations, and what is told over HTTP to whom.

let started: TestPayload
let server: HttpServer
let market: Market
let request: QuotationRequest
let asker: Client
let officer: Client

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  market = await makeMarket(started.payload)
  asker = await clientFor(server.origin, vendorAt(0).person.email)
  officer = await clientFor(server.origin, market.officer.email)
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})
beforeEach(async () => {
  request = await publishedRequest(started.payload, market)
})

const vendorAt = (index: number) => {
  const vendor = market.vendors[index]
  if (!vendor) throw new Error('There are three vendors.')
  return vendor
}

async function ask(client: Client, kind: 'question' | 'invitation', text: string) {
  return client('POST', '/api/quotationInquiries?depth=0', { request: request.id, kind, text })
}
const idOf = (body: Record<string, unknown>) => (body.doc as { id: string }).id
const mailsOf = async (recipient: string) => {
  const { docs } = await started.payload.find({
    collection: 'messages',
    where: { recipient: { equals: recipient } },
    sort: '-createdAt',
    limit: 1,
  })
  return docs[0]?.body ?? ''
}

test('a question and its answer go to all invited and to the public, without who asked', async () => {
  const asked = await ask(asker, 'question', 'Trạm dùng thiết bị nào?')
  expect(asked.status, JSON.stringify(asked.body)).toBe(201)
  const seen = await officer('GET', `/api/quotationInquiries/${idOf(asked.body)}?depth=1`)
  expect(JSON.stringify(seen.body)).toContain('Trạm dùng thiết bị nào?')
  expect(JSON.stringify(seen.body)).not.toContain(vendorAt(0).firm.id)
  // Nor is it found by asking for questions of that vendor.
  const sought = await officer(
    'GET',
    `/api/quotationInquiries?where[vendor][equals]=${vendorAt(0).firm.id}`,
  )
  expect(sought.status === 200 ? sought.body.totalDocs : 0).toBe(0)
  const answered = await officer('POST', `/api/quotationInquiries/${idOf(asked.body)}/answer`, {
    answer: 'Máy đo huyết áp có Bluetooth',
  })
  expect(answered.status, JSON.stringify(answered.body)).toBe(200)
  const other = await mailsOf(vendorAt(2).person.id)
  expect(other).toContain('Trạm dùng thiết bị nào?')
  expect(other).not.toContain(vendorAt(0).firm.name)
  expect(other).not.toContain(market.officer.name)
  const visitor = await clientFor(server.origin)
  const { body } = await visitor('GET', `/api/quotationRequests/${request.id}?depth=0`)
  expect(body.answered).toMatchObject([{ answer: 'Máy đo huyết áp có Bluetooth' }])
  const again = await officer('POST', `/api/quotationInquiries/${idOf(asked.body)}/answer`, {
    answer: 'Khác',
  })
  expect(again.status).toBe(409)
})

test('a question does not name who asks: its own name is refused, and the agency may put it anew', async () => {
  const { name } = vendorAt(0).firm
  const folded = name.toUpperCase().replaceAll(/\s+/g, ' – ')
  for (const text of [`${name} hỏi: có đào tạo không?`, `Có đào tạo? ${folded}`]) {
    const named = await ask(asker, 'question', text)
    expect(named.status, text).toBe(422)
    expect(JSON.stringify(named.body)).toContain('đăng nguyên văn, nên không nêu tên')
  }
  expect((await ask(asker, 'question', `Của x${name}x thì sao?`)).status).toBe(201)
  const asked = await ask(asker, 'question', 'Chúng tôi ở Cà Mau, có phải đến tận nơi không?')
  const path = `/api/quotationInquiries/${idOf(asked.body)}`
  const question = 'Có phải đào tạo tại chỗ không?'
  const answered = await officer('POST', `${path}/answer`, { question, answer: 'Có' })
  expect(answered.status, JSON.stringify(answered.body)).toBe(200)
  const visitor = await clientFor(server.origin)
  const { body } = await visitor('GET', `/api/quotationRequests/${request.id}?depth=0`)
  expect(body.answered).toMatchObject([{ question, answer: 'Có' }])
  for (const index of [0, 1, 2]) {
    const mail = await mailsOf(vendorAt(index).person.id)
    expect(mail).toContain(question)
    expect(mail).not.toContain('Cà Mau')
  }
  for (const client of [officer, asker]) {
    expect(JSON.stringify((await client('GET', path)).body)).toContain('Cà Mau')
  }
})

test('neither questions nor answers are taken in the last working day', async () => {
  const asked = await ask(asker, 'question', 'Hỏi kịp')
  await started.payload.db.updateOne({
    collection: 'quotationRequests',
    id: request.id,
    data: { deadline: new Date(Date.now() + 3_600_000).toISOString() },
    returning: false,
  })
  expect((await ask(asker, 'question', 'Hỏi muộn')).status).toBe(422)
  const late = await officer('POST', `/api/quotationInquiries/${idOf(asked.body)}/answer`, {
    answer: 'Muộn',
  })
  expect(late.status).toBe(422)
})

test('who is not invited asks to be, and hands in once the agency has said yes', async () => {
  const make = factories(started.payload)
  const firm = await make.organisation({ kind: 'vendor' })
  const person = await make.user('vendor', firm.id)
  const client = await clientFor(server.origin, person.email)
  expect((await ask(client, 'question', 'Hỏi')).status).toBe(422)
  const wish = await ask(client, 'invitation', 'Chúng tôi có sản phẩm phù hợp')
  expect(wish.status).toBe(201)
  const seen = await officer('GET', `/api/quotationInquiries/${idOf(wish.body)}?depth=1`)
  expect(JSON.stringify(seen.body)).toContain(firm.name)
  const answered = await officer('POST', `/api/quotationInquiries/${idOf(wish.body)}/answer`, {
    answer: 'Mời tham gia',
    accepted: true,
  })
  expect(answered.status).toBe(200)
  const { row } = await handIn(
    started.payload,
    request,
    { firm, person, offering: vendorAt(0).offering },
    800_000,
  )
  expect(row.state).toBe('sealed')
})

test('another agency answers nothing, and another vendor reads no one else’s quotation', async () => {
  const asked = await ask(asker, 'question', 'Hỏi')
  const make = factories(started.payload)
  const stranger = await make.user('agencyOfficer', (await make.organisation()).id)
  const foreign = await clientFor(server.origin, stranger.email)
  const tried = await foreign('POST', `/api/quotationInquiries/${idOf(asked.body)}/answer`, {
    answer: 'Không phải của tôi',
  })
  expect(tried.status).toBe(404)
  const { id } = await handIn(started.payload, request, vendorAt(0), 912_345)
  const rival = await clientFor(server.origin, vendorAt(1).person.email)
  const ministry = await clientFor(
    server.origin,
    (await make.user('ministry', (await make.organisation({ kind: 'ministry' })).id)).email,
  )
  for (const client of [rival, foreign, ministry, officer]) {
    // The ministry may read no quotation at all: whether this one exists it is not told either.
    for (const one of [id, '000000000000000000000000']) {
      const read = await client('GET', `/api/quotations/${one}`)
      expect(read.status).toBe(client === ministry ? 403 : 404)
      expect((await client('POST', `/api/quotations/${one}/withdraw`, {})).status).toBe(404)
    }
    expect((await client('GET', `/api/quotationRequests/${request.id}/opening`)).status).toBe(404)
    const counted = await client('GET', `/api/quotations?where[request][equals]=${request.id}`)
    expect(counted.status === 200 ? counted.body.totalDocs : 0).toBe(0)
  }
  const standing = await officer('GET', `/api/quotationRequests/${request.id}/standing`)
  expect(standing.status).toBe(200)
  expect(JSON.stringify(standing.body)).not.toMatch(/sealed|quotation/)
})

test('when the deadline comes the agency is told once, however often it is looked at', async () => {
  const before = await started.payload.count({ collection: 'messages' })
  await passDeadline(started.payload, request.id)
  await tellOfClosings(started.payload)
  await tellOfClosings(started.payload)
  const after = await started.payload.count({ collection: 'messages' })
  // The officer and the leader of the agency.
  expect(after.totalDocs - before.totalDocs).toBe(2)
  const standing = await officer('GET', `/api/quotationRequests/${request.id}/standing`)
  expect(standing.body.status).toBe('closed')
})

test('what a request needs is filled in from the selection record', async () => {
  const { status, body } = await officer(
    'GET',
    `/api/quotationRequests/prefill/${market.selection.id}`,
  )
  expect(status, JSON.stringify(body)).toBe(200)
  expect(body).toMatchObject({
    need: 'Khám bệnh từ xa cho 12 trạm y tế xã',
    lines: [{ name: 'Cơ bản', unit: 'site', quantity: 12, months: 24 }],
  })
  const { invited } = body as { invited: { candidates: unknown[]; platform: unknown[] } }
  expect(invited.candidates).toHaveLength(3)
  const rival = await asker('GET', `/api/quotationRequests/prefill/${market.selection.id}`)
  expect(rival.status).toBe(404)
})

test('what waits stands on the desks of the officer and the leader', async () => {
  const leader = await clientFor(server.origin, market.leader.email)
  const waitingOf = async (client: Client) => {
    const { status, body } = await client('GET', '/api/workspace')
    expect(status, JSON.stringify(body)).toBe(200)
    return (body.waiting as { id: string; action: { vi: string } }[])
      .filter(({ id }) => id === request.id)
      .map(({ action }) => action.vi)
  }
  expect(await waitingOf(leader)).toEqual([])
  await fireRequest(started.payload, request.id, 'amend', market.officer, {
    amendment: { place: 'Nơi khác', keepsQuotations: true },
    reason: 'Đổi nơi',
  })
  expect(await waitingOf(leader)).toEqual(['Sửa đổi chờ bạn duyệt'])
  await passDeadline(started.payload, request.id)
  expect(await waitingOf(officer)).toEqual(['Hết hạn nộp, chờ mở báo giá'])
  expect((await asker('GET', '/api/workspace')).status).toBe(200)
})

test('each mail of these opens for its reader', async () => {
  expect(await closedLinks(started.payload)).toEqual([])
})
