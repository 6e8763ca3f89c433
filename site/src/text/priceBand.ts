import type { Language } from 'cms/domain/language/language.ts'

const vi = {
  title: (platform: string) => `Khoảng giá hợp đồng: ${platform}`,
  lead: (from: string) =>
    `Đơn giá đã gồm thuế của các hợp đồng ký từ ${from}, không nêu tên đơn vị nào. Chỉ hiện khi có ít nhất ba mức giá của ba đơn vị.`,
  none: 'Chưa có hợp đồng nào được ghi ở đây cho nền tảng này.',
  hidden: 'Có hợp đồng nhưng chưa đủ ba đơn vị, nên chưa hiện khoảng giá.',
  unit: 'Tính cho',
  low: 'Tứ phân vị dưới',
  median: 'Trung vị',
  high: 'Tứ phân vị trên',
  n: 'Số mức giá',
  newest: 'Ký gần nhất',
  paidFor: 'Đơn vị đã dùng hoặc đang trả tiền',
  paidForLead: 'Của đơn vị bạn và các đơn vị trực thuộc, cho những nền tảng trong hồ sơ này.',
  likeMine: 'Đơn vị cùng loại đang dùng',
  likeMineLead:
    'Theo những gì các đơn vị đã công bố ở đây. Cùng vùng xếp trước, rồi đến nơi có số dân gần với nơi của bạn nhất.',
  noSize: 'Chưa ghi số dân của nơi bạn, nên không xếp theo số dân.',
  likeMineNone: 'Chưa có đơn vị cùng loại nào đăng ký dùng ở đây.',
  since: (day: string) => `từ ${day}`,
  allOf: (platform: string) => `Mọi lượt triển khai của ${platform}`,
  until: (day: string) => `đến ${day}`,
  noEnd: 'không có ngày kết thúc',
}
export type PriceBandText = typeof vi

const en: PriceBandText = {
  title: (platform) => `Prices of contracts: ${platform}`,
  lead: (from) =>
    `Unit prices with VAT of contracts signed since ${from}; nobody is named. Shown from three prices of three agencies on.`,
  none: 'No contract is entered here for this platform.',
  hidden: 'There are contracts, but not of three agencies, so no band is shown.',
  unit: 'For each',
  low: 'Lower quartile',
  median: 'Median',
  high: 'Upper quartile',
  n: 'Prices',
  newest: 'Newest',
  paidFor: 'Already used or paid for',
  paidForLead: 'By your organisation and those below it, of the platforms in this record.',
  likeMine: 'Used by organisations of your kind',
  likeMineLead:
    'By what organisations have announced here. Those of your region come first, then those whose population is nearest to yours.',
  noSize: 'The population of your place is not recorded, so it does not count for the order.',
  likeMineNone: 'No organisation of your kind has registered here that it uses one.',
  since: (day) => `since ${day}`,
  allOf: (platform) => `All adoptions of ${platform}`,
  until: (day) => `until ${day}`,
  noEnd: 'no end',
}

/** The sentences about what others pay and what is paid already, in a language. */
export const priceBandText = (language: Language): PriceBandText => ({ vi, en })[language]
