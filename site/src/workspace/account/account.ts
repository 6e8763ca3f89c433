import { pagePath } from 'cms/domain/publication/routes.ts'
import { compareTexts, pageLanguage } from '../../text/compare.ts'

const storageKey = 'account'

/** What every page knows of who signed in on this browser; the server alone says what they may do. */
interface KnownAccount {
  name: string
  /** Words whose records they edit. */
  edits: readonly string[]
  /** Slug of the organisation for which they act. */
  organisation: string | undefined
}

/** Keeps who signed in, so that every page leads back to the workspace, and to where its record is edited. */
export function rememberAccount(account: KnownAccount | undefined): void {
  try {
    if (account) localStorage.setItem(storageKey, JSON.stringify(account))
    else localStorage.removeItem(storageKey)
  } catch {
    // The browser keeps nothing: the header goes on offering to sign in.
  }
}

/**
 * For who signed in on this browser: turns the header's link to sign in into one to the workspace, and shows the way to
 * where what the page shows is edited.
 */
export function showAccount(): void {
  const account = knownAccount()
  if (!account) return
  const link = document.querySelector<HTMLAnchorElement>('[data-account]')
  if (link) {
    link.href = pagePath('workspace', pageLanguage())
    link.textContent = compareTexts[pageLanguage()].workspace
    link.title = account.name
  }
  for (const edit of document.querySelectorAll<HTMLElement>('[data-edit]')) {
    const { edit: word = '', owner } = edit.dataset
    const isOwn = owner === undefined || owner === account.organisation
    edit.hidden = !(isOwn && account.edits.includes(word))
  }
}

/** Who signed in on this browser, as it was remembered. */
export function knownAccount(): KnownAccount | undefined {
  try {
    const kept = localStorage.getItem(storageKey)
    return kept ? readAccount(kept) : undefined
  } catch {
    // The browser keeps nothing, or what it kept is no account.
    return undefined
  }
}

/** What an earlier version kept was the name alone. */
function readAccount(kept: string): KnownAccount {
  if (!kept.startsWith('{')) return { name: kept, edits: [], organisation: undefined }
  const { name, edits, organisation } = JSON.parse(kept) as Partial<Record<string, unknown>>
  return {
    name: typeof name === 'string' ? name : '',
    edits: Array.isArray(edits) ? edits.filter((word) => typeof word === 'string') : [],
    organisation: typeof organisation === 'string' ? organisation : undefined,
  }
}
