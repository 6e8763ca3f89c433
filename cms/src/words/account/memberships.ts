import type {
  CollectionAfterChangeHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'
import { z } from 'zod'
import { personOf } from '../../access/rules.ts'
import { mayStandBeside } from '../../domain/account/account.ts'
import { kindsOfRole, roles } from '../../domain/account/roles.ts'
import type { Role } from '../../domain/account/roles.ts'
import { isRecord } from '../../domain/values/isRecord.ts'
import { pagePath } from '../../domain/publication/routes.ts'
import type { User } from '../../payload-types.ts'
import { newRowId } from '../../database/database.ts'
import { refusal } from '../../requests/refusal.ts'
import { idOf, rowsIn } from '../../transitions/door.ts'
import { isDeputy, lastingRows, membershipsOf } from './position.ts'
import type { Position } from './position.ts'
import { requireProof } from './proof.ts'
import { noteOnAccount } from './securityEvents.ts'
import { endSessions, turnSessionsBack } from './sessions.ts'
import { queueMail } from '../../mail/outbox.ts'

const OfferSchema = z.object({
  id: z.string(),
  role: roles.schema,
  organisation: z.unknown().transform(idOf).pipe(z.string()),
  byName: z.string().nullish(),
})
/** An invitation to act for another organisation that was not answered. */
export type Offer = z.output<typeof OfferSchema>

/** The invitations of an account, as its row keeps them. */
export const offersOf = (account: { membershipOffers?: unknown }): Offer[] =>
  rowsIn(account.membershipOffers).flatMap((row) => OfferSchema.safeParse(row).data ?? [])

/** The organisation of an id as people name it, and its kind; undefined when there is none. */
export async function namedOrganisation(id: string, req: PayloadRequest) {
  const found = await req.payload.findByID({
    collection: 'organisations',
    id,
    depth: 0,
    select: { name: true, kind: true },
    overrideAccess: true,
    disableErrors: true,
    req,
  })
  return found ?? undefined
}

/** An account with what no request may read of it. */
export const accountRow = (id: string, req: PayloadRequest): Promise<User> =>
  req.payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    showHiddenFields: true,
    overrideAccess: true,
    req,
  })

interface Asked {
  role: Role
  organisation: string | null
}

/**
 * Offers an account another organisation, inside the open transaction: its owner takes it or declines on the own
 * screen. Nothing comes of it where the account may not have it or has it already; whoever offers is not told.
 */
export async function offerMembership(
  { id }: Pick<User, 'id'>,
  { role, organisation }: Asked,
  byName: string,
  req: PayloadRequest,
): Promise<void> {
  const account = await accountRow(id, req)
  const taken = [account, ...rowsIn(account.memberships), ...rowsIn(account.membershipOffers)]
  const hasIt = taken.some((row) => idOf(row.organisation) === organisation)
  const isUsable = account.standing !== 'off' && mayStandBeside(account.role, role)
  const unit = organisation ? await namedOrganisation(organisation, req) : undefined
  if (hasIt || !isUsable || !organisation || !unit || !kindsOfRole[role].includes(unit.kind)) return
  const offers = offersOf(account)
  await req.payload.db.updateOne({
    collection: 'users',
    id: account.id,
    data: { membershipOffers: [...offers, { id: newRowId(), role, organisation, byName }] },
    returning: false,
    req,
  })
  await noteOnAccount({ account, event: 'membershipOffered', reason: unit.name, req })
  await tell(
    account.id,
    `${byName} mời bạn làm việc cho “${unit.name}” với vai trò ${roles.labels[role].vi}, bằng tài khoản đang có.\nHãy mở màn hình tài khoản để nhận hoặc từ chối.`,
    req,
  )
}

/** Mails the owner of an account, inside the open transaction. */
async function tell(recipient: string, body: string, req: PayloadRequest): Promise<void> {
  await queueMail(
    {
      to: { recipient },
      subject: 'Thêm đơn vị làm việc · Nền tảng số quốc gia',
      body,
      link: pagePath('workspaceAccount', 'vi'),
    },
    req,
  )
}

/**
 * Notes on an account what became of a membership, with the name of its organisation.
 *
 * @returns the name.
 */
async function noteOnMembership(
  account: Parameters<typeof noteOnAccount>[0]['account'],
  event: 'membershipTaken' | 'membershipEnded' | 'deputyEnded',
  organisation: string | null,
  req: PayloadRequest,
): Promise<string> {
  const reason = (organisation && (await namedOrganisation(organisation, req))?.name) || '–'
  await noteOnAccount({ account, event, reason, req })
  return reason
}

/**
 * Ends memberships of an account with the sessions that act for them, inside the open transaction; who stood in for a
 * leader stays signed in, as themselves.
 */
export async function endMemberships(
  account: User,
  isEnded: (position: Position) => boolean,
  req: PayloadRequest,
): Promise<number> {
  const before = membershipsOf(account)
  const ended = before.filter(isEnded)
  const left = before.filter((one) => !ended.includes(one))
  await req.payload.db.updateOne({
    collection: 'users',
    id: account.id,
    data: {
      memberships: left.map(({ membership, ...position }) => ({ id: membership, ...position })),
    },
    returning: false,
    req,
  })
  const idsOf = (positions: Position[]) => positions.map(({ membership }) => membership)
  await turnSessionsBack(account.id, idsOf(ended.filter(isDeputy)), req)
  const gone = idsOf(ended.filter((one) => !isDeputy(one)))
  await endSessions(account.id, ({ actsFor }) => !gone.includes(actsFor ?? ''), req)
  for (const position of ended) {
    const event = isDeputy(position) ? 'deputyEnded' : 'membershipEnded'
    const reason = await noteOnMembership(account, event, position.organisation, req)
    if (!isDeputy(position) && personOf(req)?.id !== account.id) {
      await tell(
        account.id,
        `Bạn không còn làm việc cho “${reason}”. Tài khoản vẫn dùng được.`,
        req,
      )
    }
  }
  return ended.length
}

/** What the ministry enters: roles that may stand together, each for an organisation of its kind, each once (400). */
export const guardMemberships: CollectionBeforeValidateHook = async ({
  data,
  originalDoc,
  req,
}) => {
  if (!personOf(req) || !data || req.context.isSeed) return data
  const before = isRecord(originalDoc) ? originalDoc : {}
  const after: Record<string, unknown> = { ...before, ...data }
  // Who stands in for a leader is named by the leader (deputy.ts), and takes no other position's place.
  const rows = lastingRows(after.memberships)
  if (rows.length === 0 && rowsIn(before.memberships).length === 0) return data
  const isChanged =
    JSON.stringify(facts(rows)) !== JSON.stringify(facts(lastingRows(before.memberships)))
  if (isChanged) requireProof(req)
  if (!isChanged && after.role === before.role) return data
  const first = roles.schema.parse(after.role)
  const organisations = [idOf(after.organisation), ...rows.map((row) => idOf(row.organisation))]
  for (const [index, row] of rows.entries()) {
    const role = roles.schema.safeParse(row.role)
    const organisation = idOf(row.organisation)
    // What is missing the field itself refuses.
    if (!role.success || !organisation) continue
    const refuse = (field: string, vi: string, en: string) =>
      refusal(req, 400, { vi, en }, { field: `memberships.${index}.${field}` })
    if (!mayStandBeside(first, role.data)) {
      throw refuse(
        'role',
        'Vai trò này không đi cùng vai trò chính: cơ quan đi với cơ quan, doanh nghiệp đi với doanh nghiệp; vai trò của Bộ đứng một mình.',
        'This role does not go with the main one: agencies with agencies, firms with firms; roles of the ministry stand alone.',
      )
    }
    const unit = await namedOrganisation(organisation, req)
    if (!unit || !kindsOfRole[role.data].includes(unit.kind)) {
      throw refuse(
        'organisation',
        `Vai trò “${roles.labels[role.data].vi}” cần một đơn vị đúng loại.`,
        `The role “${roles.labels[role.data].en}” needs an organisation of its kind.`,
      )
    }
    if (organisations.filter((one) => one === organisation).length > 1) {
      throw refuse(
        'organisation',
        'Người này đã làm việc cho đơn vị này.',
        'The person acts for this organisation already.',
      )
    }
  }
  return data
}

const facts = (rows: Record<string, unknown>[]) =>
  rows.map(({ id, role, organisation }) => [id, role, idOf(organisation)])

/** What the ministry gives and takes stands in the history; a session for what was taken away ends. */
export const noteMemberships: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  if (!personOf(req) || !isRecord(doc) || !isRecord(previousDoc)) return
  const [before, after] = [membershipsOf(previousDoc), membershipsOf(doc)]
  const inBoth =
    (one: { membership: string | null; organisation: string | null }) => (other: typeof one) =>
      other.membership === one.membership && other.organisation === one.organisation
  const gone = before.filter((one) => !after.some(inBoth(one)))
  const given = after.filter((one) => !before.some(inBoth(one)))
  const account = { id: String(doc.id), name: String(doc.name), role: roles.schema.parse(doc.role) }
  for (const [list, event] of [
    [gone, 'membershipEnded'],
    [given, 'membershipTaken'],
  ] as const) {
    for (const { organisation } of list) {
      await noteOnMembership(account, event, organisation, req)
    }
  }
  const ids = gone.map(({ membership }) => membership)
  if (ids.length > 0) {
    await endSessions(account.id, ({ actsFor }) => !ids.includes(actsFor ?? ''), req)
  }
}
