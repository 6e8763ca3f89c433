import type { CollectionBeforeValidateHook } from 'payload'
import { refusal } from '../../requests/refusal.ts'
import { idOf } from '../../transitions/door.ts'
import { awardOf, notTheChosen } from '../quotationRequest/awarded.ts'

/**
 * An adoption that comes from an award is of an offering of the vendor that was chosen, and keeps its selection.
 *
 * @throws APIError 422 at the offering of another vendor.
 */
export const takeOverAward: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  if (!data || req.context.isDoor) return data
  const whole: Record<string, unknown> = { ...(originalDoc as object | undefined), ...data }
  const request = idOf(whole.request)
  const award = request && (await awardOf(request, idOf(whole.organisation), req))
  if (!award) return data
  const offering = idOf(whole.offering)
  const sold =
    offering &&
    (await req.payload.findByID({
      collection: 'offerings',
      id: offering,
      depth: 0,
      disableErrors: true,
      overrideAccess: true,
      req,
    }))
  const vendor = sold ? idOf(sold.vendor) : null
  if (vendor && !award.vendors.includes(vendor)) {
    throw refusal(req, 422, notTheChosen, { field: 'offering' })
  }
  return {
    ...data,
    selection: idOf(whole.selection) ?? award.selection,
    ...(award.isIllustrative ? { illustrative: true } : {}),
  }
}
