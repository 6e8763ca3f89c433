import type { Permission } from './roles.ts'

// Light, because every public page loads it: who holds a permission is looked up where the roles are known.

/** The words whose public records somebody goes on editing, with what they need for it. */
export const editedWords = {
  platforms: 'catalogue.manage',
  problems: 'catalogue.manage',
  organisations: 'catalogue.manage',
  legalDocuments: 'catalogue.manage',
  pages: 'page.edit',
  /** Of the own organisation alone. */
  offerings: 'offering.edit',
} as const satisfies Record<string, Permission>
export type EditedWord = keyof typeof editedWords

export const isEditedWord = (word: string): word is EditedWord => Object.hasOwn(editedWords, word)

/** Where a public page sends who edits its record: the server knows the record's screen or its form in the admin. */
export const editAddress = (word: EditedWord, slug: string): string => `/api/edit/${word}/${slug}`
