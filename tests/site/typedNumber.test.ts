import { expect, test } from 'vitest'
import { priceOf } from '../../site/src/workspace/agency/adoptionDraft.ts'
import { numberTyped } from '../../site/src/workspace/form/number.ts'

test.each([
  ['1.250.000 đ', 1_250_000],
  ['1.250.000 ₫', 1_250_000],
  ['1 250 000 đồng', 1_250_000],
  ['1,250,000 VNĐ', 1_250_000],
  ['99,5 %', 99.5],
  ['99,999', 99.999],
  ['1.250,75', 1250.75],
  ['0,125', 0.125],
  ['', null],
  ['đ 5', undefined],
  ['1.25.000', undefined],
  ['mười', undefined],
])('%s is read as people mean it', (typed, number) => {
  expect(numberTyped(typed)).toBe(number)
})

test('a price is of whole đồng', () => {
  expect([priceOf('1.250.000 đ'), priceOf('1,250'), priceOf('')]).toEqual([
    1_250_000,
    undefined,
    null,
  ])
})
