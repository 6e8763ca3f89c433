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
  if (total === 0) return null

  async function sendAgain(id: string) {
    setBusy(id)
    const answer = await fetch(`/api/messages/${id}/sendAgain`, { method: 'POST' }).catch(
      () => undefined,
    )
    setBusy(undefined)
    if (answer?.ok) toast.success({ vi: 'Đang gửi lại.', en: 'It is being sent again.' }[language])
    else
      toast.error(
        { vi: 'Chưa gửi được yêu cầu. Hãy thử lại.', en: 'It could not be asked for.' }[language],
      )
    router.refresh()
  }

  return (
    <section>
      <h2>{{ vi: `Thư chưa gửi được: ${total}`, en: `Mails not sent: ${total}` }[language]}</h2>
      <table className="dashboard-desk__waiting">
        <thead>
          <tr>
            <th scope="col">{{ vi: 'Thư', en: 'Mail' }[language]}</th>
            <th scope="col">{{ vi: 'Người nhận', en: 'To' }[language]}</th>
            <th scope="col">{{ vi: 'Từ lúc', en: 'Since' }[language]}</th>
            <th scope="col">{{ vi: 'Vì sao', en: 'Why' }[language]}</th>
            <th scope="col">{{ vi: 'Việc tiếp theo', en: 'What now' }[language]}</th>
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
                  ? { vi: 'Đã thôi tự gửi.', en: 'Given up.' }[language]
                  : { vi: 'Sẽ tự gửi lại.', en: 'Will be tried again by itself.' }[language]}{' '}
                <Button
                  buttonStyle="secondary"
                  size="small"
                  type="button"
                  disabled={busy === mail.id}
                  onClick={() => void sendAgain(mail.id)}
                >
                  {{ vi: 'Gửi lại', en: 'Send again' }[language]}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
