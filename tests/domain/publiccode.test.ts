import { expect, test } from 'vitest'
import { draftOf } from '../../cms/src/domain/field/fieldDraft.ts'
import type { Draft } from '../../cms/src/domain/field/fieldDraft.ts'
import { fieldEntries, holdsFiles } from '../../cms/src/domain/field/field.ts'
import { offeringFields } from '../../cms/src/domain/offering/offeringFields.ts'
import { publiccodeOf } from '../../cms/src/words/offering/publiccode.ts'
import { readPubliccode } from '../../cms/src/words/offering/readPubliccode.ts'

/** The fields of the table but for those of uploaded files. */
const exchanged = Object.fromEntries(
  fieldEntries(offeringFields).filter(([, field]) => !holdsFiles(field)),
)

/** Every field of the table filled, texts in both languages and one in Vietnamese alone. */
const full: Draft = draftOf(exchanged, {
  name: { vi: 'Khám từ xa: trạm y tế', en: 'Telehealth' },
  platform: 'tu-van-kham-chua-benh-tu-xa',
  summary: { vi: 'Bác sĩ tuyến trên\nxem bệnh nhân ở xã.', en: 'Doctors see patients.' },
  website: 'https://kham.example/',
  plans: [
    {
      name: { vi: 'Cấp xã', en: 'Commune' },
      price: 150_000,
      unit: 'commune',
      interval: 'month',
      minimumUnits: 1,
      maximumUnits: 100,
      includesVat: true,
      trialDays: 30,
      promotionPrice: 100_000,
      promotionFrom: '2026-01-01',
      promotionTo: '2026-12-31',
      promotionFor: { vi: 'xã miền núi' },
      note: { vi: 'Tối thiểu 12 tháng' },
    },
    { name: { vi: 'Cấp tỉnh' }, price: null, unit: 'site', interval: 'year' },
  ],
  supportEligible: false,
  features: [{ text: { vi: 'Gọi hình', en: 'Video' } }, { text: { vi: 'Đơn thuốc điện tử' } }],
  benefits: [{ text: { vi: 'Bớt một chuyến đi', en: 'One journey less' } }],
  delivery: 'service',
  licence: 'Apache-2.0',
  documents: [{ title: 'Hướng dẫn', url: 'https://kham.example/huong-dan' }],
  accessibility: [{ criterion: 'keyboard', value: 'met', note: 'thử với NVDA' }],
  dataLocation: 'vietnam',
  securityLevel: 3,
  standards: ['iso-27001', 'hl7-fhir'],
  certificates: [{ name: 'ISO/IEC 27001:2022', issuer: 'A', validUntil: '2027-05-01' }],
  integrations: ['vneid'],
  apiDocumentation: 'https://kham.example/api',
  availability: 99.5,
  responseHours: 4,
  support: { vi: 'Điện thoại: 8–17 giờ' },
  salesContact: { vi: 'Phòng kinh doanh', en: 'Sales' },
  gettingStarted: { vi: '15 ngày', en: '15 days' },
  exportFormats: 'CSV, JSON',
  exitDays: 30,
  exitCost: 0,
})

test('the example fills every field of the table, so that the round trip tries each', () => {
  const empty = fieldEntries(exchanged).filter(
    ([name]) => JSON.stringify(full[name]) === JSON.stringify(draftOf(offeringFields, {})[name]),
  )
  expect(empty.map(([name]) => name)).toEqual([])
})

test('an export that is imported again says the same, to the letter', () => {
  const file = publiccodeOf(offeringFields, full)
  const { draft, faults } = readPubliccode(offeringFields, file)
  expect(faults).toEqual([])
  expect(draft).toEqual(full)
  expect(publiccodeOf(offeringFields, draft)).toBe(file)
})

test('the file has the names of the standard, and ours under one key', () => {
  const file = publiccodeOf(offeringFields, full)
  expect(file).toContain('name: "Khám từ xa: trạm y tế"')
  expect(file).toMatch(/^publiccodeYmlVersion: "?0\.5\.0"?\n/)
  expect(file).toMatch(/\n {2}vi:\n {4}shortDescription: /)
  expect(file).toMatch(/\n {4}features:\n {6}- Video\n/)
  expect(file).toContain('localisedName: Telehealth')
  expect(file).toMatch(/\nvn:\n {2}plans:\n/)
})

test('every fault of a wrong file is listed with its field and line', () => {
  const { faults } = readPubliccode(
    offeringFields,
    `publiccodeYmlVersion: "0.5.0"
name: 12
url: http://kham.example
colour: red
description:
  vi:
    features: Gọi hình
vn:
  plans:
    - name: Cấp xã
      price: nhiều
      unit: huyện
      interval: month
    - name: Cấp tỉnh
      unit: site
      interval: year
      discount: 5
  securityLevel: 9
  certificates:
    - name: ISO
      validUntil: 31/12/2027
  giá: 5
`,
  )
  expect(faults.map(({ field, line }) => `${line} ${field}`)).toEqual([
    // Nothing stands where it should: the nearest line above.
    '1 applicationSuite',
    '2 name',
    '3 url',
    '4 colour',
    '6 description.vi.shortDescription',
    '7 description.vi.features',
    '11 vn.plans.0.price',
    '12 vn.plans.0.unit',
    '17 vn.plans.1.discount',
    '18 vn.securityLevel',
    '21 vn.certificates.0.validUntil',
    '22 vn.giá',
  ])
  expect(faults.every(({ reason }) => reason.vi && reason.en)).toBe(true)
})

test.each([
  ['a broken file', 'name: [1, 2\nurl: x', 2],
  ['a list', '- a', 1],
  ['nothing', '', 1],
  ['a key twice', 'name: a\nname: b', 2],
])('%s is refused with a line', (_, text, line) => {
  const { faults } = readPubliccode(offeringFields, text)
  expect(faults[0]).toMatchObject({ line })
})

test('aliases that unfold without end are refused, not unfolded', () => {
  const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]', 'b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]']
  for (const [one, before] of ['cb', 'dc', 'ed', 'fe', 'gf', 'hg'].map((pair) =>
    Array.from(pair),
  )) {
    bomb.push(`${one}: &${one} [${Array.from({ length: 9 }, () => `*${before}`).join(',')}]`)
  }
  const { faults } = readPubliccode(offeringFields, bomb.join('\n'))
  expect(faults).toMatchObject([
    { line: 1, reason: { en: expect.stringContaining('aliases') as string } },
  ])
})

test('a publiccode file has no place for files that are uploaded, and importing one leaves them alone', () => {
  const id = 'a'.repeat(24)
  const pictures = [{ id, file: id, alt: { vi: 'Màn hình', en: '' } }]
  const text = publiccodeOf(offeringFields, { ...draftOf(offeringFields, {}), pictures })
  expect(text).not.toContain('pictures')
  expect(readPubliccode(offeringFields, text).draft).not.toHaveProperty('pictures')
  const { faults } = readPubliccode(offeringFields, `${text}vn:\n  pictures: []\n`)
  expect(faults.map(({ field }) => field)).toContain('vn.pictures')
})
