import { requestStanding } from '../domain/quotationRequest/machine.ts'
import type { Label } from '../domain/language/language.ts'

type ShownAs = (doc: Record<string, unknown>, now: string) => Label | undefined

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** Columns of which the screen says something else than the field holds, by list and path. */
const shown: Record<string, ShownAs> = {
  'quotationRequests.scope': ({ soleInvited }) =>
    soleInvited === true
      ? { vi: 'Chỉ mời một doanh nghiệp', en: 'One vendor alone invited' }
      : undefined,
  'quotationRequests.state': ({ state, deadline }, now) =>
    state ? requestStanding({ state: text(state), deadline: text(deadline) }, now) : undefined,
}

/**
 * What the screen says in place of a field of a record.
 *
 * @param now the instant at which the file is made (ISO 8601).
 * @returns nothing where the field itself is shown.
 */
export const shownAs = (
  list: string,
  path: string,
  doc: Record<string, unknown>,
  now: string,
): Label | undefined => shown[`${list}.${path}`]?.(doc, now)
