import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { eicar, noClamav, startClamav } from '../support/clamav.ts'
import { factories } from '../support/factories.ts'
import { serveApi, sessionToken } from '../support/http.ts'
import type { HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'
import { application } from '../support/vendor.ts'

// Where the operator names a ClamAV daemon, no file is kept that it did not look at.

let started: TestPayload
let server: HttpServer
let token: string

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  const make = factories(started.payload)
  const { email } = await make.user('agencyOfficer', (await make.organisation()).id)
  token = await sessionToken(server.origin, email)
})
afterEach(() => {
  delete process.env.CLAMAV_URL
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

const pdf = (text: string) =>
  `%PDF-1.4\n1 0 obj\n<<>>\nendobj\n${text}\nxref\n0 1\ntrailer\n<<>>\n%%EOF\n`
const file = (content: string) => new Blob([content], { type: 'application/pdf' })

async function upload(content: string, language: 'vi' | 'en' = 'vi') {
  const form = new FormData()
  form.set('file', file(content), 'minh-chung.pdf')
  form.set('_payload', JSON.stringify({ alt: 'Minh chứng' }))
  const headers = { cookie: `payload-token=${token}`, 'accept-language': language }
  return told(await fetch(`${server.origin}/api/media`, { method: 'POST', headers, body: form }))
}

/** A firm applies, with a paper; nobody is signed in. */
async function apply(content: string) {
  const form = new FormData()
  for (const [name, value] of Object.entries(application())) form.set(name, value)
  form.set('papers', file(content), 'giay-phep.pdf')
  // fetch does not say how long a form is, as browsers do.
  const written = new Response(form)
  const body = new Uint8Array(await written.arrayBuffer())
  const headers = {
    'content-type': written.headers.get('content-type') ?? '',
    'content-length': String(body.length),
    accept: 'application/json',
  }
  const address = `${server.origin}/api/vendorApplications/apply?language=vi`
  return told(await fetch(address, { method: 'POST', headers, body }))
}

async function told(answer: Response) {
  const { errors } = (await answer.json()) as {
    errors?: { message: string; data: { field: string } }[]
  }
  return { status: answer.status, message: errors?.[0]?.message, field: errors?.[0]?.data.field }
}

/** Records and files that are kept now. */
async function kept() {
  const folder = path.join(started.dataDir, 'media')
  const count = async (collection: 'media' | 'vendorApplications') =>
    (await started.payload.count({ collection })).totalDocs
  const files = readdirSync(started.dataDir).includes('media') ? readdirSync(folder).length : 0
  return { media: await count('media'), applications: await count('vendorApplications'), files }
}

const scanner = async () => {
  const answer = await fetch(`${server.origin}/api/health/ready`)
  return ((await answer.json()) as { scanner: string | null }).scanner
}

test('without a daemon files are taken, and the operator is told that none is scanned', async () => {
  expect((await upload(pdf(eicar))).status).toBe(201)
  expect(await scanner()).toBeNull()
})

test('while the daemon is away no file is taken, with a sentence, and nothing is kept', async () => {
  process.env.CLAMAV_URL = `unix:${path.join(started.dataDir, 'khong-co.ctl')}`
  const before = await kept()
  for (const answer of [await upload(pdf('sạch')), await apply(pdf('sạch'))]) {
    expect([answer.status, answer.message]).toEqual([503, expect.stringContaining('chưa nhận tệp')])
  }
  expect(await kept()).toEqual(before)
  expect(await scanner()).toBe('away')
})

describe.skipIf(noClamav)(`with a ClamAV daemon${noClamav ? `: ${noClamav}` : ''}`, () => {
  let daemon: Awaited<ReturnType<typeof startClamav>>
  beforeAll(async () => {
    daemon = await startClamav()
  })
  afterAll(() => daemon.stop())

  test('malware is refused at its field, in the reader’s language, and nothing is kept', async () => {
    process.env.CLAMAV_URL = daemon.url
    const before = await kept()
    expect(await upload(pdf(eicar))).toEqual({
      status: 422,
      message: 'Tệp có mã độc (Eicar-Test-Signature.UNOFFICIAL) nên không được nhận.',
      field: 'file',
    })
    const english = await upload(pdf(eicar), 'en')
    expect([english.status, english.message]).toEqual([
      422,
      'The file holds malware (Eicar-Test-Signature.UNOFFICIAL) and is not taken.',
    ])
    const { status, field } = await apply(pdf(eicar))
    expect([status, field]).toEqual([422, 'papers'])
    expect(await kept()).toEqual(before)
  })

  test('a clean file is taken, a large one too, and the daemon is named with its version', async () => {
    process.env.CLAMAV_URL = daemon.url
    expect((await upload(pdf('x'.repeat(1_000_000)))).status).toBe(201)
    expect((await apply(pdf('sạch'))).status).toBe(201)
    expect(await scanner()).toMatch(/^ClamAV \d/)
  })
})
