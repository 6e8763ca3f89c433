import { comparisonAddress, comparisonParameters } from 'cms/domain/comparison/comparisonAddress.ts'
import { quantitiesOfAddress } from 'cms/domain/comparison/quantitiesAddress.ts'
import { selectionAddress } from '../search/runSearches.ts'
import { pageLanguage } from '../text/compare.ts'
import { compared } from './compared.ts'
import { printWholeAddress } from './printedAddress.ts'

// The compare page, whose table the server has written: hides equal rows without a reload, keeps notes in
// this browser, prints, and on a telephone shows two columns with a picker. All else works without it.

const comparison = document.querySelector<HTMLElement>('[data-comparison]')

if (comparison) enhance(comparison)
else openCollected()

/** The bare address, with items collected elsewhere: shows them. */
function openCollected(): void {
  const items = compared.read().map(({ item }) => item)
  const hasItems = new URLSearchParams(location.search).has(comparisonParameters.items)
  if (!hasItems && items.length > 1) location.replace(comparisonAddress(pageLanguage(), items))
}

function enhance(root: HTMLElement): void {
  const heads = [...root.querySelectorAll<HTMLElement>('thead th:not(.corner)')]
  const names = heads.map((head) => head.querySelector('a')?.textContent ?? '')
  const items = (root.dataset.items ?? '').split(',')
  compared.write(items.map((item, index) => ({ item, name: names[index] ?? item })))
  const toSelection = root.querySelector<HTMLAnchorElement>('[data-to-selection]')
  const quantities = quantitiesHere()
  if (toSelection) toSelection.href = selectionAddress(pageLanguage(), items, quantities)
  root.querySelector('[data-print]')?.addEventListener('click', () => print())
  printWholeAddress()
  keepNotes(root)
  toggleDifferences(root)
  if (items.length > 2) pickColumns(root, names)
}

/** What the address says of the reader's quantities. */
function quantitiesHere() {
  return quantitiesOfAddress(new URLSearchParams(location.search)).quantities
}

/** The link shows or hides the equal rows in place; the address says which. */
function toggleDifferences(root: HTMLElement): void {
  const link = root.querySelector<HTMLAnchorElement>('[data-differences]')
  const sentence = root.querySelector<HTMLElement>('.hidden-rows')
  const equal = [...root.querySelectorAll<HTMLElement>('[data-equal]')]
  const items = (root.dataset.items ?? '').split(',')
  if (!link || !sentence) return
  const { everything = '', only = '' } = link.dataset
  const show = (onlyDifferences: boolean) => {
    for (const part of equal) part.hidden = onlyDifferences
    sentence.hidden = !onlyDifferences || equal.length === 0
    link.textContent = onlyDifferences ? everything : only
    link.href = comparisonAddress(pageLanguage(), items, {
      onlyDifferences: !onlyDifferences,
      quantities: quantitiesHere(),
    })
  }
  const isAsked = () =>
    new URLSearchParams(location.search).has(comparisonParameters.onlyDifferences)
  link.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    history.pushState(null, '', link.href)
    show(isAsked())
  })
  addEventListener('popstate', () => show(isAsked()))
}

/** A note under each column, kept in this browser by item. */
function keepNotes(root: HTMLElement): void {
  for (const field of root.querySelectorAll<HTMLTextAreaElement>('[data-note]')) {
    const key = `note ${field.dataset.note}`
    // Grows with its text, so that a printed note is whole.
    const grow = () => {
      field.style.blockSize = 'auto'
      field.style.blockSize = `${field.scrollHeight + 2}px`
    }
    field.value = localStorage.getItem(key) ?? ''
    if (field.value) grow()
    field.addEventListener('input', () => {
      grow()
      if (field.value) localStorage.setItem(key, field.value)
      else localStorage.removeItem(key)
    })
  }
}

/** Two lists that choose the two columns which a narrow screen shows. */
function pickColumns(root: HTMLElement, names: string[]): void {
  const picker = root.querySelector<HTMLElement>('[data-picker]')
  if (!picker) return
  const rows = [...root.querySelectorAll<HTMLTableRowElement>('tr:not(.section)')]
  const narrow = matchMedia('(max-width: 40em)')
  const shown = [0, 1]
  const show = () => {
    for (const row of rows) {
      for (const [column, cell] of [...row.cells].slice(1).entries()) {
        cell.hidden = narrow.matches && !shown.includes(column)
        // The left one stands left even when it comes later in the table.
        cell.style.order = narrow.matches ? String(shown.indexOf(column)) : ''
      }
    }
  }
  const labels = [picker.dataset.left ?? '', picker.dataset.right ?? '']
  const lists = labels.map((label, side) => {
    const list = document.createElement('select')
    list.setAttribute('aria-label', label)
    list.append(...names.map((name, column) => new Option(name, String(column))))
    list.addEventListener('change', () => {
      const other = 1 - side
      const wanted = Number(list.value)
      // Choosing what the other side shows exchanges the two.
      if (shown[other] === wanted) shown[other] = shown[side] ?? 0
      shown[side] = wanted
      sync()
    })
    return list
  })
  const sync = () => {
    for (const [side, list] of lists.entries()) list.value = String(shown[side])
    show()
  }
  picker.append(...lists)
  narrow.addEventListener('change', show)
  sync()
  root.dataset.picked = ''
}
