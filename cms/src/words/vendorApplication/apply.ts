import { APIError } from 'payload'
import type { PayloadRequest } from 'payload'
import {
  ApplicationSchema,
  applicationReasons,
} from '../../domain/vendorApplication/vendorApplication.ts'
import { pagePath } from '../../domain/publication/routes.ts'
import { formFaults } from '../../domain/values/formFault.ts'
import type { FormFault } from '../../domain/values/formFault.ts'
import { answerForm, formLanguage } from '../../requests/answerForm.ts'
import { refuseInfected } from '../../files/scan.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { nudgeWorker } from '../../server/workerBell.ts'
import { groups } from '../../domain/account/roles.ts'
import { peopleWithRoles } from '../../transitions/effects.ts'
import { queueMessage } from '../../mail/queue.ts'
import { readForm } from './applicationForm.ts'
import type { SentFile } from './applicationForm.ts'
import { anyone, declaredEndpoint } from '../../requests/declaredEndpoint.ts'

/** Papers with one application, and the bytes of all of them together. */
const maximumPapers = 3
const maximumBytes = 25_000_000

/**
 * `POST /api/vendorApplications/apply` (multipart): anyone asks for a vendor's place in the catalogue. All
 * faults are answered at once, each with its field (422); nothing is kept then. A browser without script
 * is led back to the page.
 */
export const applyEndpoint = declaredEndpoint({
  path: '/apply',
  method: 'post',
  caller: anyone(),
  takesFiles: true,
  handler: async (req) => {
    // A body that does not say how long it is could go on for ever; browsers always say it.
    const length = Number(req.headers.get('content-length') ?? Infinity)
    if (!(length <= maximumBytes)) {
      return answerApplication(req, [tooLarge])
    }
    const {
      answers,
      files: papers,
      hasTooManyFiles,
    } = await readForm(req, {
      field: 'papers',
      maximumFiles: maximumPapers,
    })
    const parsed = ApplicationSchema.safeParse(answers)
    const faults = [
      ...(parsed.success ? [] : formFaults(parsed.error, applicationReasons)),
      ...(hasTooManyFiles ? [tooManyPapers] : []),
    ]
    if (!parsed.success || faults.length > 0) return answerApplication(req, faults)
    try {
      // Before the transaction, which would keep all other writers waiting for the scanner.
      for (const { data } of papers) await refuseInfected(data, req, 'papers')
      await inTransaction(req, async () => {
        const files: string[] = []
        for (const paper of papers) files.push(await keepPaper(paper, req))
        const { id } = await req.payload.create({
          collection: 'vendorApplications',
          data: { ...parsed.data, papers: files },
          overrideAccess: true,
          depth: 0,
          req,
        })
        await tellMinistry(id, parsed.data.name, req)
      })
    } catch (error) {
      if (error instanceof APIError && error.status < 500) {
        return answerApplication(req, [
          { field: 'papers', reason: { vi: error.message, en: error.message } },
        ])
      }
      throw error
    }
    nudgeWorker()
    return answerApplication(req, [])
  },
})

const tooLarge: FormFault = {
  field: 'papers',
  reason: {
    vi: 'Các tệp quá lớn: tổng cộng tối đa 25 MB.',
    en: 'The files are too large: 25 MB together at most.',
  },
}

const tooManyPapers: FormFault = {
  field: 'papers',
  reason: {
    vi: `Tối đa ${maximumPapers} tệp.`,
    en: `${maximumPapers} files at most.`,
  },
}

async function keepPaper({ name, type, data }: SentFile, req: PayloadRequest): Promise<string> {
  const { id } = await req.payload.create({
    collection: 'media',
    data: { alt: name, isPublic: false },
    file: { data, mimetype: type, name, size: data.length },
    overrideAccess: true,
    depth: 0,
    req,
  })
  return id
}

async function tellMinistry(id: string, title: string, req: PayloadRequest): Promise<void> {
  const about = { collection: 'vendorApplications', id, event: 'apply', title }
  for (const recipient of await peopleWithRoles(req, groups.admitters)) {
    await queueMessage({ recipient, about, reason: undefined, byName: title, req })
  }
}

function answerApplication(req: PayloadRequest, faults: FormFault[]): Promise<Response> {
  return answerForm(req, faults, pagePath('vendorApplication', formLanguage(req)))
}
