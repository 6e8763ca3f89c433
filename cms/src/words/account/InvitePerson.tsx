'use client'
import { Button, toast, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import type { SubmitEvent } from 'react'
import { z } from 'zod'
import { languageOf } from '../../domain/language/languageOf.ts'
import { purposeOfRole, roles } from '../../domain/account/roles.ts'
import { OrganisationChoice } from './OrganisationChoice.tsx'
import { asksForProof, ProofPrompt } from './ProofPrompt.tsx'

const words = {
  vi: {
    open: 'Mời một người',
    lead: 'Người được mời nhận thư kèm liên kết để tự đặt mật khẩu. Tài khoản quản trị của Bộ có hiệu lực khi một quản trị khác xác nhận.',
    name: 'Họ và tên',
    email: 'Thư điện tử',
    role: 'Vai trò',
    send: 'Gửi lời mời',
    sent: 'Đã gửi lời mời.',
    offline: 'Không gửi được. Hãy thử lại.',
  },
  en: {
    open: 'Invite a person',
    lead: 'Whoever is invited gets a mail with a link to set a password. An account of the ministry takes effect when another administrator confirms it.',
    name: 'Name',
    email: 'Mail address',
    role: 'Role',
    send: 'Send the invitation',
    sent: 'The invitation was sent.',
    offline: 'It could not be sent. Try again.',
  },
}

const RefusalSchema = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) })

/** Above the list of accounts: a form that invites somebody, the only way in which the admin makes an account. */
export function InvitePerson() {
  const language = languageOf(useTranslation().i18n.language)
  const text = words[language]
  const router = useRouter()
  const id = useId()
  const [organisation, setOrganisation] = useState('')
  const [problem, setProblem] = useState('')
  const [asksProof, setAsksProof] = useState(false)

  const invite = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const entered = Object.fromEntries(new FormData(form))
    const answer = await fetch('/api/users/invite', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      body: JSON.stringify({ ...entered, organisation }),
    }).catch(() => undefined)
    if (answer?.ok) {
      form.reset()
      setOrganisation('')
      setProblem('')
      toast.success(text.sent)
      router.refresh()
      return
    }
    const told: unknown = await answer?.json()
    setAsksProof(asksForProof(told))
    setProblem(RefusalSchema.safeParse(told).data?.errors[0]?.message ?? text.offline)
  }

  return (
    <details className="invite-person">
      <summary>{text.open}</summary>
      <p>{text.lead}</p>
      <form onSubmit={(event) => void invite(event)}>
        <label htmlFor={`${id}name`}>{text.name}</label>
        <input id={`${id}name`} name="name" required maxLength={100} />
        <label htmlFor={`${id}email`}>{text.email}</label>
        <input id={`${id}email`} name="email" type="email" required />
        <label htmlFor={`${id}role`}>{text.role}</label>
        <select id={`${id}role`} name="role" required>
          {roles.values.map((role) => (
            <option key={role} value={role}>
              {roles.labels[role][language]}: {purposeOfRole[role][language]}
            </option>
          ))}
        </select>
        <OrganisationChoice language={language} chosen={organisation} onChoose={setOrganisation} />
        {problem && <p role="alert">{problem}</p>}
        {asksProof && (
          <ProofPrompt
            language={language}
            onProven={() => {
              setAsksProof(false)
              setProblem('')
            }}
          />
        )}
        <Button type="submit">{text.send}</Button>
      </form>
    </details>
  )
}
