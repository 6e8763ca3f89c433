import { createInterface } from 'node:readline'
import { getPayload } from 'payload'
import { z } from 'zod'
import config from '../../cms/src/payload.config.ts'
import { doors } from '../../cms/src/transitions/doors.ts'
import type { AnyDoor } from '../../cms/src/transitions/door.ts'
import { transition } from '../../cms/src/transitions/transition.ts'
import { TransitionInputSchema } from '../../cms/src/transitions/input.ts'
import { requestAs } from './as.ts'
import { versionNow } from './havingRead.ts'

/** What a process of the market is told to do. */
const ToldSchema = z.object({
  collection: z.enum(['quotationRequests', 'quotations']),
  id: z.string(),
  event: z.string(),
  by: z.string(),
  readsVersion: z.boolean(),
  input: TransitionInputSchema,
  /** Stop once everything but the commit is written, and stay so. */
  holds: z.boolean(),
})
export type Told = z.input<typeof ToldSchema>

// A process beside the tests: reads what to do a line at a time, and answers “> won”, “> status” or “> in the middle”.
const payload = await getPayload({ config })
let holds = false
// The mails of an event are written last: before the commit all else of it stands.
payload.collections.messages.config.hooks.afterChange.push(async () => {
  if (!holds) return
  console.log('> in the middle')
  await new Promise(() => setInterval(() => undefined, 1000))
})
payload.collections.history.config.hooks.afterChange.push(async ({ doc }: { doc: unknown }) => {
  const { event } = z.object({ event: z.string() }).parse(doc)
  // Handing in a quotation mails nobody.
  if (!holds || event !== 'seal') return
  console.log('> in the middle')
  await new Promise(() => setInterval(() => undefined, 1000))
})
console.log('> ready')

for await (const line of createInterface({ input: process.stdin })) {
  const told = ToldSchema.parse(JSON.parse(line))
  const { collection, id, event } = told
  const user = await payload.findByID({ collection: 'users', id: told.by, depth: 0 })
  const req = await requestAs(payload, user)
  const version = told.readsVersion ? await versionNow(payload, collection, id) : undefined
  const door: AnyDoor = doors[collection]
  holds = told.holds
  try {
    await transition({ door, id, event, input: { ...told.input, readVersion: version }, req })
    console.log('> won')
  } catch (error) {
    if (!(error instanceof Error && 'status' in error)) throw error
    console.log(`> ${String(error.status)}`)
  }
}
