import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { inTransaction } from '../../database/inTransaction.ts'
import { declaredEndpoint, whoBrings, whoIsSignedIn } from '../../requests/declaredEndpoint.ts'
import { readBody } from '../../requests/readBody.ts'
import { notFound, refusal } from '../../requests/refusal.ts'
import { mailOnAccount } from './openAccount.ts'
import {
  addPasskey,
  AssertionSchema,
  askForPasskey,
  beginPasskey,
  mostPasskeys,
  RegistrationSchema,
  removePasskey,
  siteOfPasskeys,
  spendAssertion,
} from './passkeys.ts'
import type { Site } from './passkeys.ts'
import { signedIn } from './proof.ts'
import { factorOf, isSetUp, mustHaveFactor, standingFactor } from './secondFactor.ts'
import { isRequired, takeOff, whoseFactor } from './secondFactorEndpoints.ts'
import { noteOnAccount } from './securityEvents.ts'
import { goOnOnceShown, goOnWithFactor } from './signIn.ts'
import { ticketOf } from './ticket.ts'

const begin = declaredEndpoint({
  path: '/passkeys/begin',
  method: 'post',
  caller: whoBrings('who is signed in, for themselves; or at that step of a sign-in'),
  handler: async (req) => {
    const { account } = await whoseFactor(req)
    const site = requireSite(req)
    if (factorOf(account).passkeys.length >= mostPasskeys) throw refusal(req, 409, tooMany)
    return Response.json(await inTransaction(req, () => beginPasskey(account, site, req)))
  },
})

const NewPasskeySchema = z.strictObject({
  passkeyName: z.string().trim().min(1).max(60),
  credential: RegistrationSchema,
})

const add = declaredEndpoint({
  path: '/passkeys/add',
  method: 'post',
  caller: whoBrings('who is signed in, for themselves; or at that step of a sign-in'),
  reads: NewPasskeySchema,
  handler: async (req) => {
    const { account, signsIn } = await whoseFactor(req)
    const site = requireSite(req)
    const { passkeyName: name, credential } = await readBody(req, NewPasskeySchema)
    const recoveryCodes = await inTransaction(req, async () => {
      const asked = { response: credential, name, site }
      const codes = await addPasskey(account, asked, req)
      if (codes) {
        await noteOnAccount({ account, event: 'passkeyAdded', reason: name, req })
        await mailOnAccount(
          account.id,
          `Đã thêm khóa truy cập “${name}” cho tài khoản của bạn.`,
          req,
        )
      }
      return codes
    })
    if (!recoveryCodes) throw refusal(req, 400, notTaken)
    if (!signsIn) return Response.json({ recoveryCodes })
    return goOnWithFactor(account, req, { recoveryCodes })
  },
})

const RemovedSchema = z.strictObject({ id: z.string().max(2000) })

const remove = declaredEndpoint({
  path: '/passkeys/remove',
  method: 'post',
  caller: whoIsSignedIn(),
  isProven: true,
  reads: RemovedSchema,
  handler: async (req) => {
    const { account } = await signedIn(req)
    const { id } = await readBody(req, RemovedSchema)
    await inTransaction(req, async () => {
      const factor = await standingFactor(account, req)
      const passkey = factor.passkeys.find((one) => one.id === id)
      if (!passkey) throw refusal(req, 404, notFound)
      const passkeys = factor.passkeys.filter((one) => one !== passkey)
      const isLast = !isSetUp({ ...factor, passkeys })
      if (isLast && mustHaveFactor(account)) throw refusal(req, 409, isRequired)
      await noteOnAccount({ account, event: 'passkeyRemoved', reason: passkey.name, req })
      if (isLast) await takeOff(account, req)
      else {
        await removePasskey(account, id, req)
        const sentence = `Đã gỡ khóa truy cập “${passkey.name}” khỏi tài khoản của bạn.`
        await mailOnAccount(account.id, sentence, req)
      }
    })
    return Response.json({ removed: true })
  },
})

const ask = declaredEndpoint({
  path: '/sign-in/passkey/begin',
  method: 'post',
  caller: whoBrings('who has shown the password within ten minutes'),
  handler: async (req) => {
    const { account } = await ticketOf(req)
    const site = requireSite(req)
    if (factorOf(account).passkeys.length === 0) throw refusal(req, 409, hasNone)
    return Response.json(await inTransaction(req, () => askForPasskey(account, site, req)))
  },
})

const AnswerSchema = z.strictObject({ credential: AssertionSchema })

const signInStep = declaredEndpoint({
  path: '/sign-in/passkey',
  method: 'post',
  caller: whoBrings('who has shown the password within ten minutes'),
  reads: AnswerSchema,
  handler: async (req) => {
    const { account } = await ticketOf(req)
    const site = requireSite(req)
    const { credential } = await readBody(req, AnswerSchema)
    const answer = { response: credential, site }
    const shown = {
      isRight: () => inTransaction(req, () => spendAssertion(account, answer, req)),
      refused: () => refusal(req, 400, notTaken),
    }
    return goOnOnceShown(account, shown, req)
  },
})

function requireSite(req: PayloadRequest): Site {
  const site = siteOfPasskeys()
  if (!site) throw refusal(req, 409, withoutName)
  return site
}

const withoutName = {
  vi: 'Hệ thống này chưa có tên miền nên chưa dùng được khóa truy cập. Hãy dùng ứng dụng xác thực.',
  en: 'This installation has no domain name, so passkeys do not work here. Use an authenticator app.',
}
const tooMany = {
  vi: `Một tài khoản có nhiều nhất ${mostPasskeys} khóa truy cập. Hãy gỡ một khóa không dùng nữa.`,
  en: `An account has ${mostPasskeys} passkeys at most. Remove one that is not used.`,
}
const hasNone = {
  vi: 'Tài khoản này chưa có khóa truy cập. Hãy nhập mã xác thực hoặc mã dự phòng.',
  en: 'This account has no passkey. Enter a code of the app or a recovery code.',
}
const notTaken = {
  vi: 'Khóa truy cập chưa được nhận: sai khóa, quá năm phút, hoặc trang mở ở địa chỉ khác. Hãy thử lại; sau năm lần sai, hãy đợi mười phút.',
  en: 'The passkey was not taken: another key, more than five minutes, or a page opened at another address. Try again; after five failures wait ten minutes.',
}

/**
 * Passkeys (Web Authentication Level 3) as the second step. `POST /api/users/passkeys/begin` answers what a browser is
 * told, `add` with `{ passkeyName, credential }` keeps what it made and answers the recovery codes of a first second factor;
 * `remove` with `{ id }`. In a sign-in, with its ticket: `POST /api/users/sign-in/passkey/begin`, then `sign-in/passkey`
 * with `{ credential }`.
 */
export const passkeyEndpoints = [begin, add, remove, ask, signInStep]
