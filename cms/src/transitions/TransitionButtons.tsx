'use client'

import { Button, toast, useFormModified } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
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
    missing: 'Hãy điền:',
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
    missing: 'Fill in:',
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
        <section className="transitions__question" aria-label={open.label}>
          <TransitionQuestion
            key={open.name}
            event={open}
            text={text}
            error={error}
            isBusy={isBusy}
            onConfirm={(input) => void fire(open, input)}
            onCancel={() => setOpen(undefined)}
          />
        </section>
      ) : null}
    </div>
  )
}

interface QuestionProps {
  event: Event
  text: (typeof words)['vi']
  error: string | undefined
  isBusy: boolean
  onConfirm: (input: Record<string, string>) => void
  onCancel: () => void
}

/**
 * What an event needs to be told. No form: it stands within Payload's own, and a form within a form is
 * submitted by the browser past all handlers.
 */
function TransitionQuestion({ event, text, error, isBusy, onConfirm, onCancel }: QuestionProps) {
  const [input, setInput] = useState<Record<string, string>>({})
  const fields = [
    ...(event.needsMilestone
      ? [
          { name: 'date', label: text.date, type: 'date' },
          { name: 'evidence', label: text.evidence, type: 'text' },
        ]
      : []),
    ...(event.needsReason ? [{ name: 'reason', label: text.reason, type: 'lines' }] : []),
  ]
  const missing = fields.filter(({ name }) => !input[name]?.trim())
  const [isTried, setTried] = useState(false)
  const confirm = () => {
    setTried(true)
    if (missing.length === 0) onConfirm(input)
  }
  const sentence =
    isTried && missing.length > 0
      ? `${text.missing} ${missing.map(({ label }) => label).join(', ')}.`
      : error
  return (
    <>
      <h3>{event.label}</h3>
      {fields.map(({ name, label, type }) => {
        const control = {
          value: input[name] ?? '',
          'aria-invalid': isTried && !input[name]?.trim(),
          onChange: ({ target }: { target: { value: string } }) =>
            setInput({ ...input, [name]: target.value }),
        }
        return (
          <label key={name}>
            {label}
            {type === 'lines' ? (
              <textarea rows={4} {...control} />
            ) : (
              <input type={type} {...control} />
            )}
          </label>
        )
      })}
      {sentence ? <p role="alert">{sentence}</p> : null}
      <div className="transitions__buttons">
        <Button type="button" size="small" disabled={isBusy} onClick={confirm}>
          {text.confirm}
        </Button>
        <Button type="button" size="small" buttonStyle="secondary" onClick={onCancel}>
          {text.cancel}
        </Button>
      </div>
    </>
  )
}
