import type { Criterion, CriterionResult, EvaluationTemplate } from './evaluation.ts'
import type { Label } from '../language/language.ts'

/** What a group adds to the total; `share` is null when none of its criteria applies. */
interface GroupTotal {
  key: string
  weight: number
  /** 0 to 1: weighted mean of its criteria. */
  share: number | null
  /** Points of 100 that it adds, after the weights of groups that do not apply were shared out. */
  points: number
}

/** A total with its working. */
export interface EvaluationTotal {
  groups: GroupTotal[]
  /** 0 to 100, to one decimal. */
  total: number
  /** Highest level whose least total is reached; null below the first or when a required criterion fails. */
  level: number | null
  /** Keys of required criteria that are not met. */
  failed: string[]
  /** Keys of criteria that nobody assessed: they count as nothing. */
  open: string[]
}

/**
 * The total of a result under its template. A criterion gives 1 when met, its share of the most points
 * when scored, and nothing when not met or not assessed; one that does not apply is left out and its
 * weight shared among the others of its group, as is the weight of a group of which nothing applies.
 */
export function totalOf(
  template: Pick<EvaluationTemplate, 'groups' | 'criteria' | 'levels'>,
  results: CriterionResult[],
): EvaluationTotal {
  const found = new Map(results.map((result) => [result.criterion, result]))
  const shares = template.groups.map(({ key, weight }) => ({
    key,
    weight,
    share: shareOf(
      template.criteria.filter(({ group }) => group === key),
      found,
    ),
  }))
  const applying = shares.reduce(
    (sum, { weight, share }) => (share === null ? sum : sum + weight),
    0,
  )
  const groups = shares.map((group) => ({
    ...group,
    points: group.share === null ? 0 : round((group.share * group.weight * 100) / applying),
  }))
  const exact = shares.reduce(
    (sum, { weight, share }) => sum + ((share ?? 0) * weight * 100) / (applying || 1),
    0,
  )
  const total = round(exact)
  const failed = template.criteria
    .filter(({ isRequired }) => isRequired)
    .filter((criterion) => pointsOf(criterion, found.get(criterion.key)) === 0)
    .map(({ key }) => key)
  const reached = template.levels
    .filter(({ minimum }) => total >= minimum)
    .map(({ level }) => level)
  return {
    groups,
    total,
    level: failed.length > 0 || reached.length === 0 ? null : Math.max(...reached),
    failed,
    open: template.criteria.filter(({ key }) => isOpen(found.get(key))).map(({ key }) => key),
  }
}

function shareOf(criteria: Criterion[], found: Map<string, CriterionResult>): number | null {
  let points = 0
  let weights = 0
  for (const criterion of criteria) {
    const share = pointsOf(criterion, found.get(criterion.key))
    if (share === null) continue
    points += share * criterion.weight
    weights += criterion.weight
  }
  return weights === 0 ? null : points / weights
}

/** 0 to 1, or null where the criterion does not apply. */
function pointsOf(criterion: Criterion, result: CriterionResult | undefined): number | null {
  if (result?.value === 'notApplicable') return null
  if (criterion.kind === 'value') return result?.value === 'met' ? 1 : 0
  return (result?.score ?? 0) / (criterion.maximum || 1)
}

const isOpen = (result: CriterionResult | undefined) =>
  !result || result.value === 'notAssessed' || (result.value === null && result.score === null)

const round = (value: number) => Math.round(value * 10) / 10

/** What is wrong with results, in words and with the field to mend; empty when they are whole. */
export function faultsOf(
  template: Pick<EvaluationTemplate, 'criteria'>,
  results: CriterionResult[],
): { field: string; reason: Label }[] {
  const known = new Map(template.criteria.map((criterion) => [criterion.key, criterion]))
  const seen = new Set<string>()
  const faults = results.flatMap((result, index) => {
    const criterion = known.get(result.criterion)
    const field = `results.${index}.criterion`
    if (!criterion) {
      return [
        {
          field,
          reason: {
            vi: `Mẫu đánh giá không có tiêu chí “${result.criterion}”.`,
            en: `The template has no criterion “${result.criterion}”.`,
          },
        },
      ]
    }
    if (seen.has(result.criterion)) {
      return [
        {
          field,
          reason: {
            vi: `Tiêu chí “${criterion.name.vi}” được nhập hai lần.`,
            en: `The criterion “${criterion.name.en ?? criterion.name.vi}” is entered twice.`,
          },
        },
      ]
    }
    seen.add(result.criterion)
    return faultOf(criterion, result, index)
  })
  const missing = template.criteria.filter(({ key }) => !seen.has(key))
  const [first] = missing
  if (!first) return faults
  return [
    ...faults,
    {
      field: 'results',
      reason: {
        vi: `Còn ${missing.length} tiêu chí chưa có kết quả, trước hết là “${first.name.vi}”.`,
        en: `${missing.length} criteria have no result yet, the first is “${first.name.en ?? first.name.vi}”.`,
      },
    },
  ]
}

function faultOf(
  { name, kind, maximum, isRequired, mayNotApply }: Criterion,
  { value, score, reason, evidence }: CriterionResult,
  index: number,
): { field: string; reason: Label }[] {
  const title = { vi: name.vi, en: name.en ?? name.vi }
  if (value === 'notApplicable' && isRequired && !mayNotApply) {
    return [
      {
        field: `results.${index}.value`,
        reason: {
          vi: `“${title.vi}” bắt buộc phải đạt nên không ghi “Không áp dụng” được.`,
          en: `“${title.en}” must be met, so it cannot be “not applicable”.`,
        },
      },
    ]
  }
  if (value === 'notApplicable' && !reason?.trim()) {
    return [
      {
        field: `results.${index}.reason`,
        reason: {
          vi: `“${title.vi}”: hãy ghi vì sao không áp dụng.`,
          en: `“${title.en}”: write why it does not apply.`,
        },
      },
    ]
  }
  if (value === 'notApplicable' || value === 'notAssessed') return []
  if (kind === 'value' && !value) {
    return [
      {
        field: `results.${index}.value`,
        reason: { vi: `“${title.vi}”: hãy chọn kết quả.`, en: `“${title.en}”: choose a result.` },
      },
    ]
  }
  const limit = maximum ?? 1
  if (kind === 'score' && (score === null || score < 0 || score > limit)) {
    return [
      {
        field: `results.${index}.score`,
        reason: {
          vi: `“${title.vi}”: điểm phải từ 0 đến ${limit}.`,
          en: `“${title.en}”: points from 0 to ${limit}.`,
        },
      },
    ]
  }
  return evidence?.trim()
    ? []
    : [
        {
          field: `results.${index}.evidence`,
          reason: {
            vi: `“${title.vi}”: hãy ghi minh chứng.`,
            en: `“${title.en}”: name the evidence.`,
          },
        },
      ]
}
