import { expect, test } from 'vitest'
import { basesOn, basisLine, dayInWords } from '../../cms/src/domain/legalDocument/inForce.ts'
import type { BasisSubject } from '../../cms/src/domain/legalDocument/legalDocument.ts'
import { loadSeed } from '../../seed/load.ts'

const { legalDocuments } = loadSeed({ catalogueOnly: true })
const numbersOn = (subject: BasisSubject, day: string) =>
  basesOn(legalDocuments, subject, day).map(({ number }) => number)

test.each([
  ['procurement', '2026-01-27', '73/2019/NĐ-CP', '45/2026/NĐ-CP'],
  ['dataSharing', '2025-10-21', '47/2020/NĐ-CP', '278/2025/NĐ-CP'],
  ['personalData', '2025-12-31', '13/2023/NĐ-CP', '356/2025/NĐ-CP'],
] as const)('%s on %s stands on %s and not yet on %s', (subject, day, old, next) => {
  expect(numbersOn(subject, day)).toContain(old)
  expect(numbersOn(subject, day)).not.toContain(next)
})

test.each([
  ['procurement', '2026-01-28', '73/2019/NĐ-CP', '45/2026/NĐ-CP'],
  ['dataSharing', '2025-10-22', '47/2020/NĐ-CP', '278/2025/NĐ-CP'],
  ['personalData', '2026-01-01', '13/2023/NĐ-CP', '356/2025/NĐ-CP'],
] as const)('%s from %s on no longer stands on %s but on %s', (subject, day, old, next) => {
  expect(numbersOn(subject, day)).not.toContain(old)
  expect(numbersOn(subject, day)).toContain(next)
})

test('laws come before decrees, and each line names the instrument as papers do', () => {
  const lines = basesOn(legalDocuments, 'procurement', '2026-11-27').map(basisLine)
  expect(lines[0]).toBe('Căn cứ Luật Đấu thầu số 22/2023/QH15 ngày 23 tháng 6 năm 2023')
  expect(lines.at(-1)).toMatch(
    /^Căn cứ Nghị định số 45\/2026\/NĐ-CP ngày 28 tháng 01 năm 2026 của Chính phủ về quản lý/,
  )
})

test('a date that is no whole day is not written as one', () => {
  expect(dayInWords('2022-04')).toBe('')
  expect(dayInWords('2025-08-04')).toBe('ngày 04 tháng 8 năm 2025')
})
