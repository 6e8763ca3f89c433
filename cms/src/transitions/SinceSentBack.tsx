import type { CollectionSlug, PayloadRequest } from 'payload'
import type { Language } from '../domain/language/language.ts'
import { changesOf } from './sentBack.ts'

interface Props {
  id: string
  collection: CollectionSlug
  language: Language
  req: PayloadRequest
}

const words = {
  vi: {
    title: 'Đã sửa từ lần trả lại',
    none: 'Chưa sửa mục nào.',
    changed: 'đã đổi',
    was: 'trước',
  },
  en: {
    title: 'Changed since it was sent back',
    none: 'Nothing has been changed.',
    changed: 'changed',
    was: 'before',
  },
}

/** For the reviewer of a record that comes again: what was asked, and what has become of it. */
export async function SinceSentBack({ id, collection, language, req }: Props) {
  const found = await changesOf(id, collection, req)
  if (!found?.sentBack) return null
  const { sentBack, changes } = found
  const text = words[language]
  return (
    <section className="record-history">
      <h3>{text.title}</h3>
      {sentBack.reason ? <blockquote>{sentBack.reason}</blockquote> : null}
      {changes.length === 0 ? <p>{text.none}</p> : null}
      <ul>
        {changes.map(({ field, label, before, after }) => (
          <li key={field}>
            <strong>{label}</strong>: {after ?? text.changed}
            {before ? ` (${text.was}: ${before})` : null}
            {sentBack.fieldReasons[field] ? (
              <blockquote>{sentBack.fieldReasons[field]}</blockquote>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
