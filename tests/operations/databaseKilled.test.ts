import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { adoptionDoor } from '../../cms/src/words/adoption/door.ts'
import { transition } from '../../cms/src/transitions/transition.ts'
import type { User } from '../../cms/src/payload-types.ts'
import { requestAs } from '../support/as.ts'
import { factories } from '../support/factories.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'
import { versionNow } from '../support/havingRead.ts'

// TEST_MONGODB_RESTART is a command that ends the server of TEST_MONGODB_URL as a power cut would (kill -9)
// and starts it again. No other test may use that server meanwhile.
const { TEST_MONGODB_URL: url, TEST_MONGODB_RESTART: restart = '' } = process.env

describe.skipIf(!url || !restart)(
  'the database is killed in the middle of approvals (needs MongoDB that may be killed)',
  () => {
    let started: TestPayload
    let organisation: string
    let officer: User
    let leader: User

    beforeAll(async () => {
      process.env.TEST_DATABASE = 'mongodb'
      started = await startPayload()
      const make = factories(started.payload)
      organisation = (await make.organisation()).id
      const person = async (role: 'agencyOfficer' | 'agencyLeader') => {
        const { id } = await make.user(role, organisation)
        return started.payload.findByID({ collection: 'users', id, depth: 0 })
      }
      officer = await person('agencyOfficer')
      leader = await person('agencyLeader')
    }, 120_000)
    afterAll(() => started.stop())

    async function submitted(): Promise<string> {
      const { payload } = started
      const platform = await factories(payload).platform()
      const { id } = await payload.create({
        collection: 'adoptions',
        data: { platform: platform.id, organisation, purpose: 'Họp' },
        req: await requestAs(payload, officer),
        depth: 0,
      })
      const req = await requestAs(payload, officer)
      await transition({ door: adoptionDoor, id, event: 'submit', input: {}, req })
      return id
    }

    const approve = async (id: string) => {
      const req = await requestAs(started.payload, leader)
      const readVersion = await versionNow(started.payload, 'adoptions', id)
      const input = { readVersion, date: '2026-11-20', evidence: 'Quyết định 12/QĐ-SYT' }
      await transition({ door: adoptionDoor, id, event: 'approve', input, req })
    }

    async function stateOf(id: string) {
      const { payload } = started
      const { state, milestones } = await payload.findByID({
        collection: 'adoptions',
        id,
        depth: 0,
      })
      const { totalDocs } = await payload.count({
        collection: 'history',
        where: { and: [{ subjectId: { equals: id } }, { event: { equals: 'approve' } }] },
      })
      return { state, levels: milestones?.length ?? 0, approvals: totalDocs }
    }

    const whole = { state: 'announced', levels: 1, approvals: 1 }
    const nothing = { state: 'awaitingApproval', levels: 0, approvals: 0 }

    test('each is done whole or not at all, and what was not done succeeds when it is tried again', async () => {
      const ids: string[] = []
      for (let count = 0; count < 12; count += 1) ids.push(await submitted())
      // One after the other, so that the server dies while some are done and one is under way.
      const outcomes = new Map<string, 'done' | 'failed'>()
      let sawFirst: () => void = () => undefined
      const first = new Promise<void>((resolve) => (sawFirst = resolve))
      const approving = (async () => {
        for (const id of ids) {
          await approve(id).then(
            () => outcomes.set(id, 'done'),
            () => outcomes.set(id, 'failed'),
          )
          sawFirst()
        }
      })()
      await first
      await promisify(execFile)('sh', ['-c', restart])
      await approving
      await vi.waitFor(() => started.payload.count({ collection: 'users' }), {
        timeout: 60_000,
        interval: 500,
      })
      for (const id of ids) {
        const after = await stateOf(id)
        expect([whole, nothing], JSON.stringify(after)).toContainEqual(after)
        if (outcomes.get(id) === 'done') expect(after).toEqual(whole)
        if (after.approvals === 0) await approve(id)
        expect(await stateOf(id)).toEqual(whole)
      }
      console.log(
        `${[...outcomes.values()].filter((outcome) => outcome === 'failed').length} of ${ids.length} approvals failed`,
      )
    }, 240_000)
  },
)
