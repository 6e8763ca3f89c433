import type { Page } from '@playwright/test'
import { languages } from '../../cms/src/domain/language/language.ts'
import { pagePath } from '../../cms/src/domain/publication/routes.ts'
import type { PageName } from '../../cms/src/domain/publication/routes.ts'
import type { Snapshot } from '../../cms/src/domain/publication/snapshot.ts'

/** Pages of records that may be made up. */
const kinds = ['offerings', 'organisations', 'announcements', 'practices', 'requirements'] as const

/** Addresses of all made-up records, in both languages. */
export function madeUpAddresses(snapshot: Snapshot): Set<string> {
  return new Set(
    kinds.flatMap((kind) =>
      snapshot[kind]
        .filter(({ illustrative }) => illustrative)
        .flatMap(({ slug }) =>
          languages.map((language) => pagePath(kind satisfies PageName, language, slug)),
        ),
    ),
  )
}

/** What a page says of made-up things, read by a browser's own parser; nothing of the page runs. */
export interface MadeUpReading {
  /** Links to made-up records whose row, sentence or cell says nothing of it. */
  unmarkedLinks: string[]
  /** Rows that hold a made-up row's mark without its word. */
  unmarkedRows: string[]
  /** Numbers that lead to a section: what stands there, and how many it says are made up. */
  numbers: { text: string; address: string; section: string; mark: string }[]
  /** By id of a section: whether it holds a made-up row. */
  sections: string[]
  ribbon: string
  heading: string
  title: string
  shared: string
  isUnlisted: boolean
}

/** Reads what a page says of made-up things. */
export function readMadeUp(tab: Page, html: string, addresses: string[]): Promise<MadeUpReading> {
  return tab.evaluate(
    ([source, made]) => {
      const page = new DOMParser().parseFromString(source, 'text/html')
      const madeUp = new Set(made)
      const marked = /minh h[ọo]a|minh hoạ|illustrative/i
      const all = <E extends Element = Element>(selector: string, within: ParentNode = page) => [
        ...within.querySelectorAll<E>(selector),
      ]
      const wordsOf = (element: Element | null) =>
        (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
      const own = page.querySelector('link[rel=canonical]')?.getAttribute('href') ?? ''
      const main = page.querySelector('main') ?? page.body
      /** Whether the mark stands at the link itself, at its heading, or at the head of its row. */
      const isMarked = (link: Element) => {
        const holders = [link.parentElement, link.closest('h3, h4')?.parentElement]
        return (
          marked.test(wordsOf(link)) ||
          link.querySelector('.made-up') !== null ||
          holders.some((holder) => holder?.querySelector(':scope > .made-up')) ||
          Boolean(link.closest('li')?.querySelector('.seal .made-up')) ||
          Boolean(link.closest('tr')?.querySelector('th .made-up'))
        )
      }
      return {
        unmarkedLinks: all<HTMLAnchorElement>('a[href]', main)
          .filter((link) => {
            const [path = ''] = (link.getAttribute('href') ?? '').split('#')
            return madeUp.has(path) && path !== new URL(own, 'http://x').pathname
          })
          .filter((link) => !isMarked(link))
          .map((link) => link.outerHTML.slice(0, 160)),
        unmarkedRows: all('[data-illustrative]', main)
          .filter((row) => !marked.test(wordsOf(row)))
          .map((row) => row.outerHTML.slice(0, 160)),
        numbers: all<HTMLAnchorElement>('a[href*="#"]', main)
          .map((link) => {
            const [address = '', section = ''] = (link.getAttribute('href') ?? '').split('#')
            // In the list of contents the number stands beside its link.
            const beside = link.nextElementSibling?.matches('.count')
              ? link.nextElementSibling
              : undefined
            const text = wordsOf(beside ?? link)
            const counted = beside ?? link.closest('.counted')
            return {
              text,
              address,
              section,
              mark: wordsOf(counted?.querySelector('.made-up') ?? null),
            }
          })
          .filter(({ text }) => /\d/.test(text)),
        sections: all('section[id], div[id]', main)
          .filter((section) => section.querySelector('[data-illustrative]'))
          .map(({ id }) => id),
        ribbon: wordsOf(page.querySelector('.ribbon .shown')),
        heading: wordsOf(page.querySelector('h1')),
        title: wordsOf(page.querySelector('title')),
        shared:
          page.querySelector('meta[property="og:title"]')?.getAttribute('content') ??
          wordsOf(page.querySelector('title')),
        isUnlisted: /noindex/.test(
          page.querySelector('meta[name=robots]')?.getAttribute('content') ?? '',
        ),
      }
    },
    [html, addresses] as const,
  )
}
