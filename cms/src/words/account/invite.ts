import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Person } from '../../access/rules.ts'
import { invitedRole, PersonNameSchema } from '../../domain/account/account.ts'
import type { Label } from '../../domain/language/language.ts'
import { RowIdSchema } from '../../domain/values/reference.ts'
import { can, roles } from '../../domain/account/roles.ts'
import type { Role } from '../../domain/account/roles.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { declaredEndpoint, whoHolds } from '../../requests/declaredEndpoint.ts'
import { notAllowed, refusal } from '../../requests/refusal.ts'
import { nudgeWorker } from '../../server/workerBell.ts'
import { atLeast } from './evenTime.ts'
import { accountOf } from './openAccount.ts'
import { pretendToCheck } from './password.ts'
import { requireProof } from './proof.ts'
import { welcome } from './welcome.ts'

/** Whom one invites into the own organisation. */
export const InvitationSchema = z.strictObject({
  name: PersonNameSchema,
  email: z
    .email()
    .max(200)
    .transform((email) => email.toLowerCase()),
})

/** The ministry says whom it invites; a colleague is invited into the own organisation. */
const AppointmentSchema = InvitationSchema.extend({
  role: roles.schema,
  organisation: z
    .union([RowIdSchema, z.literal(''), z.null()])
    .optional()
    .transform((id) => id || null),
})

/** What is wrong in {@link InvitationSchema}, by the field. */
export const wrongInvitation: Record<'email' | 'name', Label> = {
  email: { vi: 'Địa chỉ thư chưa đúng.', en: 'The mail address is not right.' },
  name: {
    vi: 'Hãy nhập họ tên, một dòng, chỉ gồm chữ, số và dấu cách.',
    en: 'Enter the name: one line of letters, digits and spaces.',
  },
}

const wrong: Record<string, Label> = {
  ...wrongInvitation,
  role: { vi: 'Hãy chọn vai trò.', en: 'Choose a role.' },
  organisation: { vi: 'Hãy chọn đơn vị.', en: 'Choose an organisation.' },
}

/**
 * `POST /api/users/invite`: opens an account and mails its owner a link to set a password; nobody types another's.
 * The ministry invites with `{ name, email, role, organisation }`, a vendor's person (vendors) and a leader
 * (officers) into the own organisation with `{ name, email }`. 400 names the wrong field, 403 refuses others. The
 * answer is the same, and takes as long, when the address has an account already: its owner is offered the other
 * organisation beside the own one (memberships.ts).
 */
export const inviteEndpoint = declaredEndpoint({
  path: '/invite',
  method: 'post',
  caller: whoHolds(['user.manage', 'colleague.invite'], {
    of: 'the latter into the own organisation',
  }),
  handler: async (req, { person }) => {
    const isMinistry = can(person.role, 'user.manage')
    if (!isMinistry && !person.organisation) throw refusal(req, 403, notAllowed)
    const asked = await readInvitation(req, person, isMinistry)
    // Whom one invites into the own organisation has no more rights than oneself.
    if (isMinistry) requireProof(req)
    await atLeast(300, () => openInvited(asked, person, req))
    nudgeWorker()
    return Response.json({ invited: asked.email }, { status: 201 })
  },
})

interface Invitation {
  name: string
  email: string
  role: Role
  organisation: string | null
}

async function readInvitation(
  req: PayloadRequest,
  { role, organisation }: Person,
  isMinistry: boolean,
): Promise<Invitation> {
  const sent: unknown = await readSent(req)
  const parsed = isMinistry
    ? AppointmentSchema.safeParse(sent)
    : InvitationSchema.transform((asked): Invitation => {
        return { ...asked, role: invitedRole(role), organisation }
      }).safeParse(sent)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const [key] = issue?.code === 'unrecognized_keys' ? issue.keys : []
  const field = key ?? String(issue?.path[0] ?? 'name')
  const unknown = { vi: `Không có trường “${field}”.`, en: `There is no field “${field}”.` }
  throw refusal(req, 400, wrong[field] ?? unknown, { field })
}

async function readSent(req: PayloadRequest): Promise<unknown> {
  const text = (await req.text?.()) ?? ''
  try {
    return JSON.parse(text || '{}')
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}

/** Opens the account of somebody who is invited and mails the link, or offers the organisation to whoever has one. */
export async function openInvited(
  asked: Invitation,
  person: Person,
  req: PayloadRequest,
): Promise<void> {
  // A new account is given a password that nobody knows, which takes its time.
  if (await accountOf(asked.email, req)) await pretendToCheck(asked.email)
  const greeting = `${person.name} mời bạn cùng làm việc.`
  await inTransaction(req, () => welcome({ ...asked, greeting, byName: person.name, req }))
}
