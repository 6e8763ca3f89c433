import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Problem } from '../api.ts'

/** Names of the fields of this page in which something stands that is no number or day yet: it is not saved. */
let fields: readonly string[] = []
const listeners = new Set<() => void>()

function set(next: readonly string[]): void {
  fields = next
  for (const tell of listeners) tell()
}

function listen(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** Tells the page that what stands in a field cannot be saved, and at the field why, once the field was left. */
export function useHalfTyped(
  { name, problems }: { name: string; problems: Problem[] },
  isHalf: boolean,
  message: string,
): { problems: Problem[]; onLeave: () => void } {
  const [isLeft, setIsLeft] = useState(false)
  const onLeave = useOncePointerIsUp(() => setIsLeft(true))
  useEffect(() => {
    if (!isHalf) return undefined
    set([...fields, name])
    return () => set(fields.filter((one) => one !== name))
  }, [name, isHalf])
  const isTold = problems.some(({ field }) => field === name)
  return {
    problems: isHalf && isLeft && !isTold ? [...problems, { field: name, message }] : problems,
    onLeave,
  }
}

/**
 * Waits with something until no pointer is down, and the click that it makes is through: a button that is pressed
 * must not move away under it.
 */
function useOncePointerIsUp(act: () => void): () => void {
  const isDown = useRef(false)
  const waiting = useRef<() => void>(undefined)
  useEffect(() => {
    const press = () => {
      isDown.current = true
    }
    const release = () => {
      isDown.current = false
      setTimeout(() => {
        waiting.current?.()
        waiting.current = undefined
      })
    }
    addEventListener('pointerdown', press, true)
    for (const end of ['pointerup', 'pointercancel']) addEventListener(end, release, true)
    return () => {
      removeEventListener('pointerdown', press, true)
      for (const end of ['pointerup', 'pointercancel']) removeEventListener(end, release, true)
    }
  }, [])
  return () => {
    if (isDown.current) waiting.current = act
    else act()
  }
}

/** How many fields of the page hold what cannot be saved. */
export function useHalfTypedCount(): number {
  return useSyncExternalStore(
    listen,
    () => fields.length,
    () => 0,
  )
}

/** Whether leaving the page would lose what stands in a field and cannot be saved. */
export const isHalfTyped = (): boolean => fields.length > 0
