import { describe, expect, test } from 'vitest'
import { markedText, Tally } from '../../cms/src/domain/values/tally.ts'

const rows = (real: number, madeUp: number) => [
  ...Array.from({ length: real }, () => ({ illustrative: false })),
  ...Array.from({ length: madeUp }, () => ({ illustrative: true })),
]

describe('a number of rows', () => {
  test('says how many of them are made up, in both languages', () => {
    const text = (real: number, madeUp: number) => Tally.of(rows(real, madeUp)).text('vi')
    expect([text(3, 0), text(2, 1), text(0, 12), text(0, 1), text(0, 0)]).toEqual([
      '3',
      '3, 1 là minh họa',
      '12, cả 12 là minh họa',
      '1, minh họa',
      '0',
    ])
    expect(Tally.of(rows(0, 12)).text('en', (count) => `${count}/34 provinces`)).toBe(
      '12/34 provinces, all 12 illustrative',
    )
  })

  test('knows what is left without them', () => {
    expect(Tally.of(rows(2, 5)).words('vi', (count) => `${count} lượt`)).toEqual({
      all: '7 lượt',
      real: '2 lượt',
      mark: '5 là minh họa',
      isAllMadeUp: false,
    })
  })

  test('cannot be written without its mark by mistake', () => {
    expect(() => String(Tally.of(rows(0, 1)))).toThrow('with its mark')
  })
})

test('a made-up title says so once', () => {
  expect(markedText('Sở Y tế', true, 'vi')).toBe('[minh họa] Sở Y tế')
  expect(markedText('Sở Y tế minh họa', true, 'vi')).toBe('Sở Y tế minh họa')
  expect(markedText('Sở Y tế', false, 'vi')).toBe('Sở Y tế')
})
