import { afterAll, beforeAll, expect, test } from 'vitest'
import { adoptionDoor } from '../../cms/src/words/adoption/door.ts'
import { transition } from '../../cms/src/transitions/transition.ts'
import type { User } from '../../cms/src/payload-types.ts'
import { requestAs } from '../support/as.ts'
import { factories } from '../support/factories.ts'
import { startOwnProcess } from '../support/ownProcess.ts'
import type { OwnProcess } from '../support/ownProcess.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

let started: TestPayload
const processes: OwnProcess[] = []

beforeAll(async () => {
  started = await startPayload()
  processes.push(
    ...(await Promise.all([startOwnProcess('approver.ts'), startOwnProcess('approver.ts')])),
  )
})
afterAll(async () => {
  for (const { kill } of processes) await kill()
  await started.stop()
})

async function submittedAdoption(officer: User, organisation: string): Promise<string> {
  const { payload } = started
  const make = factories(payload)
  const platform = await make.platform()
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

test('two processes approve at once, ten times over: each time one wins and one is told', async () => {
  const { payload } = started
  const make = factories(payload)
  const { id: organisation } = await make.organisation()
  const { id: officerId } = await make.user('agencyOfficer', organisation)
  const officer = await payload.findByID({ collection: 'users', id: officerId, depth: 0 })
  const leaders = [
    await make.user('agencyLeader', organisation),
    await make.user('agencyLeader', organisation),
  ]
  for (let round = 0; round < 10; round += 1) {
    const id = await submittedAdoption(officer, organisation)
    const outcomes = await Promise.all(
      processes.map(({ tell }, index) => tell(`${id} ${leaders[index]?.id ?? ''}`)),
    )
    expect(outcomes.toSorted()).toEqual(['409', 'won'])
    const approvals = await payload.count({
      collection: 'history',
      where: { and: [{ subjectId: { equals: id } }, { event: { equals: 'approve' } }] },
    })
    expect(approvals.totalDocs).toBe(1)
  }
})
