import { useCallback, useState } from 'react'
import type { Problem } from '../api.ts'

export interface Refusals {
  problems: Problem[]
  /** Counts the attempts that were refused, so that the focus moves to the list once for each. */
  attempt: number
}

/** What the last attempt was refused for; a field that is mended loses its sentence. */
export function useRefusals() {
  const [refusals, setRefusals] = useState<Refusals>({ problems: [], attempt: 0 })
  const refuse = useCallback(
    (problems: Problem[]) => setRefusals(({ attempt }) => ({ problems, attempt: attempt + 1 })),
    [],
  )
  const mend = useCallback(
    (fields: string[]) =>
      setRefusals((before) => {
        const isMended = ({ field }: Problem) => fields.includes(field?.split('.')[0] ?? '')
        if (!before.problems.some(isMended)) return before
        return { ...before, problems: before.problems.filter((one) => !isMended(one)) }
      }),
    [],
  )
  return { refusals, refuse, mend }
}
