import type { CollectionBeforeValidateHook } from 'payload'
import { personOf } from '../access/rules.ts'
import { can } from '../domain/account/roles.ts'
import { isRecord } from '../domain/values/isRecord.ts'
import { idOf } from '../transitions/door.ts'
import { refusal } from '../requests/refusal.ts'

/**
 * A person writes for their own organisation and no other: it is set on creation, and a request that names another one
 * is refused. A record keeps its organisation: that of a predecessor stays under its old name. The system (no user)
 * names it itself.
 */
export const setOwnOrganisation =
  (field: string): CollectionBeforeValidateHook =>
  ({ data, operation, originalDoc, req }) => {
    const person = personOf(req)
    // The door has looked whose record it is: a reviewer approves what a vendor wrote.
    if (!person || !data || req.context.isDoor) return data
    // A proposal names the agency that it is about; proposal.ts has looked at it.
    if (data.proposedBy && can(person.role, 'adoption.propose')) return data
    // What is registered for a unit below names that unit; forUnits.ts has looked at it.
    if (operation === 'create' && data.actingOrganisation) return data
    const named: unknown = data[field]
    const own = operation === 'create' ? person.organisation : keptOwner(originalDoc, field)
    if (named !== undefined && named !== null && idOf(named) !== own) {
      const reason = {
        vi: 'Bạn chỉ được lập hồ sơ cho đơn vị của mình.',
        en: 'You can only write for your own organisation.',
      }
      throw refusal(req, 403, reason, { field })
    }
    return operation === 'create' ? { ...data, [field]: person.organisation } : data
  }

const keptOwner = (record: unknown, field: string): string | null =>
  isRecord(record) ? idOf(record[field]) : null
