import type { Access, Where } from 'payload'
import { answeredFor, ofBranch, personOf } from '../../access/rules.ts'
import { can } from '../../domain/account/roles.ts'

/**
 * Rows of the person's own organisations, as {@link ofBranch} or narrower says. By their ids: whose an experience is
 * may be private, and what may not be read cannot be asked in a query either.
 */
export const ownExperiences =
  (of: (organisations: string[]) => Where): Access =>
  async ({ req }) => {
    if (!can(personOf(req)?.role, 'experience.write')) return false
    const acted = await answeredFor(req)
    if (acted.length === 0) return false
    // Who may call what is generated without a database.
    if (!('payload' in req)) return { id: { in: [] } }
    const { docs } = await req.payload.find({
      collection: 'experiences',
      where: of(acted),
      depth: 0,
      pagination: false,
      select: {},
      overrideAccess: true,
      req,
    })
    return { id: { in: docs.map(({ id }) => id) } }
  }

/** Of the own organisations and of those below them. */
export const ofOwnBranch = (organisations: string[]): Where => ofBranch(organisations)

/** Of the own organisations, while they are drafts. */
export const ownDrafts = (organisations: string[]): Where => ({
  and: [{ organisation: { in: organisations } }, { state: { equals: 'draft' } }],
})
