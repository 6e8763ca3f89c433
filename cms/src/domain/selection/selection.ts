import { z } from 'zod'
import { enumeration } from '../values/enumeration.ts'

/** Why a candidate falls. The code is counted; the words beside it are the agency's own. */
export const rejectionReasons = enumeration({
  function: { vi: 'Thiếu chức năng cần', en: 'Lacks a needed function' },
  price: { vi: 'Giá không phù hợp', en: 'Price does not fit' },
  security: { vi: 'An toàn, nơi lưu dữ liệu', en: 'Security or place of data' },
  integration: { vi: 'Thiếu kết nối cần', en: 'Lacks a needed connection' },
  service: { vi: 'Hỗ trợ, cam kết dịch vụ', en: 'Support or service level' },
  exit: { vi: 'Điều khoản khi thôi dùng', en: 'Exit terms' },
  other: { vi: 'Lý do khác', en: 'Another reason' },
})

export const selectionOutcomes = enumeration({
  chosen: { vi: 'Chọn một phương án', en: 'One is chosen' },
  noneSuitable: { vi: 'Không có phương án phù hợp', en: 'None is suitable' },
})

/** A record that cannot be read through cannot be justified, so it holds no more candidates than this. */
export const maximumCandidates = 30

/** A search as it was run: enough to run it again. */
export const SearchRunSchema = z.object({
  /** Path and query of the search page: `/tim-kiem/?q=kham+benh&nhom=society`. */
  address: z.string().startsWith('/').max(2000),
  /** How many results it had then. */
  total: z.number().int().nonnegative(),
  /** When it was run (ISO 8601 instant). */
  ranAt: z.iso.datetime(),
})

/** A candidate is an offering or, where none is sold yet, a platform. */
export const candidateKinds = enumeration({
  offerings: { vi: 'Sản phẩm, gói dịch vụ', en: 'Offering' },
  platforms: { vi: 'Nền tảng số', en: 'Platform' },
})
export type CandidateKind = (typeof candidateKinds.values)[number]
