import { z } from 'zod'
import type { practiceMachine } from '../../cms/src/domain/practice/machine.ts'
import { publicSchemas } from '../../cms/src/domain/publication/snapshot.ts'
import type { SchemasOfCollections } from '../../cms/src/publication/publicFaults.ts'
import type { ChangesOf, Door, RowOf } from '../../cms/src/transitions/door.ts'

// Edits that the compiler refuses, each alone. `npm run types` fails when one of them is let through: an expected
// error that does not come is an error.

type PracticeDoor = Door<'practices', typeof practiceMachine>

/** A door handles an event that its machine has not, as when the machine's event is renamed. */
export const handlesRenamedEvent: PracticeDoor['changesFor'] = ({ event, today }) =>
  // @ts-expect-error -- the machine says `publish`
  event === 'makePublic' ? { publishedOn: today } : {}

/** A door writes a field that its collection has not. */
export const writesUnknownField: PracticeDoor['changesFor'] = ({
  today,
}): ChangesOf<'practices'> => ({
  // @ts-expect-error -- the collection says `publishedOn`
  publishdOn: today,
})

/** A door reads a field that its collection has not. */
// @ts-expect-error -- the collection says `purpose`
export type ReadsUnknownField = RowOf<'adoptions'>['purpse']

/** A public schema has a field that its collection has not. */
const widened = {
  ...publicSchemas,
  practices: publicSchemas.practices.extend({ nowhere: z.string() }),
}
// @ts-expect-error -- nothing can be given for `nowhere`
export const schemaOfNothing = widened satisfies SchemasOfCollections<typeof widened>
