import type {
  CollectionAfterChangeHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'
import { personOf } from '../../access/rules.ts'
import type { Person } from '../../access/rules.ts'
import {
  accountStandings,
  actsForMinistry,
  needsConfirmation,
  needsOrganisation,
} from '../../domain/account/account.ts'
import { isRecord } from '../../domain/values/isRecord.ts'
import { chiefRole, kindsOfRole, roles } from '../../domain/account/roles.ts'
import type { Role } from '../../domain/account/roles.ts'
import { refusal } from '../../requests/refusal.ts'
import { idOf, rowsIn } from '../../transitions/door.ts'
import { nudgeWorker } from '../../server/workerBell.ts'
import { alertAdministrators } from './grave.ts'
import { mailInvitation } from './openAccount.ts'
import { lastingRows } from './position.ts'
import { requireProof } from './proof.ts'
import { noteOnAccount } from './securityEvents.ts'

/** An account as it stands and as it will be. */
interface Standing {
  id?: string | undefined
  role: Role
  standing: string
  organisation: string | null
  proposedBy: string | null
  email: string
}

/**
 * What a person may make of accounts: a role has the organisation that it acts for; an account of the ministry
 * comes into force when a second administrator confirms it; the last one of the ministry stays. A switched-off
 * account has no sessions, nor has one whose role changed: the new one may ask for a second factor. The system (seed,
 * operator's command) is not asked.
 */
export const guardStanding: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const person = personOf(req)
  if (!person || !data || req.context.isSeed) return data
  // A new one has an original without anything.
  const row = isRecord(originalDoc) && originalDoc.id ? originalDoc : undefined
  if (row?.erasedAt) throw refusal(req, 409, erasedAlready)
  const before = row && standingOf(row)
  const after = standingOf({ ...row, ...data })
  const isSame = before && isSameStanding(before, after)
  if (before && !isSame) requireProof(req)
  if (before?.role !== after.role || before.organisation !== after.organisation) {
    await refuseStrangeOrganisation(after, req)
  }
  if (before && isChief(before) && !isChief(after)) await refuseWithoutChief(before, req)
  // Who stood in for a leader did so as an officer of that organisation, with an account in use.
  const isMoved =
    before && (before.role !== after.role || before.organisation !== after.organisation)
  const isEnding = isMoved || after.standing !== 'active'
  const given = row && isEnding ? withoutDeputyships(data, row) : data
  if (isInForce(after) && !(before && isInForce(before) && before.role === after.role))
    return confirmed({ data: given, before, after, person, req })
  // Nobody confirms a role that needs no confirmation: the account does not wait for ever.
  const isFreed = after.standing === 'awaitsConfirmation' && !needsConfirmation(after.role)
  const written = isFreed ? { ...given, standing: 'active', proposedBy: null } : given
  return isEnding ? { ...written, sessions: [] } : written
}

/** What is written, without the days on which the account was to stand in for a leader. */
function withoutDeputyships(
  data: Record<string, unknown>,
  row: Record<string, unknown>,
): Record<string, unknown> {
  const memberships = data.memberships ?? row.memberships
  const lasting = lastingRows(memberships)
  return lasting.length < rowsIn(memberships).length ? { ...data, memberships: lasting } : data
}

/** Of whom everything was erased: the account is off for ever. */
export const erasedAlready = {
  vi: 'Tài khoản này đã được xóa dữ liệu cá nhân.',
  en: 'The personal data of this account were erased already.',
}

/** Whether an account administers accounts at this moment. */
const isInForce = ({ role, standing }: Standing) => needsConfirmation(role) && standing === 'active'

const isChief = ({ role, standing }: Standing) => role === chiefRole && standing === 'active'

const isSameStanding = (one: Standing, other: Standing) =>
  one.role === other.role &&
  one.organisation === other.organisation &&
  one.standing === other.standing

function standingOf(row: Record<string, unknown>): Standing {
  return {
    id: typeof row.id === 'string' ? row.id : undefined,
    role: roles.schema.parse(row.role),
    standing: typeof row.standing === 'string' ? row.standing : 'active',
    organisation: idOf(row.organisation) ?? null,
    proposedBy: idOf(row.proposedBy) ?? null,
    email: typeof row.email === 'string' ? row.email : '',
  }
}

/** The first administrator proposes; another one, by setting the account in force, confirms. */
function confirmed({ data, before, after, person, req }: Change) {
  if (before?.role !== after.role || before.standing !== 'awaitsConfirmation') {
    return { ...data, standing: 'awaitsConfirmation', proposedBy: person.id, sessions: [] }
  }
  if (before.proposedBy === person.id || before.id === person.id) {
    throw refusal(
      req,
      403,
      {
        vi: 'Tài khoản quản trị của Bộ phải do một quản trị khác, không phải người đề nghị, xác nhận.',
        en: 'An administrator other than the one who proposed it confirms an account of the ministry.',
      },
      { field: 'standing' },
    )
  }
  return { ...data, standing: 'active', proposedBy: null }
}

interface Change {
  data: Record<string, unknown>
  before: Standing | undefined
  after: Standing
  person: Person
  req: PayloadRequest
}

/**
 * Asks that somebody else holds all that the ministry may do, and keeps that account as it is until the open transaction
 * ends: of two who switch each other off at once, one waits or is refused on every database.
 *
 * @throws 409 when nobody else would.
 */
export async function refuseWithoutChief(
  { id }: { id?: string | undefined },
  req: PayloadRequest,
): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: {
      and: [
        { role: { equals: chiefRole } },
        { standing: { not_in: ['off', 'awaitsConfirmation'] } },
        { id: { not_equals: id } },
      ],
    },
    depth: 0,
    limit: 1,
    select: {},
    overrideAccess: true,
    req,
  })
  const [other] = docs
  if (other) {
    const data = { standing: 'active' }
    await req.payload.db.updateOne({
      collection: 'users',
      id: other.id,
      data,
      returning: false,
      req,
    })
    return
  }
  throw refusal(
    req,
    409,
    {
      vi: 'Đây là tài khoản quản trị cuối cùng của Bộ: không thể tắt hoặc đổi vai trò.',
      en: 'This is the last account of the ministry: it can be neither switched off nor given another role.',
    },
    { field: 'standing' },
  )
}

async function refuseStrangeOrganisation(
  { role, organisation }: Standing,
  req: PayloadRequest,
): Promise<void> {
  if (!organisation && !needsOrganisation(role)) return
  const row = organisation
    ? await req.payload.findByID({
        collection: 'organisations',
        id: organisation,
        depth: 0,
        select: { kind: true },
        disableErrors: true,
        overrideAccess: true,
        req,
      })
    : null
  if (row && kindsOfRole[role].includes(row.kind)) return
  const { vi, en } = roles.labels[role]
  throw refusal(
    req,
    400,
    {
      vi: `Vai trò “${vi}” cần một đơn vị đúng loại.`,
      en: `The role “${en}” needs an organisation of its kind.`,
    },
    { field: 'organisation' },
  )
}

/** What befalls an account stands in the history; who administers accounts hears of accounts like theirs. */
export const tellOfAccounts: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  if (!isRecord(doc) || req.context.isSeed) return
  const after = standingOf(doc)
  const before = isRecord(previousDoc) && previousDoc.role ? standingOf(previousDoc) : undefined
  const isSame = before && isSameStanding(before, after)
  const account = { id: String(doc.id), name: String(doc.name), role: after.role }
  if (req.context.setsPassword) await noteOnAccount({ account, event: 'passwordChanged', req })
  if (before && req.context.isConfirmedAddress) {
    await noteOnAccount({ account, event: 'addressChanged', req })
  }
  // The system itself (a test, a command) tells nobody of what it writes.
  if (isSame || (!personOf(req) && !req.context.isOperator)) return
  const event = before ? 'accountChanged' : 'accountMade'
  const from = before ? inWords(before) : '–'
  await noteOnAccount({ account, event, from, to: inWords(after), req })
  await tellAdministrators({ before, after, account, req })
}

const inWords = ({ role, standing }: Standing) =>
  `${roles.labels[role].vi}: ${accountStandings.labels[accountStandings.schema.catch('active').parse(standing)].vi}`

interface Told {
  before: Standing | undefined
  after: Standing
  account: { id: string; name: string }
  req: PayloadRequest
}

async function tellAdministrators({ before, after, account, req }: Told): Promise<void> {
  const isTheirs = needsConfirmation(after.role) || (before && needsConfirmation(before.role))
  const isRaised = before?.role !== after.role && actsForMinistry(after.role)
  if (!isTheirs && isRaised) await tellOfRaised(before, after, account, req)
  if (!isTheirs) return
  const by = personOf(req)?.name ?? 'người vận hành hệ thống'
  const what = isInForce(after)
    ? 'đã có hiệu lực'
    : after.standing === 'awaitsConfirmation'
      ? 'chờ một quản trị khác xác nhận'
      : 'không còn quyền quản trị'
  await alertAdministrators({
    id: account.id,
    subject: `Tài khoản quản trị của Bộ: ${account.name}`,
    body: `Tài khoản quản trị “${account.name}” (${after.email}) ${what}.\nNgười thực hiện: ${by}.`,
    req,
  })
  if (before?.standing === 'awaitsConfirmation' && after.standing === 'active') {
    const greeting = isInForce(after)
      ? 'Tài khoản quản trị của bạn đã được xác nhận.'
      : `Tài khoản của bạn dùng được với vai trò “${roles.labels[after.role].vi}”.`
    await mailInvitation(account.id, greeting, req)
  }
  nudgeWorker()
}

/** A role of the ministry that somebody has got, though not to administer accounts, is told of too. */
function tellOfRaised(
  before: Standing | undefined,
  after: Standing,
  { id, name }: { id: string; name: string },
  req: PayloadRequest,
): Promise<void> {
  const role = `“${roles.labels[after.role].vi}”`
  const what = before
    ? `được đổi từ “${roles.labels[before.role].vi}” thành ${role}`
    : `(${after.email}) được mở với vai trò ${role}`
  return alertAdministrators({
    id,
    subject: `Vai trò của Bộ: ${name}`,
    body: `Tài khoản “${name}” ${what}.\nNgười thực hiện: ${personOf(req)?.name ?? 'người vận hành hệ thống'}.`,
    req,
  })
}
