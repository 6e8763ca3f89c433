import type { Language } from 'cms/domain/language/language.ts'

const vi = {
  kind: 'Loại hợp đồng',
  kindHelp:
    'Thỏa thuận khung: một cơ quan ký cho nhiều đơn vị; các đơn vị đó ký hợp đồng theo đơn giá của thỏa thuận.',
  entitles: 'Đơn vị được mua theo',
  chooseEntitles: 'Chọn đơn vị được mua theo',
  entitled: 'Các đơn vị được mua theo',
  entitledHelp: 'Tìm và chọn từng đơn vị.',
  agreement: 'Mua theo thỏa thuận khung',
  agreementHelp:
    'Sản phẩm, doanh nghiệp và các dòng giá lấy từ thỏa thuận. Dòng nào không mua thì bỏ đi.',
  noAgreement: 'Không theo thỏa thuận khung',
  ofAgreement: (title: string, organisation: string) => `${title} (${organisation})`,
  taken: 'Lấy từ thỏa thuận khung.',
  mostQuantity: 'Số lượng tối đa',
  mostPeriods: 'Số kỳ tối đa',

  available: 'Có thể mua theo thỏa thuận khung',
  availableLead:
    'Cơ quan khác đã ký thay; đơn vị ký hợp đồng theo đơn giá này, không phải lựa chọn lại.',
  by: (organisation: string) => `của ${organisation}`,
  until: (day: string) => `đến ${day}`,
  callOff: 'Nhập hợp đồng mua theo thỏa thuận này',
  callOffOf: (title: string) => `Nhập hợp đồng mua theo thỏa thuận ${title}`,
  left: 'Đã mua và còn lại',
  line: 'Dòng giá',
  unitPrice: 'Đơn giá chưa thuế',
  most: 'Tối đa',
  calledOff: 'Đã mua',
  rest: 'Còn lại',
  noBound: 'không giới hạn',
  contracts: 'Hợp đồng mua theo thỏa thuận này',
  noContracts: 'Chưa đơn vị nào mua.',
  counted: 'Tính cả hợp đồng đang chờ lãnh đạo duyệt.',
  organisation: 'Đơn vị',
  number: 'Số hợp đồng',
  state: 'Trạng thái',
  quantities: 'Số lượng',
}
export type FrameworkText = typeof vi

const en: FrameworkText = {
  kind: 'Kind of contract',
  kindHelp:
    'Framework agreement: one agency concludes it for others, who sign contracts at its prices.',
  entitles: 'Who may call off',
  chooseEntitles: 'Choose who may call off',
  entitled: 'Organisations that may call off',
  entitledHelp: 'Search and choose each of them.',
  agreement: 'Called off from the framework agreement',
  agreementHelp:
    'Product, vendor and lines of prices come from the agreement. Remove the lines that you do not buy.',
  noAgreement: 'From no framework agreement',
  ofAgreement: (title, organisation) => `${title} (${organisation})`,
  taken: 'From the framework agreement.',
  mostQuantity: 'Greatest quantity',
  mostPeriods: 'Most periods',

  available: 'Can be bought by a framework agreement',
  availableLead:
    'Another agency has concluded it; your organisation signs at these prices, without selecting anew.',
  by: (organisation) => `of ${organisation}`,
  until: (day) => `until ${day}`,
  callOff: 'Enter a contract by this agreement',
  callOffOf: (title) => `Enter a contract by the agreement ${title}`,
  left: 'Called off and left',
  line: 'Line',
  unitPrice: 'Unit price before VAT',
  most: 'At most',
  calledOff: 'Called off',
  rest: 'Left',
  noBound: 'no bound',
  contracts: 'Contracts by this agreement',
  noContracts: 'Nobody has called off yet.',
  counted: 'Contracts that await their leader are counted.',
  organisation: 'Organisation',
  number: 'Number',
  state: 'State',
  quantities: 'Quantities',
}

/** The sentences about framework agreements in a language. */
export const frameworkText = (language: Language): FrameworkText => ({ vi, en })[language]
