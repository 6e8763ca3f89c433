import type { Endpoint, PayloadRequest, Where } from 'payload'
import { z } from 'zod'
import { inTransaction } from '../database/inTransaction.ts'
import { FollowedSchema } from '../domain/following/following.ts'
import type { Language } from '../domain/language/language.ts'
import { pagePath } from '../domain/publication/routes.ts'
import { formLanguage } from '../requests/answerForm.ts'
import { smallPage } from '../requests/smallPage.ts'
import { keptOf } from '../words/account/tokens.ts'
import { declaredEndpoint, whoBrings } from '../requests/declaredEndpoint.ts'

const path = '/end'
const AskedSchema = z.object({
  token: z.string().regex(/^[0-9a-f]{64}$/),
  follows: FollowedSchema.nullable(),
})
type Asked = z.output<typeof AskedSchema>

const words = {
  vi: {
    title: 'Thôi theo dõi',
    button: 'Thôi nhận thư',
    ended: 'Đã thôi theo dõi',
    endedText: 'Không gửi thư nữa; địa chỉ thư không còn theo dõi gì đã bị xóa khỏi hệ thống.',
    home: 'Về trang chủ',
    noLink: 'Liên kết không đủ',
    noLinkText: 'Hãy mở lại liên kết trong thư, hoặc chép cả dòng.',
  },
  en: {
    title: 'End following',
    button: 'End the mails',
    ended: 'It has ended',
    endedText: 'No more mails are sent; an address that follows nothing any more was deleted.',
    home: 'To the home page',
    noLink: 'The link is not whole',
    noLinkText: 'Open the link of the mail again, or copy the whole line.',
  },
} satisfies Record<Language, Record<string, string>>

/**
 * `GET /api/followers/end?token=&follows=` shows a button, because programs open the links of mails too; `POST` ends
 * all mails to the address, or those about one thing, and deletes it. Mail programs post here by themselves (RFC 8058):
 * no redirect, no cookie, no question. The answer is the same for a link that ends nothing any more;
 * 403 for what is no whole link.
 */
export const endEndpoints: Endpoint[] = [
  declaredEndpoint({
    path,
    method: 'get',
    caller: whoBrings('who holds the link of a mail'),
    takes: ['token', 'follows'],
    handler: (req) => {
      const language = formLanguage(req)
      const asked = askedIn(req)
      if (!asked) return isNoLink(language)
      const query = new URLSearchParams({ language, token: asked.token })
      if (asked.follows) query.set('follows', asked.follows)
      const action = `?${query.toString()}`.replaceAll('&', '&amp;')
      return smallPage({
        language,
        title: words[language].title,
        content: `<form method="post" action="${action}"><button class="button main">${words[language].button}</button></form>`,
      })
    },
  }),
  declaredEndpoint({
    path,
    method: 'post',
    caller: whoBrings('who holds the link of a mail'),
    takes: ['token', 'follows'],
    handler: async (req) => {
      const asked = askedIn(req)
      if (!asked) return isNoLink(formLanguage(req))
      await inTransaction(req, () => end(asked, req))
      return hasEnded(formLanguage(req))
    },
  }),
]

const askedIn = (req: PayloadRequest): Asked | undefined =>
  AskedSchema.safeParse({
    token: req.searchParams.get('token'),
    follows: req.searchParams.get('follows'),
  }).data

function isNoLink(language: Language): Promise<Response> {
  const { noLink: title, noLinkText } = words[language]
  return smallPage({ language, title, content: `<p>${noLinkText}</p>`, status: 403 })
}

function hasEnded(language: Language): Promise<Response> {
  const t = words[language]
  const home = pagePath('home', language)
  return smallPage({
    language,
    title: t.ended,
    content: `<p>${t.endedText}</p><p><a href="${home}">${t.home}</a></p>`,
  })
}

async function end({ token, follows }: Asked, req: PayloadRequest): Promise<void> {
  const ofAddress: Where = { endKey: { equals: keptOf(token) } }
  const found = await req.payload.find({
    collection: 'followers',
    where: ofAddress,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const ended = found.docs.filter((row) => follows === null || row.follows === follows)
  for (const { id } of ended) {
    await req.payload.delete({ collection: 'followers', id, overrideAccess: true, req })
  }
  const [first] = found.docs
  if (first && ended.length === found.docs.length) await forgetMails(first.address, req)
}

/** Ends all that an address follows and deletes it, when the person is erased who has it. */
export async function endAll(address: string, req: PayloadRequest): Promise<void> {
  await req.payload.delete({
    collection: 'followers',
    where: { address: { equals: address } },
    overrideAccess: true,
    req,
  })
  await forgetMails(address, req)
}

/** Mails to followers that wait or were sent bear the address too. */
async function forgetMails(address: string, req: PayloadRequest): Promise<void> {
  await req.payload.delete({
    collection: 'messages',
    where: { and: [{ address: { equals: address } }, { endLink: { exists: true } }] },
    overrideAccess: true,
    req,
  })
}
