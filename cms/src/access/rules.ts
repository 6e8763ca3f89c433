import type { Access, FieldAccess, PayloadRequest, Where } from 'payload'
import { isDeputy, positionOf } from '../words/account/position.ts'
import { isEnded } from '../words/account/sessions.ts'
import { refuseStalePage } from './stalePage.ts'
import { mayAs } from '../domain/account/roles.ts'
import type { Permission, Role } from '../domain/account/roles.ts'
import { isRecord } from '../domain/values/isRecord.ts'
import { idOf } from '../transitions/door.ts'
import { withPredecessors } from './succession.ts'

/** The signed-in person as access rules see them. */
export interface Person {
  id: string
  name: string
  role: Role
  organisation: string | null
  /** Stands in for a leader, and does not hold what a leader does in person. */
  isDeputy: boolean
}

/**
 * Who makes a request, as what the session acts for; undefined for the public, and once the session or the account has
 * ended.
 *
 * @throws 409 when the page that asks was opened for another organisation than the session acts for now.
 */
export function personOf(req: PayloadRequest): Person | undefined {
  const { user } = req
  const position = user && !isEnded(user) ? positionOf(user) : undefined
  if (!user || !position) return undefined
  refuseStalePage(user, position, req)
  const { role, organisation } = position
  // What is written by who stands in says so, wherever it is kept.
  const standsIn = isDeputy(position)
  const name = standsIn ? `${user.name} (thay lãnh đạo)` : user.name
  return { id: user.id, name, role, organisation, isDeputy: standsIn }
}

const holds = (req: PayloadRequest, permission: Permission) => mayAs(personOf(req), permission)

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

/** What a request has found out already: rules of many rows and fields ask the same. */
const found = new WeakMap<PayloadRequest, Map<string, Promise<string[]>>>()

/**
 * The organisations for which the person of a request acts: the own one, and, in chains, those that it continues by
 * the recorded succession of today. Empty for the public and for people without an organisation.
 */
export async function answeredFor(req: PayloadRequest): Promise<string[]> {
  const organisation = personOf(req)?.organisation
  if (!organisation) return []
  // Who may call what is generated without a database.
  if (!('payload' in req)) return [organisation]
  return foundOnce(req, organisation, () => withPredecessors([organisation], req))
}

function foundOnce(
  req: PayloadRequest,
  key: string,
  find: () => Promise<string[]>,
): Promise<string[]> {
  const known = found.get(req) ?? new Map<string, Promise<string[]>>()
  found.set(req, known)
  const asked = known.get(key) ?? find()
  known.set(key, asked)
  return asked
}

/** The organisations below those for which the person of a request acts, two steps down: agencies and communes. */
async function organisationsBelow(req: PayloadRequest): Promise<string[]> {
  const above = await answeredFor(req)
  if (above.length === 0) return []
  return foundOnce(req, `below ${above.join()}`, async () => {
    const { docs } = await req.payload.find({
      collection: 'organisations',
      where: { or: [{ parent: { in: above } }, { 'parent.parent': { in: above } }] },
      pagination: false,
      depth: 0,
      select: {},
      overrideAccess: true,
      req,
    })
    return docs.map(({ id }) => id)
  })
}

/** Whether the person of a request acts for an organisation: for the own one, or as its successor. */
export const answersFor = async (id: string | null, req: PayloadRequest): Promise<boolean> =>
  id !== null && (await answeredFor(req)).includes(id)

/**
 * Whose files and records may stand in a record of an organisation: its own, and, where the person acts for it, those
 * of every organisation for which they act.
 */
export async function standingBeside(id: string | null, req: PayloadRequest): Promise<string[]> {
  if (id === null) return []
  const acted = await answeredFor(req)
  return acted.includes(id) ? acted : [id]
}

const ownerIn = (doc: unknown, field: string) => (isRecord(doc) ? idOf(doc[field]) : null)

/** A field that only people of the record's own organisation, or of its successor, read, and only with a permission. */
export const ownField =
  (permission: Permission, field = 'organisation'): FieldAccess =>
  ({ req, doc }) =>
    holds(req, permission) && answersFor(ownerIn(doc, field), req)

/** {@link ownField}, and for the organisations above: they read what their agencies and communes wrote. */
export const ownBranchField =
  (permission: Permission): FieldAccess =>
  async (args) => {
    if (await ownField(permission)(args)) return true
    const { req } = args
    const id = ownerIn(args.doc, 'organisation')
    return id !== null && holds(req, permission) && (await organisationsBelow(req)).includes(id)
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

/** Whoever holds a permission, for rows of their own organisation and of those that it continues. */
export const ownOrganisation =
  (permission: Permission, field = 'organisation'): Access =>
  async ({ req }) => {
    const acted = holds(req, permission) ? await answeredFor(req) : []
    return acted.length > 0 && { [field]: { in: acted } }
  }

/**
 * {@link ownOrganisation}, and the rows of the organisations below it: a province sees its agencies and
 * communes.
 */
export const ownBranch =
  (permission: Permission, field = 'organisation'): Access =>
  async ({ req }) => {
    const acted = holds(req, permission) ? await answeredFor(req) : []
    return acted.length > 0 && ofBranch(acted, field)
  }

/** Rows of organisations and of those below them. */
export const ofBranch = (organisations: string[], field = 'organisation'): Where => ({
  or: [
    { [field]: { in: organisations } },
    { [`${field}.parent`]: { in: organisations } },
    { [`${field}.parent.parent`]: { in: organisations } },
  ],
})

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

/** A collection of the catalogue whose records are drafts until they are published: drafts are for its editors. */
export const draftedCatalogue = {
  ...managedCatalogue(or(allow('catalogue.manage'), allow('everything.read'), published)),
  // A public one is taken down, with a reason.
  delete: and(allow('catalogue.manage'), where({ _status: { not_equals: 'published' } })),
  readVersions: or(allow('catalogue.manage'), allow('everything.read')),
}
