import type { NavGroupType } from '@payloadcms/ui/shared'
import type { Language } from '../domain/language/language.ts'
import { pagePath } from '../domain/publication/routes.ts'

/**
 * Every list that this person may open, under the headings of the navigation: on a screen under 1440 px
 * Payload keeps the navigation closed, and the first screen must not hide where things are.
 */
export function Groups({ groups, language }: { groups: NavGroupType[]; language: Language }) {
  return (
    <section>
      <h2>{{ vi: 'Tất cả danh sách', en: 'All lists' }[language]}</h2>
      <div className="dashboard-desk__groups">
        {groups.map(({ label, entities }) => (
          <div key={label}>
            <h3>{label}</h3>
            <ul>
              {entities.map((entity) => (
                <li key={entity.slug}>
                  <a href={`/admin/${entity.type}/${entity.slug}`}>
                    {inLanguage(entity.label, language)}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <p>
        <a href={pagePath('home', language)}>
          {{ vi: 'Trang công khai', en: 'The public site' }[language]}
        </a>
      </p>
    </section>
  )
}

/** A label of a collection, in the person's language where it has several. */
function inLanguage(label: NavGroupType['entities'][number]['label'], language: Language): string {
  if (typeof label === 'string') return label
  return typeof label === 'object' ? (label[language] ?? '') : ''
}
