'use client'

import { Button, toast, useFormModified } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { Language } from '../domain/language/language.ts'
import { buttonWords } from './buttonWords.ts'
import type { Choice } from './door.ts'
import { TransitionQuestion } from './TransitionQuestion.tsx'
import type { AskedEvent, EventInput } from './TransitionQuestion.tsx'

interface Props {
  collection: string
  id: string
  events: AskedEvent[]
  choices: Choice[]
  /** Fields that a reason may be given for. */
  fields: { name: string; label: string }[]
  language: Language
  /** Instant of the last change of the version on screen: an approval of another version is refused. */
  readVersion: string
}

/** A button for each event; one that needs a reason, a date or care asks for it before it is fired. */
export function TransitionButtons(props: Props) {
  const { collection, id, events, choices, fields, language, readVersion } = props
  const [open, setOpen] = useState<AskedEvent | undefined>()
  const [error, setError] = useState<string | undefined>()
  const [isBusy, setBusy] = useState(false)
  /** The button that opened the question: focus comes back to it when nothing is done. */
  const opener = useRef<Element>(null)
  const isModified = useFormModified()
  const router = useRouter()
  const text = buttonWords[language]

  async function fire(event: AskedEvent, input: EventInput) {
    setBusy(true)
    setError(undefined)
    try {
      const answer = await fetch(`/api/${collection}/${id}/${event.name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': language },
        body: JSON.stringify({
          ...input,
          ...(event.readsVersion ? { readVersion } : {}),
        }),
      })
      if (answer.ok) {
        setOpen(undefined)
        toast.success(text.done)
        // A draft that was sent back belongs to its writers again, and its reviewer returns to the list.
        const record = await fetch(`/api/${collection}/${id}?depth=0&draft=true`)
        if (record.status === 404) router.push(`/admin/collections/${collection}`)
        else router.refresh()
      } else {
        const { errors } = (await answer.json()) as { errors?: { message: string }[] }
        setError(errors?.[0]?.message ?? text.offline)
      }
    } catch {
      setError(text.offline)
    } finally {
      setBusy(false)
    }
  }

  if (events.length === 0) return null
  if (isModified) return <p className="transitions__hint">{text.saveFirst}</p>
  return (
    <div>
      <div className="transitions__buttons">
        {events.map((event) => (
          <Button
            key={event.name}
            buttonStyle={event.tone === 'main' ? 'primary' : 'secondary'}
            disabled={isBusy}
            size="small"
            type="button"
            onClick={() => {
              opener.current = document.activeElement
              setError(undefined)
              setOpen(event)
            }}
          >
            {event.label}
          </Button>
        ))}
      </div>
      {open ? (
        <TransitionQuestion
          key={open.name}
          event={open}
          choices={choices}
          fields={fields}
          text={text}
          error={error}
          isBusy={isBusy}
          onConfirm={(input) => void fire(open, input)}
          onCancel={() => {
            setOpen(undefined)
            if (opener.current instanceof HTMLElement) opener.current.focus()
          }}
        />
      ) : null}
    </div>
  )
}
