import { createInterface } from 'node:readline'
import { getPayload } from 'payload'
import config from '../../cms/src/payload.config.ts'
import { publishQueued } from '../../cms/src/publication/publish.ts'

// A process that publishes what is queued, each time it is told to, as the worker of a CMS does.
const payload = await getPayload({ config })
payload.logger.level = 'error'
console.log('> ready')

for await (const line of createInterface({ input: process.stdin })) {
  if (line !== 'publish') throw new Error(`This process cannot “${line}”.`)
  await publishQueued(payload)
  console.log('> done')
}
