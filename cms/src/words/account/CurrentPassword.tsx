'use client'
import { PasswordField, useAuth, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { languageOf } from '../../domain/language/languageOf.ts'

const words = {
  vi: {
    label: 'Mật khẩu hiện tại',
    help: 'Chỉ cần khi bạn đổi mật khẩu hoặc địa chỉ thư của mình.',
  },
  en: {
    label: 'Current password',
    help: 'Needed only to change your own password or mail address.',
  },
}

/** Asks people for their current password on their own account; on another's there is nothing to prove. */
export function CurrentPassword() {
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  const { i18n } = useTranslation()
  if (!user || user.id !== id) return null
  const { label, help } = words[languageOf(i18n.language)]
  return (
    <div className="current-password">
      <PasswordField
        autoComplete="current-password"
        field={{ name: 'currentPassword', label }}
        path="currentPassword"
      />
      <p>{help}</p>
    </div>
  )
}
