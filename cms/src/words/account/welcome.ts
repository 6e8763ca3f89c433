import type { PayloadRequest } from 'payload'
import { mayStandBeside } from '../../domain/account/account.ts'
import type { Role } from '../../domain/account/roles.ts'
import { offerMembership } from './memberships.ts'
import { accountOf, openAccount } from './openAccount.ts'

/**
 * Opens an account for somebody whose application was admitted, inside the open transaction; whoever has one already
 * is offered the organisation beside the own one.
 */
export async function welcome({
  byName,
  ...asked
}: Parameters<typeof openAccount>[0] & { byName: string }): Promise<void> {
  const account = await accountOf(asked.email, asked.req)
  if (account) await offerMembership(account, asked, byName, asked.req)
  else await openAccount(asked)
}

/** Whether a mail address has an account that cannot act in a role beside its own, or is switched off. */
export async function isBarred(email: string, role: Role, req: PayloadRequest): Promise<boolean> {
  const account = await accountOf(email, req)
  if (!account) return false
  return account.standing === 'off' || !mayStandBeside(account.role, role)
}
