import type { PayloadRequest } from 'payload'
import { groups } from '../../domain/account/roles.ts'
import { JoinRequestSchema, joinRequestReasons } from '../../domain/joinRequest/joinRequest.ts'
import { formFaults } from '../../domain/values/formFault.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { queueMessage } from '../../mail/queue.ts'
import { pagePath } from '../../domain/publication/routes.ts'
import { answerForm, formLanguage } from '../../requests/answerForm.ts'
import { readForm } from '../vendorApplication/applicationForm.ts'
import { nudgeWorker } from '../../server/workerBell.ts'
import { peopleOf, peopleWithRoles } from '../../transitions/effects.ts'
import { anyone, declaredEndpoint } from '../../requests/declaredEndpoint.ts'

/**
 * `POST /api/joinRequests/apply` (multipart, without files): anyone asks to join for a unit. The leaders of the
 * province are told, and the ministry where the province has none. All faults are answered at once, each with its field
 * (422). The answer does not tell whether the address has an account.
 */
export const joinEndpoint = declaredEndpoint({
  path: '/apply',
  method: 'post',
  caller: anyone(),
  handler: async (req) => {
    const { answers } = await readForm(req, { field: 'papers', maximumFiles: 0 })
    const parsed = JoinRequestSchema.safeParse(answers)
    if (!parsed.success) {
      return answerForm(req, formFaults(parsed.error, joinRequestReasons), pageOf(req))
    }
    const { province: slug, ...request } = parsed.data
    const province = slug === '' ? null : await provinceOf(slug, req)
    if (province === undefined) {
      const reason = joinRequestReasons.province ?? { vi: '', en: '' }
      return answerForm(req, [{ field: 'province', reason }], pageOf(req))
    }
    await inTransaction(req, async () => {
      const { id } = await req.payload.create({
        collection: 'joinRequests',
        data: { ...request, province },
        overrideAccess: true,
        depth: 0,
        req,
      })
      const about = { collection: 'joinRequests', id, event: 'apply', title: request.unit }
      const byName = request.name
      for (const recipient of await deciders(province, req)) {
        await queueMessage({ recipient, about, reason: undefined, byName, req })
      }
    })
    nudgeWorker()
    return answerForm(req, [], pageOf(req))
  },
})

/** The province of today that a slug names. */
async function provinceOf(slug: string, req: PayloadRequest): Promise<string | undefined> {
  const { docs } = await req.payload.find({
    collection: 'organisations',
    where: {
      and: [
        { slug: { equals: slug } },
        { kind: { equals: 'province' } },
        { validTo: { exists: false } },
      ],
    },
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs[0]?.id
}

async function deciders(province: string | null, req: PayloadRequest): Promise<string[]> {
  const leaders = province ? await peopleOf(req, [province], groups.leaders) : []
  return leaders.length > 0 ? leaders : peopleWithRoles(req, groups.admitters)
}

/** The page of the form, in its reader's language. */
const pageOf = (req: PayloadRequest): string => pagePath('joinRequest', formLanguage(req))
