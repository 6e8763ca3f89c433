import type { Language } from 'cms/domain/language/language.ts'
import { useState } from 'react'
import type { z } from 'zod'
import { useRows } from './useRows.ts'
import type { Rows } from './useRows.ts'

/** What a list is narrowed by: words, and one state. */
interface ListFilter {
  text: string
  state: string
}

/** A list that can be narrowed and taken as a file. */
export interface Listed {
  /** Tells the controls of one list from those of another on the same page. */
  name: string
  filter: ListFilter
  setFilter: (filter: ListFilter) => void
  states: { value: string; label: string }[]
  /** Addresses of all of its rows, as narrowed. */
  files: { format: string; path: string }[]
}

interface Asked {
  collection: string
  /** What the list is in itself: `sort=…&where[…]=…`. */
  query: string
  language: Language
  /** Paths of the fields in which words are looked for. */
  text: readonly string[]
  states: { value: string; label: string }[]
}

/**
 * A list of a desk: its first rows on the page, and all of them as a file. Both ask with the same conditions, so they
 * hold the same rows. Without `asked` there is none yet.
 */
export function useList<S extends z.ZodType>(
  asked: Asked | undefined,
  row: S,
): Rows<z.output<S>> & { listed: Listed | undefined } {
  const [filter, setFilter] = useState<ListFilter>({ text: '', state: '' })
  const query = asked && `${asked.query}&locale=${asked.language}${conditions(asked.text, filter)}`
  const rows = useRows(asked && `/${asked.collection}?depth=1&limit=100&${query}`, row)
  const listed = asked && {
    name: asked.collection,
    filter,
    setFilter,
    states: asked.states,
    files: listFiles(asked.collection, query ?? ''),
  }
  return { ...rows, listed }
}

/** The addresses of a list as a workbook and as CSV. */
export const listFiles = (name: string, query: string): Listed['files'] =>
  ['xlsx', 'csv'].map((format) => ({
    format: format.toUpperCase(),
    path: `/api/lists/${name}.${format}?${query}`,
  }))

function conditions(fields: readonly string[], { text, state }: ListFilter): string {
  const words = encodeURIComponent(text.trim())
  const like = words
    ? fields.map((field, index) => `&where[and][0][or][${index}][${field}][like]=${words}`)
    : []
  return [...like, state && `&where[and][1][state][equals]=${encodeURIComponent(state)}`].join('')
}

interface NamedStates<State extends string> {
  states: Record<State, { label: Record<Language, string> }>
}

/** The states of a machine as choices. */
export const stateChoices = <State extends string>(
  { states }: NamedStates<State>,
  language: Language,
): Listed['states'] =>
  (Object.keys(states) as State[]).map((value) => ({
    value,
    label: states[value].label[language],
  }))
