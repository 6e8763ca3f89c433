'use client'
import { useEffect, useId, useState } from 'react'
import { z } from 'zod'
import type { Language } from '../../domain/language/language.ts'

const FoundSchema = z.object({ docs: z.array(z.object({ id: z.string(), name: z.string() })) })

const words = {
  vi: { search: 'Tìm đơn vị', choose: 'Đơn vị', none: 'Không chọn' },
  en: { search: 'Find an organisation', choose: 'Organisation', none: 'None' },
}

interface Props {
  language: Language
  /** Id of the organisation. */
  chosen: string
  onChoose: (id: string) => void
}

/** Chooses an organisation among the first that have the typed words in their name: there are thousands. */
export function OrganisationChoice({ language, chosen, onChoose }: Props) {
  const text = words[language]
  const id = useId()
  const [asked, setAsked] = useState('')
  const [found, setFound] = useState<z.output<typeof FoundSchema>['docs']>([])
  useEffect(() => {
    const stop = new AbortController()
    const query = new URLSearchParams({
      'where[name][contains]': asked,
      limit: '20',
      depth: '0',
      sort: 'name',
      'select[name]': 'true',
    })
    fetch(`/api/organisations?${query}`, { signal: stop.signal })
      .then(async (answer) => setFound(FoundSchema.safeParse(await answer.json()).data?.docs ?? []))
      .catch((error: unknown) => {
        if (!stop.signal.aborted) console.error(error)
      })
    return () => stop.abort()
  }, [asked])
  return (
    <>
      <label htmlFor={`${id}search`}>{text.search}</label>
      <input
        id={`${id}search`}
        type="search"
        value={asked}
        onChange={({ target }) => setAsked(target.value)}
      />
      <label htmlFor={id}>{text.choose}</label>
      <select id={id} value={chosen} onChange={({ target }) => onChoose(target.value)}>
        <option value="">{text.none}</option>
        {found.map((organisation) => (
          <option key={organisation.id} value={organisation.id}>
            {organisation.name}
          </option>
        ))}
      </select>
    </>
  )
}
