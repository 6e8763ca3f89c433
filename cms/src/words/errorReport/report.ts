import type { PayloadRequest } from 'payload'
import { inTransaction } from '../../database/inTransaction.ts'
import { ErrorReportFormSchema, errorReportReasons } from '../../domain/errorReport/errorReport.ts'
import { pagePath } from '../../domain/publication/routes.ts'
import { readEnvironment } from '../../environment.ts'
import { queueMessage } from '../../mail/queue.ts'
import { answerForm } from '../../requests/answerForm.ts'
import { formFaults } from '../../domain/values/formFault.ts'
import type { FormFault } from '../../domain/values/formFault.ts'
import { nudgeWorker } from '../../server/workerBell.ts'
import { groups } from '../../domain/account/roles.ts'
import { peopleWithRoles } from '../../transitions/effects.ts'
import { readForm } from '../vendorApplication/applicationForm.ts'
import { isFormToken } from './formToken.ts'
import { anyone, declaredEndpoint } from '../../requests/declaredEndpoint.ts'

/** A field that people do not see: a program that fills in everything fills it in, too. */
const trap = 'website'

const notAPerson: FormFault = {
  field: 'token',
  reason: {
    vi: 'Biểu mẫu đã cũ hoặc được gửi quá nhanh. Hãy mở lại trang báo sai sót và gửi lại.',
    en: 'The form is old, or it was sent too fast. Open the page again and send it again.',
  },
}

/**
 * `POST /api/errorReports/report` (multipart): anyone reports a mistake, without an account. All faults are
 * answered at once (422); a browser without script is led back to the page. What fell into the trap is thanked
 * for and not kept.
 */
export const reportEndpoint = declaredEndpoint({
  path: '/report',
  method: 'post',
  caller: anyone(),
  takesFiles: true,
  handler: async (req) => {
    const { answers } = await readForm(req, { field: '', maximumFiles: 0 })
    const { token = '', [trap]: trapped = '', ...given } = answers
    const language = req.query.language === 'en' ? 'en' : 'vi'
    const page = pagePath('errorReport', language)
    if (trapped !== '') return answerForm(req, [], page)
    const parsed = ErrorReportFormSchema.safeParse(given)
    const faults = [
      ...(isFormToken(token, readEnvironment().secret) ? [] : [notAPerson]),
      ...(parsed.success ? [] : formFaults(parsed.error, errorReportReasons)),
    ]
    if (!parsed.success || faults.length > 0) return answerForm(req, faults, page)
    const { data } = parsed
    await inTransaction(req, async () => {
      const { id } = await req.payload.create({
        collection: 'errorReports',
        data,
        overrideAccess: true,
        depth: 0,
        req,
      })
      await tellMinistry(id, data.page, req)
    })
    nudgeWorker()
    return answerForm(req, [], page)
  },
})

async function tellMinistry(id: string, title: string, req: PayloadRequest): Promise<void> {
  const about = { collection: 'errorReports', id, event: 'report', title }
  for (const recipient of await peopleWithRoles(req, groups.correctors)) {
    await queueMessage({ recipient, about, reason: undefined, byName: 'bạn đọc', req })
  }
}
