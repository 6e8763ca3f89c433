import type { Language } from '../language/language.ts'

/** What the report can be had as. */
export const reportFormats = ['docx', 'xlsx'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** Address of the report of a day (`YYYY-MM-DD`), in a language. */
export const reportAddress = (language: Language, format: ReportFormat, day: string): string =>
  `/api/statistics.${format}?ngay=${day}&lang=${language}`
