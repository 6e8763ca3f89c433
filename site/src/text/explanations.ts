import type { Language } from 'cms/domain/language.ts'
import type { PageName } from 'cms/domain/routes.ts'
import { explanations as en } from './explanations.en.ts'
import { explanations as vi } from './explanations.vi.ts'

export type ExplanationName = 'about' | 'ranking' | 'accessibility'

/** A page that explains in words. */
export interface Explanation {
  title: string
  lead: string
  sections: {
    id: string
    title: string
    paragraphs: string[]
    items?: string[]
    links?: { page: PageName; text: string }[]
  }[]
}

export type Explanations = Record<ExplanationName, Explanation>

/** The explaining pages of a language. */
export function explanationsOf(language: Language): Explanations {
  return language === 'vi' ? vi : en
}
