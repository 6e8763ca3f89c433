'use client'

import { useDebounce, useFormFields, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { languageOf } from '../../domain/language/languageOf.ts'

const AnswerSchema = z.object({
  tried: z.number(),
  changed: z.array(
    z.object({ text: z.string(), before: z.array(z.string()), after: z.array(z.string()) }),
  ),
})
type Answer = z.output<typeof AnswerSchema>

const words = {
  vi: {
    title: 'Lưu bản ghi này thì tìm kiếm nào đổi',
    empty: 'Nhập cách nói ở trên để thấy.',
    none: (tried: number) => `Đã thử ${tried} câu tìm, không câu nào đổi kết quả.`,
    some: (changed: number, tried: number) =>
      `${changed} trong ${tried} câu tìm đã thử đổi năm kết quả đầu:`,
    before: 'Đang ra',
    after: 'Sẽ ra',
    nothing: 'không có gì',
    failed: 'Chưa thử được. Hãy kiểm tra mạng.',
  },
  en: {
    title: 'Searches that saving this changes',
    empty: 'Enter what people type above to see them.',
    none: (tried: number) => `${tried} searches were tried, none changes.`,
    some: (changed: number, tried: number) =>
      `${changed} of ${tried} searches that were tried change their first five results:`,
    before: 'Now',
    after: 'Then',
    nothing: 'nothing',
    failed: 'Could not try. Check the network.',
  },
}

/** The phrases of a field as the form holds them. */
const phrasesIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

/** While a way of saying is written: the searches whose first results it changes, before it is saved. */
export function TouchedSearches() {
  const text = words[languageOf(useTranslation().i18n.language)]
  const written = useFormFields(([fields]) =>
    JSON.stringify({
      slug: typeof fields.slug?.value === 'string' ? fields.slug.value : null,
      says: phrasesIn(fields.says?.value),
      means: phrasesIn(fields.means?.value),
    }),
  )
  const body = useDebounce(written, 500)
  const [answer, setAnswer] = useState<Answer>()
  const [hasFailed, setFailed] = useState(false)
  const isEmpty = body.includes('"says":[]')

  useEffect(() => {
    if (isEmpty) return
    const stop = new AbortController()
    fetch('/api/synonyms/touched', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal: stop.signal,
    })
      .then(async (response) => AnswerSchema.parse(await response.json()))
      .then(
        (found) => {
          setAnswer(found)
          setFailed(false)
        },
        () => {
          if (!stop.signal.aborted) setFailed(true)
        },
      )
    return () => stop.abort()
  }, [body, isEmpty])

  const lead = () => {
    if (isEmpty) return text.empty
    if (hasFailed) return text.failed
    if (!answer) return ''
    const { changed, tried } = answer
    return changed.length === 0 ? text.none(tried) : text.some(changed.length, tried)
  }
  const list = (titles: string[]) => (titles.length > 0 ? titles.join(' · ') : text.nothing)
  return (
    <section className="nearest">
      <h3>{text.title}</h3>
      <p>{lead()}</p>
      {!isEmpty && !hasFailed && answer && answer.changed.length > 0 && (
        <dl>
          {answer.changed.map(({ text: asked, before, after }) => (
            <div key={asked}>
              <dt>“{asked}”</dt>
              <dd>
                {text.before}: {list(before)}
              </dd>
              <dd>
                {text.after}: {list(after)}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
