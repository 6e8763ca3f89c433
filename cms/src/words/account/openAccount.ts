import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Role } from '../../domain/account/roles.ts'
import { pagePath } from '../../domain/publication/routes.ts'
import { nudgeWorker } from '../../server/workerBell.ts'
import type { User } from '../../payload-types.ts'
import { newToken } from './tokens.ts'
import { queueMail } from '../../mail/outbox.ts'

/** Days in which an invited person may set the first password. */
export const invitationDays = 7

interface NewAccount {
  name: string
  email: string
  role: Role
  organisation: string | null
  /** Why the mail comes, first line of it. */
  greeting: string
  illustrative?: boolean
  req: PayloadRequest
}

/**
 * Opens an account inside the open transaction, with a password that nobody knows, and mails a link by which its
 * owner sets one: at once, or when an account of the ministry has been confirmed.
 *
 * @returns the id of the account.
 */
export async function openAccount({
  name,
  email,
  role,
  organisation,
  greeting,
  illustrative = false,
  req,
}: NewAccount): Promise<string> {
  const { id, standing } = await req.payload.create({
    collection: 'users',
    data: {
      name,
      email,
      role,
      organisation,
      illustrative,
      password: randomBytes(32).toString('base64url'),
    },
    overrideAccess: true,
    depth: 0,
    req,
  })
  // One of the ministry that awaits confirmation is invited then.
  if (standing !== 'awaitsConfirmation') await mailInvitation(id, greeting, req)
  return id
}

/** The account with a mail address in small letters; undefined when there is none. */
export async function accountOf(email: string, req: PayloadRequest): Promise<User | undefined> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { email: { equals: email } },
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs[0]
}

/** Path on the site by which the owner of an account sets a password, once, for some days. */
export async function passwordLink(id: string, req: PayloadRequest): Promise<string> {
  return linkFor(id, invitationDays * 86_400_000, req)
}

/** {@link passwordLink} for as long as is given, in milliseconds. */
export async function linkFor(
  id: string,
  milliseconds: number,
  req: PayloadRequest,
): Promise<string> {
  const { token, kept } = newToken()
  await req.payload.db.updateOne({
    collection: 'users',
    id,
    data: {
      resetPasswordToken: kept,
      resetPasswordExpiration: new Date(Date.now() + milliseconds).toISOString(),
    },
    returning: false,
    req,
  })
  return `${pagePath('resetPassword', 'vi')}?token=${token}`
}

/** Tells the owner of an account what befell it, inside the open transaction. */
export async function mailOnAccount(id: string, what: string, req: PayloadRequest): Promise<void> {
  await queueMail(
    {
      to: { recipient: id },
      subject: 'Tài khoản của bạn · Nền tảng số quốc gia',
      body: `${what}\nNếu không phải bạn, hãy đổi mật khẩu ngay và báo cho quản trị.`,
      link: pagePath('workspaceAccount', 'vi'),
    },
    req,
  )
  nudgeWorker()
}

/** Mails the link by which somebody sets the first password. */
export async function mailInvitation(
  id: string,
  greeting: string,
  req: PayloadRequest,
): Promise<void> {
  await queueMail(
    {
      to: { recipient: id },
      subject: 'Tài khoản của bạn trên Nền tảng số quốc gia',
      body: `${greeting}\nHãy đặt mật khẩu qua liên kết dưới đây trong ${invitationDays} ngày.`,
      link: await passwordLink(id, req),
    },
    req,
  )
}
