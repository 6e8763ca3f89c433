import { enumeration } from '../values/enumeration.ts'

/** What an assessment says of one criterion; “not applicable” always comes with its reason. */
export const criterionValues = enumeration({
  met: { vi: 'Đạt', en: 'Met' },
  notMet: { vi: 'Không đạt', en: 'Not met' },
  notApplicable: { vi: 'Không áp dụng', en: 'Not applicable' },
  notAssessed: { vi: 'Chưa đánh giá', en: 'Not assessed' },
})
