import { enumeration } from '../values/enumeration.ts'

/** States of a publication; a queued one that a newer run covers is superseded. */
export const publicationStates = enumeration({
  queued: { vi: 'Đang chờ', en: 'Queued' },
  running: { vi: 'Đang thực hiện', en: 'Running' },
  published: { vi: 'Đã xuất bản', en: 'Published' },
  superseded: { vi: 'Gộp vào lần sau', en: 'Superseded' },
  failed: { vi: 'Thất bại', en: 'Failed' },
})
export type PublicationState = (typeof publicationStates.values)[number]
