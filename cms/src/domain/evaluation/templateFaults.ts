import { z } from 'zod'
import type { Label } from '../language/language.ts'
import { SlugSchema } from '../values/reference.ts'

/** What is wrong with a template, and where: `criteria.2.group`. */
export interface TemplateFault {
  path: string
  reason: Label
}

const number = z.number().nullish().catch(null)
const text = z.string().nullish().catch(null)
const name = z.unknown()
const rows = <S extends z.ZodType>(row: S) =>
  z
    .array(row)
    .nullish()
    .catch([])
    .transform((list) => list ?? [])

const DraftSchema = z.object({
  validMonths: number,
  groups: rows(z.object({ key: text, name, weight: number })),
  criteria: rows(
    z.object({ key: text, group: text, name, kind: text, maximum: number, weight: number }),
  ),
  levels: rows(z.object({ level: number, name, minimum: number })),
})
type Draft = z.output<typeof DraftSchema>

/** Most points of a criterion. */
const mostPoints = 1000

/**
 * Everything that is wrong with a template, in one answer: groups whose weights are not 100 together, keys that
 * stand twice or that no group has, points without a maximum, levels that do not ascend, numbers out of bounds.
 */
export function templateFaults(template: unknown): TemplateFault[] {
  const draft = DraftSchema.parse(template)
  return [
    ...monthFaults(draft),
    ...groupFaults(draft),
    ...draft.criteria.flatMap((criterion, index) => criterionFaults(draft, criterion, index)),
    ...levelFaults(draft),
    ...emptyFaults(draft),
  ]
}

const fault = (path: string, vi: string, en: string): TemplateFault => ({
  path,
  reason: { vi, en },
})
const isWithin = (value: number | null | undefined, least: number, most: number) =>
  typeof value === 'number' && value >= least && value <= most

function monthFaults({ validMonths }: Draft): TemplateFault[] {
  return isWithin(validMonths, 1, 60) && Number.isInteger(validMonths)
    ? []
    : [
        fault(
          'validMonths',
          'Thời hạn phải là số tháng nguyên từ 1 đến 60.',
          'The months must be a whole number from 1 to 60.',
        ),
      ]
}

function groupFaults({ groups, criteria }: Draft): TemplateFault[] {
  const sum = groups.reduce((total, { weight }) => total + (weight ?? 0), 0)
  return [
    ...groups.flatMap(({ key, weight }, index) => [
      ...keyFaults(
        `groups.${index}.key`,
        key,
        groups.map((one) => one.key),
      ),
      ...weightFaults(`groups.${index}.weight`, weight),
      ...(key && !criteria.some(({ group }) => group === key)
        ? [
            fault(
              `groups.${index}.key`,
              `Nhóm “${key}” chưa có tiêu chí nào.`,
              `The group “${key}” has no criterion.`,
            ),
          ]
        : []),
    ]),
    ...(groups.length > 0 && Math.abs(sum - 100) > 0.001
      ? [
          fault(
            'groups',
            `Tổng trọng số các nhóm phải là 100, hiện là ${sum}.`,
            `The weights of the groups must be 100 together; they are ${sum}.`,
          ),
        ]
      : []),
  ]
}

function criterionFaults(
  { groups, criteria }: Draft,
  { key, group, kind, maximum, weight }: Draft['criteria'][number],
  index: number,
): TemplateFault[] {
  const at = (field: string) => `criteria.${index}.${field}`
  return [
    ...keyFaults(
      at('key'),
      key,
      criteria.map((one) => one.key),
    ),
    ...weightFaults(at('weight'), weight),
    ...(groups.some((one) => one.key === group)
      ? []
      : [
          fault(
            at('group'),
            `Không có nhóm “${group ?? ''}”.`,
            `There is no group “${group ?? ''}”.`,
          ),
        ]),
    ...(kind === 'score' && !(maximum && isWithin(maximum, 0, mostPoints))
      ? [
          fault(
            at('maximum'),
            `Tiêu chí chấm điểm cần điểm cao nhất, trên 0 và không quá ${mostPoints}.`,
            `A criterion with points needs a maximum above 0 and up to ${mostPoints}.`,
          ),
        ]
      : []),
  ]
}

function keyFaults(path: string, key: string | null | undefined, all: unknown[]): TemplateFault[] {
  if (!SlugSchema.safeParse(key).success) {
    return [
      fault(
        path,
        'Mã chỉ gồm chữ thường không dấu, chữ số và gạch ngang.',
        'A key has lower-case letters, digits and hyphens only.',
      ),
    ]
  }
  return all.filter((one) => one === key).length > 1
    ? [fault(path, `Mã “${key ?? ''}” bị lặp.`, `The key “${key ?? ''}” stands twice.`)]
    : []
}

const weightFaults = (path: string, weight: number | null | undefined): TemplateFault[] =>
  weight && isWithin(weight, 0, 100)
    ? []
    : [
        fault(
          path,
          'Trọng số phải trên 0 và không quá 100.',
          'A weight is above 0 and 100 at most.',
        ),
      ]

function levelFaults({ levels }: Draft): TemplateFault[] {
  return levels.flatMap(({ level, minimum }, index) => {
    const before = levels[index - 1]
    const isAscending =
      !before || ((level ?? 0) > (before.level ?? 0) && (minimum ?? 0) > (before.minimum ?? 0))
    return [
      ...(isWithin(level, 1, 5) && Number.isInteger(level)
        ? []
        : [fault(`levels.${index}.level`, 'Mức phải từ 1 đến 5.', 'A level is from 1 to 5.')]),
      ...(isWithin(minimum, 0, 100)
        ? []
        : [
            fault(
              `levels.${index}.minimum`,
              'Tổng điểm phải từ 0 đến 100.',
              'A total is from 0 to 100.',
            ),
          ]),
      ...(isAscending
        ? []
        : [
            fault(
              `levels.${index}.minimum`,
              'Mức và tổng điểm phải tăng dần.',
              'Levels and their totals must ascend.',
            ),
          ]),
    ]
  })
}

function emptyFaults({ groups, criteria, levels }: Draft): TemplateFault[] {
  const lists = { groups, criteria, levels }
  return Object.entries(lists).flatMap(([path, list]) =>
    list.length > 0 ? [] : [fault(path, 'Cần ít nhất một dòng.', 'At least one line is needed.')],
  )
}
