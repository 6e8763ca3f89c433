'use client'

import { useDebounce, useDocumentInfo, useFormFields, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { languageOf } from '../domain/language/languageOf.ts'

const AnswerSchema = z.object({
  near: z.array(
    z.object({
      collection: z.enum(['platforms', 'problems']),
      id: z.string(),
      title: z.string(),
      likeness: z.number(),
      shared: z.array(z.string()),
    }),
  ),
})
const kinds = {
  platforms: { vi: 'nền tảng', en: 'platform' },
  problems: { vi: 'bài toán', en: 'problem' },
}

type Near = z.output<typeof AnswerSchema>['near']

/** While a new platform or problem is named: what there is already that it may repeat, and why. */
export function NearestRecords() {
  const { id } = useDocumentInfo()
  const { i18n } = useTranslation()
  const language = languageOf(i18n.language)
  const typed = useFormFields(([fields]) =>
    ['name', 'title', 'summary', 'statement']
      .map((field) => fields[field]?.value)
      .filter((value): value is string => typeof value === 'string')
      .join(' '),
  )
  const text = useDebounce(typed, 400)
  const [near, setNear] = useState<Near>([])
  const [hasFailed, setFailed] = useState(false)

  useEffect(() => {
    if (id || text.trim().length < 6) return
    const stop = new AbortController()
    fetch(`/api/nearest?text=${encodeURIComponent(text)}`, { signal: stop.signal })
      .then(async (answer) => AnswerSchema.parse(await answer.json()))
      .then(
        (answer) => {
          setNear(answer.near)
          setFailed(false)
        },
        () => {
          if (!stop.signal.aborted) setFailed(true)
        },
      )
    return () => stop.abort()
  }, [id, text])

  if (id || text.trim().length < 6) return null
  const title = { vi: 'Đã có bản ghi tương tự chưa?', en: 'Is it there already?' }[language]
  return (
    <section className="nearest" aria-live="polite">
      <h3>{title}</h3>
      {hasFailed ? (
        <p role="alert">
          {
            { vi: 'Chưa tìm được. Hãy kiểm tra mạng.', en: 'Could not look. Check the network.' }[
              language
            ]
          }
        </p>
      ) : near.length === 0 ? (
        <p>
          {{ vi: 'Chưa thấy bản ghi nào tương tự.', en: 'Nothing like it was found.' }[language]}
        </p>
      ) : (
        <ul>
          {near.map(({ collection, id: other, title: name, likeness, shared }) => (
            <li key={other}>
              <a
                href={`/admin/collections/${collection}/${other}`}
                target="_blank"
                rel="noreferrer"
              >
                {name}
              </a>{' '}
              ({kinds[collection][language]}, {likeness} %){' '}
              <span>
                {{ vi: 'cùng có', en: 'shares' }[language]}: {shared.join(', ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
