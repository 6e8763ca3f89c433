// Runs in the page before its own scripts (plain JavaScript, as it is not compiled): notes keys, changes of
// the page, and the frames that show them. `keystrokeClock.last()` is what the measurement asks for.

/** Milliseconds without a change after which what a key caused is over. */
const quiet = 80

/** All in milliseconds since the page began; `waiting` is how many searches have yet to be answered. */
const state = { pressedAt: 0, changedAt: 0, paintedAt: 0, waiting: 0 }

function start({ timeStamp }) {
  // A letter with a mark comes without a key, as from an input method: its own event is the start then.
  if (timeStamp - state.pressedAt < 50) return
  state.pressedAt = timeStamp
  state.paintedAt = timeStamp
  state.changedAt = performance.now()
}
addEventListener('keydown', start, { capture: true })
addEventListener('beforeinput', start, { capture: true })

const afterFrame = new MessageChannel()
afterFrame.port1.onmessage = () => {
  state.paintedAt = performance.now()
}
new MutationObserver((changes) => {
  // What is only read out follows after a pause, and nobody waits for it to be painted.
  const isSeen = changes.some(
    ({ target }) => !(target.parentElement ?? target).closest('[aria-live]'),
  )
  if (!isSeen) return
  state.changedAt = performance.now()
  // A message sent in an animation frame arrives after that frame's layout and paint.
  requestAnimationFrame(() => afterFrame.port2.postMessage(null))
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
  /** Once a key's changes are over: from the key to the frame that shows the last of them. */
  async last() {
    while (state.waiting > 0 || performance.now() - state.changedAt < quiet) {
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    return state.paintedAt - state.pressedAt
  },
}
