import type { PayloadRequest } from 'payload'
import { adoptionMachine, uncounted } from '../../domain/adoption/machine.ts'
import { formerStates } from '../../domain/offering/formerProduct.ts'
import type { FormerProduct } from '../../domain/offering/formerProduct.ts'
import type { Language } from '../../domain/language/language.ts'
import { pagePath } from '../../domain/publication/routes.ts'
import { publicStates } from '../../domain/transitions/machine.ts'
import { markedText } from '../../domain/values/tally.ts'
import { languagesOf } from '../../mail/languages.ts'
import { queueMail } from '../../mail/outbox.ts'
import { peopleOf } from '../../transitions/effects.ts'
import { idOf } from '../../transitions/door.ts'
import type { RowOf } from '../../transitions/door.ts'

interface Left {
  row: RowOf<'offerings'>
  state: FormerProduct['state']
  reason: string | undefined
  req: PayloadRequest
}

/**
 * Mails whoever works for an organisation that registered an offering, once each and in the language of their account,
 * that it has left the catalogue and why; the link leads to their own registration, which stays as it is.
 */
export async function tellUsers({ row, state, reason, req }: Left): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'adoptions',
    where: {
      and: [
        { offering: { equals: row.id } },
        { state: { in: publicStates(adoptionMachine) } },
        { state: { not_in: [...uncounted] } },
      ],
    },
    select: { organisation: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const registrations = new Map(docs.map(({ id, organisation }) => [idOf(organisation), id]))
  for (const [organisation, adoption] of registrations) {
    const people = await peopleOf(req, organisation ? [organisation] : [])
    for (const { id, language } of await languagesOf(people, req)) {
      await queueMail(
        {
          to: { recipient: id },
          ...mailOf({ row, state, reason, language }),
          link: `${pagePath('workspaceAdoption', language)}?id=${adoption}`,
        },
        req,
      )
    }
  }
}

function mailOf({
  row: { name, illustrative },
  state,
  reason = '',
  language,
}: Omit<Left, 'req'> & { language: Language }): { subject: string; body: string } {
  const left = formerStates.labels[state][language]
  const say = (text: string) => markedText(text, illustrative ?? false, language)
  return {
    vi: {
      subject: say(`Sản phẩm đơn vị đã đăng ký ${left}`),
      body: [
        `Sản phẩm: ${name}.`,
        `Lý do: ${reason}`,
        'Đăng ký triển khai của đơn vị vẫn công khai như cũ, có ghi tên sản phẩm và việc này.',
        'Hợp đồng, giấy tờ và quyền của đơn vị không đổi; hãy hỏi doanh nghiệp về việc hỗ trợ tiếp.',
      ].join('\n'),
    },
    en: {
      subject: say(`An offering that your organisation registered was ${left}`),
      body: [
        `Offering: ${name}.`,
        `Reason: ${reason}`,
        'Your registration stays public as it was; it names the offering and says so.',
        'Contracts, papers and rights stay as they are; ask the vendor how support goes on.',
      ].join('\n'),
    },
  }[language]
}
