import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { z } from 'zod'
import { waitOf } from '../../access/attempts.ts'
import { readAsPerson } from '../../access/readAsPerson.ts'
import { personOf } from '../../access/rules.ts'
import type { Label } from '../../domain/language/language.ts'
import { UsageTellingSchema } from '../../domain/usageReport/usageReport.ts'
import type { UsageKey, UsageReport } from '../../payload-types.ts'
import {
  declaredEndpoint,
  OneRecordSchema,
  whoBrings,
  whoHolds,
} from '../../requests/declaredEndpoint.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { readBody } from '../../requests/readBody.ts'
import { refusal } from '../../requests/refusal.ts'
import { idOf } from '../../transitions/door.ts'
import { noteOnAccount } from '../account/securityEvents.ts'
import { keptOf } from '../account/tokens.ts'
import { standingReport } from './takeIn.ts'

const keyPrefix = 'usage_'

/** Months that one key tells in an hour: those of every adoption of a large vendor. */
const tellingsAnHour = 3000

// Next may load this module once for each bundle; all of them count together.
const shared = globalThis as typeof globalThis & { usageTellings?: RateLimiterMemory }
const tellings = (shared.usageTellings ??= new RateLimiterMemory({
  points: tellingsAnHour,
  duration: 3600,
}))

/**
 * `POST /api/usageKeys/<id>/secret`: makes the key, and tells it this once; the one before ends. 404 for one of another
 * organisation.
 */
export const makeKeyEndpoint = declaredEndpoint({
  path: '/:id/secret',
  method: 'post',
  caller: whoHolds('usageKey.keep', { of: 'of the own organisation' }),
  params: OneRecordSchema,
  handler: async (req, { person, params: { id } }) => {
    const row = await readAsPerson('usageKeys', id, req)
    // What comes with the key comes without a session, and so from the account's own firm.
    if (idOf(req.user?.organisation) !== idOf(row.organisation)) throw refusal(req, 409, ofOwnFirm)
    const key = `${keyPrefix}${randomBytes(32).toString('base64url')}`
    await inTransaction(req, async () => {
      await req.payload.db.updateOne({
        collection: 'usageKeys',
        id: row.id,
        // Whoever makes the key answers for what is told with it.
        data: { digest: keptOf(key), keyMadeAt: new Date().toISOString(), owner: person.id },
        returning: false,
        req,
      })
      await noteOnAccount({ account: person, event: 'usageKeyMade', reason: row.name, req })
    })
    return Response.json({ secret: key }, { status: 201 })
  },
})

/** What is told is a record of these. */
const usageForm = { collection: 'usageReports' } as const

/**
 * `POST /api/usageReports/report` with a key as bearer and `{ adoption, month, users, transactions }`: the counters of a
 * month, as its vendor. Told once more with the same counters it changes nothing (200); 409 with what stands when they
 * differ, 401 for a key that is not or no longer one, 422 and 400 at the field, 429 above {@link tellingsAnHour}.
 */
export const reportEndpoint = declaredEndpoint({
  path: '/report',
  method: 'post',
  caller: whoBrings('who holds a key of a vendor'),
  reads: UsageTellingSchema,
  form: usageForm,
  handler: async (req) => {
    await actByKey(req)
    const told = await readBody(req, UsageTellingSchema, usageForm)
    const before = await toldOf(told, req)
    if (before) return answer(before, told, req)
    try {
      const made = await req.payload.create({
        collection: 'usageReports',
        data: told,
        depth: 0,
        overrideAccess: false,
        req,
      })
      return answer(made, told, req, 201)
    } catch (error) {
      // Another request told the same month meanwhile.
      const meanwhile = await toldOf(told, req)
      if (!meanwhile) throw error
      return answer(meanwhile, told, req)
    }
  },
})

type Telling = z.output<typeof UsageTellingSchema>

/** The report of the month that stands and that the person may read. */
async function toldOf(
  { adoption, month }: Telling,
  req: PayloadRequest,
): Promise<UsageReport | undefined> {
  const { docs } = await req.payload.find({
    collection: 'usageReports',
    where: standingReport(adoption, month),
    depth: 0,
    limit: 1,
    overrideAccess: true,
    req,
  })
  const [found] = docs
  return found && idOf(found.vendor) === personOf(req)?.organisation ? found : undefined
}

function answer(report: UsageReport, told: Telling, req: PayloadRequest, status = 200): Response {
  const { id, month, users, transactions, state } = report
  const isSame = users === told.users && (transactions ?? null) === (told.transactions ?? null)
  if (!isSame) throw refusal(req, 409, toldOtherwise(users), { field: 'users', report: id })
  return Response.json({ id, month, users, transactions: transactions ?? null, state }, { status })
}

/** Makes the request its key's owner's. @throws 401, 429. */
async function actByKey(req: PayloadRequest): Promise<void> {
  const [scheme, key = ''] = (req.headers.get('authorization') ?? '').split(' ', 2)
  const row =
    scheme?.toLowerCase() === 'bearer' && key.startsWith(keyPrefix)
      ? await keyOf(key, req)
      : undefined
  const owner = row?.isOn ? idOf(row.owner) : null
  const user = owner
    ? await req.payload.findByID({
        collection: 'users',
        id: owner,
        depth: 0,
        disableErrors: true,
        overrideAccess: true,
        req,
      })
    : null
  if (!row || !user) throw refusal(req, 401, noKey)
  req.user = { ...user, collection: 'users' }
  const person = personOf(req)
  if (!person || person.organisation !== idOf(row.organisation)) throw refusal(req, 401, noKey)
  if ((await waitOf(tellings, row.id)) > 0) throw refusal(req, 429, tooOften)
  await req.payload.db.updateOne({
    collection: 'usageKeys',
    id: row.id,
    data: { lastUsedAt: new Date().toISOString() },
    returning: false,
    req,
  })
}

async function keyOf(key: string, req: PayloadRequest): Promise<UsageKey | undefined> {
  const { docs } = await req.payload.find({
    collection: 'usageKeys',
    where: { digest: { equals: keptOf(key) } },
    depth: 0,
    limit: 1,
    overrideAccess: true,
    req,
  })
  return docs[0]
}

const ofOwnFirm: Label = {
  vi: 'Khóa do người có tài khoản của chính doanh nghiệp tạo. Bạn đang làm việc thêm cho doanh nghiệp này.',
  en: 'A key is made by a person whose account is the firm’s own. You act for this firm besides your own.',
}
const noKey: Label = {
  vi: 'Khóa API không đúng, đã tắt hoặc đã được thay. Gửi khóa trong tiêu đề “Authorization: Bearer …”.',
  en: 'The API key is wrong, switched off or replaced. Send it as “Authorization: Bearer …”.',
}
const tooOften: Label = {
  vi: `Mỗi khóa báo nhiều nhất ${tellingsAnHour} lần một giờ. Hãy thử lại sau.`,
  en: `A key tells ${tellingsAnHour} times an hour at most. Try again later.`,
}
const toldOtherwise = (users: number): Label => ({
  vi: `Tháng này đã báo số liệu khác (${users} người dùng). Hãy rút số liệu ấy ở khu vực làm việc, rồi báo lại.`,
  en: `Other counters were told for this month (${users} users). Withdraw them in the workspace, then tell it again.`,
})
