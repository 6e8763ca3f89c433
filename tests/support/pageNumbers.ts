import type { Page } from '@playwright/test'

/** The numbers of a page and the rows that they are about, read from its HTML. */
export interface PageNumbers {
  /** Links to a section, each with its text or the number beside it. */
  links: { text: string; address: string; section: string }[]
  /** Links to another page whose text is a number, maybe with a unit. */
  lists: { text: string; address: string }[]
  /** How many rows a list page has in all its parts. */
  allRows: number
  /** Short names on the tiles of a map, as a telephone shows them. */
  initials: string[]
  /** By id of a section: how many rows it lists. */
  rows: Record<string, number>
  /** Rows of adoption: whose, of what (slugs), at which level. */
  adoptions: { organisation: string; platform: string; level: string; isEnded: boolean }[]
  /** Rows of the tables by level: where a row leads, and its numbers in the order of the levels. */
  levelRows: { address: string; values: number[] }[]
}

/** Reads the numbers of a page with a browser's own parser; nothing of the page runs. */
export function readNumbers(tab: Page, html: string): Promise<PageNumbers> {
  return tab.evaluate((source) => {
    const page = new DOMParser().parseFromString(source, 'text/html')
    const own = page.querySelector('link[rel=canonical]')?.getAttribute('href') ?? ''
    const all = <E extends Element = Element>(selector: string, within: ParentNode = page) => [
      ...within.querySelectorAll<E>(selector),
    ]
    const wordsOf = ({ textContent }: Element) => textContent.replaceAll(/\s+/g, ' ').trim()
    // Beside a number may stand how many of its rows are made up: the number alone is what is compared.
    for (const mark of all('.counted .made-up')) mark.remove()
    const slugOf = (address: string, word: string) =>
      new RegExp(`/(?:${word})/([^/#]+)/`).exec(address)?.[1] ?? ''
    const linked = (within: ParentNode, words: string) =>
      all('a', within)
        .map((link) => slugOf(link.getAttribute('href') ?? '', words))
        .find(Boolean) ?? ''

    const rowsIn = (section: Element) => {
      // A list under a heading of its own within the section is another list.
      const register = all(':is(ul, ol).register:not(h3.part ~ *) > li', section)
      const table = all('tbody > tr', section)
      const list = all('li', section)
      const names = all('dd a', section)
      return [register, table, list, names].find(({ length }) => length > 0)?.length ?? 0
    }
    /** Prose: what follows a heading until the next one. */
    const listedAfter = (heading: Element) => {
      let rows = 0
      for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) {
        if (next.matches('h2')) break
        rows += all('li', next).length
      }
      return rows
    }
    const organisations = 'don-vi|organisations'
    const platforms = 'nen-tang|platforms'
    return {
      links: all<HTMLAnchorElement>('a[href*="#"]')
        .map((link) => {
          const [address = '', section = ''] = (link.getAttribute('href') ?? '').split('#')
          const beside = link.nextElementSibling?.matches('.count')
            ? link.nextElementSibling
            : undefined
          const text = wordsOf(beside ?? link.querySelector('strong') ?? link)
          // The tables by level have a test of their own.
          return link.closest('td.number, .tiles') ? undefined : { text, address, section }
        })
        .filter((link) => link !== undefined),
      lists: all<HTMLAnchorElement>('main a[href^="/"]:not([href*="#"])')
        .map((link) => ({
          text: wordsOf(link).replace(/^[^:]+: /, ''),
          address: link.getAttribute('href') ?? '',
        }))
        .filter(({ text }) => /^\d+(?!\/)\b/.test(text)),
      allRows: all('main .register > li').length,
      initials: all('.tiles .initials').map(wordsOf),
      rows: Object.fromEntries([
        ...all('section[id], div[id]').map((section) => [section.id, rowsIn(section)] as const),
        ...all('h2[id]')
          .filter(({ id }) => !page.querySelector(`[aria-labelledby="${id}"]`))
          .map((heading) => [heading.id, listedAfter(heading)] as const),
      ]),
      adoptions: all('table.adoptions tbody tr').map((row) => {
        const ladder = row.querySelector('.ladder')
        const isOver = ladder?.matches('.over') ?? true
        return {
          organisation: linked(row, organisations) || slugOf(own, organisations),
          platform: linked(row, platforms) || slugOf(own, platforms),
          level: ladder?.classList.item(1) ?? '',
          // What is over is stale, and says so, or has ended.
          isEnded: isOver && !ladder?.querySelector('.date strong'),
        }
      }),
      levelRows: all('tr:has(td.number)')
        .filter((row) => row.querySelector('th a'))
        .map((row) => ({
          address: row.querySelector('th a')?.getAttribute('href') ?? '',
          // A dash: nothing is registered.
          values: all('td.number', row).map((cell) => Number(wordsOf(cell).replace('–', '0'))),
        })),
    }
  }, html)
}
