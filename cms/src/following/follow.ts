import type { PayloadRequest } from 'payload'
import type { z } from 'zod'
import { inTransaction } from '../database/inTransaction.ts'
import {
  FollowFormSchema,
  followReasons,
  isPlainSearch,
  notPlainSearch,
} from '../domain/following/following.ts'
import type { Language } from '../domain/language/language.ts'
import { pagePath } from '../domain/publication/routes.ts'
import { formFaults } from '../domain/values/formFault.ts'
import { askedTooOften, waitForMail } from '../mail/askedMails.ts'
import { queueMail } from '../mail/outbox.ts'
import { notYetPublished } from '../publication/notYetPublished.ts'
import { currentRelease } from '../publication/release.ts'
import { releasedSnapshot } from '../publication/released.ts'
import { answerForm, formLanguage } from '../requests/answerForm.ts'
import { anyone, declaredEndpoint } from '../requests/declaredEndpoint.ts'
import { refusal } from '../requests/refusal.ts'
import { nudgeWorker } from '../server/workerBell.ts'
import { atLeast } from '../words/account/evenTime.ts'
import { newToken } from '../words/account/tokens.ts'
import { readForm } from '../words/vendorApplication/applicationForm.ts'
import { confirmMail } from './mails.ts'
import { nameOfFollowed } from './nameOfFollowed.ts'
import { endKeyOf, endLinkOf } from './endLink.ts'

/** A field that people do not see: a program that fills in everything fills it in, too. */
const trap = 'website'

/** Hours for which the link that confirms an address opens. */
export const confirmationHours = 72

/**
 * `POST /api/followers/follow` (multipart, without files): anyone asks to be mailed of changes of a page, or of all.
 * Nothing comes but one mail with a link to confirm it; the answer, and the time that it takes, are the same whether or
 * not the address follows already. 422 with every field that is wrong; a browser without script is led to a page.
 */
export const followEndpoint = declaredEndpoint({
  path: '/follow',
  method: 'post',
  caller: anyone(),
  handler: async (req) => {
    const { answers } = await readForm(req, { field: '', maximumFiles: 0 })
    const { [trap]: trapped = '', ...given } = answers
    const language = formLanguage(req)
    const page = pagePath('following', language)
    if (trapped !== '') return answerForm(req, [], page)
    const parsed = FollowFormSchema.safeParse(given)
    if (!parsed.success) return answerForm(req, formFaults(parsed.error, followReasons), page)
    if (!isPlainSearch(parsed.data.follows)) {
      return answerForm(req, [{ field: 'follows', reason: notPlainSearch }], page)
    }
    if (!(await currentRelease())) throw refusal(req, 503, notYetPublished)
    const name = nameOfFollowed(parsed.data.follows, await releasedSnapshot())
    const unknown = followReasons.follows
    if (!name && unknown) return answerForm(req, [{ field: 'follows', reason: unknown }], page)
    const wait = await waitForMail(parsed.data.email)
    if (wait > 0) {
      return answerForm(req, [{ field: 'email', reason: askedTooOften(wait) }], page)
    }
    const asked = { ...parsed.data, language, name: name?.[language] ?? '' }
    await atLeast(300, () => inTransaction(req, () => noteAsked(asked, req)))
    nudgeWorker()
    return answerForm(req, [], page)
  },
})

interface Asked extends z.output<typeof FollowFormSchema> {
  language: Language
  /** Of what is followed. */
  name: string
}

/** Notes what was asked beside what is confirmed already, and mails the link that makes it so. */
async function noteAsked(
  { email, follows, frequency, language, name }: Asked,
  req: PayloadRequest,
): Promise<void> {
  const key = `${email} ${follows}`
  const { token, kept } = newToken()
  const asked = {
    askedFrequency: frequency,
    askedLanguage: language,
    token: kept,
    expiresAt: new Date(Date.now() + confirmationHours * 3_600_000).toISOString(),
  }
  const known: unknown = await req.payload.db.updateOne({
    collection: 'followers',
    where: { key: { equals: key } },
    data: asked,
    select: { key: true },
    req,
  })
  if (!known) {
    await req.payload.create({
      collection: 'followers',
      data: { key, address: email, follows, endKey: endKeyOf(email), ...asked },
      depth: 0,
      overrideAccess: true,
      req,
    })
  }
  await queueMail(
    {
      to: { address: email },
      ...confirmMail({ name, frequency, hours: confirmationHours, language }),
      link: `/api/followers/confirm?language=${language}&token=${token}`,
      endLink: endLinkOf(email, language),
    },
    req,
  )
}
