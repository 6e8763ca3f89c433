import { standingBeside } from '../../access/rules.ts'
import type { RelationRule } from '../../fields/relationRules.ts'
import { idOf } from '../../transitions/door.ts'

/** The offering is of the vendor that answers, or of a firm that it continues. */
export const ownOffering: RelationRule = async (target, record, req) => {
  const [of, own] = [idOf(target.vendor), idOf(record.vendor)]
  if (of !== null && (of === own || (await standingBeside(own, req)).includes(of))) return undefined
  return {
    vi: 'Chỉ chọn được sản phẩm của doanh nghiệp mình.',
    en: 'Only offerings of the own firm can be chosen.',
  }
}
