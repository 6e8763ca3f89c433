import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import type { SearchPageText } from '../text/searchPage.ts'

interface Props {
  text: SearchPageText
  total: string
  onClose: () => void
  children: ReactNode
}

/** The facets over the whole telephone, as a dialog that Escape, Back of the keyboard or a button closes. */
export function FacetSheet({ text, total, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="sheet" aria-label={text.filters} onClose={onClose}>
      <div className="sheet-head">
        <strong>{text.filters}</strong>
        <button type="button" className="plain" onClick={onClose}>
          {text.close}
        </button>
      </div>
      <div className="sheet-body">{children}</div>
      <div className="sheet-foot">
        <button type="button" className="button main" onClick={onClose}>
          {text.show(total)}
        </button>
      </div>
    </dialog>
  )
}
