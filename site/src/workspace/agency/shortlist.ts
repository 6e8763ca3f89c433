import { keptItems } from '../../compare/keptItems.ts'
import { compareTexts, pageLanguage } from '../../text/compare.ts'

/** What the reader keeps for later, until it becomes candidates of a selection record. */
export const shortlist = keptItems('shortlist')

/** Takes up the buttons `data-shortlist` of a page: each keeps its item, or takes it out. */
export function showShortlistButtons(): void {
  const text = compareTexts[pageLanguage()]
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('button[data-shortlist]')]
  const show = () => {
    for (const button of buttons) {
      const isKept = shortlist.read().some(({ item }) => item === button.dataset.shortlist)
      button.hidden = false
      button.setAttribute('aria-pressed', String(isKept))
      button.textContent = isKept ? text.kept : text.keep
      button.ariaLabel = `${button.textContent}: ${button.dataset.name}`
    }
  }
  for (const button of buttons) {
    const { shortlist: item = '', name = item } = button.dataset
    button.addEventListener('click', () => {
      const others = shortlist.read().filter((one) => one.item !== item)
      const isKept = others.length < shortlist.read().length
      shortlist.write(isKept ? others : [...others, { item, name }])
    })
  }
  if (buttons.length === 0) return
  shortlist.watch(show)
  addEventListener('pageshow', show)
  show()
}
