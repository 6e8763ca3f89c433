import type { Language } from 'cms/domain/language/language.ts'

const vi = {
  title: 'Phiếu thuê hay tự xây',
  lead: 'So chi phí thuê sản phẩm đã chọn với tự xây trong ba và năm năm. Chủ trương là thuê dịch vụ thay cho tự làm, tự đầu tư (VietNamNet đưa tin, 05/06/2023); phiếu cho thấy điều đó đúng với việc này đến đâu.',
  start: 'Lập phiếu thuê hay tự xây',
  help: 'Mọi số tiền đã gồm thuế, bằng đồng. Không có thì ghi 0; để trống nghĩa là chưa biết.',
  line: 'Khoản thuê',
  name: 'Tên khoản',
  interval: 'Kỳ trả',
  quantity: 'Số lượng thuê',
  unitPrice: 'Đơn giá một kỳ (đồng)',
  addLine: 'Thêm khoản thuê',
  build: 'Tự xây',
  drop: 'Bỏ phiếu này',
  missing: (list: string) => `Chưa tính được. Còn thiếu: ${list}.`,
  year: 'Năm',
  rentSoFar: 'Thuê, cộng dồn',
  buildSoFar: 'Tự xây, cộng dồn',
  horizon: (years: number, rent: string, build: string, isRent: boolean) =>
    `Trong ${years} năm: thuê ${rent}, tự xây ${build}; ${isRent ? 'thuê' : 'tự xây'} rẻ hơn.`,
  factor: (factor: string) => `Bằng nhau khi tiền thuê hằng năm nhân với ${factor}.`,
  turns: (year: number) => `Từ năm thứ ${year}, thuê tốn hơn tự xây.`,
  neverTurns: 'Trong mười năm, thuê không lúc nào tốn hơn tự xây.',
  paper: 'Phiếu thuê hay tự xây (DOCX)',
}
export type RentOrBuildText = typeof vi

const en: RentOrBuildText = {
  title: 'Rent or build',
  lead: 'Compare renting the chosen offering with building over three and five years. The guiding line is to rent services in place of investing oneself (reported by VietNamNet, 5 June 2023); the sheet shows how far that holds here.',
  start: 'Fill in the sheet',
  help: 'All amounts with VAT, in đồng. Write 0 for nothing; empty means not known.',
  line: 'Rent',
  name: 'Name',
  interval: 'Every',
  quantity: 'Quantity rented',
  unitPrice: 'Price of one interval (đồng)',
  addLine: 'Add a line of rent',
  build: 'Building',
  drop: 'Leave the sheet out',
  missing: (list) => `Not countable yet. Missing: ${list}.`,
  year: 'Year',
  rentSoFar: 'Rent so far',
  buildSoFar: 'Building so far',
  horizon: (years, rent, build, isRent) =>
    `Over ${years} years: renting ${rent}, building ${build}; ${isRent ? 'renting' : 'building'} is cheaper.`,
  factor: (factor) => `Equal if the yearly rent is multiplied by ${factor}.`,
  turns: (year) => `From year ${year} on renting costs more than building.`,
  neverTurns: 'Within ten years renting never costs more than building.',
  paper: 'Rent or build (DOCX)',
}

/** The sentences of the sheet of renting and building in a language. */
export const rentOrBuildText = (language: Language): RentOrBuildText => ({ vi, en })[language]
