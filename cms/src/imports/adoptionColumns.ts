import type { PayloadRequest } from 'payload'
import { hostingPlaces } from '../domain/adoption/operation.ts'
import { levelColumns } from './adoptionLevels.ts'
import type { Catalogue } from './catalogueChoices.ts'
import type { Column } from './columns.ts'
import { fieldLabel, recordChoices, wordChoices } from './importWord.ts'

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
      name: 'productName',
      label: label('productName'),
      kind: 'text',
      width: 36,
      note: {
        vi: 'Chỉ ghi khi sản phẩm không có trong danh sách. Công khai; Bộ gộp tên này khi sản phẩm vào danh mục.',
        en: 'Only where the product is not in the list. Public; the ministry merges it once it is in the catalogue.',
      },
    },
    {
      name: 'vendorName',
      label: label('vendorName'),
      kind: 'text',
      width: 30,
      note: { vi: 'Đi cùng tên sản phẩm. Công khai.', en: 'With the name of the product. Public.' },
    },
    {
      name: 'vendorTaxCode',
      label: label('vendorTaxCode'),
      kind: 'text',
      width: 16,
      note: { vi: 'Không bắt buộc.', en: 'Optional.' },
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
      name: 'runsAt',
      label: label('runsAt'),
      kind: 'choice',
      choices: wordChoices(hostingPlaces),
      width: 36,
      note: { vi: 'Không bắt buộc. Công khai.', en: 'Optional. Public.' },
    },
    {
      name: 'securityLevel',
      label: label('securityLevel'),
      kind: 'whole',
      width: 14,
      note: {
        vi: 'Không bắt buộc, từ 1 đến 5. Công khai. Ghi cùng số và ngày quyết định phê duyệt.',
        en: 'Optional, 1 to 5. Public. With the number and day of the decision that approved it.',
      },
    },
    {
      name: 'securityDecision',
      label: label('securityDecision'),
      kind: 'text',
      width: 24,
      note: { vi: 'Ghi khi có cấp độ an toàn.', en: 'Where there is a security level.' },
    },
    {
      name: 'securityDecidedOn',
      label: label('securityDecidedOn'),
      kind: 'day',
      width: 14,
      note: { vi: 'Ghi khi có cấp độ an toàn.', en: 'Where there is a security level.' },
    },
    {
      name: 'version',
      label: label('version'),
      kind: 'text',
      width: 14,
      note: {
        vi: 'Không bắt buộc. Chỉ các cơ quan xem được.',
        en: 'Optional. For agencies alone.',
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
