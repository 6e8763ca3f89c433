import type { Language } from 'cms/domain/language.ts'

/** Joins a number and its unit so that no line breaks between them. */
export const noBreak = '\u00a0'

const numbers = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }),
}

/** `97,3` in Vietnamese, `97.3` in English. */
export function formatNumber(value: number, language: Language): string {
  return numbers[language].format(value)
}

/** An amount in đồng: `1.250.000 ₫`. */
export function formatMoney(dong: number, language: Language): string {
  return `${formatNumber(dong, language)}${noBreak}₫`
}

/** A day or a date as exact as its source: `01/07/2025`, `07/2025`, `2025`. */
export function formatDate(date: string): string {
  return date.split('-').reverse().join('/')
}

/** Lower case for a label in the middle of a sentence, keeping abbreviations such as `NDXP`. */
export function inSentence(label: string): string {
  return /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)
}
