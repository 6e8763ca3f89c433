// Runs in the page before its own scripts (plain JavaScript, as it is not compiled): notes keys, changes of
// the page, and the frames that show them. `keystrokeClock.last()` is what the measurement asks for.

/** Milliseconds without a change after which what a key caused is over. */
const quiet = 80

/**
 * All in milliseconds since the page began; `paintedAt`: what stands in the window among the results;
 * `waiting` is how many searches have yet to be answered. */
const state = { pressedAt: 0, changedAt: 0, paintedAt: 0, allPaintedAt: 0, waiting: 0 }

function start({ timeStamp }) {
  // A letter with a mark comes without a key, as from an input method: its own event is the start then.
  if (timeStamp - state.pressedAt < 50) return
  state.pressedAt = timeStamp
  state.paintedAt = timeStamp
  state.changedAt = performance.now()
}
addEventListener('keydown', start, { capture: true })
addEventListener('beforeinput', start, { capture: true })

function afterFrame() {
  const now = performance.now()
  state.allPaintedAt = now
  // Layout is done: to ask where the changes are costs nothing that the next key would feel.
  if (changed.splice(0).some(isInWindow)) state.paintedAt = now
}

/** What changed since the last frame: an element, or the place after it, from which something was taken away. */
const changed = []
function isInWindow({ element, isAfter }) {
  const { top, bottom } = element.getBoundingClientRect()
  return (
    bottom > 0 &&
    (isAfter ? bottom : top) < innerHeight &&
    element.closest('.search-page .results, .search-page .box')
  )
}
function placesOf({ target, addedNodes, removedNodes, previousSibling }) {
  if (addedNodes.length > 0) return [...addedNodes].map((node) => ({ element: elementOf(node) }))
  const isAfter = removedNodes.length > 0 && previousSibling instanceof Element
  return [{ element: isAfter ? previousSibling : elementOf(target), isAfter }]
}
const elementOf = (node) => (node instanceof Element ? node : node.parentElement)
new MutationObserver((changes) => {
  // What is only read out follows after a pause, and nobody waits for it to be painted.
  const seen = changes
    .flatMap(placesOf)
    .filter(({ element }) => element && !element.closest('[aria-live]'))
  if (seen.length === 0) return
  changed.push(...seen)
  state.changedAt = performance.now()
  // The most urgent task asked for in an animation frame is done after that frame's layout and paint.
  requestAnimationFrame(() => scheduler.postTask(afterFrame, { priority: 'user-blocking' }))
}).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })

globalThis.Worker = class extends Worker {
  constructor(url, options) {
    super(url, options)
    this.addEventListener('message', () => {
      state.waiting -= 1
      state.changedAt = performance.now()
    })
  }

  postMessage(message) {
    state.waiting += 1
    super.postMessage(message)
  }
}

const fetchAsBefore = globalThis.fetch
globalThis.fetch = async (...asked) => {
  if (!String(asked[0]).startsWith('/api/search')) return fetchAsBefore(...asked)
  state.waiting += 1
  try {
    return await fetchAsBefore(...asked)
  } finally {
    state.waiting -= 1
    state.changedAt = performance.now()
  }
}

globalThis.keystrokeClock = {
  /**
   * Once a key's changes are over: from the key to the frame that shows the last of them among the results in
   * the window, and to the frame that shows the last of all (rows below the edge, numbers of the facets).
   */
  async last() {
    while (state.waiting > 0 || performance.now() - state.changedAt < quiet) {
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    return {
      results: state.paintedAt - state.pressedAt,
      all: Math.max(state.allPaintedAt, state.paintedAt) - state.pressedAt,
    }
  },
}
