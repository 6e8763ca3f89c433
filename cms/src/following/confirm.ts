import type { Endpoint, PayloadRequest, Where } from 'payload'
import { z } from 'zod'
import { inTransaction } from '../database/inTransaction.ts'
import type { Language } from '../domain/language/language.ts'
import { pagePath } from '../domain/publication/routes.ts'
import type { Follower } from '../payload-types.ts'
import { lastNumber } from '../publication/releasedChanges.ts'
import { formLanguage } from '../requests/answerForm.ts'
import { smallPage } from '../requests/smallPage.ts'
import { keptOf } from '../words/account/tokens.ts'
import { nextDigest } from './digests.ts'
import { declaredEndpoint, whoBrings } from '../requests/declaredEndpoint.ts'

const path = '/confirm'
const TokenSchema = z.string().regex(/^[0-9a-f]{40}$/)

const words = {
  vi: {
    title: 'Xác nhận theo dõi',
    button: 'Xác nhận, gửi thư cho tôi khi có thay đổi',
    used: 'Liên kết không mở được',
    usedText: 'Liên kết đã được dùng hoặc đã quá hạn. Hãy theo dõi lại từ trang',
    page: 'Theo dõi',
  },
  en: {
    title: 'Confirm that you follow',
    button: 'Confirm, mail me when something changes',
    used: 'The link does not open',
    usedText: 'It was used already or has expired. Follow again from the page',
    page: 'Follow',
  },
} satisfies Record<Language, Record<string, string>>

/**
 * `GET /api/followers/confirm?token=` shows a button, because programs open the links of mails too; pressing it
 * (`POST`) confirms the address and leads to the page that says so. 403, as a page, for a link that is used or too old.
 */
export const confirmEndpoints: Endpoint[] = [
  declaredEndpoint({
    path,
    method: 'get',
    caller: whoBrings('who holds the link of a mail'),
    takes: ['token'],
    handler: (req) => {
      const language = formLanguage(req)
      const { success, data } = TokenSchema.safeParse(req.searchParams.get('token'))
      if (!success) return isUsed(language)
      const t = words[language]
      return smallPage({
        language,
        title: t.title,
        content: `<form method="post" action="?language=${language}&amp;token=${data}"><button class="button main">${t.button}</button></form>`,
      })
    },
  }),
  declaredEndpoint({
    path,
    method: 'post',
    caller: whoBrings('who holds the link of a mail'),
    takes: ['token'],
    handler: async (req) => {
      const language = formLanguage(req)
      const { success, data } = TokenSchema.safeParse(req.searchParams.get('token'))
      if (!success || !(await inTransaction(req, () => confirm(data, req)))) {
        return isUsed(language)
      }
      const location = `${pagePath('following', language)}#da-xac-nhan`
      return new Response(null, { status: 303, headers: { location } })
    },
  }),
]

function isUsed(language: Language): Promise<Response> {
  const t = words[language]
  return smallPage({
    language,
    title: t.used,
    content: `<p>${t.usedText} <a href="${pagePath('following', language)}">${t.page}</a>.</p>`,
    status: 403,
  })
}

/** @returns whether the link opened: once, before it expires. */
async function confirm(token: string, req: PayloadRequest): Promise<boolean> {
  const now = new Date()
  const opens: Where = {
    and: [{ token: { equals: keptOf(token) } }, { expiresAt: { greater_than: now.toISOString() } }],
  }
  const row = await req.payload.db.findOne<Follower>({ collection: 'followers', where: opens, req })
  if (!row?.askedFrequency || !row.askedLanguage) return false
  const taken: unknown = await req.payload.db.updateOne({
    collection: 'followers',
    where: opens,
    data: {
      frequency: row.askedFrequency,
      language: row.askedLanguage,
      token: null,
      expiresAt: null,
      dueAt: nextDigest(now, row.askedFrequency),
      // Who follows already goes on where the last digest ended.
      ...(row.confirmedAt ? {} : { confirmedAt: now.toISOString(), toldUntil: await lastNumber() }),
    },
    select: { key: true },
    req,
  })
  return Boolean(taken)
}
