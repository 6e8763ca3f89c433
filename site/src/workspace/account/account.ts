import { pagePath } from 'cms/domain/publication/routes.ts'
import { compareTexts, pageLanguage } from '../../text/compare.ts'

const storageKey = 'account'

/** What every page knows of who signed in on this browser; the server alone says what they may do. */
interface KnownAccount {
  name: string
  /** What they hold of the permissions by which pages are edited, in one text. */
  edits?: string
  /** Slug of the organisation for which they act. */
  organisation?: string | undefined
}

/** Keeps who signed in, so that every page leads back to the workspace, and to where its record is edited. */
export function rememberAccount(account: KnownAccount | undefined): void {
  try {
    if (account) {
      const { name, edits, organisation } = account
      localStorage.setItem(storageKey, [name, edits, organisation].join('\n'))
    } else localStorage.removeItem(storageKey)
  } catch {
    // The browser keeps nothing: the header goes on offering to sign in.
  }
}

/**
 * For who signed in on this browser: turns the header's link to sign in into one to the workspace, and shows the way to
 * where what the page shows is edited.
 */
export function showAccount(): void {
  const [name, edits, organisation] = readLines()
  if (!name) return
  const link = document.querySelector<HTMLAnchorElement>('[data-account]')
  if (link) {
    link.href = pagePath('workspace', pageLanguage())
    link.textContent = compareTexts[pageLanguage()].workspace
    link.title = name
  }
  const edit = document.querySelector<HTMLElement>('[data-edit]')
  if (!edit) return
  const { edit: needs = '', owner = organisation } = edit.dataset
  edit.hidden = owner !== organisation || !edits?.includes(needs)
}

/** Name, permissions and organisation; an earlier version kept the name alone. */
function readLines(): string[] {
  try {
    return localStorage.getItem(storageKey)?.split('\n') ?? []
  } catch {
    return []
  }
}
