/** The page's one small script: its switches (theme, illustrations), the arrow keys of the tile map, the help of a screen. Pages work without it. */

const root = document.documentElement

/** Whether the page is shown dark: as the reader chose, else as the machine asks. */
function isDark(): boolean {
  const chosen = root.dataset.theme
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-switch]')) {
  const show = (): void => button.setAttribute('aria-pressed', String(isDark()))
  show()
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark'
    localStorage.setItem('theme', root.dataset.theme)
    show()
  })
}

// What was asked on a page stands in its address: the page in the other language is asked the same.
for (const link of document.querySelectorAll<HTMLAnchorElement>('.tools a[hreflang]')) {
  const ask = (): void => {
    link.search = location.search
  }
  for (const event of ['pointerdown', 'click']) link.addEventListener(event, ask)
}

/** Made-up rows go by a rule of CSS; here the numbers that count them are written without them, and back. */
function writeNumbers(): void {
  for (const number of document.querySelectorAll<HTMLElement>('[data-real]')) {
    const { real = '' } = number.dataset
    number.dataset.real = number.textContent
    number.textContent = real
  }
}

const isWithout = (): boolean => root.dataset.illustrations === 'hidden'
if (isWithout()) writeNumbers()
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-illustration-switch]')) {
  const show = (): void => {
    button.textContent = (isWithout() ? button.dataset.show : button.dataset.hide) ?? ''
  }
  show()
  button.addEventListener('click', () => {
    if (isWithout()) delete root.dataset.illustrations
    else root.dataset.illustrations = 'hidden'
    const address = new URL(location.href)
    address.searchParams.set('minh-hoa', isWithout() ? 'an' : 'hien')
    history.replaceState(history.state, '', address)
    localStorage.setItem('illustrations', isWithout() ? 'hidden' : 'shown')
    writeNumbers()
    show()
  })
}

const steps: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

for (const map of document.querySelectorAll<HTMLElement>('[data-tile-map]')) {
  const tiles = [...map.querySelectorAll<HTMLElement>('[data-column]')]
  map.addEventListener('keydown', (event) => {
    const step = steps[event.key]
    const from = event.target
    if (!step || !(from instanceof HTMLElement) || !tiles.includes(from)) return
    event.preventDefault()
    // A tile has a link for each level, and shows one of them.
    const shown = tiles.filter((tile) => tile.offsetParent !== null)
    neighbour({ tiles: shown, from, step })?.focus()
  })
}

/** The nearest tile in a direction, the straightest one first. */
function neighbour(options: {
  tiles: HTMLElement[]
  from: HTMLElement
  step: [number, number]
}): HTMLElement | undefined {
  const { tiles, from, step } = options
  const [column, row] = place(from)
  const distance = (tile: HTMLElement): number => {
    const [x, y] = place(tile)
    const along = (x - column) * step[0] + (y - row) * step[1]
    const aside = Math.abs((x - column) * step[1]) + Math.abs((y - row) * step[0])
    return along > 0 ? along + aside * 2 : Infinity
  }
  return tiles
    .filter((tile) => distance(tile) < Infinity)
    .sort((a, b) => distance(a) - distance(b))[0]
}

function place(tile: HTMLElement): [number, number] {
  return [Number(tile.dataset.column), Number(tile.dataset.row)]
}

/** Guided choice: CSS hides the rows; here the answers go into the address and the number is announced. */
for (const choice of document.querySelectorAll<HTMLElement>('[data-choice]')) {
  const form = choice.querySelector('form')
  const status = choice.querySelector<HTMLElement>('[role="status"]')
  if (!form) continue

  const announce = (): void => {
    const rows = [...choice.querySelectorAll<HTMLElement>('[data-remaining-rows] [data-answers]')]
    const left = rows.filter((row) => row.offsetParent !== null).length
    if (!status) return
    status.textContent =
      left === 0
        ? (status.dataset.none ?? '')
        : (status.dataset.remaining ?? '').replace('#', String(left))
  }
  const remember = (): void => {
    const search = new URLSearchParams()
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string' && value !== '') search.set(name, value)
    }
    const answers = String(search)
    history.replaceState(null, '', answers ? `?${answers}` : location.pathname)
    announce()
  }

  for (const [name, value] of new URLSearchParams(location.search)) {
    const answer = [...form.querySelectorAll<HTMLInputElement>('input')].find(
      (input) => input.name === name && input.value === value,
    )
    if (answer) answer.checked = true
  }
  announce()
  form.addEventListener('change', remember)
  form.addEventListener('reset', () => setTimeout(remember))
}

/** The help of a screen is read from its own page once it is opened; until then a screen weighs nothing more. */
async function readHelp(link: HTMLAnchorElement): Promise<void> {
  const text = await (await fetch(link.href)).text()
  const page = new DOMParser().parseFromString(text, 'text/html')
  link.before(page.querySelector('.prose') ?? '')
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-help] a')) {
  link.parentElement?.addEventListener('toggle', () => void readHelp(link), { once: true })
}
