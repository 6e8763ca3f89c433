import { dayText } from 'cms/domain/values/day.ts'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { savedSearchesText } from '../../text/savedSearches.ts'
import { ActionOutcome, useOutcome } from '../account/ActionOutcome.tsx'
import type { SignedIn } from '../account/Session.tsx'
import { problemsIn, request } from '../api.ts'
import { searchOffered } from './searchOffered.ts'

const inBoth = z.object({ vi: z.string(), en: z.string() })
const SavedSearchSchema = z.object({
  id: z.string(),
  name: inBoth,
  paths: inBoth,
  found: z.number(),
  freshCount: z.number(),
  fresh: z.array(
    z.object({
      number: z.string(),
      kind: inBoth,
      day: z.string(),
      title: inBoth,
      pages: inBoth,
      illustrative: z.boolean(),
    }),
  ),
})
type SavedSearch = z.output<typeof SavedSearchSchema>
const OwnSchema = z.object({ docs: z.array(SavedSearchSchema) })

const path = '/savedSearches'

/** Searches that the person keeps, with what is new in each; one that an address brings along is offered to be kept. */
export function SavedSearches({ language, text }: Pick<SignedIn, 'language' | 'text'>) {
  const words = savedSearchesText(language)
  const [searches, setSearches] = useState<SavedSearch[]>()
  const [offered, setOffered] = useState(searchOffered.read)
  const { done, refusals, act } = useOutcome(language)
  const [failures, setFailures] = useState<string[]>([])
  const load = async () =>
    setSearches((await request({ path: `${path}/own`, schema: OwnSchema })).docs)
  useEffect(() => {
    load().catch((error: unknown) =>
      setFailures(problemsIn(error, language).map(({ message }) => message)),
    )
  }, [language])
  const ask = (address: string, said: string, method: 'POST' | 'DELETE', body?: object) =>
    act(async () => {
      await request({ path: path + address, method, schema: z.unknown(), ...(body && { body }) })
      await load()
      return said
    })
  const forget = () => {
    searchOffered.forget()
    setOffered(undefined)
  }
  const save = async (search: string) => {
    await ask('/save', words.saved, 'POST', { search })
    forget()
  }
  const isAsked = offered ?? (done || refusals.problems.length > 0)
  if (!isAsked && searches?.length === 0) return null
  return (
    <section id="saved-searches">
      <div className="section-head">
        <h2>
          {words.title}{' '}
          {searches && searches.length > 0 && <span className="count">{searches.length}</span>}
        </h2>
      </div>
      {failures.map((message) => (
        <p key={message}>{message}</p>
      ))}
      {offered && (
        <p className="note">
          {words.offer} <a href={offered.address}>{offered.text || words.byFilters}</a>{' '}
          <button type="button" className="button" onClick={() => void save(offered.address)}>
            {words.save}
          </button>{' '}
          <button type="button" className="plain" onClick={forget}>
            {words.doNotSave}
          </button>
        </p>
      )}
      <ActionOutcome done={done} refusals={refusals} text={text} />
      {searches && searches.length > 0 && (
        <ul className="register">
          {searches.map(({ id, name, paths, found, freshCount, fresh }) => (
            <li key={id}>
              <div className="desk-row">
                <a href={paths[language]}>{name[language]}</a>
                <span>{freshCount > 0 ? words.fresh(freshCount) : words.nothingNew}</span>
                <span className="small quiet numeric">{words.found(found)}</span>
                <span>
                  {freshCount > 0 && (
                    <button
                      type="button"
                      className="plain"
                      aria-label={words.seenNamed(name[language])}
                      onClick={() => void ask(`/${id}/seen`, words.allSeen, 'POST', {})}
                    >
                      {words.seen}
                    </button>
                  )}{' '}
                  <button
                    type="button"
                    className="plain"
                    aria-label={words.removeNamed(name[language])}
                    onClick={() => void ask(`/${id}`, words.removed, 'DELETE')}
                  >
                    {text.common.remove}
                  </button>
                </span>
              </div>
              {fresh.length > 0 && (
                <ul className="small">
                  {fresh.map(({ number, kind, day, title, pages, illustrative }) => (
                    <li key={number}>
                      {dayText(day, language)} · {kind[language]}:{' '}
                      <a href={pages[language]}>{title[language]}</a>{' '}
                      {illustrative && <span className="hatched">{text.common.illustrative}</span>}
                    </li>
                  ))}
                  {freshCount > fresh.length && <li>{words.more(freshCount - fresh.length)}</li>}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
