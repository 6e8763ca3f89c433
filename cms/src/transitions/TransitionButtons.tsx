'use client'

import { Button, toast, useFormModified } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { FormEvent } from 'react'
import type { Language } from '../domain/language.ts'

interface Event {
  name: string
  label: string
  needsReason: boolean
  needsMilestone: boolean
  tone: 'main' | 'careful'
}

interface Props {
  collection: string
  id: string
  events: Event[]
  language: Language
  /** Instant of the last change of the version on screen: an approval of another version is refused. */
  readVersion: string
}

const words = {
  vi: {
    reason: 'Lý do',
    date: 'Ngày',
    evidence: 'Minh chứng (số quyết định, hợp đồng)',
    confirm: 'Xác nhận',
    cancel: 'Thôi',
    saveFirst: 'Hãy lưu các thay đổi trước khi chuyển trạng thái.',
    done: 'Đã thực hiện.',
    offline: 'Không gửi được. Hãy kiểm tra mạng rồi thử lại.',
  },
  en: {
    reason: 'Reason',
    date: 'Date',
    evidence: 'Evidence (number of decision or contract)',
    confirm: 'Confirm',
    cancel: 'Cancel',
    saveFirst: 'Save your changes before you change the state.',
    done: 'Done.',
    offline: 'It could not be sent. Check the network and try again.',
  },
}

/** A button for each event; one that needs a reason, a date or care asks for it before it is fired. */
export function TransitionButtons({ collection, id, events, language, readVersion }: Props) {
  const [open, setOpen] = useState<Event | undefined>()
  const [error, setError] = useState<string | undefined>()
  const [isBusy, setBusy] = useState(false)
  const isModified = useFormModified()
  const router = useRouter()
  const text = words[language]

  async function fire(event: Event, input: Record<string, string>) {
    setBusy(true)
    setError(undefined)
    try {
      const answer = await fetch(`/api/${collection}/${id}/${event.name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': language },
        body: JSON.stringify({
          ...input,
          ...(event.name === 'approve' && !event.needsMilestone ? { readVersion } : {}),
        }),
      })
      if (answer.ok) {
        setOpen(undefined)
        toast.success(text.done)
        router.refresh()
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

  function submit(submitted: FormEvent<HTMLFormElement>) {
    submitted.preventDefault()
    submitted.stopPropagation()
    if (!open) return
    const entries = [...new FormData(submitted.currentTarget).entries()]
    const texts = entries.flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    )
    void fire(open, Object.fromEntries(texts) as Record<string, string>)
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
              setError(undefined)
              setOpen(event)
            }}
          >
            {event.label}
          </Button>
        ))}
      </div>
      {open ? (
        // A form inside Payload's own form is not allowed, so this one stands in a dialog of its own.
        <dialog open className="transitions__dialog" aria-label={open.label}>
          <TransitionForm
            key={open.name}
            event={open}
            text={text}
            error={error}
            isBusy={isBusy}
            onSubmit={submit}
            onCancel={() => setOpen(undefined)}
          />
        </dialog>
      ) : null}
    </div>
  )
}

interface FormProps {
  event: Event
  text: (typeof words)['vi']
  error: string | undefined
  isBusy: boolean
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
  onCancel: () => void
}

function TransitionForm({ event, text, error, isBusy, onSubmit, onCancel }: FormProps) {
  return (
    <form onSubmit={onSubmit}>
      <h3>{event.label}</h3>
      {event.needsMilestone ? (
        <>
          <label>
            {text.date}
            <input type="date" name="date" required />
          </label>
          <label>
            {text.evidence}
            <input type="text" name="evidence" required />
          </label>
        </>
      ) : null}
      {event.needsReason ? (
        <label>
          {text.reason}
          <textarea name="reason" rows={4} required />
        </label>
      ) : null}
      {error ? <p role="alert">{error}</p> : null}
      <div className="transitions__buttons">
        <Button type="submit" size="small" disabled={isBusy}>
          {text.confirm}
        </Button>
        <Button type="button" size="small" buttonStyle="secondary" onClick={onCancel}>
          {text.cancel}
        </Button>
      </div>
    </form>
  )
}
