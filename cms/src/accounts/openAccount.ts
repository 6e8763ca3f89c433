import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Role } from '../domain/roles.ts'
import { pagePath } from '../domain/routes.ts'

/** Days in which an invited person may set the first password. */
const invitationDays = 7

interface NewAccount {
  name: string
  email: string
  role: Role
  organisation: string
  /** Why the mail comes, first line of it. */
  greeting: string
  illustrative?: boolean
  req: PayloadRequest
}

/**
 * Opens an account inside the open transaction, with a password that nobody knows, and mails a link by
 * which its owner sets one.
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
  const account = await req.payload.create({
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
  const token = randomBytes(20).toString('hex')
  await req.payload.db.updateOne({
    collection: 'users',
    id: account.id,
    data: {
      resetPasswordToken: token,
      resetPasswordExpiration: new Date(Date.now() + invitationDays * 86_400_000).toISOString(),
    },
    req,
  })
  await req.payload.create({
    collection: 'messages',
    data: {
      recipient: account.id,
      subject: 'Tài khoản của bạn trên Nền tảng số quốc gia',
      body: `${greeting}\nHãy đặt mật khẩu qua liên kết dưới đây trong ${invitationDays} ngày.`,
      link: `${pagePath('resetPassword', 'vi')}?token=${token}`,
      delivery: 'queued',
      attempts: 0,
    },
    overrideAccess: true,
    req,
  })
  return account.id
}
