import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adoptionDoor } from '../../cms/src/transitions/doors/adoption.ts'
import { transition } from '../../cms/src/transitions/transition.ts'
import type { User } from '../../cms/src/payload-types.ts'
import { requestAs } from '../support/as.ts'
import { factories } from '../support/factories.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

let started: TestPayload
const processes: Approver[] = []

/** A process of its own on the same database, which approves what it is told. */
interface Approver {
  /** @returns `won`, or the status of the refusal. */
  approve: (adoption: string, leader: string) => Promise<string>
  end: () => void
}

beforeAll(async () => {
  started = await startPayload()
  processes.push(...(await Promise.all([startApprover(), startApprover()])))
})
afterAll(async () => {
  for (const { end } of processes) end()
  await started.stop()
})

async function startApprover(): Promise<Approver> {
  const root = path.resolve(import.meta.dirname, '../..')
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs')
  const script = path.join(root, 'tests/support/approver.ts')
  const child = spawn(process.execPath, [tsx, script], {
    cwd: path.join(root, 'cms'),
    env: process.env,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })
  const nextAnswer = async () => {
    for (;;) {
      const [line] = (await once(lines, 'line')) as [string]
      if (line.startsWith('> ')) return line.slice(2)
    }
  }
  await nextAnswer()
  return {
    approve: (adoption, leader) => {
      const answer = nextAnswer()
      child.stdin.write(`${adoption} ${leader}\n`)
      return answer
    },
    end: () => child.kill(),
  }
}

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
      processes.map(({ approve }, index) => approve(id, leaders[index]?.id ?? '')),
    )
    expect(outcomes.toSorted()).toEqual(['409', 'won'])
    const approvals = await payload.count({
      collection: 'history',
      where: { and: [{ subjectId: { equals: id } }, { event: { equals: 'approve' } }] },
    })
    expect(approvals.totalDocs).toBe(1)
  }
})
