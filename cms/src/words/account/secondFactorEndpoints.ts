import type { PayloadRequest } from 'payload'
import { personOf } from '../../access/rules.ts'
import { needsSecondFactor } from '../../domain/account/account.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import {
  declaredEndpoint,
  OneRecordSchema,
  whoBrings,
  whoHolds,
  whoIsSignedIn,
} from '../../requests/declaredEndpoint.ts'
import { readBody } from '../../requests/readBody.ts'
import { notAllowed, notFound, refusal } from '../../requests/refusal.ts'
import { mailOnAccount } from './openAccount.ts'
import { alertAdministrators } from './grave.ts'
import { requireProof, signedIn } from './proof.ts'
import {
  beginFactor,
  confirmFactor,
  endFactor,
  factorOf,
  isSetUp,
  keptAccount,
  mustHaveFactor,
  renewCodes,
} from './secondFactor.ts'
import type { KeptAccount } from './secondFactor.ts'
import { noteOnAccount } from './securityEvents.ts'
import { endSessions } from './sessions.ts'
import { goOnWithFactor, nextStep } from './signIn.ts'
import { CodeSchema, wrongCode } from './signInSteps.ts'
import { codeTry } from './signInLimits.ts'
import { ticketOf } from './ticket.ts'

/**
 * Whoever may set up a second factor: a signed-in person, newly proven, or who is at that step of a sign-in.
 * @throws 401 or 403 for others
 */
export async function whoseFactor(
  req: PayloadRequest,
): Promise<{ account: KeptAccount; signsIn: boolean }> {
  if (personOf(req)) {
    const { account } = await signedIn(req)
    requireProof(req)
    return { account, signsIn: false }
  }
  const { account } = await ticketOf(req)
  // Who has one shows it; a ticket replaces none.
  if (nextStep(account) !== 'setUp') throw refusal(req, 403, notAllowed)
  return { account, signsIn: true }
}

const begin = declaredEndpoint({
  path: '/second-factor/begin',
  method: 'post',
  caller: whoBrings('who is signed in, for themselves; or at that step of a sign-in'),
  handler: async (req) => {
    const { account } = await whoseFactor(req)
    return Response.json(await inTransaction(req, () => beginFactor(account, req)))
  },
})

const confirm = declaredEndpoint({
  path: '/second-factor/confirm',
  method: 'post',
  caller: whoBrings('who is signed in, for themselves; or at that step of a sign-in'),
  reads: CodeSchema,
  handler: async (req) => {
    const { account, signsIn } = await whoseFactor(req)
    const { code } = await readBody(req, CodeSchema)
    const attempt = await codeTry(account.id)
    const codes = attempt.isTaken
      ? await inTransaction(req, async () => {
          const confirmed = await confirmFactor(account, code, req)
          if (confirmed) {
            await noteOnAccount({ account, event: 'factorSetUp', req })
            await mailOnAccount(account.id, 'Đã bật xác thực hai bước cho tài khoản của bạn.', req)
          }
          return confirmed
        })
      : undefined
    if (!codes) throw refusal(req, 400, wrongCode, { field: 'code' })
    await attempt.giveBack()
    const also = { recoveryCodes: codes }
    return signsIn ? goOnWithFactor(account, req, also) : Response.json(also)
  },
})

const newCodes = declaredEndpoint({
  path: '/second-factor/recovery-codes',
  method: 'post',
  caller: whoIsSignedIn(),
  isProven: true,
  handler: async (req) => {
    const { account } = await signedIn(req)
    if (!isSetUp(factorOf(account))) throw refusal(req, 409, notSetUp)
    const recoveryCodes = await inTransaction(req, async () => {
      await noteOnAccount({ account, event: 'codesRenewed', req })
      return renewCodes(account, req)
    })
    return Response.json({ recoveryCodes })
  },
})

const end = declaredEndpoint({
  path: '/second-factor/end',
  method: 'post',
  caller: whoIsSignedIn(),
  isProven: true,
  handler: async (req) => {
    const { account } = await signedIn(req)
    if (mustHaveFactor(account)) throw refusal(req, 409, isRequired)
    if (!isSetUp(factorOf(account))) throw refusal(req, 409, notSetUp)
    await inTransaction(req, () => takeOff(account, req))
    return Response.json({ ended: true })
  },
})

/** `POST /api/users/:id/second-factor/reset`: for who lost telephone and recovery codes; sessions end. */
const reset = declaredEndpoint({
  path: '/:id/second-factor/reset',
  method: 'post',
  caller: whoHolds('user.manage'),
  isProven: true,
  params: OneRecordSchema,
  handler: async (req, { person, params }) => {
    const account = await keptAccount(params, req)
    if (!account) throw refusal(req, 404, notFound)
    if (!isSetUp(factorOf(account))) throw refusal(req, 409, notSetUp)
    if (account.id === person.id) throw refusal(req, 409, anotherDoes)
    await inTransaction(req, async () => {
      await takeOff(account, req)
      await endSessions(account.id, () => false, req)
    })
    return Response.json({ ended: true })
  },
})

/** Takes the whole second factor off an account, inside the open transaction: noted, mailed, alerted. */
export async function takeOff(account: KeptAccount, req: PayloadRequest): Promise<void> {
  await endFactor(account.id, req)
  await noteOnAccount({ account, event: 'factorEnded', req })
  await mailOnAccount(account.id, 'Đã tắt xác thực hai bước của tài khoản của bạn.', req)
  if (!needsSecondFactor(account.role)) return
  const by = personOf(req)?.name ?? account.name
  await alertAdministrators({
    id: account.id,
    subject: `Gỡ xác thực hai bước: ${account.name}`,
    body: `${by} đã gỡ xác thực hai bước của “${account.name}”, tài khoản có vai trò của Bộ. Người này bật lại ở lần đăng nhập sau.`,
    req,
  })
}

const notSetUp = {
  vi: 'Tài khoản này chưa bật xác thực hai bước.',
  en: 'This account has no second step.',
}
export const isRequired = {
  vi: 'Vai trò của bạn bắt buộc xác thực hai bước nên không tắt được.',
  en: 'Your role needs the second step: it cannot be ended.',
}
const anotherDoes = {
  vi: 'Một quản trị khác đặt lại xác thực hai bước cho bạn.',
  en: 'Another administrator resets your second step.',
}

/**
 * `POST /api/users/second-factor/…`: `begin` answers `{ secret, address }` for the app, `confirm` with its first
 * `{ code }` puts it in force and answers the recovery codes, once; `recovery-codes` renews them; `end` takes it off.
 */
export const secondFactorEndpoints = [begin, confirm, newCodes, end, reset]
