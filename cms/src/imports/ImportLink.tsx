'use client'

import { useAuth, useTranslation } from '@payloadcms/ui'
import { can, roles } from '../domain/account/roles.ts'
import { languageOf } from '../domain/language/languageOf.ts'
import { pagePath } from '../domain/publication/routes.ts'

/** Above the list of organisations in the admin, for who keeps them: the screen that brings them in from a sheet. */
export function ImportLink() {
  const { user } = useAuth()
  const language = languageOf(useTranslation().i18n.language)
  const role = roles.schema.safeParse(user?.role)
  if (!role.success || !can(role.data, 'catalogue.manage')) return null
  return (
    <p className="list-links">
      <a href={`${pagePath('workspaceImport', language)}?word=organisations`}>
        {{ vi: 'Nhập từ tệp Excel', en: 'Bring in from an Excel file' }[language]}
      </a>
    </p>
  )
}
