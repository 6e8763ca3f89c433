'use client'

import { Button, toast, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { languageOf } from '../domain/language/languageOf.ts'
import { readAnswer } from './readAnswer.ts'

/** Sends a delivery of a webhook once more. */
export function SendAgainButton() {
  const { id } = useDocumentInfo()
  const { i18n } = useTranslation()
  const [isBusy, setBusy] = useState(false)
  const router = useRouter()
  const language = languageOf(i18n.language)
  if (!id) return null

  async function send() {
    setBusy(true)
    const { isDone, reason } = await readAnswer(`/api/webhookDeliveries/${id}/sendAgain`, language)
    setBusy(false)
    if (isDone) toast.success({ vi: 'Đang gửi lại.', en: 'It is being sent again.' }[language])
    else toast.error(reason)
    router.refresh()
  }

  return (
    <Button
      buttonStyle="secondary"
      size="small"
      type="button"
      disabled={isBusy}
      onClick={() => void send()}
    >
      {{ vi: 'Gửi lại', en: 'Send again' }[language]}
    </Button>
  )
}
