import { useEffect, useState } from 'react'
import type { z } from 'zod'
import { problemsIn, request } from '../api.ts'
import type { Problem } from '../api.ts'
import { listOf } from '../workspaceRecords.ts'
import { pageLanguage } from '../../text/compare.ts'

export interface Rows<Row> {
  /** Undefined while they are being loaded, or when they could not be. */
  rows: Row[] | undefined
  /** How many there are in all, loaded or not. */
  total: number | undefined
  /** Loads the next of them behind those that are there; absent when all are. */
  more: (() => void) | undefined
  problems: Problem[]
}

interface Found<Row> {
  rows: Row[]
  total: number
  /** The last page that was loaded. */
  page: number
}

/** Rows of the API, read again when the path or `version` changes; without a path none are asked for. */
export function useRows<S extends z.ZodType>(
  path: string | undefined,
  row: S,
  version = '',
): Rows<z.output<S>> & { setRows: (rows: z.output<S>[]) => void } {
  const [found, setFound] = useState<Found<z.output<S>>>()
  const [problems, setProblems] = useState<Problem[]>([])
  /** The page that is asked for beyond the first. */
  const [asked, setAsked] = useState(1)
  useEffect(() => {
    if (!path) return
    let isWanted = true
    setAsked(1)
    request({ path, schema: listOf(row) }).then(
      ({ docs, totalDocs }) => {
        if (isWanted) setFound({ rows: docs, total: totalDocs, page: 1 })
      },
      (error: unknown) => {
        if (isWanted) setProblems(problemsIn(error, pageLanguage()))
      },
    )
    return () => {
      isWanted = false
    }
  }, [path, row, version])
  const isLoading = found !== undefined && asked > found.page
  const more = () => {
    if (!path || !found || isLoading) return
    const page = found.page + 1
    setAsked(page)
    request({ path: `${path}&page=${page}`, schema: listOf(row) }).then(
      ({ docs, totalDocs }) => setFound({ rows: [...found.rows, ...docs], total: totalDocs, page }),
      (error: unknown) => {
        setAsked(found.page)
        setProblems(problemsIn(error, pageLanguage()))
      },
    )
  }
  return {
    rows: found?.rows,
    total: found?.total,
    more: found && found.rows.length < found.total ? more : undefined,
    problems,
    setRows: (rows) => setFound(found && { ...found, rows }),
  }
}
