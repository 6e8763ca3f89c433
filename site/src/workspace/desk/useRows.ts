import { useEffect, useState } from 'react'
import type { z } from 'zod'
import { problemsIn, request } from '../api.ts'
import type { Problem } from '../api.ts'
import { listOf } from '../agency/agencyRecords.ts'
import { pageLanguage } from '../../text/compare.ts'

export interface Rows<Row> {
  /** Undefined while they are being loaded, or when they could not be. */
  rows: Row[] | undefined
  problems: Problem[]
}

/** Rows of the API, read again when the path or `version` changes; without a path none are asked for. */
export function useRows<S extends z.ZodType>(
  path: string | undefined,
  row: S,
  version = '',
): Rows<z.output<S>> & { setRows: (rows: z.output<S>[]) => void } {
  const [rows, setRows] = useState<z.output<S>[]>()
  const [problems, setProblems] = useState<Problem[]>([])
  useEffect(() => {
    if (!path) return
    let isWanted = true
    request({ path, schema: listOf(row) }).then(
      ({ docs }) => {
        if (isWanted) setRows(docs)
      },
      (error: unknown) => {
        if (isWanted) setProblems(problemsIn(error, pageLanguage()))
      },
    )
    return () => {
      isWanted = false
    }
  }, [path, row, version])
  return { rows, problems, setRows }
}
