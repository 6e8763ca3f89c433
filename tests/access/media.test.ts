import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Organisation } from '../../cms/src/payload-types.ts'
import { factories } from '../support/factories.ts'
import { serveApi, sessionToken } from '../support/http.ts'
import type { HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

let started: TestPayload
let server: HttpServer
let agency: Organisation

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  agency = await factories(started.payload).organisation()
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

async function signedIn(organisation: string): Promise<string> {
  const { email } = await factories(started.payload).user('agencyOfficer', organisation)
  return sessionToken(server.origin, email)
}

async function upload(token: string, name: string, type: string, content: Uint8Array) {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(content)], { type }), name)
  form.set('_payload', JSON.stringify({ alt: 'Minh chứng' }))
  const answer = await fetch(`${server.origin}/api/media`, {
    method: 'POST',
    headers: { cookie: `payload-token=${token}` },
    body: form,
  })
  return { status: answer.status, body: (await answer.json()) as { doc?: { url: string } } }
}

const count = async () => (await started.payload.count({ collection: 'media' })).totalDocs
const pdf = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer\n<<>>\n%%EOF\n',
)

test('evidence is kept for its organisation, and hidden from the public and from others', async () => {
  const token = await signedIn(agency.id)
  const { status, body } = await upload(token, 'quyet-dinh.pdf', 'application/pdf', pdf)
  expect(status).toBe(201)
  const address = `${server.origin}${body.doc?.url}`
  const other = await signedIn((await factories(started.payload).organisation()).id)
  const as = (one: string) => fetch(address, { headers: { authorization: `JWT ${one}` } })
  expect((await as(token)).status).toBe(200)
  expect((await as(other)).status).toBe(403)
  expect((await fetch(address)).status).toBe(403)
})

test('a picture gets smaller copies in newer formats', async () => {
  const picture = await sharp({
    create: { width: 1600, height: 900, channels: 3, background: '#345' },
  })
    .jpeg()
    .toBuffer()
  const { status, body } = await upload(await signedIn(agency.id), 'anh.jpg', 'image/jpeg', picture)
  expect(status).toBe(201)
  expect(JSON.stringify(body)).toMatch(/image\/webp.*image\/avif/s)
})

test.each([
  [
    'a program renamed to a PDF',
    'bao-cao.pdf',
    'application/pdf',
    new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]),
  ],
  [
    'an SVG with a script',
    'hinh.svg',
    'image/svg+xml',
    new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    ),
  ],
  [
    'a page renamed to a picture',
    'anh.png',
    'image/png',
    new TextEncoder().encode('<html><script>alert(1)</script></html>'),
  ],
])('%s is refused with a sentence and nothing is kept', async (_, name, type, content) => {
  const before = await count()
  const { status, body } = await upload(await signedIn(agency.id), name, type, content)
  expect(status).toBe(400)
  expect(JSON.stringify(body)).toContain('Chỉ nhận tệp PDF')
  expect(await count()).toBe(before)
})

test('a picture that would unpack to more than fifty million pixels is refused', async () => {
  const bomb = await sharp({
    create: { width: 9000, height: 9000, channels: 3, background: '#000' },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 9 })
    .toBuffer()
  const before = await count()
  const { status } = await upload(await signedIn(agency.id), 'bom.png', 'image/png', bomb)
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
  expect(await count()).toBe(before)
})

test('a file over twenty megabytes is refused with a sentence', async () => {
  const large = new Uint8Array(21_000_000)
  large.set(pdf)
  const before = await count()
  const { status } = await upload(await signedIn(agency.id), 'lon.pdf', 'application/pdf', large)
  expect(status).toBe(413)
  expect(await count()).toBe(before)
})
