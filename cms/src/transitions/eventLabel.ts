import { accountEvents, installation, installationEvents } from '../domain/account/accountEvents.ts'
import type { Label } from '../domain/language/language.ts'
import { takeDownEvents } from '../publication/takeDown.ts'
import type { AnyDoor } from './door.ts'
import { doors, hasDoor } from './doors.ts'

/** What an event is called; one that a machine no longer has keeps its code name. */
export function eventLabel(collection: string, event: string): Label {
  const ofAccount = accountEvents.schema.safeParse(event)
  if (collection === 'users' && ofAccount.success) return accountEvents.labels[ofAccount.data]
  const ofInstallation = installationEvents.schema.safeParse(event)
  if (collection === installation && ofInstallation.success) {
    return installationEvents.labels[ofInstallation.data]
  }
  if (event === 'deleted') return { vi: 'Xóa', en: 'Deleted' }
  if (event === 'refused') return { vi: 'Bị từ chối truy cập', en: 'Access refused' }
  if (event === 'takeDown' || event === 'putBack') return takeDownEvents[event]
  const door: AnyDoor | undefined = hasDoor(collection) ? doors[collection] : undefined
  const states = Object.values(door?.machine.states ?? {})
  const found = states.map(({ on }) => on[event]).find(Boolean)
  return found?.label ?? { vi: event, en: event }
}
