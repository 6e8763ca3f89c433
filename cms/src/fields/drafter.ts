import type { CollectionBeforeValidateHook } from 'payload'
import { personOf } from '../access/rules.ts'

/** Who drafted a record: the person of the request that made it; another one will have to announce it. */
export const setDrafter: CollectionBeforeValidateHook = ({ data, operation, req }) => {
  const person = personOf(req)
  return operation === 'create' && data && person ? { ...data, draftedBy: person.id } : data
}
