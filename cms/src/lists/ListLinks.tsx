'use client'

import { useListQuery, useTranslation } from '@payloadcms/ui'
import { languageOf } from '../domain/language/languageOf.ts'
import { listFormats } from './lists.ts'

interface Props {
  /** The list whose files they are. */
  list: string
  /** Fields in which the words of the search box are looked for. */
  searched: string[]
}

/** The files of a list in the admin, with its search, its conditions and its order. */
export function ListLinks({ list, searched }: Props) {
  const { query } = useListQuery()
  const { i18n } = useTranslation()
  const language = languageOf(i18n.language)
  const { where, search, sort } = query
  const conditions = [
    ...(where ? [where] : []),
    ...(search ? [{ or: searched.map((field) => ({ [field]: { like: search } })) }] : []),
  ]
  const parameters = new URLSearchParams({
    locale: language,
    ...(typeof sort === 'string' && sort ? { sort } : {}),
    ...(conditions.length > 0 ? { where: JSON.stringify({ and: conditions }) } : {}),
  })
  return (
    <p className="list-links">
      {listFormats.map((format) => (
        <a key={format} href={`/api/lists/${list}.${format}?${parameters.toString()}`} download>
          {{ vi: 'Tải', en: 'Download' }[language]} {format.toUpperCase()}
        </a>
      ))}
    </p>
  )
}
