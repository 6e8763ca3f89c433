import type { Label } from '../language/language.ts'

/**
 * The number of a decision or paper in its one form: composed accents, no spaces, capitals; `TTg`, the Prime
 * Minister's sign, is the one that officials write with a small letter. ` 186/qđ-btttt ` → `186/QĐ-BTTTT`. A number below
 * ten has a nought before it, as Decree 30/2020/NĐ-CP has it (Annex I, part II, 3): `7/QĐ-BTTTT` → `07/QĐ-BTTTT`.
 */
export function documentNumber(text: string): string {
  return (
    text
      .normalize('NFC')
      .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, '')
      .replaceAll(/[‐‑‒–—−]/g, '-')
      // Old fonts write the letter with a sign that only looks like it.
      .replaceAll(/[ÐðƉɖ]/g, 'Đ')
      .toLocaleUpperCase('vi')
      .replaceAll(/(?<!\p{L})TTG(?!\p{L})/gu, 'TTg')
      .replace(/^0*(\d+)(?=[/-])/, (_, digits: string) => digits.padStart(2, '0'))
  )
}

/** A number, perhaps a year, then signs of the kind of paper and of who issued it, in letters without their marks. */
const pattern = /^\d{1,15}([/-]\d{4})?([/-][A-Z\d]*[A-Z][A-Z\d]*)([/-][A-Z\d]+)*$/

/** Vietnamese letters without marks; letters of other alphabets that look like them stay what they are. */
const withoutMarks = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll('Đ', 'D')

/** Whether a text, in its {@link documentNumber} form, is the number of a paper: `186/QĐ-BTTTT`, `47/2020/NĐ-CP`. */
export const isDocumentNumber = (text: string): boolean =>
  text.length <= 60 && pattern.test(withoutMarks(text).replaceAll('TTg', 'TTG'))

export const wrongNumber: Label = {
  vi: 'Hãy nhập số hiệu gồm số, gạch chéo và ký hiệu, ví dụ: 186/QĐ-BTTTT hoặc 47/2020/NĐ-CP.',
  en: 'Enter a number with its signs, example: 186/QĐ-BTTTT or 47/2020/NĐ-CP.',
}
