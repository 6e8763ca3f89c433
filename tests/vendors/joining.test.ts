import { request } from 'node:http'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { JoinRequestSchema } from '../../cms/src/domain/joinRequest/joinRequest.ts'
import { dayInVietnam } from '../../cms/src/domain/values/day.ts'
import { ApplicationSchema } from '../../cms/src/domain/vendorApplication/vendorApplication.ts'
import { sendQueuedMessages } from '../../cms/src/mail/send.ts'
import { factories } from '../support/factories.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { linkIn } from '../support/mailbox.ts'
import { closedLinks } from '../support/mailLinks.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'
import { acceptTerms, browserOf } from '../support/signInSteps.ts'
import { application } from '../support/vendor.ts'
import { fireHavingRead } from '../support/havingRead.ts'

let started: TestPayload
let server: HttpServer
let ministry: Client
let reviewer: Client
let anyone: Client

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  const make = factories(started.payload)
  const { id } = await make.organisation({ kind: 'ministry' })
  ministry = await clientFor(server.origin, (await make.user('ministry', id)).email)
  reviewer = await clientFor(server.origin, (await make.user('reviewer', id)).email)
  anyone = await clientFor(server.origin)
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

type File = [name: string, type: string, content: Uint8Array]

async function apply(
  fields: Record<string, string>,
  { papers = [], headers = {} }: { papers?: File[]; headers?: Record<string, string> } = {},
) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  for (const [name, type, content] of papers) {
    form.append('papers', new Blob([new Uint8Array(content)], { type }), name)
  }
  const answer = await fetch(`${server.origin}/api/vendorApplications/apply`, {
    method: 'POST',
    redirect: 'manual',
    headers: { accept: 'application/json', ...headers },
    body: form,
  })
  return {
    status: answer.status,
    text: await answer.text(),
    location: answer.headers.get('location'),
  }
}

const kept = async () => ({
  applications: (await started.payload.count({ collection: 'vendorApplications' })).totalDocs,
  files: (await started.payload.count({ collection: 'media' })).totalDocs,
})
const pdf = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer\n<<>>\n%%EOF\n',
)

async function applicationOf(taxCode: string | undefined) {
  const { body } = await ministry(
    'GET',
    `/api/vendorApplications?where[taxCode][equals]=${taxCode}&depth=0`,
  )
  const [found] = body.docs as { id: string; state: string; papers: string[] }[]
  if (!found) throw new Error(`No application with ${taxCode}`)
  return found
}

const tokenTo = async (email: string | undefined) => {
  await sendQueuedMessages(started.payload)
  const link = await linkIn(started.dataDir, email ?? '')
  return new URL(link).searchParams.get('token')
}

test('a firm applies, the ministry verifies it, its contact sets a password and invites a colleague', async () => {
  const fields = application('small')
  const sent = await apply(fields, { papers: [['dang-ky.pdf', 'application/pdf', pdf]] })
  expect(sent).toMatchObject({ status: 201 })
  const { id, papers } = await applicationOf(fields.taxCode)
  expect(papers).toHaveLength(1)
  for (const path of [`/api/vendorApplications/${id}`, `/api/media/${papers[0]}`]) {
    expect((await anyone('GET', path)).status).toBeGreaterThanOrEqual(400)
  }
  const verified = await fireHavingRead(ministry, `/api/vendorApplications/${id}`, 'verify')
  expect(verified.status, JSON.stringify(verified.body)).toBe(200)
  const password = 'mot cau dai de nho nam 2026'
  const token = await tokenTo(fields.contactEmail)
  const set = await anyone('POST', '/api/users/reset-password', { token, password })
  expect(set.status, JSON.stringify(set.body)).toBe(200)
  const { call: vendor } = browserOf(server.origin)
  await vendor('POST', '/api/users/login', { email: fields.contactEmail, password })
  await acceptTerms(vendor)
  const { body } = await vendor('GET', '/api/workspace')
  expect(body.person).toMatchObject({ role: 'vendor', organisation: { name: fields.name } })
  // What it declares of its size is public, with the day of its word.
  const listed = await anyone('GET', `/api/organisations?where[taxCode][equals]=${fields.taxCode}`)
  expect(listed.body.docs).toMatchObject([
    { sizeClass: 'small', sizeDeclaredOn: dayInVietnam(new Date()) },
  ])

  const email = `dong-nghiep-${Date.now()}@phan-mem.example`
  const invited = await vendor('POST', '/api/users/invite', { name: 'Trần Văn Nam', email })
  expect(invited).toMatchObject({ status: 201 })
  expect(await tokenTo(email)).toMatch(/^\w{40}$/)
  const people = await vendor('GET', '/api/users?depth=0')
  expect((people.body.docs as { email: string }[]).map((one) => one.email).sort()).toEqual(
    [email, fields.contactEmail].sort(),
  )
  const again = await vendor('POST', '/api/users/invite', { name: 'Trần Văn Nam', email })
  // Whether an address has an account is nobody's to learn; it gets no second invitation.
  expect(again).toEqual(invited)
  const accounts = await started.payload.find({
    collection: 'users',
    where: { email: { equals: email } },
  })
  expect(accounts.totalDocs).toBe(1)
  expect(
    (await anyone('POST', '/api/users/invite', { name: 'Ai đó', email: 'a@b.vn' })).status,
  ).toBe(401)
  expect(
    (await reviewer('POST', '/api/users/invite', { name: 'Ai đó', email: 'a@b.vn' })).status,
  ).toBe(403)
}, 60_000)

test('a contact who acts for a firm already is offered the new one', async () => {
  const make = factories(started.payload)
  const firm = await make.organisation({ kind: 'vendor' })
  const known = await make.user('vendor', firm.id)
  const fields = application()
  await apply({ ...fields, contactEmail: known.email })
  const { id } = await applicationOf(fields.taxCode)
  const verified = await fireHavingRead(ministry, `/api/vendorApplications/${id}`, 'verify')
  expect(verified.status, JSON.stringify(verified.body)).toBe(200)
  const self = await clientFor(server.origin, known.email)
  const { body } = await self('GET', '/api/users/account')
  expect(body.offers).toMatchObject([{ role: 'vendor', organisation: fields.name }])
})

test('a second application with the same tax code does not make a second vendor', async () => {
  const fields = application()
  await apply(fields)
  const first = `/api/vendorApplications/${(await applicationOf(fields.taxCode)).id}`
  await fireHavingRead(ministry, first, 'verify')
  await apply({ ...application(), taxCode: fields.taxCode ?? '' })
  const { body } = await ministry(
    'GET',
    `/api/vendorApplications?where[taxCode][equals]=${fields.taxCode}&where[state][equals]=submitted&depth=0`,
  )
  const [second] = body.docs as { id: string }[]
  const answer = await fireHavingRead(ministry, `/api/vendorApplications/${second?.id}`, 'verify')
  expect(answer.status).toBe(422)
  expect(JSON.stringify(answer.body)).toContain(String(fields.name))
})

test('a rejected applicant is told why by mail', async () => {
  const fields = application()
  await apply(fields)
  const { id } = await applicationOf(fields.taxCode)
  await fireHavingRead(ministry, `/api/vendorApplications/${id}`, 'reject', {
    reason: 'Mã số thuế đã đóng.',
  })
  await sendQueuedMessages(started.payload)
  const { docs } = await started.payload.find({
    collection: 'messages',
    where: { address: { equals: fields.contactEmail } },
    showHiddenFields: true,
  })
  expect(docs).toMatchObject([
    { delivery: 'sent', body: expect.stringContaining('Mã số thuế đã đóng.') as string },
  ])
})

test('a telephone number is taken as people and word processors write it, in each form by one rule', () => {
  const join = {
    unit: 'Xã Thử Nghiệm',
    kind: 'commune',
    province: 'lao-cai',
    name: 'Lò Thị Xin',
    email: 'xin@kiem-thu.example',
    duty: 'officer',
  }
  const taken = (phone: string) => [
    ApplicationSchema.safeParse({ ...application(), contactPhone: phone }).data?.contactPhone,
    JoinRequestSchema.safeParse({ ...join, phone }).data?.phone,
  ]
  for (const [written, kept] of [
    ['0912–345–678', '0912-345-678'],
    ['0912.345.678', '0912.345.678'],
    ['(024)\u00a03943\u20115555', '(024) 3943-5555'],
    ['+84 912 345 678', '+84 912 345 678'],
    ['12', undefined],
    ['0912 abc 678', undefined],
  ] as const) {
    expect(taken(written), written).toEqual([kept, kept])
  }
})

test('all faults are told at once, each with its field, and nothing is kept', async () => {
  const before = await kept()
  const { status, text } = await apply({
    ...application(),
    taxCode: '0100109107',
    contactEmail: 'hoa',
    contactPhone: '12',
    sizeClass: 'huge',
    role: 'ministry',
  })
  expect(status).toBe(422)
  const { errors } = JSON.parse(text) as { errors: { data: { field: string } }[] }
  expect(errors.map(({ data }) => data.field).sort()).toEqual([
    'contactEmail',
    'contactPhone',
    'role',
    'sizeClass',
    'taxCode',
  ])
  expect(await kept()).toEqual(before)
})

test('without a script the page comes back, or the faults as a page to read', async () => {
  const headers = { accept: 'text/html' }
  const sent = await apply(application(), { headers })
  expect(sent).toMatchObject({ status: 303, location: '/doanh-nghiep-tham-gia/#da-gui' })
  const refused = await apply(
    { ...application(), taxCode: '1', website: 'javascript:alert(1)' },
    { headers },
  )
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('<li>Mã số thuế không đúng')
})

const svg = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
)
const program = new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0])

test.each<[string, File]>([
  ['a renamed program', ['giay-to.pdf', 'application/pdf', program]],
  ['an SVG with a script', ['dau.svg', 'image/svg+xml', svg]],
  ['an SVG renamed to a picture', ['dau.png', 'image/png', svg]],
])('%s among the papers is refused with a sentence, and nothing is kept', async (_, file) => {
  const before = await kept()
  const { status, text } = await apply(application(), {
    papers: [['tot.pdf', 'application/pdf', pdf], file],
  })
  expect(status).toBe(422)
  expect(text).toContain('Chỉ nhận tệp PDF')
  expect(await kept()).toEqual(before)
})

test('a picture that unpacks to too many pixels is refused with a sentence, and nothing is kept', async () => {
  const bomb = await sharp({
    create: { width: 9000, height: 9000, channels: 3, background: '#000' },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 9 })
    .toBuffer()
  const before = await kept()
  const { status, text } = await apply(application(), { papers: [['bom.png', 'image/png', bomb]] })
  expect(status, text).toBe(422)
  expect(await kept()).toEqual(before)
})

/** Begins to send a body and does not go on: whoever waited for the rest would wait for ever. */
function beginToSend(headers: Record<string, string | number>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sending = request(
      `${server.origin}/api/vendorApplications/apply`,
      {
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data; boundary=x', ...headers },
      },
      ({ statusCode }) => {
        resolve(statusCode)
        sending.destroy()
      },
    )
    sending.on('error', reject)
    sending.write('--x\r\n')
  })
}

test.each<[string, Record<string, string | number>]>([
  ['that says it has 200 MB', { 'content-length': 200_000_000 }],
  ['that does not say how long it is', { 'transfer-encoding': 'chunked' }],
])('a body %s is refused before it is read', async (_, headers) => {
  expect(await beginToSend(headers)).toBe(422)
})

test('four papers are one too many', async () => {
  const file: File = ['a.pdf', 'application/pdf', pdf]
  const { status, text } = await apply(application(), { papers: [file, file, file, file] })
  expect(status).toBe(422)
  expect(text).toContain('Tối đa 3 tệp.')
})

test('each mail of these opens for its reader', async () => {
  expect(await closedLinks(started.payload)).toEqual([])
})
