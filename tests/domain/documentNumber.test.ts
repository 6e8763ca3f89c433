import { expect, test } from 'vitest'
import { documentNumber, isDocumentNumber } from '../../cms/src/domain/values/documentNumber.ts'
import { loadSeed } from '../../seed/load.ts'

test.each([
  [' 186/qđ-btttt ', '186/QĐ-BTTTT'],
  ['186/QĐ-BTTTT'.normalize('NFD'), '186/QĐ-BTTTT'],
  ['186 / QĐ – BTTTT', '186/QĐ-BTTTT'],
  ['131/qđ-ttg', '131/QĐ-TTg'],
  ['131/QĐ-TTG', '131/QĐ-TTg'],
  ['7/QĐ-BTTTT', '07/QĐ-BTTTT'],
  ['007/QĐ-BTTTT', '07/QĐ-BTTTT'],
  ['47/2020/nđ-cp', '47/2020/NĐ-CP'],
  ['18\u200b6/QĐ-BTTTT', '186/QĐ-BTTTT'],
])('%j is kept as %s', (text, form) => {
  expect(documentNumber(text)).toBe(form)
  expect(documentNumber(form)).toBe(form)
})

test.each(['', 'abc', '186', 'QĐ-BTTTT', '186/', '186/QĐ-', '186/<b>', '/186/QĐ', '186-2026'])(
  '%j is no number of a paper',
  (text) => {
    expect(isDocumentNumber(documentNumber(text))).toBe(false)
  },
)

test('every number of the catalogue is one, in its one form', () => {
  const { announcements, legalDocuments } = loadSeed()
  for (const { number } of [...announcements, ...legalDocuments]) {
    expect(documentNumber(number)).toBe(number)
    expect(isDocumentNumber(number), number).toBe(true)
  }
})
