import type { Label } from '../language/language.ts'
import { enumeration } from '../values/enumeration.ts'
import { daysUntil } from '../values/day.ts'
import { isSecureAddress } from '../values/webAddress.ts'

/**
 * How a supplier was selected. The names are those of the Law on Bidding 22/2023/QH15, from general knowledge: the text
 * of the law was not read. What the law does not name is another form, told in words.
 */
export const selectionForms = enumeration({
  open: { vi: 'Đấu thầu rộng rãi', en: 'Open bidding' },
  limited: { vi: 'Đấu thầu hạn chế', en: 'Limited bidding' },
  direct: { vi: 'Chỉ định thầu', en: 'Direct appointment' },
  quotations: { vi: 'Chào hàng cạnh tranh', en: 'Competitive quotations' },
  repeated: { vi: 'Mua sắm trực tiếp', en: 'Repeated purchase' },
  negotiation: { vi: 'Đàm phán giá', en: 'Negotiation of price' },
  special: {
    vi: 'Lựa chọn nhà thầu trong trường hợp đặc biệt',
    en: 'Selection in a special case',
  },
  other: { vi: 'Hình thức khác', en: 'Another form' },
})

/**
 * What a contract is. A framework agreement is concluded by one agency for others, who call off from it at its prices:
 * the text of the Law on Bidding 22/2023/QH15 was not read, so no article is cited here.
 */
export const contractKinds = enumeration({
  purchase: { vi: 'Hợp đồng mua, thuê', en: 'Contract' },
  framework: { vi: 'Thỏa thuận khung (mua sắm tập trung)', en: 'Framework agreement' },
})

/** Who may call off from a framework agreement. */
export const entitlements = enumeration({
  named: { vi: 'Các đơn vị nêu tên dưới đây', en: 'The organisations named below' },
  branch: {
    vi: 'Mọi đơn vị của cùng tỉnh, bộ, ngành',
    en: 'Every organisation of the same province or ministry',
  },
})

/** Where a contract came from: nothing of it is typed twice. */
export const contractOrigins = enumeration({
  adoption: { vi: 'Từ đăng ký triển khai', en: 'From an adoption' },
  award: { vi: 'Từ kết quả lựa chọn', en: 'From an award' },
  alone: { vi: 'Nhập riêng', en: 'Entered alone' },
})

/** The national bidding network; only its pages are linked as the notice of a contract. */
const biddingNetwork = 'muasamcong.mpi.gov.vn'

/** Whether an address is a page of the national bidding network. */
export const isNotice = (address: unknown): address is string =>
  isSecureAddress(address) && new URL(address).hostname === biddingNetwork

export const wrongNotice: Label = {
  vi: `Hãy dán địa chỉ của thông báo trên mạng đấu thầu quốc gia, bắt đầu bằng https://${biddingNetwork}/`,
  en: `Paste the address of the notice on the national bidding network; it starts with https://${biddingNetwork}/`,
}

/** One line of prices. */
export interface ContractLine {
  quantity?: number | null | undefined
  /** How many times it is paid: months of a monthly price; of a price paid once, none. */
  periods?: number | null | undefined
  /** đồng for one unit and one interval, before VAT. */
  unitPrice?: number | null | undefined
  /** Per cent; null where VAT is not owed. */
  vat?: number | null | undefined
}

/** What one unit of a line costs with VAT, in whole đồng; undefined while it has no price. */
export const priceWithVat = ({ unitPrice, vat }: ContractLine): number | undefined =>
  typeof unitPrice === 'number' ? Math.round((unitPrice * (100 + (vat ?? 0))) / 100) : undefined

/** What a line comes to with VAT before it is rounded; undefined while quantity or price is missing. */
function exactTotal({ quantity, periods, unitPrice, vat }: ContractLine): number | undefined {
  if (typeof quantity !== 'number' || typeof unitPrice !== 'number') return undefined
  return (quantity * (periods ?? 1) * unitPrice * (100 + (vat ?? 0))) / 100
}

/** What a line comes to with VAT, in whole đồng; undefined while quantity or price is missing. */
export function lineTotal(line: ContractLine): number | undefined {
  const exact = exactTotal(line)
  return exact === undefined ? undefined : Math.round(exact)
}

/** What all lines come to, in whole đồng; undefined while one is not whole. */
export function linesTotal(lines: readonly ContractLine[]): number | undefined {
  const totals = lines.map(lineTotal)
  return totals.length === 0 || totals.includes(undefined)
    ? undefined
    : totals.reduce<number>((sum, total) => sum + (total ?? 0), 0)
}

/**
 * Whether the value of a contract is what its lines come to. VAT may have been rounded to whole đồng line by line or
 * once over all of them: each line leaves half a đồng for that. Lines that are not whole agree with nothing.
 */
export function isWorth(value: number, lines: readonly ContractLine[]): boolean {
  const exact = lines.reduce((sum, line) => sum + (exactTotal(line) ?? NaN), 0)
  return lines.length > 0 && Math.abs(value - exact) <= lines.length / 2
}

/** Days before its end on which the people of a contract are told. */
export const alarmDays = [180, 90, 30] as const
export type AlarmDay = (typeof alarmDays)[number]

/** The tightest alarm whose time has come; none once the end has passed. A day that was missed loses none. */
export function alarmFor(today: string, endsOn: string): AlarmDay | undefined {
  const left = daysUntil(today, endsOn)
  return left < 0 ? undefined : alarmDays.findLast((days) => left <= days)
}
