'use client'
import { Button, toast } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { z } from 'zod'
import type { Language } from '../../domain/language/language.ts'
import { asksForProof } from './ProofPrompt.tsx'

const words = {
  vi: {
    begin: 'Xóa dữ liệu cá nhân của người này',
    lead: 'Xóa tên, địa chỉ, mật khẩu, phiên, thư và quyền; không phục hồi được. Nhật ký còn, ghi “Người dùng đã xóa”. Văn bản đã ký và hồ sơ đã khóa giữ tên.',
    heir: 'Người nhận việc đang làm',
    none: 'Không có việc đang làm',
    erase: 'Xóa vĩnh viễn',
    done: 'Đã xóa dữ liệu cá nhân.',
    failed: 'Không thực hiện được.',
  },
  en: {
    begin: 'Erase the personal data of this person',
    lead: 'Erases name, address, password, sessions, mails and rights, for good. The history stays and says “Người dùng đã xóa”. Signed papers and locked records keep the name.',
    heir: 'Who gets the work under way',
    none: 'Nothing is under way',
    erase: 'Erase for good',
    done: 'The personal data were erased.',
    failed: 'It could not be done.',
  },
}

const ColleaguesSchema = z.object({ docs: z.array(z.object({ id: z.string(), name: z.string() })) })
const RefusalSchema = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) })

interface Props {
  id: string
  /** Of the account; null for who has none. */
  organisation: string | null
  language: Language
  onProofAsked: () => void
}

/** Erases a person after a proof; what is under way passes to a colleague. */
export function ErasePerson({ id, organisation, language, onProofAsked }: Props) {
  const text = words[language]
  const field = useId()
  const [colleagues, setColleagues] = useState<{ id: string; name: string }[]>()
  const [successor, setSuccessor] = useState('')
  const open = async () => {
    const condition = `where[organisation][equals]=${organisation ?? id}&where[standing][equals]=active`
    const answer = await fetch(`/api/users?depth=0&limit=200&sort=name&${condition}`)
    const found = ColleaguesSchema.safeParse(await answer.json())
    setColleagues((found.data?.docs ?? []).filter((one) => one.id !== id))
  }
  const erase = async () => {
    const answer = await fetch(`/api/users/${id}/erase`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      body: JSON.stringify({ successor: successor || null }),
    })
    if (answer.ok) {
      toast.success(text.done)
      location.reload()
      return
    }
    const said: unknown = await answer.json()
    if (asksForProof(said)) onProofAsked()
    toast.error(RefusalSchema.safeParse(said).data?.errors[0]?.message ?? text.failed)
  }
  if (!colleagues) {
    return (
      <Button type="button" size="small" buttonStyle="secondary" onClick={() => void open()}>
        {text.begin}
      </Button>
    )
  }
  return (
    <div className="proof-prompt">
      <p>{text.lead}</p>
      <label htmlFor={field}>{text.heir}</label>
      <select id={field} value={successor} onChange={({ target }) => setSuccessor(target.value)}>
        <option value="">{text.none}</option>
        {colleagues.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      <Button type="button" size="small" buttonStyle="error" onClick={() => void erase()}>
        {text.erase}
      </Button>
    </div>
  )
}
