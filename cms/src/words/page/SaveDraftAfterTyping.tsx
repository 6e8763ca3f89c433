'use client'
import { SaveDraftButton } from '@payloadcms/ui'
import { useRef, type MouseEvent } from 'react'

/**
 * Payload’s button “save draft”, which waits for the text that was typed last. The editor gives its text to the form
 * when the browser is idle, half a second later at most; on a busy computer a click or Ctrl+S came before it, and a
 * new page was saved without its text.
 */
export function SaveDraftAfterTyping() {
  const textIsInForm = useRef(false)

  function saveOnceIdle(event: MouseEvent<HTMLElement>) {
    if (textIsInForm.current) {
      textIsInForm.current = false
      return
    }
    const button = event.target instanceof Element ? event.target.closest('button') : null
    if (!button) return
    event.preventDefault()
    event.stopPropagation()
    afterIdle(() => {
      textIsInForm.current = true
      button.click()
    })
  }

  return (
    <div onClickCapture={saveOnceIdle}>
      <SaveDraftButton />
    </div>
  )
}

/** Runs after whatever waits for an idle moment by now, and after what React draws because of it. */
function afterIdle(run: () => void): void {
  const drawn = () => requestAnimationFrame(() => setTimeout(run))
  if ('requestIdleCallback' in window) requestIdleCallback(drawn, { timeout: 500 })
  else requestAnimationFrame(() => setTimeout(drawn))
}
