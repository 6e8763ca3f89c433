import type { PayloadRequest } from 'payload'
import { levelColumns } from './adoptionLevels.ts'
import type { Catalogue } from './catalogueChoices.ts'
import type { Column } from './columns.ts'
import { fieldLabel, recordChoices } from './importWord.ts'

interface UnitName {
  id: string
  name: string
  slug: string
  code?: string | null
}

/** The columns of the template of adoptions, called as the form calls its fields. */
export function adoptionColumns(
  units: readonly UnitName[],
  { platforms, offerings }: Catalogue,
  req: PayloadRequest,
): Column[] {
  const label = (name: string) => fieldLabel('adoptions', name, req)
  return [
    {
      name: 'organisation',
      label: label('organisation'),
      kind: 'choice',
      choices: recordChoices(
        units.map(({ id, name, code, slug }) => ({ id, name, codes: [code, slug] })),
      ),
      width: 36,
      note: {
        vi: 'Để trống: đơn vị của bạn. Đơn vị trực thuộc: chọn trong danh sách, hoặc ghi mã.',
        en: 'Empty: your own. A unit below it: from the list, or by its code.',
      },
    },
    {
      name: 'platform',
      label: label('platform'),
      kind: 'choice',
      choices: platforms,
      width: 40,
      note: {
        vi: 'Chọn trong danh sách. Để trống được nếu đã chọn sản phẩm.',
        en: 'From the list. May stay empty where an offering is chosen.',
      },
    },
    {
      name: 'offering',
      label: label('offering'),
      kind: 'choice',
      choices: offerings,
      width: 40,
      note: {
        vi: 'Không bắt buộc. Chọn trong danh sách, hoặc ghi mã.',
        en: 'Optional. From the list, or by its code.',
      },
    },
    {
      name: 'purpose',
      label: label('purpose'),
      kind: 'text',
      isRequired: true,
      unless: 'level',
      width: 50,
      note: {
        vi: 'Đơn vị dùng để làm gì. Công khai khi được duyệt, không quá 2.000 ký tự.',
        en: 'What it is used for. Public once approved, 2,000 letters at most.',
      },
    },
    {
      name: 'contact',
      label: label('contact'),
      kind: 'text',
      width: 30,
      note: { vi: 'Không bắt buộc.', en: 'Optional.' },
    },
    {
      name: 'note',
      label: label('note'),
      kind: 'text',
      width: 30,
      note: { vi: 'Không bắt buộc.', en: 'Optional.' },
    },
    {
      name: 'whyAgain',
      label: { vi: 'Lý do đăng ký thêm', en: 'Why it is registered once more' },
      kind: 'text',
      width: 36,
      note: {
        vi: 'Chỉ ghi khi đơn vị đã đăng ký sản phẩm này rồi mà vẫn cần thêm một hồ sơ.',
        en: 'Only where the organisation has registered the product already and needs it once more.',
      },
    },
    ...levelColumns,
  ]
}
