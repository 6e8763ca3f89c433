import type { PayloadRequest, Where } from 'payload'
import type { Person } from '../../access/rules.ts'
import type { Label } from '../../domain/language/language.ts'
import type { PageName } from '../../domain/publication/routes.ts'

/** One day or moment by which a person has something to do. */
export interface DueDate {
  /** The same for the same thing, and no other thing's. */
  key: string
  title: Label
  text: Label
  at: { day: string } | { instant: string }
  /** Where it is done: a page, the address word or the query that names the record there. */
  page: PageName
  slug?: string
  query?: string
  isIllustrative: boolean
}

/** Whose dates are asked for. */
export interface Asking {
  person: Person
  acted: string[]
  /** The first day that still counts, `YYYY-MM-DD`. */
  from: string
  req: PayloadRequest
}

/** As the person reads them; `own` names the field of the organisation that must be theirs. */
export const readOf = ({ acted, req }: Asking, own: string, where: Where) => ({
  where: { and: [{ [own]: { in: acted } }, where] },
  depth: 1,
  limit: 500,
  pagination: false,
  locale: 'vi' as const,
  overrideAccess: false,
  // Of a collection that they may not read at all: nothing, and no refusal.
  disableErrors: true,
  user: req.user,
  req,
})
