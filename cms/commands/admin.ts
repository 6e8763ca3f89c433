import { parseArgs } from 'node:util'
import { createLocalReq, getPayload } from 'payload'
import { z } from 'zod'
import { openAdministrator } from '../src/words/account/administrator.ts'
import { invitationDays } from '../src/words/account/openAccount.ts'
import { PersonNameSchema } from '../src/domain/account/account.ts'
import { readEnvironment } from '../src/environment.ts'
import { inTransaction } from '../src/database/inTransaction.ts'

/**
 * `npm run admin -- --email … --name …`: makes an administrator of the ministry, the first one too, and prints a
 * link by which its owner sets a password, once. For one that is there it makes a new link.
 */
const ArgumentsSchema = z.object({
  email: z
    .email('--email: the mail address of the administrator')
    .transform((email) => email.toLowerCase()),
  name: PersonNameSchema,
})

function readArguments() {
  const { values } = parseArgs({ options: { email: { type: 'string' }, name: { type: 'string' } } })
  const parsed = ArgumentsSchema.safeParse(values)
  if (parsed.success) return parsed.data
  throw new Error('Usage: npm run admin -- --email name@ministry.example --name "Full name"')
}

async function run(): Promise<void> {
  const asked = readArguments()
  const { default: config } = await import('../src/payload.config.ts')
  const payload = await getPayload({ config })
  const req = await createLocalReq({ context: { isOperator: true } }, payload)
  const link = await inTransaction(req, () => openAdministrator(asked, req))
  const { href } = new URL(link, readEnvironment().publicUrl)
  console.log(
    `\n  Open this link within ${invitationDays} days to set the password. It works once; hand it over in person.\n\n  ${href}\n`,
  )
}

run().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(`✖ ${error instanceof Error ? error.message : String(error)}`)
    process.exit(1)
  },
)
