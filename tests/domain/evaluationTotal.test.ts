import { EvaluationTemplateSchema } from 'cms/domain/evaluation/evaluation.ts'
import type { CriterionResult } from 'cms/domain/evaluation/evaluation.ts'
import { faultsOf, totalOf } from 'cms/domain/evaluation/evaluationTotal.ts'
import { expect, test } from 'vitest'

const template = EvaluationTemplateSchema.parse({
  slug: 'mau',
  name: { vi: 'Mẫu' },
  version: '1',
  subject: 'offerings',
  validMonths: 12,
  groups: [
    { key: 'mot', name: { vi: 'Một' }, weight: 60 },
    { key: 'hai', name: { vi: 'Hai' }, weight: 20 },
    { key: 'ba', name: { vi: 'Ba' }, weight: 20 },
  ],
  criteria: [
    { key: 'a', group: 'mot', name: { vi: 'A' }, kind: 'value', weight: 1, isRequired: true },
    { key: 'b', group: 'mot', name: { vi: 'B' }, kind: 'score', maximum: 10, weight: 2 },
    { key: 'c', group: 'hai', name: { vi: 'C' }, kind: 'value', weight: 3 },
    { key: 'd', group: 'hai', name: { vi: 'D' }, kind: 'value', weight: 1 },
    { key: 'e', group: 'ba', name: { vi: 'E' }, kind: 'score', maximum: 5, weight: 1 },
  ],
  levels: [
    { level: 1, name: { vi: 'Mức 1' }, minimum: 30 },
    { level: 3, name: { vi: 'Mức 3' }, minimum: 60 },
    { level: 5, name: { vi: 'Mức 5' }, minimum: 90 },
  ],
  confidence: 'reconstructed',
})

type Answer = number | 'met' | 'notMet' | 'notApplicable' | 'notAssessed'
const results = (answers: Record<string, Answer>): CriterionResult[] =>
  Object.entries(answers).map(([criterion, answer]) => ({
    criterion,
    value: typeof answer === 'number' ? null : answer,
    score: typeof answer === 'number' ? answer : null,
    evidence: 'Biên bản',
    validUntil: null,
    reason: null,
  }))

test('the total is the sum of the groups, each its share of its weight', () => {
  const total = totalOf(template, results({ a: 'met', b: 7, c: 'met', d: 'notMet', e: 4 }))
  expect(total.groups).toEqual([
    // (1 × 1 + 0,7 × 2) / 3 of 60
    { key: 'mot', weight: 60, share: (1 + 1.4) / 3, points: 48 },
    { key: 'hai', weight: 20, share: 0.75, points: 15 },
    { key: 'ba', weight: 20, share: 0.8, points: 16 },
  ])
  expect(total).toMatchObject({ total: 79, level: 3, failed: [], open: [] })
})

test('a criterion that does not apply leaves its weight to the others of its group', () => {
  const total = totalOf(template, results({ a: 'met', b: 7, c: 'notApplicable', d: 'met', e: 4 }))
  expect(total.groups[1]).toMatchObject({ share: 1, points: 20 })
  expect(total.total).toBe(84)
})

test('a group of which nothing applies leaves its weight to the other groups', () => {
  const total = totalOf(
    template,
    results({ a: 'met', b: 10, c: 'notApplicable', d: 'notApplicable', e: 0 }),
  )
  expect(total.groups.map(({ share, points }) => [share, points])).toEqual([
    [1, 75],
    [null, 0],
    [0, 0],
  ])
  expect(total.total).toBe(75)
})

test('what nobody assessed counts as nothing and is named', () => {
  const total = totalOf(template, results({ a: 'met', b: 10, c: 'notAssessed', d: 'met', e: 5 }))
  expect(total.groups[1]).toMatchObject({ share: 0.25, points: 5 })
  expect(total.open).toEqual(['c'])
})

test('without a required criterion no level is reached, whatever the total', () => {
  const total = totalOf(template, results({ a: 'notMet', b: 10, c: 'met', d: 'met', e: 5 }))
  expect(total).toMatchObject({ total: 80, level: null, failed: ['a'] })
})

test('a required criterion that does not apply is no failure', () => {
  const total = totalOf(template, results({ a: 'notApplicable', b: 10, c: 'met', d: 'met', e: 5 }))
  expect(total).toMatchObject({ total: 100, level: 5, failed: [] })
})

test('a total on the least of a level reaches it, one below does not', () => {
  const withScore = (b: number) =>
    totalOf(template, results({ a: 'met', b, c: 'notMet', d: 'notMet', e: 0 }))
  expect(withScore(2.5)).toMatchObject({ total: 30, level: 1 })
  expect(withScore(2.4)).toMatchObject({ total: 29.6, level: null })
})

test('results that say too little are refused, each at its field', () => {
  const wrong = results({ a: 'met', b: 11, c: 'notApplicable', d: 'met' })
  const [met, ...others] = wrong
  const faults = faultsOf(template, [{ ...(met as CriterionResult), evidence: null }, ...others])
  expect(faults.map(({ field }) => field)).toEqual([
    'results.0.evidence',
    'results.1.score',
    'results.2.reason',
    'results',
  ])
})
