import { createLocalReq, handleEndpoints, initTransaction, killTransaction } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { repeatedOnConflict } from '../../cms/src/database/writeConflict.ts'
import { factories, testPassword } from '../support/factories.ts'
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
describe.skipIf(process.env.TEST_DATABASE !== 'mongodb')(
  'a key that is just being written (needs MongoDB)',
  () => {
    /** An officer, and the same registration begun in a transaction that stays open. */
    async function meetAt(key: string) {
      const { payload } = started
      const make = factories(payload)
      const { id: organisation } = await make.organisation()
      const platform = (await make.platform()).id
      const { email } = await make.user('agencyOfficer', organisation)
      const data = { key, platform, purpose: 'Đang được ghi' }
      const open = await createLocalReq({}, payload)
      await initTransaction(open)
      await payload.create({ collection: 'adoptions', data: { ...data, organisation }, req: open })
      return { email, data, undo: () => killTransaction(open) }
    }

    test('is refused with a sentence, not with an error of the server', async () => {
      const { email, data, undo } = await meetAt('dang-ghi')
      const officer = await clientFor(server.origin, email)
      const { status, body } = await officer('POST', '/api/adoptions?depth=0', data)
      await undo()
      expect(status, JSON.stringify(body)).toBe(409)
      expect(JSON.stringify(body)).toContain('Hãy thử lại')
    })

    test('is written by the same request once the other has come to nothing', async () => {
      const { payload } = started
      const { email, data, undo } = await meetAt('ghi-lai')
      const { token } = await payload.login({
        collection: 'users',
        data: { email, password: testPassword },
      })
      const statuses: number[] = []
      const answer = await repeatedOnConflict(async (request) => {
        const attempt = await handleEndpoints({ config: payload.config, request })
        statuses.push(attempt.status)
        if (statuses.length === 1) await undo()
        return attempt
      })(
        new Request(`${server.origin}/api/adoptions?depth=0`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `JWT ${token}` },
          body: JSON.stringify(data),
        }),
      )
      expect(statuses, await answer.text()).toEqual([409, 201])
    })
  },
)
