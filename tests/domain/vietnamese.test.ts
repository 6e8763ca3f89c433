import { abbreviations, searchWordsOf } from 'cms/domain/search/abbreviations.ts'
import {
  fold,
  isWithinTypos,
  orderHash,
  sortKey,
  toneAgreement,
  typosForgiven,
  wordsOf,
} from 'cms/domain/language/vietnamese.ts'
import { describe, expect, test } from 'vitest'

const tonedOf = (word: string) => wordsOf(word)[0]?.toned ?? ''

describe('folding', () => {
  test('takes off every mark, also from đ and from text in NFD', () => {
    expect(fold('Đường ĐI ặ Ổ ữ')).toBe('duong di a o u')
    expect(fold('Đường'.normalize('NFD'))).toBe('duong')
  })

  test.each([
    ['hoà', 'hòa'],
    ['thuỷ', 'thủy'],
    ['kỹ', 'kĩ'],
    ['Lý', 'lí'],
    ['mỹ', 'mĩ'],
    ['quý', 'quí'],
    ['TT&TT', 'tttt'],
    ['ĐƯỜNG', 'đường'.normalize('NFD')],
  ])('%s and %s are one word', (one, other) => {
    expect(tonedOf(one)).toBe(tonedOf(other))
  })

  test.each([
    ['thúy', 'thủy'],
    ['tay', 'tai'],
    ['yên', 'iên'],
    ['dương', 'đương'],
  ])('%s and %s are not', (one, other) => {
    expect(tonedOf(one)).not.toBe(tonedOf(other))
  })

  test('knows where each word stands in the text as given', () => {
    const text = '“Nền tảng” số (LGSP)'.normalize('NFD')
    const words = wordsOf(text).map(({ start, end }) => text.slice(start, end).normalize('NFC'))
    expect(words).toEqual(['Nền', 'tảng', 'số', 'LGSP'])
  })
})

test('agreement of marks: same, still being typed, contradicting', () => {
  expect(toneAgreement(tonedOf('đường'), tonedOf('đường'))).toBe(2)
  expect(toneAgreement(tonedOf('đương'), tonedOf('đường'))).toBe(1)
  expect(toneAgreement(tonedOf('đuong'), tonedOf('đường'))).toBe(1)
  expect(toneAgreement(tonedOf('dường'), tonedOf('dương'))).toBe(0)
  expect(toneAgreement(tonedOf('đường'), tonedOf('dường'))).toBe(0)
})

describe('abbreviations', () => {
  const foldedOf = (text: string) => searchWordsOf(text).map(({ folded }) => folded)

  test.each(abbreviations)('%s and its words are found by one another', (abbreviation, words) => {
    const [short] = wordsOf(abbreviation)
    expect(foldedOf(`về ${words} năm 2022`)).toContain(short?.folded)
    expect(foldedOf(`về ${abbreviation}`)).toEqual(
      expect.arrayContaining(wordsOf(words).map(({ folded }) => folded)),
    )
  })

  test('are not words with other marks, nor names that begin with a capital', () => {
    expect(foldedOf('CHĂM SÓC KHÁCH HÀNG')).toEqual(['cham', 'soc', 'khach', 'hang'])
    expect(foldedOf('Soc Trang')).toEqual(['soc', 'trang'])
    expect(foldedOf('CDS và CĐS').filter((word) => word === 'chuyen')).toHaveLength(2)
  })

  test('do not arise from words that merely stand apart', () => {
    expect(foldedOf('chuyển kho, đổi vé, số ghế')).not.toContain('cds')
  })
})

describe('typos', () => {
  test.each([
    [4, 0],
    [5, 1],
    [8, 1],
    [9, 2],
  ])('in a word of %i letters %i are forgiven', (letters, typos) => {
    expect(typosForgiven(letters)).toBe(typos)
  })

  test('two neighbours exchanged are one typo', () => {
    expect(isWithinTypos('chuyne', 'chuyen', 1)).toBe(true)
    expect(isWithinTypos('cuhyne', 'chuyen', 1)).toBe(false)
    expect(isWithinTypos('chuyn', 'chuyendoi', 1)).toBe(false)
    expect(isWithinTypos('chuyn', 'chuyendoi', 1, true)).toBe(true)
  })
})

describe('sort key', () => {
  const texts = [
    ...['Hà Nội', 'Hà Nam', 'Hà Giang', 'Hải Phòng', 'Hải Dương', 'Hậu Giang', 'Hòa Bình', 'Huế'],
    ...['Đà Nẵng', 'Đắk Lắk', 'Đồng Nai', 'Đồng Tháp', 'Điện Biên', 'Dương', 'Duong', 'Đường'],
    ...[
      'An Giang',
      'Ăn',
      'Ân',
      'Anh',
      'a',
      'ă',
      'â',
      'a b',
      'ab',
      'ba',
      'bà',
      'bả',
      'bã',
      'bá',
      'bạ',
    ],
    ...['ba ba', 'bà con', 'Êđê', 'e', 'o', 'ô', 'ơ', 'ờ', 'ồ', 'u', 'ư', 'ự', 'y tế', 'ý', 'F88'],
    ...['Zalo', 'Cần Thơ', 'can', 'Quảng Ngãi', 'Quảng Ninh', 'Thanh Hóa', 'Thừa Thiên Huế'],
  ]

  test('orders as the Vietnamese collation does, by plain comparison', () => {
    const byKey = [...texts].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
    expect(byKey).toEqual([...texts].sort(new Intl.Collator('vi').compare))
  })

  test('is ASCII and the same for both normal forms and both cases', () => {
    for (const text of texts) {
      expect(sortKey(text)).toMatch(/^[ -~]+$/)
      expect(sortKey(text.normalize('NFD'))).toBe(sortKey(text))
      expect(sortKey(text.toUpperCase())).toBe(sortKey(text))
    }
  })
})

test('the order of equals spreads evenly and stays as it was published', () => {
  expect(orderHash('offerings/goi-1')).toBe(orderHash('offerings/goi-1'))
  const firstHalf = Array.from({ length: 2000 }, (_, index) =>
    orderHash(`offerings/${index}`),
  ).filter((hash) => hash < 2 ** 31)
  expect(firstHalf.length).toBeGreaterThan(900)
  expect(firstHalf.length).toBeLessThan(1100)
})
