import { useCallback, useEffect, useState } from 'react'
import type { DoorCollection } from 'cms/domain/words.ts'
import type { z } from 'zod'
import { ApiError, problemsIn, request } from '../api.ts'
import type { Problem } from '../api.ts'
import { pageLanguage } from '../../text/compare.ts'
import { workspaceText } from '../../text/workspace.ts'

/** A record of the API with its relations' names; undefined until it is there. */
export function useRecord<S extends z.ZodType>(
  collection: DoorCollection,
  id: string | undefined,
  schema: S,
  query = '',
) {
  const [record, setRecord] = useState<z.output<S>>()
  const [problems, setProblems] = useState<Problem[]>([])
  const load = useCallback(async () => {
    if (!id) return
    const language = pageLanguage()
    try {
      const path = `/${collection}/${id}?depth=1&${query || `locale=${language}`}`
      setRecord(await request({ path, schema }))
      setProblems([])
    } catch (error) {
      const isMissing = error instanceof ApiError && [403, 404].includes(error.status)
      const { notFound } = workspaceText(language).common
      setProblems(isMissing ? [{ message: notFound }] : problemsIn(error, language))
    }
  }, [collection, id, schema, query])
  useEffect(() => void load(), [load])
  return { record, problems, reload: load }
}

/** The id that the address names, and how to name the one that a first save has made. */
export function recordId(): string | undefined {
  return new URLSearchParams(location.search).get('id') ?? undefined
}

/** Puts the id of a new record into the address, so that a refresh opens it again. */
export function nameRecord(id: string): void {
  history.replaceState(history.state, '', `${location.pathname}?id=${id}`)
}
