import { comparisonAddress } from 'cms/domain/comparison/comparisonAddress.ts'
import { compareTexts, pageLanguage } from '../text/compare.ts'
import { compared, comparedRefusedEvent, toggleCompared } from './compared.ts'
import type { ComparedRefusal } from './compared.ts'

// On every page: turns the links `data-compare` into ticks that collect up to four items, and shows what
// is collected in a bar at the bottom edge. Without this script the links open the compare page.

const language = pageLanguage()
const text = compareTexts[language]

/** An element with its properties and what it holds. */
function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties)
  element.append(...children)
  return element
}

const ticks = [...document.querySelectorAll<HTMLElement>('a[data-compare]')].map((link) => {
  const item = link.dataset.compare ?? ''
  const name = link.dataset.name ?? item
  const box = make('input', { type: 'checkbox', ariaLabel: `${text.tick}: ${name}` })
  box.addEventListener('change', () => {
    toggleCompared({ item, name })
    // Refused: the tick goes back, and the bar's sentence stays.
    box.checked = compared.read().some((other) => other.item === item)
  })
  link.replaceWith(make('label', { className: 'compare-tick on-screen' }, box, text.tick))
  return { item, box }
})

const bar = make('section', { className: 'compare-bar on-screen', hidden: true })
bar.setAttribute('aria-label', text.label)
const names = make('ul', { className: 'compared-names' })
const message = make('p', { className: 'message' })
message.setAttribute('role', 'status')
const open = make('a', { className: 'button main' })
const clear = make('button', { type: 'button', className: 'clear', textContent: text.clear })
clear.addEventListener('click', () => compared.write([]))
bar.append(make('div', { className: 'page' }, names, message, open, clear))
// Where nothing is collected, on the compare page and in the workspace, it would be in the way.
if (!document.querySelector('[data-no-compare-bar]')) document.body.append(bar)

function show(): void {
  const items = compared.read()
  for (const { item, box } of ticks) box.checked = items.some((other) => other.item === item)
  bar.hidden = items.length === 0
  document.documentElement.classList.toggle('has-compare-bar', items.length > 0)
  names.replaceChildren(
    ...items.map((one) => {
      const remove = make('button', { type: 'button', ariaLabel: text.remove(one.name) }, '×')
      remove.addEventListener('click', () => toggleCompared(one))
      return make('li', {}, make('span', {}, one.name), remove)
    }),
  )
  open.hidden = items.length < 2
  open.textContent = text.open(items.length)
  open.href = comparisonAddress(
    language,
    items.map(({ item }) => item),
  )
  message.textContent = items.length === 1 ? text.oneMore : ''
}

compared.watch(show)
addEventListener(comparedRefusedEvent, ({ detail }: CustomEventInit<ComparedRefusal>) => {
  if (detail) message.textContent = text[detail]
})
// A page taken from the browser's memory on Back shows the list as it is now.
addEventListener('pageshow', show)
show()
