/** Narrows the rows of a page to those that hold what is typed; the address keeps it, and the number is said. */

/** Letters without marks, so that `da nang` finds `Đà Nẵng`. */
const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase()

for (const input of document.querySelectorAll<HTMLInputElement>('[data-filter-rows]')) {
  const rows = [...document.querySelectorAll<HTMLElement>(input.dataset.filterRows ?? '')].map(
    (row) => ({ row, text: plain(row.textContent) }),
  )
  const status = document.getElementById(input.getAttribute('aria-describedby') ?? '')

  const filter = (): void => {
    const words = plain(input.value).split(/\s+/).filter(Boolean)
    let left = 0
    for (const { row, text } of rows) {
      row.hidden = !words.every((word) => text.includes(word))
      if (!row.hidden) left += 1
    }
    for (const section of document.querySelectorAll<HTMLElement>('main section:has(.register)')) {
      section.hidden = !section.querySelector('.register > li:not([hidden])')
    }
    if (status)
      status.textContent =
        words.length > 0 ? (status.dataset.found ?? '').replace('#', String(left)) : ''
    const address = new URL(location.href)
    if (input.value) address.searchParams.set('ten', input.value)
    else address.searchParams.delete('ten')
    history.replaceState(history.state, '', address)
  }

  input.value = new URLSearchParams(location.search).get('ten') ?? ''
  if (input.value) filter()
  input.addEventListener('input', filter)
  // Without a script the form searches; with one the rows have been narrowed already.
  input.form?.addEventListener('submit', (event) => event.preventDefault())
}
