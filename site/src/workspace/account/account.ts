import { pagePath } from 'cms/domain/publication/routes.ts'
import { compareTexts, pageLanguage } from '../../text/compare.ts'

const storageKey = 'account'

/** Keeps the name of who signed in, so that every page's header leads back to the workspace. */
export function rememberAccount(name: string | undefined): void {
  try {
    if (name) localStorage.setItem(storageKey, name)
    else localStorage.removeItem(storageKey)
  } catch {
    // The browser keeps nothing: the header goes on offering to sign in.
  }
}

/** Turns the header's link to sign in into one to the workspace, for who signed in on this browser. */
export function showAccount(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-account]')
  const name = readName()
  if (!link || !name) return
  link.href = pagePath('workspace', pageLanguage())
  link.textContent = compareTexts[pageLanguage()].workspace
  link.title = name
}

function readName(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}
