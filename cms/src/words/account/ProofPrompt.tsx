'use client'
import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { z } from 'zod'
import type { Language } from '../../domain/language/language.ts'

const words = {
  vi: {
    label: 'Mật khẩu hoặc mã xác thực của bạn',
    confirm: 'Xác nhận là tôi',
    offline: 'Không gửi được. Hãy thử lại.',
  },
  en: {
    label: 'Your password or a code',
    confirm: 'Confirm that it is me',
    offline: 'It could not be sent. Try again.',
  },
}

const RefusalSchema = z.object({
  errors: z
    .array(
      z.object({
        message: z.string(),
        data: z.object({ prove: z.boolean() }).nullish().catch(null),
      }),
    )
    .min(1),
})

/** Whether an answer refuses because the person has to be confirmed first. */
export const asksForProof = (answer: unknown): boolean =>
  RefusalSchema.safeParse(answer).data?.errors[0]?.data?.prove === true

interface Props {
  language: Language
  onProven: () => void
}

/** Asks for the password or a code before a dangerous act; stands inside no other form. */
export function ProofPrompt({ language, onProven }: Props) {
  const text = words[language]
  const id = useId()
  const [proof, setProof] = useState('')
  const [problem, setProblem] = useState('')
  const prove = async () => {
    const answer = await fetch('/api/users/prove', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      body: JSON.stringify({ proof }),
    }).catch(() => undefined)
    if (answer?.ok) {
      setProof('')
      setProblem('')
      onProven()
      return
    }
    const said: unknown = await answer?.json()
    setProblem(RefusalSchema.safeParse(said).data?.errors[0]?.message ?? text.offline)
  }
  return (
    <div className="proof-prompt">
      <label htmlFor={id}>{text.label}</label>
      <input
        id={id}
        type="password"
        autoComplete="current-password"
        autoFocus
        value={proof}
        onChange={({ target }) => setProof(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          // The record's own form around it is not sent.
          event.preventDefault()
          void prove()
        }}
      />
      {problem && <p role="alert">{problem}</p>}
      <Button type="button" size="small" onClick={() => void prove()}>
        {text.confirm}
      </Button>
    </div>
  )
}
