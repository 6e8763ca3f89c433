import { expect, test } from 'vitest'
import { z } from 'zod'
import { definedFields } from '../../cms/src/fields/definedFields.ts'
import type { FieldDefinition } from '../../cms/src/domain/field/field.ts'
import { draftOf, draftSchema, rowOfDraft } from '../../cms/src/domain/field/fieldDraft.ts'
import { fieldFaults } from '../../cms/src/domain/field/fieldFaults.ts'
import { fieldTexts } from '../../cms/src/domain/field/fieldText.ts'
import { accessibilityCriteria } from '../../cms/src/domain/offering/offeringChoices.ts'
import { offeringFields } from '../../cms/src/domain/offering/offeringFields.ts'
import { publiccodeOf } from '../../cms/src/words/offering/publiccode.ts'
import { readPubliccode } from '../../cms/src/words/offering/readPubliccode.ts'

const trainingDays: FieldDefinition = {
  schema: z.number().int().nullish(),
  control: 'number',
  section: 'service',
  required: true,
  minimum: 1,
  maximum: 30,
  unit: { vi: 'ngày', en: 'days' },
  label: { vi: 'Số ngày đào tạo', en: 'Days of training' },
  help: { vi: 'Ví dụ: 2.', en: 'Example: 2.' },
}
const table = { ...offeringFields, trainingDays }

test('one entry in the table is a field of the collection, the form, its faults, the page and the file', () => {
  expect(definedFields(table)).toContainEqual(
    expect.objectContaining({ name: 'trainingDays', type: 'number', min: 1, max: 30 }),
  )
  const draft = { ...draftOf(table, { name: 'A', trainingDays: 2 }), platform: 'x' }
  expect(draftSchema(table).safeParse({ trainingDays: 2 }).success).toBe(true)
  expect(draftSchema(offeringFields).safeParse({ trainingDays: 2 }).success).toBe(false)
  expect(rowOfDraft(table, draft, 'vi')).toMatchObject({ trainingDays: 2 })
  const faultOf = (days: number | string | null) =>
    fieldFaults(table, { ...draft, trainingDays: days }, 'required').find(
      ({ field }) => field === 'trainingDays',
    )?.reason.vi
  expect(faultOf(null)).toBe('Hãy điền “Số ngày đào tạo”.')
  expect(faultOf('hai')).toBe('“Số ngày đào tạo” phải là một số.')
  expect(faultOf(31)).toBe('“Số ngày đào tạo” phải từ 1 đến 30.')
  expect(faultOf(1.5)).toBe('“Số ngày đào tạo” phải là số nguyên.')
  expect(faultOf(2)).toBeUndefined()
  expect(fieldTexts(trainingDays, 2)).toEqual([{ vi: '2\u00a0ngày', en: '2\u00a0days' }])
  const file = publiccodeOf(table, draft)
  expect(file).toContain('trainingDays: 2')
  expect(readPubliccode(table, file).draft).toMatchObject({ trainingDays: 2 })
})

test('a promotion is no dearer than its price, and no two plans or criteria are the same', () => {
  const plan = (id: string, vi: string, part: object) => ({
    id,
    name: { vi, en: '' },
    price: 1000,
    unit: 'site',
    interval: 'year',
    promotionFrom: '2026-01-01',
    promotionTo: '2026-02-01',
    ...part,
  })
  const told = (draft: object) =>
    fieldFaults(offeringFields, { ...draftOf(offeringFields, {}), ...draft }, 'firstDraft')
      .filter(({ field }) => field.includes('.'))
      .map(({ field, reason }) => `${field}: ${reason.vi}`)
  expect(told({ plans: [plan('a', 'Cơ bản', { promotionPrice: 5000 })] })).toEqual([
    'plans.0.promotionPrice: Gói 1: “Giá ưu đãi” cao hơn “Giá”.',
  ])
  expect(told({ plans: [plan('a', 'Cơ bản', {}), plan('b', ' CƠ  bản', {})] })).toEqual([
    'plans.1.name: Gói 2: “Tên gói” đã có ở dòng 1.',
  ])
  const [criterion] = accessibilityCriteria.values
  const row = (id: string, value: string) => ({ id, criterion, value, note: 'Đã thử' })
  expect(told({ accessibility: [row('a', 'met'), row('b', 'notMet')] })).toEqual([
    'accessibility.1.criterion: Tiêu chí 2: “Tiêu chí” đã có ở dòng 1.',
  ])
})
