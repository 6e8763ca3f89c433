import type { PayloadRequest } from 'payload'
import { fieldEntries } from '../../domain/field/field.ts'
import type { FieldDefinition } from '../../domain/field/field.ts'
import { offeringFields } from '../../domain/offering/offeringFields.ts'

/** One field that a newer version says otherwise than the public one; values as the public schema reads them. */
export interface FieldDifference {
  name: string
  field: FieldDefinition
  before: unknown
  after: unknown
}

/**
 * What the newest version of an offering changes against the one that is public, in the order of the form;
 * undefined while nothing is public, or the person may not read both.
 */
export async function differencesOf(
  id: string,
  req: PayloadRequest,
): Promise<FieldDifference[] | undefined> {
  const read = (draft: boolean) =>
    req.payload.findByID({
      collection: 'offerings',
      id,
      draft,
      locale: 'all',
      depth: 1,
      overrideAccess: false,
      disableErrors: true,
      user: req.user,
      req,
    })
  const [before, after] = await Promise.all([read(false), read(true)])
  if (!before || !after || before._status !== 'published') return undefined
  return fieldEntries(offeringFields).flatMap(([name, field]) => {
    const values = [before, after].map((row) => {
      const value: unknown = new Map(Object.entries(row)).get(name)
      const parsed = field.schema.safeParse(value)
      // A draft may hold what no public record may: it is shown as it stands.
      return parsed.success ? parsed.data : value
    })
    const [one, other] = values
    return JSON.stringify(one) === JSON.stringify(other)
      ? []
      : [{ name, field, before: one, after: other }]
  })
}
