import { createLocalReq } from 'payload'
import type { Payload, PayloadRequest } from 'payload'
import { nameOf } from '../../dashboards/recordName.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { runningStates } from '../../domain/contract/machine.ts'
import type { Language } from '../../domain/language/language.ts'
import { pagePath } from '../../domain/publication/routes.ts'
import { dayText } from '../../domain/values/day.ts'
import { markedText } from '../../domain/values/tally.ts'
import { languagesOf } from '../../mail/languages.ts'
import { queueMail } from '../../mail/outbox.ts'
import { nudgeWorker } from '../../server/workerBell.ts'
import { idOf } from '../../transitions/door.ts'
import type { RowOf } from '../../transitions/door.ts'
import { peopleOf } from '../../transitions/effects.ts'
import { entitledBy } from './entitlement.ts'

/** Begins the key of a row that says whom an agreement has still to be told to: those after the account that it names. */
const waiting = 'agreement-waits:'
/** The first text behind all of these keys. */
const behindWaiting = 'agreement-waits;'

/** Notes in the transaction of an approval that whoever may call off from the agreement is to be told. */
export async function noteToTell(agreement: string, req: PayloadRequest): Promise<void> {
  await req.payload.create({
    collection: 'notices',
    data: { key: `${waiting}${agreement}:` },
    overrideAccess: true,
    req,
  })
}

/**
 * Puts mails of approved framework agreements into the outbox: to everybody who may call off from one, once, in the
 * language of their account. A process that dies between two transactions leaves the rest to the next.
 *
 * @param atOnce mails that are written in one transaction, while nobody else writes.
 */
export async function tellEntitled(payload: Payload, atOnce = 100): Promise<void> {
  const { docs } = await payload.find({
    collection: 'notices',
    where: {
      and: [{ key: { greater_than_equal: waiting } }, { key: { less_than: behindWaiting } }],
    },
    limit: 20,
    depth: 0,
    overrideAccess: true,
  })
  for (const { id, key } of docs) {
    const req = await createLocalReq({}, payload)
    await inTransaction(req, () => tellSome({ id, key }, atOnce, req))
    nudgeWorker()
  }
}

async function tellSome(
  found: { id: string; key: string },
  atOnce: number,
  req: PayloadRequest,
): Promise<void> {
  const taken = await req.payload.db.findOne<{ id: string }>({
    collection: 'notices',
    where: { and: [{ id: { equals: found.id } }, { key: { equals: found.key } }] },
    req,
  })
  // Another process told them first.
  if (!taken) return
  const [agreementId = '', last = ''] = found.key.slice(waiting.length).split(':')
  const agreement = await req.payload.findByID({
    collection: 'contracts',
    id: agreementId,
    depth: 1,
    locale: 'vi',
    overrideAccess: true,
    disableErrors: true,
    req,
  })
  const isRunning = runningStates.some((state) => state === agreement?.state)
  const people = agreement && isRunning ? await recipientsOf(agreement, req) : []
  const rest = people.filter((id) => id > last)
  const now = rest.slice(0, atOnce)
  if (agreement) {
    for (const { id, language } of await languagesOf(now, req)) {
      const link = `${pagePath('workspaceContract', language)}?id=${agreement.id}`
      await queueMail({ to: { recipient: id }, ...mailOf(agreement, language), link }, req)
    }
  }
  const next = now.at(-1)
  if (rest.length > now.length && next) {
    await req.payload.update({
      collection: 'notices',
      id: found.id,
      data: { key: `${waiting}${agreementId}:${next}` },
      overrideAccess: true,
      req,
    })
  } else {
    await req.payload.delete({
      collection: 'notices',
      id: found.id,
      overrideAccess: true,
      req,
    })
  }
}

/** Accounts of the agencies that may call off, in the order of their ids; who concluded it knows. */
async function recipientsOf(agreement: RowOf<'contracts'>, req: PayloadRequest): Promise<string[]> {
  const own = idOf(agreement.organisation)
  const entitled = (await entitledBy(agreement, req)).filter((id) => id !== own)
  const knowing = new Set(await peopleOf(req, own ? [own] : []))
  return (await peopleOf(req, entitled)).filter((id) => !knowing.has(id)).sort()
}

/** What the mail says: which agreement, of whom, until when. Prices stand behind the link alone. */
function mailOf(
  agreement: RowOf<'contracts'>,
  language: Language,
): { subject: string; body: string } {
  const title = markedText(agreement.title, agreement.illustrative ?? false, language)
  const by = nameOf(agreement.organisation) ?? ''
  const product =
    nameOf(agreement.offering) ?? (agreement.productName || null) ?? nameOf(agreement.platform)
  const firm = nameOf(agreement.vendor) ?? (agreement.vendorName || null)
  const bought = [product, firm].filter(Boolean).join(', ')
  const { number, endsNow } = agreement
  if (language === 'en') {
    return {
      subject: `A framework agreement that you may call off from · ${title}`,
      body: [
        `${by} has concluded the framework agreement “${title}”${number ? ` (${number})` : ''}.`,
        ...(bought ? [`What is bought: ${bought}.`] : []),
        ...(endsNow ? [`It runs to ${dayText(endsNow, 'en')}.`] : []),
        'Your organisation may call off from it at its prices. The lines, their prices and what is left stand in the agreement.',
      ].join('\n'),
    }
  }
  return {
    subject: `Thỏa thuận khung mà đơn vị được mua theo · ${title}`,
    body: [
      `${by} đã ký thỏa thuận khung “${title}”${number ? ` (số ${number})` : ''}.`,
      ...(bought ? [`Nội dung mua: ${bought}.`] : []),
      ...(endsNow ? [`Có hiệu lực đến ngày ${dayText(endsNow)}.`] : []),
      'Đơn vị được mua theo đơn giá của thỏa thuận. Các dòng giá và phần còn lại ghi trong thỏa thuận.',
    ].join('\n'),
  }
}
