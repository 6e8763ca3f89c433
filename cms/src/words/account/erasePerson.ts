import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { erasedName } from '../../domain/account/account.ts'
import { chiefRole } from '../../domain/account/roles.ts'
import { RowIdSchema } from '../../domain/values/reference.ts'
import { endAll } from '../../following/end.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import type { User } from '../../payload-types.ts'
import {
  declaredEndpoint,
  OneRecordSchema,
  whoHolds,
  whoIsSignedIn,
} from '../../requests/declaredEndpoint.ts'
import { notFound, refusal } from '../../requests/refusal.ts'
import { idOf } from '../../transitions/door.ts'
import { alertAdministrators } from './grave.ts'
import { accountRow } from './memberships.ts'
import { openWorkOf } from './openWork.ts'
import { signedIn } from './proof.ts'
import { noteOnAccount } from './securityEvents.ts'
import { erasedAlready, refuseWithoutChief } from './standing.ts'

/** `POST /api/users/erasure`: asks that one be erased; those who administer accounts are told. Asks for a proof. */
const askEndpoint = declaredEndpoint({
  path: '/erasure',
  method: 'post',
  caller: whoIsSignedIn(),
  isProven: true,
  handler: async (req) => {
    const { account } = await signedIn(req)
    await inTransaction(req, async () => {
      const { erasureAskedAt } = await accountRow(account.id, req)
      // Asked twice, it is asked; nobody is mailed again.
      if (erasureAskedAt) return
      await req.payload.db.updateOne({
        collection: 'users',
        id: account.id,
        data: { erasureAskedAt: new Date().toISOString() },
        returning: false,
        req,
      })
      await noteOnAccount({ account, event: 'erasureAsked', req })
      await alertAdministrators({
        id: account.id,
        subject: `Đề nghị xóa dữ liệu cá nhân: ${account.name}`,
        body: `${account.name} đề nghị xóa dữ liệu về mình. Hãy chuyển việc đang làm cho đồng nghiệp rồi xóa tại trang của tài khoản.`,
        req,
      })
    })
    return Response.json({ asked: true })
  },
})

const ErasureSchema = z.strictObject({ successor: RowIdSchema.nullish() })

/**
 * `POST /api/users/:id/erase` with `{ successor }`: whoever administers accounts erases somebody, after a proof. The
 * account loses name, address, password, second factor, sessions, memberships and mailbox, and is off for ever; what is
 * under way passes to a colleague first (400 without one). The history stays under {@link erasedName}; papers that were
 * signed or frozen keep the name. 403 for oneself, 409 for the last chief and for who was erased already.
 */
const eraseEndpoint = declaredEndpoint({
  path: '/:id/erase',
  method: 'post',
  caller: whoHolds('user.manage'),
  isProven: true,
  params: OneRecordSchema,
  body: ErasureSchema,
  handler: async (req, { person, params: { id }, body: { successor } }) => {
    if (id === person.id) throw refusal(req, 403, notOneself)
    await inTransaction(req, async () => {
      const account = await standing(id, req)
      if (account.role === chiefRole) await refuseWithoutChief(account, req)
      await erase(account, await heirOf(account, successor ?? null, req), req)
    })
    return Response.json({ erased: true })
  },
})

async function standing(id: string, req: PayloadRequest): Promise<User> {
  const found = await req.payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  if (!found) throw refusal(req, 404, notFound)
  if (found.erasedAt) throw refusal(req, 409, erasedAlready)
  return found
}

/** Who gets what the person has under way: an active colleague of the same organisation. */
async function heirOf(
  account: User,
  asked: string | null,
  req: PayloadRequest,
): Promise<string | null> {
  const work = await openWorkOf(account.id, req)
  if (!asked && work.length === 0) return null
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    where: {
      and: [
        { id: { equals: asked ?? '' } },
        { id: { not_equals: account.id } },
        { organisation: { equals: idOf(account.organisation) } },
        { standing: { equals: 'active' } },
      ],
    },
    overrideAccess: true,
    req,
  })
  if (!asked || totalDocs === 0)
    throw refusal(req, 400, needsHeir(work.length), { field: 'successor' })
  return asked
}

async function erase(account: User, heir: string | null, req: PayloadRequest): Promise<void> {
  const { id, email } = account
  const address = `da-xoa-${id}@da-xoa.invalid`
  await req.payload.db.updateOne({
    collection: 'users',
    id,
    data: {
      name: erasedName,
      email: address,
      standing: 'off',
      workPassedTo: heir,
      erasedAt: new Date().toISOString(),
      hash: randomBytes(32).toString('hex'),
      salt: randomBytes(32).toString('hex'),
      secondFactor: null,
      newEmail: null,
      newEmailToken: null,
      resetPasswordToken: null,
      lastSignInAt: null,
      previousSignInAt: null,
    },
    returning: false,
    req,
  })
  // Lists are written by themselves: SQLite's adapter would insert a row anew with them.
  await req.payload.db.updateOne({
    collection: 'users',
    id,
    data: { sessions: [], memberships: [], membershipOffers: [] },
    returning: false,
    req,
  })
  await req.payload.delete({
    collection: 'messages',
    where: { recipient: { equals: id } },
    overrideAccess: true,
    req,
  })
  await req.payload.delete({
    collection: 'savedSearches',
    where: { person: { equals: id } },
    overrideAccess: true,
    req,
  })
  await req.payload.update({
    collection: 'history',
    where: { by: { equals: id } },
    data: { byName: erasedName },
    depth: 0,
    overrideAccess: true,
    req,
  })
  await forgetSender(email, address, req)
  await noteOnAccount({ account: { ...account, name: erasedName }, event: 'personErased', req })
}

/** What the person sent in before there was an account: who sent it is erased, what it says stays. */
async function forgetSender(email: string, address: string, req: PayloadRequest): Promise<void> {
  const written = [
    ['errorReports', 'email', { name: erasedName, email: null }],
    ['joinRequests', 'email', { name: erasedName, email: address, phone: '–' }],
    [
      'vendorApplications',
      'contactEmail',
      { contactName: erasedName, contactEmail: address, contactPhone: '–' },
    ],
  ] as const
  for (const [collection, field, data] of written) {
    const { docs } = await req.payload.db.find<{ id: string }>({
      collection,
      where: { [field]: { equals: email } },
      pagination: false,
      req,
    })
    for (const { id } of docs) {
      await req.payload.db.updateOne({ collection, id, data, returning: false, req })
    }
  }
  await endAll(email, req)
}

const notOneself = {
  vi: 'Bạn không tự xóa tài khoản của mình. Một quản trị tài khoản khác làm việc này.',
  en: 'You do not erase yourself. Another account administrator does this.',
}
const needsHeir = (count: number) => ({
  vi: `Người này còn ${count} việc đang làm. Hãy chọn một đồng nghiệp cùng đơn vị đang dùng tài khoản.`,
  en: `This person has ${count} records under way. Choose an active colleague of the same organisation.`,
})

export const erasureEndpoints = [askEndpoint, eraseEndpoint]
