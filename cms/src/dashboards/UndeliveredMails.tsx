'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Language } from '../domain/language/language.ts'
import type { Undelivered } from '../mail/undelivered.ts'
import { formatTime } from './time.ts'

interface Props {
  mails: Undelivered[]
  total: number
  language: Language
}

/** Mails that have not reached their readers, why, and a button that sends one again; nothing when there is none. */
export function UndeliveredMails({ mails, total, language }: Props) {
  const [busy, setBusy] = useState<string>()
  const router = useRouter()
  const isEnglish = language === 'en'
  if (total === 0) return null

  async function sendAgain(id: string) {
    setBusy(id)
    const answer = await fetch(`/api/messages/${id}/sendAgain`, { method: 'POST' }).catch(
      () => undefined,
    )
    setBusy(undefined)
    if (answer?.ok) toast.success(isEnglish ? 'It is being sent again.' : 'Đang gửi lại.')
    else
      toast.error(isEnglish ? 'It could not be asked for.' : 'Chưa gửi được yêu cầu. Hãy thử lại.')
    router.refresh()
  }

  return (
    <section>
      <h2>{isEnglish ? `Mails not sent: ${total}` : `Thư chưa gửi được: ${total}`}</h2>
      <table className="dashboard-desk__waiting">
        <thead>
          <tr>
            <th scope="col">{isEnglish ? 'Mail' : 'Thư'}</th>
            <th scope="col">{isEnglish ? 'To' : 'Người nhận'}</th>
            <th scope="col">{isEnglish ? 'Since' : 'Từ lúc'}</th>
            <th scope="col">{isEnglish ? 'Why' : 'Vì sao'}</th>
            <th scope="col">{isEnglish ? 'What now' : 'Việc tiếp theo'}</th>
          </tr>
        </thead>
        <tbody>
          {mails.map((mail) => (
            <tr key={mail.id}>
              <td>{mail.subject}</td>
              <td>{mail.to}</td>
              <td>{formatTime(new Date(mail.since))}</td>
              <td>{mail.reason}</td>
              <td>
                {mail.isGivenUp
                  ? isEnglish
                    ? 'Given up.'
                    : 'Đã thôi tự gửi.'
                  : isEnglish
                    ? 'Will be tried again by itself.'
                    : 'Sẽ tự gửi lại.'}{' '}
                <Button
                  buttonStyle="secondary"
                  size="small"
                  type="button"
                  disabled={busy === mail.id}
                  onClick={() => void sendAgain(mail.id)}
                >
                  {isEnglish ? 'Send again' : 'Gửi lại'}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
