/**
 * Live preview in the admin: while an editor types, the page in the frame shows the new words in place of
 * the published ones. Payload posts the form's data to the frame; only messages of our own origin count,
 * and only texts are replaced.
 */
const channel = 'payload-live-preview'

function show(data: Record<string, unknown>): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-preview]')) {
    const text = data[element.dataset.preview ?? '']
    if (typeof text === 'string') element.textContent = text
  }
}

if (window.parent !== window) {
  window.addEventListener('message', ({ origin, data }: MessageEvent<unknown>) => {
    if (origin !== window.location.origin || typeof data !== 'object' || data === null) return
    const message = data as { type?: unknown; data?: unknown }
    if (message.type !== channel || typeof message.data !== 'object' || message.data === null)
      return
    show(message.data as Record<string, unknown>)
  })
  window.parent.postMessage({ type: channel, ready: true }, window.location.origin)
}
