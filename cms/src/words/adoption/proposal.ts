import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeValidateHook,
  Where,
} from 'payload'
import { answersFor, personOf } from '../../access/rules.ts'
import { can } from '../../domain/account/roles.ts'
import { adoptingKinds } from '../../domain/organisation/organisation.ts'
import { queueMessage } from '../../mail/queue.ts'
import { idOf } from '../../transitions/door.ts'
import type { RowOf } from '../../transitions/door.ts'
import { adoptionDoor } from './door.ts'
import { peopleOf } from '../../transitions/effects.ts'
import { refusal } from '../../requests/refusal.ts'

/** States in which a use of an offering is being dealt with or stands. */
const closed = ['withdrawn', 'rejected', 'ended']

/**
 * A vendor says that an agency uses its offering: only its own public offering, for an organisation that
 * uses platforms, and not when the agency has such a record already. It writes nothing else into it.
 */
export const proposeForAgency: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  const person = personOf(req)
  if (operation !== 'create' || !data || !person || !can(person.role, 'adoption.propose'))
    return data
  const refuse = (field: string, vi: string, en: string) => refusal(req, 400, { vi, en }, { field })
  const offeringId = idOf(data.offering)
  const organisationId = idOf(data.organisation)
  const offering =
    offeringId &&
    (await req.payload.findByID({
      collection: 'offerings',
      id: offeringId,
      depth: 0,
      disableErrors: true,
      overrideAccess: true,
      req,
    }))
  const isOwn = offering && (await answersFor(idOf(offering.vendor), req))
  if (!isOwn || offering._status !== 'published') {
    throw refuse(
      'offering',
      'Hãy chọn một sản phẩm đang công khai của doanh nghiệp bạn.',
      'Choose a public offering of your own firm.',
    )
  }
  const organisation =
    organisationId &&
    (await req.payload.findByID({
      collection: 'organisations',
      id: organisationId,
      depth: 0,
      disableErrors: true,
      overrideAccess: true,
      req,
    }))
  const kinds: readonly string[] = adoptingKinds
  if (!organisation || !kinds.includes(organisation.kind) || organisation.validTo) {
    throw refuse(
      'organisation',
      'Hãy chọn đơn vị đang sử dụng sản phẩm.',
      'Choose the organisation that uses it.',
    )
  }
  const open: Where = {
    and: [
      { organisation: { equals: organisation.id } },
      { offering: { equals: offering.id } },
      { state: { not_in: closed } },
    ],
  }
  const { totalDocs } = await req.payload.count({
    collection: 'adoptions',
    where: open,
    overrideAccess: true,
    req,
  })
  if (totalDocs > 0) {
    throw refuse(
      'organisation',
      'Đã có hồ sơ hoặc đề xuất cho đơn vị và sản phẩm này.',
      'There is a record or a proposal for this organisation and offering already.',
    )
  }
  const { purpose, key } = data as Record<string, unknown>
  return {
    organisation: organisation.id,
    offering: offering.id,
    platform: idOf(offering.platform),
    purpose,
    key,
    proposedBy: person.organisation,
  }
}

/** Tells the people of the agency that a vendor names it. */
export const tellAgency: CollectionAfterChangeHook<RowOf<'adoptions'>> = async ({
  doc: row,
  operation,
  req,
}) => {
  if (operation !== 'create' || row.state !== 'proposed') return
  const organisation = idOf(row.organisation)
  const person = personOf(req)
  if (!organisation || !person) return
  const title = await adoptionDoor.titleOf(row, req)
  const about = { collection: 'adoptions', id: row.id, event: 'propose', title }
  for (const recipient of await peopleOf(req, [organisation])) {
    await queueMessage({ recipient, about, reason: undefined, byName: person.name, req })
  }
}

/** A record that a vendor makes begins as a proposal, whatever the request says. */
export const startAsProposal: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  const isProposal = operation === 'create' && can(personOf(req)?.role, 'adoption.propose')
  return isProposal ? { ...data, state: 'proposed' } : data
}
