import { z } from 'zod'
import { pagePath } from '../publication/routes.ts'
import { isInstant } from '../values/day.ts'
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

/** Only a search of this site can have been run here. */
const searchPath = new RegExp(`^(${pagePath('search', 'vi')}|${pagePath('search', 'en')})(\\?.*)?$`)

/** A search as it was run: enough to run it again. */
export const SearchRunSchema = z.strictObject({
  /** Path and query of the search page: `/tim-kiem/?q=kham+benh&nhom=society`. */
  address: z.string().max(2000).regex(searchPath),
  /** How many results it had then. */
  total: z.number().int().min(0).max(1_000_000),
  /** When it was run (ISO 8601 instant): since this catalogue exists, and not ahead but by what clocks differ. */
  ranAt: z
    .string()
    .refine((at) => isInstant(at) && at > '2022' && Date.parse(at) < Date.now() + 300_000),
})
export type SearchRun = z.output<typeof SearchRunSchema>

/** Runs that a record keeps before the last one; those of longer ago fall off. */
export const mostEarlierSearches = 50

/** All runs before the last one, oldest first. */
export const EarlierSearchesSchema = z.array(SearchRunSchema).max(mostEarlierSearches)

/** A candidate is an offering or, where none is sold yet, a platform. */
export const candidateKinds = enumeration({
  offerings: { vi: 'Sản phẩm, gói dịch vụ', en: 'Offering' },
  platforms: { vi: 'Nền tảng số', en: 'Platform' },
})
export type CandidateKind = (typeof candidateKinds.values)[number]
