import type { CollectionBeforeValidateHook } from 'payload'
import { answersFor, personOf } from '../../access/rules.ts'
import { isUsed } from '../../domain/adoption/machine.ts'
import { dayInVietnam } from '../../domain/values/day.ts'
import { refusal } from '../../requests/refusal.ts'
import { idOf } from '../../transitions/door.ts'

/**
 * An experience is written once a year of an offering that the own organisation has deployed or uses. Which offering,
 * whose firm and which year follow from the adoption.
 *
 * @throws APIError 422 at `adoption` for any other.
 */
export const takeIn: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  const person = personOf(req)
  if (operation !== 'create' || !person || !data) return data
  const asked = idOf(data.adoption)
  // Without one the field's own rule refuses.
  if (!asked) return data
  const adoption = await req.payload.findByID({
    collection: 'adoptions',
    id: asked,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  })
  const offering = idOf(adoption?.offering)
  const mayTell =
    adoption && isUsed(adoption.state) && (await answersFor(idOf(adoption.organisation), req))
  if (!mayTell || !offering) {
    throw refusal(
      req,
      422,
      {
        vi: 'Hãy chọn một sản phẩm mà đơn vị đã triển khai hoặc đang sử dụng.',
        en: 'Choose an offering that the own organisation has deployed or uses.',
      },
      { field: 'adoption' },
    )
  }
  const { vendor } = await req.payload.findByID({
    collection: 'offerings',
    id: offering,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const year = dayInVietnam(new Date()).slice(0, 4)
  return { ...data, offering, vendor: idOf(vendor), yearKey: `${adoption.id} ${year}` }
}
