import { createInterface } from 'node:readline'
import { getPayload } from 'payload'
import config from '../../cms/src/payload.config.ts'
import { adoptionDoor } from '../../cms/src/words/adoption/door.ts'
import { transition } from '../../cms/src/transitions/transition.ts'
import { requestAs } from './as.ts'
import { versionNow } from './havingRead.ts'

// A process beside the tests: reads lines “adoption leader”, approves, and answers “> won” or “> status”.
const payload = await getPayload({ config })
console.log('> ready')

async function approve(id: string, leader: string): Promise<string> {
  const user = await payload.findByID({ collection: 'users', id: leader, depth: 0 })
  const req = await requestAs(payload, user)
  const readVersion = await versionNow(payload, 'adoptions', id)
  const input = { readVersion, date: '2026-11-20', evidence: 'Quyết định 12/QĐ-SYT' }
  try {
    await transition({ door: adoptionDoor, id, event: 'approve', input, req })
    return 'won'
  } catch (error) {
    if (error instanceof Error && 'status' in error) return String(error.status)
    throw error
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const [id = '', leader = ''] = line.split(' ')
  console.log(`> ${await approve(id, leader)}`)
}
