'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import type { Language } from '../domain/language/language.ts'
import { asksForProof, ProofPrompt } from '../words/account/ProofPrompt.tsx'
import { buttonWords } from '../transitions/buttonWords.ts'

interface Props {
  /** Where the event is sent to. */
  address: string
  label: string
  language: Language
}

/** Asks for the reason, then sends the event. */
export function TakeDownButton({ address, label, language }: Props) {
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | undefined>()
  const [asksProof, setAsksProof] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const router = useRouter()
  const id = useId()
  const text = buttonWords[language]

  async function send() {
    setBusy(true)
    setError(undefined)
    try {
      const answer = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': language },
        body: JSON.stringify({ reason }),
      })
      if (answer.ok) {
        toast.success(text.done)
        router.refresh()
      } else {
        const said: unknown = await answer.json()
        const { errors } = said as { errors?: { message: string }[] }
        setError(errors?.[0]?.message ?? text.offline)
        setAsksProof(asksForProof(said))
      }
    } catch {
      setError(text.offline)
    } finally {
      setBusy(false)
    }
  }

  if (!isOpen) {
    return (
      <Button buttonStyle="secondary" size="small" type="button" onClick={() => setOpen(true)}>
        {label}
      </Button>
    )
  }
  return (
    <section className="transitions__question" aria-label={label}>
      <label htmlFor={id}>{text.reason}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={2000}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      {error ? <p role="alert">{error}</p> : null}
      {asksProof ? (
        <ProofPrompt
          language={language}
          onProven={() => {
            setAsksProof(false)
            void send()
          }}
        />
      ) : null}
      <Button size="small" type="button" disabled={isBusy} onClick={() => void send()}>
        {text.confirm}
      </Button>
      <Button
        buttonStyle="secondary"
        size="small"
        type="button"
        disabled={isBusy}
        onClick={() => setOpen(false)}
      >
        {text.cancel}
      </Button>
    </section>
  )
}
