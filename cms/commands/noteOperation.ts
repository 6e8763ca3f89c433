import { createLocalReq, getPayload } from 'payload'
import { inTransaction } from '../src/database/inTransaction.ts'
import type { InstallationEvent } from '../src/domain/account/accountEvents.ts'
import { noteOnInstallation } from '../src/words/account/securityEvents.ts'

/**
 * Writes what an operator's command did into the history and mails the administrators, once it is done.
 *
 * @throws Error that says first what stands all the same.
 */
export async function noteOperation(
  done: string,
  told: { event: InstallationEvent; from: string; to: string },
): Promise<void> {
  try {
    const { default: config } = await import('../src/payload.config.ts')
    const payload = await getPayload({ config })
    const req = await createLocalReq({ context: { isOperator: true } }, payload)
    await inTransaction(req, () => noteOnInstallation({ ...told, req }))
    await payload.destroy()
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(
      `${done}\nBut neither the history nor the administrators could be told of it: ${reason}`,
      { cause },
    )
  }
}
