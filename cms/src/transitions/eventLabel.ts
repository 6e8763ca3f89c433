import type { Label } from '../domain/language.ts'
import { takeDownEvents } from '../publication/takeDown.ts'
import { doors } from './doors/doors.ts'

/** What an event is called; one that a machine no longer has keeps its code name. */
export function eventLabel(collection: string, event: string): Label {
  if (event === 'refused') return { vi: 'Bị từ chối truy cập', en: 'Access refused' }
  if (event === 'takeDown' || event === 'putBack') return takeDownEvents[event]
  const states = Object.values(doors[collection]?.machine.states ?? {})
  const found = states.map(({ on }) => on[event]).find(Boolean)
  return found?.label ?? { vi: event, en: event }
}
