import { z } from 'zod'

/** Languages of the content: Vietnamese first, English second (falls back to Vietnamese). */
export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]
/** The language that a page of this one leads over to. */
export const otherLanguage: Record<Language, Language> = { vi: 'en', en: 'vi' }
export const LanguageSchema = z.enum(languages)

/** A text of ours, written in both languages. */
export type Label = {
  vi: string
  en: string
}

/**
 * A text of the content: Vietnamese is required, English may be missing, and then the page shows
 * Vietnamese marked `lang="vi"`. An empty translation counts as missing.
 */
export const LocalizedSchema = z
  .object({ vi: z.string().min(1), en: z.string().nullish() })
  .transform(({ vi, en }) => (en ? { vi, en } : { vi }))
export type Localized = z.output<typeof LocalizedSchema>

/** Like {@link LocalizedSchema} for a field that may be empty in both languages: empty gives `null`. */
export const OptionalLocalizedSchema = z
  .object({ vi: z.string().nullish(), en: z.string().nullish() })
  .nullish()
  .transform((text): Localized | null => {
    if (!text?.vi) return null
    return text.en ? { vi: text.vi, en: text.en } : { vi: text.vi }
  })
