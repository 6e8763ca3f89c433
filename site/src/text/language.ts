import type { Language } from 'cms/domain/language/language.ts'

/** The `lang` of words in one language on a page of another; none where the page says it already. */
export const langOf = (words: Language, page: Language): Language | undefined =>
  words === page ? undefined : words
