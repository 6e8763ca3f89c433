import type { CollectionBeforeValidateHook } from 'payload'
import { dayInVietnam, lastDayOfSpan } from '../../domain/values/day.ts'
import { publicSubject } from './subject.ts'
import { idOf } from '../../transitions/door.ts'
import { refusal } from '../../requests/refusal.ts'

interface TemplateRow {
  slug: string
  name: string
  version: string
  subject: 'offerings' | 'organisations'
  validMonths: number
  criteria?: { key: string }[] | null
}

/**
 * What an evaluation gets from its template: its name, a row for each criterion, the last day on which
 * it holds. A subject of the wrong kind, or one that the public does not see, is refused.
 */
export const prepareEvaluation: CollectionBeforeValidateHook = async ({
  context,
  data,
  originalDoc,
  req,
}) => {
  if (!data || context.isDoor) return data
  const before = (originalDoc ?? {}) as Record<string, unknown>
  const whole: Record<string, unknown> = { ...before, ...data }
  const templateId = idOf(whole.template)
  if (!templateId) return data
  const template = (await req.payload.findByID({
    collection: 'evaluationTemplates',
    id: templateId,
    // The seed writes in all languages at once; names in titles are Vietnamese.
    locale: 'vi',
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  })) as TemplateRow | null
  if (!template) return data
  const wanted = template.subject === 'offerings' ? 'offering' : 'organisation'
  const other = wanted === 'offering' ? 'organisation' : 'offering'
  const subjectId = idOf(whole[wanted])
  if (!subjectId || idOf(whole[other])) {
    const reason = {
      vi: 'Hãy chọn đúng một đối tượng mà mẫu này đánh giá.',
      en: 'Choose exactly the one subject that this template evaluates.',
    }
    throw refusal(req, 400, reason, { field: wanted })
  }
  if (!context.isSeed) {
    const outcome = await publicSubject(whole, template.subject, req)
    if ('fault' in outcome) {
      throw refusal(req, 400, outcome.fault.reason, { field: outcome.fault.field })
    }
  }
  const subject = await req.payload.findByID({
    collection: template.subject,
    id: subjectId,
    locale: 'vi',
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  })
  const results = Array.isArray(whole.results) ? whole.results : []
  const day = whole.evaluatedOn
  const evaluatedOn = typeof day === 'string' && day ? day : dayInVietnam(new Date())
  return {
    ...data,
    owner:
      wanted === 'offering' ? idOf((subject as { vendor?: unknown } | null)?.vendor) : subjectId,
    title: `${subject?.name ?? subjectId} · ${template.name} (${template.version})`,
    slug: whole.slug || `${subject?.slug ?? subjectId}-${template.slug}-${evaluatedOn}`,
    evaluatedOn,
    validUntil: whole.validUntil || lastDayOfSpan(evaluatedOn, template.validMonths),
    results:
      results.length > 0
        ? results
        : (template.criteria ?? []).map(({ key }) => ({ criterion: key })),
  }
}
