'use client'

import { Button, toast, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { languageOf } from '../domain/language/languageOf.ts'
import { readAnswer } from './readAnswer.ts'

/** Makes the key of a webhook, or of a system that tells counters, and shows it this once. */
export function SecretButton() {
  const { id, collectionSlug } = useDocumentInfo()
  const { i18n } = useTranslation()
  const [secret, setSecret] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const language = languageOf(i18n.language)
  if (!id) return null

  async function make() {
    setBusy(true)
    const answer = await readAnswer(`/api/${collectionSlug}/${id}/secret`, language)
    setBusy(false)
    if (answer.secret) setSecret(answer.secret)
    else toast.error(answer.reason)
  }

  return (
    <section className="record-history">
      <Button
        buttonStyle="secondary"
        size="small"
        type="button"
        disabled={isBusy}
        onClick={() => void make()}
      >
        {{ vi: 'Tạo khóa mới', en: 'Make a new key' }[language]}
      </Button>
      {secret ? (
        <p role="status">
          {
            {
              vi: 'Khóa chỉ hiện lần này; khóa trước hết hiệu lực. Hãy chép vào hệ thống của đơn vị:',
              en: 'It is shown this once; the one before ends. Copy it to your system:',
            }[language]
          }{' '}
          <code style={{ overflowWrap: 'anywhere' }}>{secret}</code>
        </p>
      ) : null}
    </section>
  )
}
