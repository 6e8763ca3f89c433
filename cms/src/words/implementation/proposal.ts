import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeValidateHook,
} from 'payload'
import { answersFor, personOf } from '../../access/rules.ts'
import { can } from '../../domain/account/roles.ts'
import { adoptionMachine } from '../../domain/adoption/machine.ts'
import { publicStates } from '../../domain/transitions/machine.ts'
import { queueMessage } from '../../mail/queue.ts'
import { refusal } from '../../requests/refusal.ts'
import { idOf } from '../../transitions/door.ts'
import type { RowOf } from '../../transitions/door.ts'
import { peopleOf } from '../../transitions/effects.ts'
import { implementationDoor } from './door.ts'

/**
 * A row is about an adoption that is public: of the own organisation, which names a firm, or of another one, whose
 * confirmation a firm asks for. Whose record it is follows from the adoption; a row keeps its adoption, and one that a firm
 * proposed keeps the firm.
 *
 * @throws APIError 422 at `adoption` or `partner`.
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
  const { adoption: of, roles, key } = data
  const illustrative = adoption?.illustrative ? { illustrative: true } : {}
  return isByPartner
    ? {
        adoption: of,
        roles,
        key,
        organisation,
        partner: person.organisation,
        proposedBy: person.organisation,
        ...illustrative,
      }
    : { ...data, organisation, ...illustrative }
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
