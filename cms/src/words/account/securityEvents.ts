import { createLocalReq } from 'payload'
import type { Payload, PayloadRequest } from 'payload'
import { personOf } from '../../access/rules.ts'
import {
  accountEvents,
  installation,
  installationEvents,
} from '../../domain/account/accountEvents.ts'
import type { AccountEvent, InstallationEvent } from '../../domain/account/accountEvents.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { alertAdministrators } from './grave.ts'
import type { KeptAccount } from './secondFactor.ts'
import { isFirstInHour } from './signInLimits.ts'

const operator = { name: 'người vận hành hệ thống', role: 'system' }

interface Told {
  account: Pick<KeptAccount, 'id' | 'name' | 'role'>
  event: AccountEvent
  from?: string
  to?: string
  /** What changed, in words; never a secret, an address or a code. */
  reason?: string
  req: PayloadRequest
}

/** A row of history of what befell an account, inside the open transaction; by its owner where nobody is signed in. */
export async function noteOnAccount({
  account,
  event,
  from,
  to,
  reason,
  req,
}: Told): Promise<void> {
  const person = personOf(req)
  const byOperator = req.context.isOperator ? operator : undefined
  const by = person ?? byOperator ?? account
  await req.payload.create({
    collection: 'history',
    data: {
      subjectCollection: 'users',
      subjectId: account.id,
      event,
      from: from ?? '–',
      to: to ?? '–',
      reason: reason ?? null,
      by: person?.id ?? (byOperator ? null : account.id),
      byName: by.name,
      byRole: by.role,
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

interface Operated {
  event: InstallationEvent
  /** What stood before, and what stands now. */
  from: string
  to: string
  req: PayloadRequest
}

/** A row of history of what the operator did to the whole installation, and a mail of it to all administrators. */
export async function noteOnInstallation({ event, from, to, req }: Operated): Promise<void> {
  const { vi } = installationEvents.labels[event]
  await req.payload.create({
    collection: 'history',
    data: {
      subjectCollection: installation,
      subjectId: installation,
      event,
      from,
      to,
      byName: operator.name,
      byRole: operator.role,
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  await alertAdministrators({
    subject: vi,
    body: `${vi}: từ ${from} sang ${to}. Người vận hành hệ thống làm việc này bằng một lệnh. Nếu Bộ không yêu cầu, hãy hỏi người vận hành ngay.`,
    req,
  })
}

/**
 * Notes failed tries on an account, once an hour and kind; not before the answer is on its way, so that its time does
 * not tell that there is such an account.
 */
export function noteFailedTries(payload: Payload, account: KeptAccount, event: AccountEvent): void {
  const note = async () => {
    if (!(await isFirstInHour(account.id, event))) return
    const req = await createLocalReq({}, payload)
    const reason = 'Nhập sai nhiều lần liên tiếp.'
    await inTransaction(req, async () => {
      await noteOnAccount({ account: { ...account, name: 'không rõ' }, event, reason, req })
      await alertAdministrators({
        id: account.id,
        subject: `${accountEvents.labels[event].vi}: ${account.name}`,
        body: `Có người nhập sai nhiều lần liên tiếp vào tài khoản “${account.name}”. Không ai vào được bằng cách này; thư này gửi nhiều nhất một lần mỗi giờ. Hãy hỏi chủ tài khoản.`,
        req,
      })
    })
  }
  note().catch((error: unknown) => payload.logger.error(error))
}
