import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { idOf } from '../../transitions/door.ts'

/**
 * What a contract takes from what it comes from, so that nothing is typed twice: of an offering its vendor and
 * platform; and the day on which it ends now, which extensions move. The relations themselves are looked at by their
 * own rules.
 */
export const takeOverOrigin: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  // The door moves the end itself.
  if (!data || req.context.isDoor) return data
  const whole: Record<string, unknown> = { ...(originalDoc as object | undefined), ...data }
  const offering = idOf(whole.offering)
  const sold = offering ? await soldAs(offering, req) : {}
  return {
    ...data,
    ...sold,
    // An award brings its own: the door of awards makes such a contract.
    ...(whole.origin === 'award' ? {} : { origin: idOf(whole.adoption) ? 'adoption' : 'alone' }),
    ...('endsOn' in data && !whole.changes ? { endsNow: data.endsOn as unknown } : {}),
  }
}

async function soldAs(id: string, req: PayloadRequest) {
  const offering = await req.payload.findByID({
    collection: 'offerings',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  // One that is not there is refused at its own field.
  if (!offering) return {}
  return { vendor: idOf(offering.vendor), platform: idOf(offering.platform), vendorName: null }
}
