import type { Language } from 'cms/domain/language/language.ts'
import { workspaceEn } from './workspace.en.ts'
import { workspaceVi } from './workspace.vi.ts'
import type { WorkspaceText } from './workspace.vi.ts'

const texts: Record<Language, WorkspaceText> = { vi: workspaceVi, en: workspaceEn }

/** The sentences of the workspace in a language. */
export function workspaceText(language: Language): WorkspaceText {
  return texts[language]
}
