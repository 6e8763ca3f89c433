import type { Label } from '../language/language.ts'

/** Weights of the first nine digits of an enterprise's tax code (Circular 105/2020/TT-BTC, and its forerunners). */
const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]

/**
 * Whether a tax code of an enterprise is one: ten digits of which the tenth is the check digit, and for a
 * branch a hyphen with three more (`0100109106`, `0100109106-001`). Spaces and dots do not count.
 */
export function isTaxCode(text: string): boolean {
  const digits = plainTaxCode(text)
  if (!/^\d{10}(-\d{3})?$/.test(digits)) return false
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return 10 - (sum % 11) === Number(digits[9])
}

/** A tax code as it is kept: digits, and for a branch `-001`. */
export function plainTaxCode(text: string): string {
  const digits = text.replaceAll(/[\s.]/g, '')
  return /^\d{13}$/.test(digits) ? `${digits.slice(0, 10)}-${digits.slice(10)}` : digits
}

export const wrongTaxCode: Label = {
  vi: 'Mã số thuế không đúng: chữ số kiểm tra không khớp.',
  en: 'The tax code is not right: its check digit does not fit.',
}
