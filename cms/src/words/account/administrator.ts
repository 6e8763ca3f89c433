import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { chiefRole } from '../../domain/account/roles.ts'
import { accountOf, passwordLink } from './openAccount.ts'

/**
 * An account of the ministry by the hand of the operator, in force at once, inside the open transaction; all other
 * accounts of the ministry are mailed (collections/Users.ts). One that is there already only gets a new link.
 *
 * @returns the path of the link by which its owner sets a password.
 * @throws Error for an address that is another role's: nobody rises in silence.
 */
export async function openAdministrator(
  { email, name }: { email: string; name: string },
  req: PayloadRequest,
): Promise<string> {
  const there = await accountOf(email, req)
  if (there && there.role !== chiefRole) {
    throw new Error(`${email} has an account with another role. Choose another mail address.`)
  }
  if (there && there.standing !== 'active') {
    await req.payload.update({
      collection: 'users',
      id: there.id,
      data: { standing: 'active' },
      overrideAccess: true,
      depth: 0,
      req,
    })
  }
  if (there) return passwordLink(there.id, req)
  const { id } = await req.payload.create({
    collection: 'users',
    data: {
      name,
      email,
      role: chiefRole,
      password: randomBytes(32).toString('base64url'),
    },
    overrideAccess: true,
    depth: 0,
    req,
  })
  return passwordLink(id, req)
}
