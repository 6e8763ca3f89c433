import { enumeration } from '../values/enumeration.ts'

/** How a requirement stands for one organisation on a day. Met is computed, never typed. */
export const requirementStatuses = enumeration({
  met: { vi: 'Đã đạt', en: 'Met' },
  open: { vi: 'Chưa đến hạn', en: 'Open' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  waived: { vi: 'Được miễn', en: 'Waived' },
})
export type RequirementStatus = (typeof requirementStatuses.values)[number]
