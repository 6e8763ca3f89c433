import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { IncomingHttpHeaders, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import sirv from 'sirv'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rememberAnswers } from '../../cms/server/rememberAnswers.ts'

const text = 'Nền tảng số. '.repeat(100)
const half = Buffer.byteLength(text) / 2
let folder: string
let server: Server
let answered: number

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'remember-'))
  for (const name of ['mot', 'hai']) writeFileSync(path.join(folder, `${name}.html`), text)
  writeFileSync(path.join(folder, 'mot.html.br'), brotliCompressSync(text))
  const files = sirv(folder, { etag: true, gzip: true, brotli: true })
  // Room for one of the two pages.
  const remembering = rememberAnswers(files, { capacity: half * 3, largest: half * 3 })
  answered = 0
  server = createServer((req, res) => {
    answered += 1
    res.setHeader('x-request-id', String(answered))
    remembering(req, res, () => res.writeHead(404).end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Answer {
  status: number | undefined
  headers: IncomingHttpHeaders
  body: Buffer
}

/** Asks as it is written: `fetch` would unpack what was compressed. */
function ask(address: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    request({ port, path: address, headers, agent: false }, (res) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.once('end', () =>
        resolve({ status: res.statusCode, headers: res.headers, body: Buffer.concat(chunks) }),
      )
    })
      .once('error', reject)
      .end()
  })
}

/** As long as before, since sirv told the length when it started. */
const other = 'x'.repeat(Buffer.byteLength(text))
const replace = (name: string) => writeFileSync(path.join(folder, name), other)
const withoutTime = ({ status, headers, body }: Answer) => {
  const { date, 'x-request-id': id, ...ofFile } = headers
  return { status, ofFile, body, hasTimeAndId: Boolean(date && id) }
}

test('a page is read once, and answered alike with a request id of its own', async () => {
  const first = await ask('/mot')
  replace('mot.html')
  const second = await ask('/mot')
  expect(second.body.toString()).toBe(text)
  expect(withoutTime(second)).toEqual(withoutTime(first))
  expect(second.headers['x-request-id']).toBe('2')
})

test('a reader that takes no compression never gets what was remembered for another', async () => {
  const compressed = await ask('/mot', { 'accept-encoding': 'br' })
  expect(compressed.headers['content-encoding']).toBe('br')
  const plain = await ask('/mot')
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(plain.body.toString()).toBe(text)
})

test('a page that has not changed, a part of it, and one that is not there go to the files', async () => {
  const { headers } = await ask('/mot')
  expect((await ask('/mot', { 'if-none-match': String(headers.etag) })).status).toBe(304)
  const part = await ask('/mot', { range: 'bytes=0-3' })
  expect([part.status, part.body.length]).toEqual([206, 4])
  expect((await ask('/mot')).body.toString()).toBe(text)
  expect((await ask('/khong-co')).status).toBe(404)
})

test('what is remembered has a limit: the oldest makes room', async () => {
  await ask('/mot')
  await ask('/hai')
  replace('mot.html')
  replace('hai.html')
  expect((await ask('/hai')).body.toString()).toBe(text)
  expect((await ask('/mot')).body.toString()).toBe(other)
})
