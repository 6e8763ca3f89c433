import { useCallback, useState } from 'react'
import type { FocusEvent } from 'react'
import { fieldId } from '../form/Field.tsx'

/** Fields that were left: what is wrong is said when somebody is done with a field, not while they type. */
export function useTouched() {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const touch = useCallback(
    ({ target: { id } }: FocusEvent<HTMLElement>) =>
      setIds((before) => (!id || before.has(id) ? before : new Set([...before, id]))),
    [],
  )
  return { isTouched: (field: string) => ids.has(fieldId(field)), touch }
}
