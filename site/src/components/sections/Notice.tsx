import type { Language } from 'cms/domain/language/language.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { notices } from '../../text/notices.ts'
import type { NoticeName } from '../../text/notices.ts'

const more = { vi: 'Riêng tư', en: 'Privacy' }

/** What a form that asks for personal data says of them; it stands above its fields. */
export function Notice({ of, language }: { of: NoticeName; language: Language }) {
  return (
    <p className="quiet small" data-notice={of}>
      {notices[of][language]} <a href={pagePath('privacy', language)}>{more[language]}</a>
    </p>
  )
}
