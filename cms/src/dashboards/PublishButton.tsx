'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Language } from '../domain/language/language.ts'
import { publicationStates } from '../domain/publication/publication.ts'
import type { PublicationState } from '../domain/publication/publication.ts'
import { formatTime } from './time.ts'

interface Props {
  language: Language
  publication:
    | { state: PublicationState; at: string; error: string | null; leftOut: string | null }
    | undefined
}

/** How the last publication of the site went, and a button that asks for a new one. */
export function PublishButton({ language, publication }: Props) {
  const [isBusy, setBusy] = useState(false)
  const router = useRouter()

  async function ask() {
    setBusy(true)
    const answer = await fetch('/api/publish', { method: 'POST' }).catch(() => undefined)
    setBusy(false)
    if (answer?.ok)
      toast.success(
        { vi: 'Đang xuất bản lại trang công khai.', en: 'The site is being made anew.' }[language],
      )
    else
      toast.error(
        { vi: 'Chưa gửi được yêu cầu. Hãy thử lại.', en: 'It could not be asked for.' }[language],
      )
    router.refresh()
  }

  return (
    <div className="publication-status">
      {publication ? (
        <p>
          {{ vi: 'Lần xuất bản gần nhất', en: 'Last publication' }[language]}:{' '}
          <a href="/admin/collections/publications">
            {publicationStates.labels[publication.state][language]}
          </a>{' '}
          ({formatTime(new Date(publication.at))})
        </p>
      ) : null}
      {publication?.error ? <pre role="alert">{publication.error}</pre> : null}
      {publication?.leftOut ? (
        <div role="alert">
          <p>{{ vi: 'Hồ sơ không xuất bản được:', en: 'Records that were left out:' }[language]}</p>
          <ul>
            {publication.leftOut.split('\n').map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <Button
        buttonStyle="secondary"
        size="small"
        type="button"
        disabled={isBusy}
        onClick={() => void ask()}
      >
        {{ vi: 'Xuất bản lại trang công khai', en: 'Publish the site again' }[language]}
      </Button>
    </div>
  )
}
