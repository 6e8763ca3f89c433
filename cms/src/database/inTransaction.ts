import { commitTransaction, initTransaction, killTransaction } from 'payload'
import type { PayloadRequest } from 'payload'

/** Runs work in one transaction, that of the request where one is open: all of its writes, or none. */
export async function inTransaction<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  const isMine = await initTransaction(req)
  try {
    const outcome = await work()
    if (isMine) await commitTransaction(req)
    return outcome
  } catch (error) {
    if (isMine) await killTransaction(req)
    throw error
  }
}
