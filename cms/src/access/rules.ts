import type { Access, FieldAccess, PayloadRequest, Where } from 'payload'
import { isEnded } from '../words/account/sessions.ts'
import { can } from '../domain/account/roles.ts'
import type { Permission, Role } from '../domain/account/roles.ts'

/** The signed-in person as access rules see them. */
export interface Person {
  id: string
  name: string
  role: Role
  organisation: string | null
}

/** Who makes a request; undefined for the public, and once the session or the account has ended. */
export function personOf(req: PayloadRequest): Person | undefined {
  const { user } = req
  if (!user || isEnded(user)) return undefined
  const { id, name, role, organisation } = user
  const owner = typeof organisation === 'object' && organisation ? organisation.id : organisation
  return { id, name, role, organisation: owner ?? null }
}

const holds = (req: PayloadRequest, permission: Permission) => can(personOf(req)?.role, permission)

export const anyone: Access = () => true
export const nobody: Access = () => false
/** A field that only the system writes or reads. */
export const noFieldAccess: FieldAccess = () => false

/** Whoever holds a permission. */
export const allow =
  (permission: Permission): Access =>
  ({ req }) =>
    holds(req, permission)

/** {@link allow} for a single field. */
export const allowField =
  (permission: Permission): FieldAccess =>
  ({ req }) =>
    holds(req, permission)

/** A field that only people of the record's own organisation read, and only with a permission. */
export const ownField =
  (permission: Permission, field = 'organisation'): FieldAccess =>
  ({ req, doc }) => {
    const person = personOf(req)
    const owner: unknown = (doc as Record<string, unknown> | undefined)?.[field]
    const id = typeof owner === 'object' && owner && 'id' in owner ? owner.id : owner
    return can(person?.role, permission) && Boolean(id) && id === person?.organisation
  }

/** {@link ownField}, and for the organisations above: they read what their agencies and communes wrote. */
export const ownBranchField =
  (permission: Permission): FieldAccess =>
  async (args) => {
    if (await ownField(permission)(args)) return true
    const { req } = args
    const person = personOf(req)
    const owner: unknown = (args.doc as Record<string, unknown> | undefined)?.organisation
    const id = typeof owner === 'object' && owner && 'id' in owner ? owner.id : owner
    if (!id || !person?.organisation || !can(person.role, permission)) return false
    const { totalDocs } = await req.payload.count({
      collection: 'organisations',
      where: {
        and: [
          { id: { equals: id } },
          {
            or: [
              { parent: { equals: person.organisation } },
              { 'parent.parent': { equals: person.organisation } },
            ],
          },
        ],
      },
      overrideAccess: true,
      req,
    })
    return totalDocs > 0
  }

/** A field that any of the rules opens. */
export const orField =
  (...rules: FieldAccess[]): FieldAccess =>
  async (args) =>
    (await Promise.all(rules.map(async (rule) => rule(args)))).some(Boolean)

/** Rows of the public: all of them, or those of a collection with drafts that are published. */
export const published: Access = () => ({ _status: { equals: 'published' } })

/** A rule that narrows rows by a condition of its own. */
export const where =
  (condition: Where): Access =>
  () =>
    condition

/** Whoever holds a permission, for rows of their own organisation. */
export const ownOrganisation =
  (permission: Permission, field = 'organisation'): Access =>
  ({ req }) => {
    const person = personOf(req)
    if (!person?.organisation || !can(person.role, permission)) return false
    return { [field]: { equals: person.organisation } }
  }

/**
 * {@link ownOrganisation}, and the rows of the organisations below it: a province sees its agencies and
 * communes.
 */
export const ownBranch =
  (permission: Permission, field = 'organisation'): Access =>
  ({ req }) => {
    const person = personOf(req)
    if (!person?.organisation || !can(person.role, permission)) return false
    return {
      or: [
        { [field]: { equals: person.organisation } },
        { [`${field}.parent`]: { equals: person.organisation } },
        { [`${field}.parent.parent`]: { equals: person.organisation } },
      ],
    }
  }

/** Passes what any of the rules passes. */
export const or =
  (...rules: Access[]): Access =>
  async (args) => {
    const answers = await Promise.all(rules.map(async (rule) => rule(args)))
    if (answers.some((answer) => answer === true)) return true
    const conditions = answers.filter((answer) => typeof answer === 'object')
    return conditions.length > 0 && { or: conditions }
  }

/** Passes what every rule passes. */
export const and =
  (...rules: Access[]): Access =>
  async (args) => {
    const answers = await Promise.all(rules.map(async (rule) => rule(args)))
    if (answers.some((answer) => answer === false)) return false
    const conditions = answers.filter((answer) => typeof answer === 'object')
    return conditions.length === 0 || { and: conditions }
  }

/** A collection of the catalogue: read as the rule says, written by those who manage the catalogue. */
export const managedCatalogue = (read: Access) => ({
  read,
  create: allow('catalogue.manage'),
  update: allow('catalogue.manage'),
  delete: allow('catalogue.manage'),
})
