import { expect, test } from 'vitest'
import { z } from 'zod'
import { definedFields } from '../../cms/src/fields/definedFields.ts'
import type { FieldDefinition } from '../../cms/src/domain/field/field.ts'
import { draftOf, draftSchema, rowOfDraft } from '../../cms/src/domain/field/fieldDraft.ts'
import { fieldFaults } from '../../cms/src/domain/field/fieldFaults.ts'
import { fieldTexts } from '../../cms/src/domain/field/fieldText.ts'
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
