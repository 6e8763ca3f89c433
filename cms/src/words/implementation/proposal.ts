import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
  Where,
} from 'payload'
import { answersFor, personOf } from '../../access/rules.ts'
import { can } from '../../domain/account/roles.ts'
import { adoptionMachine } from '../../domain/adoption/machine.ts'
import type { Label } from '../../domain/language/language.ts'
import { publicStates } from '../../domain/transitions/machine.ts'
import { queueMessage } from '../../mail/queue.ts'
import { refusal } from '../../requests/refusal.ts'
import { idOf } from '../../transitions/door.ts'
import type { RowOf } from '../../transitions/door.ts'
import { peopleOf } from '../../transitions/effects.ts'
import { tooEarly } from './askAgain.ts'
import { implementationDoor, proposalKey } from './door.ts'

/**
 * A row is about an adoption that is public: of the own organisation, which names a firm, or of another one, whose
 * confirmation a firm asks for. Whose record it is follows from the adoption; a row keeps its adoption, and one that a firm
 * proposed keeps the firm. A firm asks once for each adoption while what it asked stands, and not again in the week after that was
 * retracted or refused.
 *
 * @throws APIError 422 at `adoption` or `partner`, 409 at `adoption` for what is asked once more or too early.
 */
export const takeIn: CollectionBeforeValidateHook<RowOf<'implementations'>> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const person = personOf(req)
  if (!person || !data || req.context.isDoor) return data
  const refuse = (field: string, vi: string, en: string) => refusal(req, 422, { vi, en }, { field })
  if (operation === 'update') {
    const changes = (field: 'adoption' | 'partner') =>
      data[field] !== undefined && idOf(data[field]) !== idOf(originalDoc?.[field])
    if (changes('adoption')) {
      throw refuse(
        'adoption',
        'Lượt triển khai của dòng này không đổi được.',
        'The adoption of this row does not change.',
      )
    }
    if (originalDoc?.proposedBy && changes('partner')) {
      throw refuse(
        'partner',
        'Doanh nghiệp tự đề nghị dòng này, không đổi sang doanh nghiệp khác được.',
        'The firm proposed this row itself; it cannot be given to another one.',
      )
    }
    return data
  }
  const asked = idOf(data.adoption)
  // Without one the field's own rule refuses.
  if (!asked) return data
  const adoption = await req.payload.findByID({
    collection: 'adoptions',
    id: asked,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  })
  const isByPartner = can(person.role, 'adoption.propose')
  const organisation = idOf(adoption?.organisation)
  const isPublic = publicStates(adoptionMachine).some((state) => state === adoption?.state)
  if (!isPublic || !(isByPartner || (await answersFor(organisation, req)))) {
    throw refuse(
      'adoption',
      isByPartner
        ? 'Hãy chọn một lượt triển khai đã công bố.'
        : 'Hãy chọn một lượt triển khai đã công bố của đơn vị.',
      isByPartner
        ? 'Choose an adoption that was announced.'
        : 'Choose an announced adoption of your organisation.',
    )
  }
  if (isByPartner && data.partner && !(await answersFor(idOf(data.partner), req))) {
    throw refuse(
      'partner',
      'Bạn chỉ được đề nghị cho doanh nghiệp của mình.',
      'You can only ask for your own firm.',
    )
  }
  if (isByPartner && adoption && (await isAsked(adoption.id, person.organisation, req))) {
    throw refusal(req, 409, askedAlready, { field: 'adoption' })
  }
  const early = isByPartner ? await tooEarly(asked, person.organisation, req) : undefined
  if (early) throw refusal(req, 409, early, { field: 'adoption' })
  const { adoption: of, roles } = data
  const illustrative = adoption?.illustrative ? { illustrative: true } : {}
  return isByPartner
    ? {
        adoption: of,
        roles,
        // One row for both, also of two that are sent at once.
        key: `${proposalKey}${asked} ${person.organisation}`,
        organisation,
        partner: person.organisation,
        proposedBy: person.organisation,
        ...illustrative,
      }
    : { ...data, organisation, ...illustrative }
}

const askedAlready: Label = {
  vi: 'Doanh nghiệp đã có đề nghị hoặc xác nhận ở lượt triển khai này. Hãy rút đề nghị cũ nếu phần việc đã khác.',
  en: 'The firm has asked for this adoption already, or stands at it. Retract the older request if its work was another.',
}

/** What a firm may know of rows that name it: what it proposed itself, and what was confirmed once. */
export const toldPartner: Where = {
  or: [{ proposedBy: { exists: true } }, { confirmedOn: { exists: true } }],
}

/** Whether a row that the firm knows of stands at the adoption, confirmed or on its way. */
async function isAsked(
  adoption: string,
  partner: string | null,
  req: PayloadRequest,
): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'implementations',
    where: {
      and: [
        { adoption: { equals: adoption } },
        { partner: { equals: partner } },
        { state: { in: ['proposed', 'draft', 'submitted', 'confirmed'] } },
        toldPartner,
      ],
    },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}

/** A row that a firm makes begins as a proposal, whatever the request says. */
export const startAsProposal: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  const isProposal = operation === 'create' && can(personOf(req)?.role, 'adoption.propose')
  return isProposal ? { ...data, state: 'proposed' } : data
}

/** Tells the people of the agency that a firm asks for its confirmation. */
export const tellAgency: CollectionAfterChangeHook<RowOf<'implementations'>> = async ({
  doc: row,
  operation,
  req,
}) => {
  const person = personOf(req)
  const organisation = idOf(row.organisation)
  if (operation !== 'create' || row.state !== 'proposed' || !person || !organisation) return
  const title = await implementationDoor.titleOf(row, req)
  const about = { collection: 'implementations', id: row.id, event: 'propose', title }
  for (const recipient of await peopleOf(req, [organisation])) {
    await queueMessage({ recipient, about, reason: undefined, byName: person.name, req })
  }
}
