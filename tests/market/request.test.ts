import { verify, createPublicKey } from 'node:crypto'
import { initTransaction, killTransaction } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sealQuotation } from '../../cms/src/domain/quotation/seal.ts'
import { SignedReceiptSchema } from '../../cms/src/domain/quotation/quotation.ts'
import { canonicalJson } from '../../cms/src/domain/selection/recordHash.ts'
import type { Organisation, QuotationRequest, User } from '../../cms/src/payload-types.ts'
import { transition } from '../../cms/src/transitions/transition.ts'
import { quotationRequestDoor } from '../../cms/src/words/quotationRequest/door.ts'
import { quotationTerms } from '../../cms/src/words/legalRule/terms.ts'
import {
  bodyOfRequest,
  lineFaults,
  draftAfter,
  RequestSchema,
  TermsSchema,
} from '../../site/src/workspace/request/requestRecord.ts'
import type { RequestDraft } from '../../site/src/workspace/request/requestRecord.ts'
import { requestAs } from '../support/as.ts'
import { dayInVietnam } from '../../cms/src/domain/values/day.ts'
import { factories } from '../support/factories.ts'
import {
  beginQuotation,
  documentFor,
  draftRequest,
  fireQuotation,
  fireRequest,
  handIn,
  inDays,
  makeMarket,
  passDeadline,
  publishedRequest,
} from '../support/market.ts'
import type { Market } from '../support/market.ts'
import { closedLinks } from '../support/mailLinks.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

/** Quotations are opened today: nothing is decided before. */
const today = dayInVietnam(new Date())
const emptyDraft: RequestDraft = {
  title: '',
  need: '',
  lines: [],
  questions: [],
  place: '',
  period: '',
  day: '',
  time: '',
  scope: 'candidates',
  invited: [],
  sealing: 'server',
  custodians: [],
}

let started: TestPayload
let market: Market
let request: QuotationRequest
let ministry: User
let stranger: User

beforeAll(async () => {
  started = await startPayload()
  market = await makeMarket(started.payload)
  const make = factories(started.payload)
  const body: Organisation = await make.organisation({ kind: 'ministry' })
  ministry = await make.user('ministry', body.id)
  stranger = await make.user('agencyOfficer', (await make.organisation()).id)
})
afterAll(() => started.stop())
beforeEach(async () => {
  request = await publishedRequest(started.payload, market)
})

const vendorAt = (index: number) => {
  const vendor = market.vendors[index]
  if (!vendor) throw new Error('There are three vendors.')
  return vendor
}
const readRequest = () =>
  started.payload.findByID({ collection: 'quotationRequests', id: request.id, depth: 0 })
const seenBy = async (user: User | null, collection: 'quotations' | 'history') => {
  const { docs } = await started.payload.find({
    collection,
    where:
      collection === 'quotations'
        ? { request: { equals: request.id } }
        : { subjectCollection: { equals: 'quotations' } },
    overrideAccess: false,
    disableErrors: true,
    req: await requestAs(started.payload, user),
  })
  return docs
}

test('a leader publishes the version that they read, under the rule of the day', async () => {
  const draft = await draftRequest(started.payload, market)
  await fireRequest(started.payload, draft.id, 'submit', market.officer)
  await expect(
    fireRequest(started.payload, draft.id, 'publish', market.officer),
  ).rejects.toMatchObject({ status: 403 })
  await expect(
    fireRequest(started.payload, draft.id, 'publish', market.leader, {
      readVersion: draft.updatedAt,
    }),
  ).rejects.toMatchObject({ status: 422, data: { field: 'readVersion' } })
  await fireRequest(started.payload, draft.id, 'publish', market.leader)
  const published = await started.payload.findByID({
    collection: 'quotationRequests',
    id: draft.id,
    depth: 0,
  })
  expect(published).toMatchObject({
    state: 'published',
    version: 1,
    deadlineRule: { value: 2, sure: 'unconfirmed' },
    sealing: 'server',
  })
  expect(published.recipient).toMatch(/^age1pq1/)
})

test('a leader publishes no request that they sent in themselves', async () => {
  const draft = await draftRequest(started.payload, market)
  await fireRequest(started.payload, draft.id, 'submit', market.leader)
  await expect(
    fireRequest(started.payload, draft.id, 'publish', market.leader),
  ).rejects.toMatchObject({ status: 422 })
})

test('a deadline that leaves less than two working days is refused with the earliest one', async () => {
  const draft = await draftRequest(started.payload, market, { deadline: inDays(1) })
  await expect(
    fireRequest(started.payload, draft.id, 'submit', market.officer),
  ).rejects.toMatchObject({ status: 422, data: { field: 'deadline' } })
})

test('a request from a superseded selection is refused', async () => {
  const draft = await draftRequest(started.payload, market)
  const successor = await started.payload.create({
    collection: 'selections',
    data: {
      organisation: market.agency.id,
      title: 'Hồ sơ mới',
      supersedes: market.selection.id,
      state: 'locked',
    },
    context: { isSeed: true },
  })
  await expect(
    fireRequest(started.payload, draft.id, 'submit', market.officer),
  ).rejects.toMatchObject({ data: { field: 'selection' } })
  await started.payload.delete({ collection: 'selections', id: successor.id })
  await fireRequest(started.payload, draft.id, 'submit', market.officer)
})

test('an officer asks anew: what was asked for is copied, and nothing that belongs to the old request', async () => {
  const { id: published } = await publishedRequest(started.payload, market, {
    period: 'Quý I năm 2027',
    questions: [{ key: 'b', text: 'Có ứng dụng di động?', control: 'yesNo', isRequired: true }],
  })
  await fireRequest(started.payload, published, 'cancel', market.leader, { reason: 'Hết tiền' })
  const read = async (id: string) =>
    RequestSchema.parse(
      await started.payload.findByID({
        collection: 'quotationRequests',
        id,
        depth: 1,
        overrideAccess: false,
        req: await requestAs(started.payload, market.officer),
      }),
    )
  const old = await read(published)
  const terms = await quotationTerms(await requestAs(started.payload, market.officer))
  const body = bodyOfRequest({ selection: market.selection.id })(
    draftAfter(old, TermsSchema.parse(terms)),
  )
  const { id } = await draftRequest(started.payload, market, { slug: undefined, ...body })
  const copy = await read(id)
  const { title, need, lines, questions, place, period, invited, sealing } = old
  expect(copy).toMatchObject({ title, need, lines, questions, place, period, invited, sealing })
  expect(copy).toMatchObject({
    state: 'draft',
    deadline: terms.leastDeadline,
    custodians: [],
    recipient: '',
    amendments: null,
    cancelledReason: '',
    result: null,
  })
  expect(copy.slug).not.toBe(old.slug)
  // As it stands, it can be sent in.
  await fireRequest(started.payload, id, 'submit', market.officer)
})

test('a request that invites one vendor alone says so in public', async () => {
  const sole = await publishedRequest(started.payload, market, {
    invited: [vendorAt(0).firm.id],
  })
  expect(sole.soleInvited).toBe(true)
  expect(request.soleInvited).toBe(false)
})

test('the receipt is signed and tells what was received', async () => {
  const { row } = await handIn(started.payload, request, vendorAt(0), 900_000)
  const { receipt, signature, publicKey } = SignedReceiptSchema.parse(row.receipt)
  expect(receipt).toMatchObject({ request: request.id, sha256: row.sha256 })
  const key = createPublicKey({
    key: Buffer.from(publicKey, 'base64'),
    format: 'der',
    type: 'spki',
  })
  const signed = Buffer.from(canonicalJson(receipt))
  expect(verify(null, signed, key, Buffer.from(signature, 'base64'))).toBe(true)
  const changed = Buffer.from(canonicalJson({ ...receipt, length: receipt.length + 1 }))
  expect(verify(null, changed, key, Buffer.from(signature, 'base64'))).toBe(false)
})

test('before the opening nobody but its vendor sees that there is a quotation', async () => {
  const { id } = await handIn(started.payload, request, vendorAt(0), 900_000)
  const before = (await readRequest()).updatedAt
  expect(await seenBy(vendorAt(0).person, 'quotations')).toHaveLength(1)
  for (const other of [
    vendorAt(1).person,
    market.officer,
    market.leader,
    ministry,
    stranger,
    null,
  ]) {
    expect(await seenBy(other, 'quotations')).toHaveLength(0)
  }
  for (const other of [market.officer, market.leader, ministry]) {
    const rows = await seenBy(other, 'history')
    expect(rows.filter((row) => 'subjectId' in row && row.subjectId === id)).toHaveLength(0)
  }
  await fireQuotation(started.payload, id, 'withdraw', vendorAt(0).person)
  // Not even the instant of the last change of the request tells.
  expect((await readRequest()).updatedAt).toBe(before)
})

test('a vendor that is not invited is refused, and one that is has one quotation', async () => {
  const make = factories(started.payload)
  const firm = await make.organisation({ kind: 'vendor' })
  const uninvited = { ...vendorAt(0), firm, person: await make.user('vendor', firm.id) }
  await expect(handIn(started.payload, request, uninvited, 1)).rejects.toMatchObject({
    status: 422,
  })
  await beginQuotation(started.payload, request, vendorAt(0).person)
  await expect(beginQuotation(started.payload, request, vendorAt(0).person)).rejects.toMatchObject({
    status: 400,
  })
})

test('a quotation at the instant of the deadline or later is refused with both times', async () => {
  const { id, row } = await handIn(started.payload, request, vendorAt(0), 900_000)
  await passDeadline(started.payload, request.id)
  const { sealed } = await sealQuotation(
    documentFor(request, vendorAt(0).firm, 800_000),
    request.recipient ?? '',
  )
  for (const [event, input] of [
    ['replace', { sealed }],
    ['withdraw', {}],
  ] as const) {
    await expect(
      fireQuotation(started.payload, id, event, vendorAt(0).person, input),
    ).rejects.toMatchObject({
      status: 422,
      message: expect.stringMatching(/\d\d:\d\d:\d\d.*\d\d:\d\d:\d\d/) as string,
    })
  }
  const after = await started.payload.findByID({ collection: 'quotations', id })
  expect(after.sha256).toBe(row.sha256)
  // Nobody begins one that could never be handed in.
  await expect(beginQuotation(started.payload, request, vendorAt(1).person)).rejects.toMatchObject({
    status: 409,
    message: expect.stringContaining('đã hết hạn nộp') as string,
  })
})

test('what is cut off on the way, or is no sealed file, is refused', async () => {
  const { id } = await beginQuotation(started.payload, request, vendorAt(0).person)
  const { sealed } = await sealQuotation(
    documentFor(request, vendorAt(0).firm, 800_000),
    request.recipient ?? '',
  )
  const cut = { ...sealed, ciphertext: sealed.ciphertext.slice(0, -40) }
  const plain = { ...sealed, ciphertext: Buffer.from('{"gia": 1}').toString('base64') }
  for (const wrong of [cut, plain]) {
    await expect(
      fireQuotation(started.payload, id, 'seal', vendorAt(0).person, { sealed: wrong }),
    ).rejects.toMatchObject({ status: 422, data: { field: 'ciphertext' } })
  }
})

test('all are opened at once after the deadline, the newest of each vendor; what cannot be is recorded', async () => {
  const first = await handIn(started.payload, request, vendorAt(0), 900_000)
  const { sealed } = await sealQuotation(
    documentFor(request, vendorAt(0).firm, 850_000),
    request.recipient ?? '',
  )
  await fireQuotation(started.payload, first.id, 'replace', vendorAt(0).person, { sealed })
  const second = await handIn(started.payload, request, vendorAt(1), 700_000)
  await fireQuotation(started.payload, second.id, 'withdraw', vendorAt(1).person)
  // Written for another vendor and handed in under the own name.
  const third = await beginQuotation(started.payload, request, vendorAt(2).person)
  const foreign = await sealQuotation(
    documentFor(request, vendorAt(1).firm, 1),
    request.recipient ?? '',
  )
  await fireQuotation(started.payload, third.id, 'seal', vendorAt(2).person, {
    sealed: foreign.sealed,
  })
  await expect(
    fireRequest(started.payload, request.id, 'open', market.officer),
  ).rejects.toMatchObject({ status: 422 })
  await passDeadline(started.payload, request.id)
  const outcomes = await Promise.allSettled([
    fireRequest(started.payload, request.id, 'open', market.officer),
    fireRequest(started.payload, request.id, 'open', market.leader),
  ])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const opened = await readRequest()
  expect(opened.state).toBe('opened')
  expect(opened.result).toMatchObject({
    suppliers: expect.arrayContaining([
      expect.objectContaining({ vendor: vendorAt(0).firm.slug, total: 134_640_000 }),
      expect.objectContaining({ vendor: vendorAt(2).firm.slug, total: null }),
    ]) as unknown,
  })
  const rows = await seenBy(market.officer, 'quotations')
  expect(rows).toHaveLength(2)
  expect(await seenBy(vendorAt(1).person, 'quotations')).toHaveLength(1)
  expect(await seenBy(ministry, 'quotations')).toHaveLength(0)
})

test('an opening belongs to one transaction: given up, nothing of it remains', async () => {
  const { id } = await handIn(started.payload, request, vendorAt(0), 900_000)
  await handIn(started.payload, request, vendorAt(1), 950_000)
  await passDeadline(started.payload, request.id)
  const req = await requestAs(started.payload, market.officer)
  await initTransaction(req)
  const opened = await transition({
    door: quotationRequestDoor,
    id: request.id,
    event: 'open',
    input: {},
    req,
  })
  expect(opened.state).toBe('opened')
  await killTransaction(req)
  const after = await readRequest()
  expect(after.state).toBe('published')
  expect(after.opening ?? null).toBeNull()
  const { state, content } = await started.payload.findByID({ collection: 'quotations', id })
  expect([state, content ?? null]).toEqual(['sealed', null])
  const { totalDocs } = await started.payload.count({
    collection: 'history',
    where: { and: [{ subjectId: { equals: id } }, { event: { equals: 'open' } }] },
  })
  expect(totalDocs).toBe(0)
})

test('a number of a line that is none is not sent as another: what was saved before stays, and the field is named', () => {
  const line = { key: 'a', name: 'Gói cấp xã', unit: 'commune' as const, quantity: 10, months: 12 }
  const told = (part: object) => lineFaults([{ ...line, ...part }], (least) => `từ ${least}`)
  for (const quantity of ['10 xã', null, 0, 4.5]) {
    expect(told({ quantity }), String(quantity)).toEqual([
      { field: 'lines.0.quantity', message: 'từ 1' },
    ])
  }
  expect(told({ months: 'x' })).toMatchObject([{ field: 'lines.0.months' }])
  expect(told({ months: null })).toEqual([])
  const draft = { ...emptyDraft, title: 'Thuê', lines: [{ ...line, quantity: '10 xã' }] }
  expect(bodyOfRequest({})(draft)).not.toHaveProperty('lines')
  expect(bodyOfRequest({})({ ...draft, lines: [line] })).toMatchObject({ lines: [line] })
})

test('a decision has a reason for each that falls; each vendor reads its own', async () => {
  const first = await handIn(started.payload, request, vendorAt(0), 900_000)
  const second = await handIn(started.payload, request, vendorAt(1), 950_000)
  await passDeadline(started.payload, request.id)
  await fireRequest(started.payload, request.id, 'open', market.officer)
  const award = { chosen: first.id, words: 'Giá thấp nhất, đủ yêu cầu', reasons: [] }
  await expect(
    fireRequest(started.payload, request.id, 'proposeAward', market.officer, { award }),
  ).rejects.toMatchObject({ data: { field: `reasons.${second.id}` } })
  const reasons = [{ quotation: second.id, code: 'price' as const, text: 'Cao hơn dự toán' }]
  await fireRequest(started.payload, request.id, 'proposeAward', market.officer, {
    award: { ...award, reasons },
  })
  await expect(
    fireRequest(started.payload, request.id, 'declareNone', market.leader, {
      date: today,
      evidence: '12/QĐ-SYT',
    }),
  ).rejects.toMatchObject({ status: 422 })
  await fireRequest(started.payload, request.id, 'award', market.leader, {
    date: today,
    evidence: '12/QĐ-SYT',
  })
  const awarded = await readRequest()
  expect(awarded).toMatchObject({
    state: 'awarded',
    result: {
      chosen: vendorAt(0).firm.slug,
      decision: '12/QĐ-SYT',
      decidedOn: today,
      reasons: [{ code: 'price', count: 1 }],
    },
  })
  const [lost] = await seenBy(vendorAt(1).person, 'quotations')
  expect(lost).toMatchObject({ outcome: 'notChosen', reasonText: 'Cao hơn dự toán' })
  const { docs: mails } = await started.payload.find({
    collection: 'messages',
    where: { recipient: { equals: vendorAt(1).person.id } },
    sort: '-createdAt',
    limit: 1,
  })
  expect(mails[0]?.body).toContain('Cao hơn dự toán')
  expect(mails[0]?.body).not.toContain(market.leader.name)
})

test('an amendment tells all invited the difference and moves a deadline that is too near', async () => {
  const { id } = await handIn(started.payload, request, vendorAt(0), 900_000)
  const amendment = { place: 'Mười ba xã', keepsQuotations: false }
  await started.payload.db.updateOne({
    collection: 'quotationRequests',
    id: request.id,
    data: { deadline: new Date(Date.now() + 3_600_000).toISOString() },
    returning: false,
  })
  await fireRequest(started.payload, request.id, 'amend', market.officer, {
    amendment,
    reason: 'Thêm một xã',
  })
  await fireRequest(started.payload, request.id, 'approveAmendment', market.leader)
  const amended = await readRequest()
  expect(amended).toMatchObject({ version: 2, keptFrom: 2, place: 'Mười ba xã' })
  expect(Date.parse(amended.deadline ?? '')).toBeGreaterThan(Date.now() + 86_400_000)
  const { docs: mails } = await started.payload.find({
    collection: 'messages',
    where: { recipient: { equals: vendorAt(2).person.id } },
    sort: '-createdAt',
    limit: 1,
  })
  expect(mails[0]?.body).toContain('“Mười hai xã vùng cao” nay là “Mười ba xã”')
  // Not confirmed, it is not opened; confirmed, it is.
  const confirmed = await handIn(started.payload, { ...amended }, vendorAt(1), 950_000)
  await passDeadline(started.payload, request.id)
  await fireRequest(started.payload, request.id, 'open', market.officer)
  const [late, kept] = await Promise.all(
    [id, confirmed.id].map((one) =>
      started.payload.findByID({ collection: 'quotations', id: one }),
    ),
  )
  expect(late?.state).toBe('unopened')
  expect(kept?.state).toBe('opened')
})

test('lines that change cannot leave earlier quotations as they are', async () => {
  await expect(
    fireRequest(started.payload, request.id, 'amend', market.officer, {
      amendment: {
        lines: [{ key: 'a', name: 'Gói cấp xã', unit: 'commune', quantity: 13, months: 12 }],
        keepsQuotations: true,
      },
      reason: 'Thêm một xã',
    }),
  ).rejects.toMatchObject({ data: { field: 'keepsQuotations' } })
})

test('a cancelled request keeps its reason', async () => {
  await fireRequest(started.payload, request.id, 'cancel', market.leader, {
    reason: 'Không còn kinh phí',
  })
  expect(await readRequest()).toMatchObject({
    state: 'cancelled',
    cancelledReason: 'Không còn kinh phí',
  })
  await expect(beginQuotation(started.payload, request, vendorAt(0).person)).rejects.toMatchObject({
    status: 409,
    message: expect.stringContaining('đã hủy') as string,
  })
})

test('each mail of these opens for its reader', async () => {
  expect(await closedLinks(started.payload)).toEqual([])
})
