'use client'
import { Button, toast, useAuth, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { z } from 'zod'
import { pagePath } from '../../domain/publication/routes.ts'
import { idOf } from '../../transitions/door.ts'
import { languageOf } from '../../domain/language/languageOf.ts'
import { ErasePerson } from './ErasePerson.tsx'
import { asksForProof, ProofPrompt } from './ProofPrompt.tsx'

const words = {
  vi: {
    lead: 'Đổi vai trò, đơn vị hoặc tình trạng cần mật khẩu hay mã xác thực vừa nhập trong mười phút.',
    prove: 'Xác nhận lại là bạn',
    proven: 'Đã xác nhận. Bạn có mười phút.',
    reset: 'Đặt lại xác thực hai bước',
    resetLead:
      'Khi người này mất điện thoại và mã dự phòng. Các phiên của họ kết thúc; họ bật lại ở lần đăng nhập sau.',
    done: 'Đã đặt lại.',
    failed: 'Không thực hiện được.',
    own: 'Xác thực hai bước, các phiên và mật khẩu của bạn ở trang “Tài khoản của tôi”.',
  },
  en: {
    lead: 'Changing role, organisation or standing needs a password or code entered within ten minutes.',
    prove: 'Confirm that it is you',
    proven: 'Confirmed. You have ten minutes.',
    reset: 'Reset the second step',
    resetLead:
      'When this person lost telephone and recovery codes. Their sessions end; they set it up anew at the next sign-in.',
    done: 'It was reset.',
    failed: 'It could not be done.',
    own: 'Your own second step, sessions and password are on the screen “My account”.',
  },
}

const RefusalSchema = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) })

/** Beside an account: a proof before dangerous changes, and the reset of a lost second factor. */
export function AccountSafety() {
  const { user } = useAuth()
  const { id, data } = useDocumentInfo()
  const language = languageOf(useTranslation().i18n.language)
  const [asks, setAsks] = useState(false)
  const text = words[language]
  if (!user || !id) return null
  if (user.id === id) {
    return (
      <p>
        <a href={pagePath('workspaceAccount', language)}>{text.own}</a>
      </p>
    )
  }
  const reset = async () => {
    const answer = await fetch(`/api/users/${id}/second-factor/reset`, {
      method: 'POST',
      headers: { 'accept-language': language },
    }).catch(() => undefined)
    if (answer?.ok) {
      toast.success(text.done)
      return
    }
    const said: unknown = await answer?.json()
    if (asksForProof(said)) setAsks(true)
    toast.error(RefusalSchema.safeParse(said).data?.errors[0]?.message ?? text.failed)
  }
  return (
    <section className="account-safety">
      <p>{text.lead}</p>
      {asks ? (
        <ProofPrompt
          language={language}
          onProven={() => {
            setAsks(false)
            toast.success(text.proven)
          }}
        />
      ) : (
        <Button type="button" size="small" buttonStyle="secondary" onClick={() => setAsks(true)}>
          {text.prove}
        </Button>
      )}
      <p>{text.resetLead}</p>
      <Button type="button" size="small" buttonStyle="secondary" onClick={() => void reset()}>
        {text.reset}
      </Button>
      <ErasePerson
        id={String(id)}
        organisation={idOf(data?.organisation)}
        language={language}
        onProofAsked={() => setAsks(true)}
      />
    </section>
  )
}
