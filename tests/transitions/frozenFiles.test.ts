import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Organisation } from '../../cms/src/payload-types.ts'
import { factories } from '../support/factories.ts'
import { fireHavingRead } from '../support/havingRead.ts'
import { clientFor, serveApi, sessionToken } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

let started: TestPayload
let server: HttpServer
let officer: Client
let leader: Client
let ministry: Client
let officerEmail: string
let stranger: string
let agency: Organisation
let platform: string

const pdf = (word: string) =>
  Buffer.from(
    `%PDF-1.4\n% ${word}\n1 0 obj<<>>endobj\nxref\n0 1\ntrailer<<>>\nstartxref\n9\n%%EOF\n`,
  )

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  const make = factories(started.payload)
  agency = await make.organisation()
  platform = (await make.platform()).id
  officerEmail = (await make.user('agencyOfficer', agency.id)).email
  officer = await clientFor(server.origin, officerEmail)
  leader = await clientFor(server.origin, (await make.user('agencyLeader', agency.id)).email)
  const body = await make.organisation({ kind: 'ministry' })
  ministry = await clientFor(server.origin, (await make.user('ministry', body.id)).email)
  stranger = (await make.user('agencyOfficer', (await make.organisation()).id)).email
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

/** Sends a file as a form does; with an id it takes the place of that one. */
async function send(email: string, word: string, id?: string) {
  const token = await sessionToken(server.origin, email)
  const form = new FormData()
  form.set(
    'file',
    new Blob([new Uint8Array(pdf(word))], { type: 'application/pdf' }),
    `${word}.pdf`,
  )
  form.set('_payload', JSON.stringify({ alt: word }))
  const answer = await fetch(`${server.origin}/api/media${id ? `/${id}` : ''}`, {
    method: id ? 'PATCH' : 'POST',
    headers: { cookie: `payload-token=${token}` },
    body: form,
  })
  const { doc, errors } = (await answer.json()) as {
    doc?: { id: string }
    errors?: { message: string }[]
  }
  return { status: answer.status, id: doc?.id ?? '', message: errors?.[0]?.message ?? '' }
}

async function bytesOf(id: string): Promise<string> {
  const token = await sessionToken(server.origin, officerEmail)
  const { body: media } = await officer('GET', `/api/media/${id}`)
  const answer = await fetch(new URL(String(media.url), server.origin), {
    headers: { cookie: `payload-token=${token}` },
  })
  return answer.text()
}

const draft = async (files: string[]) => {
  const { body } = await officer('POST', '/api/adoptions', {
    platform,
    purpose: 'Khám bệnh từ xa',
    files,
  })
  return (body.doc as { id: string }).id
}

test('evidence of a level is neither replaced, renamed nor deleted, one by one or in bulk', async () => {
  const paper = (await send(officerEmail, 'to-trinh')).id
  const evidence = (await send(officerEmail, 'quyet-dinh')).id
  const id = await draft([paper])
  // A draft takes another file as a new one: no file is replaced, since a refusal could come too late for the old one.
  expect(await send(officerEmail, 'to-trinh', paper)).toMatchObject({
    status: 409,
    message: expect.stringContaining('gửi tệp khác thành tệp mới') as string,
  })
  expect((await officer('POST', `/api/adoptions/${id}/submit`, {})).status).toBe(200)
  const approval = { date: '2026-11-20', evidence: 'QĐ 12', files: [evidence] }
  const record = `/api/adoptions/${id}`
  expect((await fireHavingRead(leader, record, 'approve', approval)).status).toBe(200)

  for (const file of [paper, evidence]) {
    const before = await bytesOf(file)
    const replaced = await send(officerEmail, 'thay-the', file)
    expect(replaced.status).toBe(409)
    expect(replaced.message).toMatch(/Nền tảng/)
    for (const call of [officer, leader]) {
      expect((await call('PATCH', `/api/media/${file}`, { alt: 'Khác' })).status).toBe(409)
      expect((await call('DELETE', `/api/media/${file}`)).status).toBe(409)
      const some = `/api/media?where[id][in]=${file}`
      expect((await call('PATCH', some, { alt: 'Khác' })).status).toBe(409)
      expect((await call('DELETE', some)).status).toBe(409)
    }
    expect((await ministry('DELETE', `/api/media/${file}`)).status).toBeGreaterThanOrEqual(400)
    expect(await bytesOf(file)).toBe(before)
  }

  const { body } = await officer('GET', `${record}?depth=0`)
  expect(body.frozenFiles).toEqual(
    [
      [paper, 'to-trinh'],
      [evidence, 'quyet-dinh'],
    ].map(([file, word = '']) => ({
      file,
      sha256: createHash('sha256').update(pdf(word)).digest('hex'),
    })),
  )
})

test('a file of another organisation is no evidence', async () => {
  const foreign = (await send(stranger, 'cua-don-vi-khac')).id
  const id = await draft([])
  await officer('POST', `/api/adoptions/${id}/submit`, {})
  const answer = await fireHavingRead(leader, `/api/adoptions/${id}`, 'approve', {
    date: '2026-11-20',
    evidence: 'QĐ 12',
    files: [foreign],
  })
  expect(answer.status).toBe(422)
  expect(answer.body).toMatchObject({ errors: [{ data: { field: 'files' } }] })
})

test('a file that no record has sent in is replaced and deleted as before', async () => {
  const { id } = await send(officerEmail, 'nhap')
  expect((await officer('PATCH', `/api/media/${id}`, { alt: 'Khác' })).status).toBe(200)
  expect((await officer('DELETE', `/api/media/${id}`)).status).toBe(200)
})

test('the signed paper of a decision that waits is not replaced by another', async () => {
  const make = factories(started.payload)
  const body = await make.organisation({ kind: 'ministry' })
  const { email } = await make.user('reviewer', body.id)
  const paper = (await send(email, 'quyet-dinh-ky')).id
  const reviewer = await clientFor(server.origin, email)
  const made = await reviewer('POST', '/api/announcements', {
    number: '99/QĐ-TEP',
    title: 'Công bố thử',
    signer: 'Nguyễn Văn Ký',
    signedOn: '2026-11-01',
    attachment: paper,
    platforms: [platform],
  })
  const { id } = made.body.doc as { id: string }
  expect((await reviewer('POST', `/api/announcements/${id}/prepare`, {})).status).toBe(200)
  const replaced = await send(email, 'quyet-dinh-khac', paper)
  expect(replaced).toMatchObject({ status: 409 })
  expect(replaced.message).toContain('99/QĐ-TEP')
  const announced = await fireHavingRead(ministry, `/api/announcements/${id}`, 'approve')
  expect(announced.status, JSON.stringify(announced.body)).toBe(200)
  expect((await send(email, 'quyet-dinh-khac', paper)).status).toBe(409)
})
