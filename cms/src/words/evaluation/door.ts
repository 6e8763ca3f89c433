import type { PayloadRequest } from 'payload'
import { EvaluationTemplateSchema } from '../../domain/evaluation/evaluation.ts'
import type { CriterionResult, EvaluationTemplate } from '../../domain/evaluation/evaluation.ts'
import { levelText } from '../../domain/evaluation/evaluationText.ts'
import { faultsOf, totalOf } from '../../domain/evaluation/evaluationTotal.ts'
import { evaluationMachine } from '../../domain/evaluation/machine.ts'
import { publicSubject } from './subject.ts'
import type { SubjectVersion } from './subject.ts'
import { idOf } from '../../transitions/door.ts'
import type { ChangesOf, Door, RowOf } from '../../transitions/door.ts'

type EvaluationRow = RowOf<'evaluations'>

export const evaluationDoor: Door<'evaluations', typeof evaluationMachine> = {
  machine: evaluationMachine,
  collection: 'evaluations',
  organisationOf: (row) => idOf(row.owner),
  subjectOf: async (row, req) => {
    const template = await templateOf(row, req)
    const subject = template && (await publicSubject(row, template.subject, req))
    return {
      subjectFault: subject && 'fault' in subject ? subject.fault : null,
      faults: template
        ? faultsOf(template, resultsOf(row))
        : [
            {
              field: 'template',
              reason: { vi: 'Hãy chọn mẫu đánh giá.', en: 'Choose a template.' },
            },
          ],
      enteredBy: idOf(row.enteredBy),
    }
  },
  changesFor: async ({ row, event, person, req }): Promise<ChangesOf<'evaluations'>> => {
    if (event === 'enter') {
      return { enteredBy: person.id, subjectVersion: { ...(await subjectVersionOf(row, req)) } }
    }
    if (event === 'check') return { checkedBy: person.id }
    const announcement = req.context.announcement ?? null
    if (event === 'announce') return { announcement }
    return event === 'revoke' ? { revokedBy: announcement } : {}
  },
  detailsOf: async ({ row, event, req }) => {
    const template = await templateOf(row, req)
    const level = template
      ? [`Kết quả: ${levelText(totalOf(template, resultsOf(row)).level).vi}.`]
      : []
    const decision = idOf(event === 'revoke' ? row.revokedBy : row.announcement)
    if (!decision) return level
    const { number } = await req.payload.findByID({
      collection: 'announcements',
      id: decision,
      depth: 0,
      overrideAccess: true,
      req,
    })
    return [...level, `Quyết định số: ${number}.`]
  },
  titleOf: (row) => Promise.resolve(row.title ?? row.id),
}

/** The version of its subject that a result is about: the one that stood in public when it was entered. */
async function subjectVersionOf(row: EvaluationRow, req: PayloadRequest): Promise<SubjectVersion> {
  const template = await templateOf(row, req)
  const subject = template && (await publicSubject(row, template.subject, req))
  if (!subject || 'fault' in subject) throw new Error(`The subject of ${row.id} is not public.`)
  return subject.version
}

/** The results of a row as the domain reads them. */
export function resultsOf({ results }: Pick<EvaluationRow, 'results'>): CriterionResult[] {
  return (results ?? []).map(({ criterion, value, score, evidence, validUntil, reason }) => ({
    criterion,
    value: value ?? null,
    score: score ?? null,
    evidence: evidence ?? null,
    validUntil: validUntil ?? null,
    reason: reason ?? null,
  }))
}

/** The template that a result stands under, in both languages. */
export async function templateOf(
  row: { template?: unknown },
  req: PayloadRequest,
): Promise<EvaluationTemplate | null> {
  const id = idOf(row.template)
  if (!id) return null
  const found = await req.payload.findByID({
    collection: 'evaluationTemplates',
    id,
    depth: 1,
    locale: 'all',
    overrideAccess: true,
    disableErrors: true,
    req,
  })
  return found ? EvaluationTemplateSchema.parse(found) : null
}
