import type { PayloadRequest } from 'payload'
import { entitlements, selectionForms } from '../domain/contract/contract.ts'
import { priceIntervals, priceUnits } from '../domain/field/plan.ts'
import type { Label } from '../domain/language/language.ts'
import type { Choice, Column } from './columns.ts'
import { fieldLabel, wordChoices } from './importWord.ts'

interface Chosen {
  platforms: readonly Choice[]
  offerings: readonly Choice[]
  vendors: readonly Choice[]
}

const optional = { vi: 'Không bắt buộc.', en: 'Optional.' }
const day = { vi: 'Ngày, như 22/11/2026.', en: 'A day, like 22/11/2026.' }
const fromList = {
  vi: 'Chọn trong danh sách, hoặc ghi mã.',
  en: 'From the list, or by its code.',
}

/** The columns of the template of contracts, called as the form calls its fields. */
export function contractColumns(
  req: PayloadRequest,
  { platforms, offerings, vendors }: Chosen,
): Column[] {
  const column = (
    name: string,
    kind: Column['kind'],
    width: number,
    note: Label,
    rest: Pick<Column, 'choices' | 'isRequired'> & { field?: string } = {},
  ): Column => {
    const { field = name, ...more } = rest
    const last = fieldLabel('contracts', field, req)
    const label = field.startsWith('lines.')
      ? { vi: `Dòng giá: ${last.vi}`, en: `Line: ${last.en}` }
      : last
    return { name, label, kind, width, note, ...more }
  }
  return [
    column('title', 'text', 40, {
      vi: 'Bắt buộc. Để trống ở dòng chỉ thêm một dòng giá cho hợp đồng phía trên.',
      en: 'Required. Empty in a row that only adds a line of prices to a contract above.',
    }),
    column(
      'number',
      'text',
      24,
      { vi: 'Số và ký hiệu, như 12/2026/HĐ.', en: 'Its number, like 12/2026/HĐ.' },
      { isRequired: true },
    ),
    column('platform', 'choice', 36, fromList, { choices: platforms }),
    column('offering', 'choice', 36, fromList, { choices: offerings }),
    column('productName', 'text', 30, optional),
    column(
      'vendor',
      'choice',
      36,
      {
        vi: 'Tên, mã số thuế hoặc mã. Mã số thuế ghi dạng văn bản để giữ số 0 ở đầu.',
        en: 'Name, tax code or code. Write a tax code as text, to keep its zero in front.',
      },
      { choices: vendors },
    ),
    column('vendorName', 'text', 30, optional),
    column('signedOn', 'day', 14, day),
    column('startsOn', 'day', 14, day),
    column('endsOn', 'day', 14, day),
    column('form', 'choice', 30, fromList, { choices: wordChoices(selectionForms) }),
    column('formWords', 'text', 24, optional),
    column('notice', 'text', 30, optional),
    column('value', 'whole', 20, {
      vi: 'Bằng tổng các dòng giá đã gồm thuế.',
      en: 'What the lines come to, with VAT.',
    }),
    column('lineName', 'text', 30, optional, { field: 'lines.name' }),
    column('lineUnit', 'choice', 18, fromList, {
      field: 'lines.unit',
      choices: wordChoices(priceUnits),
    }),
    column('lineInterval', 'choice', 18, fromList, {
      field: 'lines.interval',
      choices: wordChoices(priceIntervals),
    }),
    column('lineQuantity', 'whole', 14, optional, { field: 'lines.quantity' }),
    column('linePeriods', 'whole', 14, optional, { field: 'lines.periods' }),
    column('linePrice', 'whole', 20, optional, { field: 'lines.unitPrice' }),
    column('lineVat', 'whole', 14, optional, { field: 'lines.vat' }),
    column('note', 'text', 30, optional),
  ]
}

/** The columns that a framework agreement has besides: who may call off from it. */
export function agreementColumns(req: PayloadRequest, organisations: readonly Choice[]): Column[] {
  return [
    {
      name: 'entitles',
      label: fieldLabel('contracts', 'entitles', req),
      kind: 'choice',
      choices: wordChoices(entitlements),
      width: 30,
      note: {
        vi: 'Bắt buộc, ở dòng có tên thỏa thuận. Chọn trong danh sách.',
        en: 'Required, in the row with the title. From the list.',
      },
    },
    {
      name: 'entitled',
      label: fieldLabel('contracts', 'entitled', req),
      kind: 'choice',
      choices: organisations,
      width: 36,
      note: {
        vi: 'Mỗi dòng một đơn vị; thêm đơn vị thì thêm dòng chỉ có số và đơn vị. Để trống nếu mọi đơn vị của cùng tỉnh, bộ, ngành đều được mua theo.',
        en: 'One organisation a row; for another one add a row with the number and the organisation. Empty where the whole branch may call off.',
      },
    },
  ]
}
