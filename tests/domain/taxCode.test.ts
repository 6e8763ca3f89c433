import { expect, test } from 'vitest'
import { isTaxCode, plainTaxCode } from '../../cms/src/domain/organisation/taxCode.ts'

test.each([
  '0100109106',
  '0100686209',
  '0101248141',
  '0100109106-001',
  '0100109106001',
  '0100 109 106',
])('%s is a tax code: its check digit fits', (code) => expect(isTaxCode(code)).toBe(true))

test.each([
  ['the check digit does not fit', '0100109107'],
  ['two digits were swapped', '0100190106'],
  ['nine digits', '010010910'],
  ['letters', '01001O9106'],
  ['a branch with two digits', '0100109106-01'],
  ['nothing', ''],
])('%s: %s is no tax code', (_, code) => expect(isTaxCode(code)).toBe(false))

test('a branch is kept with its hyphen, however it was typed', () => {
  expect(plainTaxCode('0100 109 106 001')).toBe('0100109106-001')
  expect(plainTaxCode('0100109106')).toBe('0100109106')
})
