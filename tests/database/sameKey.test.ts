import { createLocalReq, initTransaction, killTransaction } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { factories } from '../support/factories.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

let started: TestPayload
let server: HttpServer

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

test('one record sent twice at the same moment, twenty times over: it is kept once, and the other is told', async () => {
  const make = factories(started.payload)
  const { id: organisation } = await make.organisation()
  const platform = (await make.platform()).id
  const { email } = await make.user('agencyOfficer', organisation)
  const officer = await clientFor(server.origin, email)
  for (let round = 0; round < 20; round += 1) {
    const sent = { key: `hai-lan-${round}`, platform, purpose: 'Gửi hai lần cùng lúc' }
    const answers = await Promise.all(
      [sent, sent, sent].map((data) => officer('POST', '/api/adoptions?depth=0', data)),
    )
    const statuses = answers.map(({ status }) => status).toSorted()
    expect(statuses[0], JSON.stringify(answers)).toBe(201)
    for (const status of statuses.slice(1)) expect([400, 409]).toContain(status)
    const { totalDocs } = await started.payload.count({
      collection: 'adoptions',
      where: { key: { equals: sent.key } },
    })
    expect(totalDocs).toBe(1)
  }
})

// SQLite has one writer at a time: there the later one waits, and never meets an open transaction.
test.skipIf(process.env.TEST_DATABASE !== 'mongodb')(
  'a record whose key an open transaction is writing is refused with a sentence, not with an error of the server',
  async () => {
    const { payload } = started
    const make = factories(payload)
    const { id: organisation } = await make.organisation()
    const platform = (await make.platform()).id
    const { email } = await make.user('agencyOfficer', organisation)
    const officer = await clientFor(server.origin, email)
    const data = { key: 'dang-ghi', platform, purpose: 'Đang được ghi' }
    const req = await createLocalReq({}, payload)
    await initTransaction(req)
    await payload.create({ collection: 'adoptions', data: { ...data, organisation }, req })
    const { status, body } = await officer('POST', '/api/adoptions?depth=0', data)
    await killTransaction(req)
    expect(status, JSON.stringify(body)).toBe(409)
    expect(JSON.stringify(body)).toContain('Hãy thử lại')
  },
)
