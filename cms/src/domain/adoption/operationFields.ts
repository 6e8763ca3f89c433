import type { FieldDefinition } from '../field/field.ts'
import { integrations } from '../offering/integrations.ts'
import { hostingPlaces, operationInputShape, operationLabels, securityLevels } from './operation.ts'

const noHelp = { vi: '', en: '' }

/** How the system of an adoption runs: the collection, and the forms of an adoption and of its correction. */
export const operationFields = {
  runsAt: {
    schema: operationInputShape.runsAt,
    control: 'choice',
    section: 'operation',
    options: hostingPlaces.options,
    label: operationLabels.runsAt,
    help: noHelp,
  },
  connections: {
    schema: operationInputShape.connections,
    control: 'choices',
    section: 'operation',
    options: integrations.options,
    label: operationLabels.connections,
    help: { vi: 'Chỉ chọn kết nối đang chạy.', en: 'Only connections that run.' },
  },
  securityLevel: {
    schema: operationInputShape.securityLevel,
    control: 'number',
    section: 'operation',
    minimum: 1,
    maximum: 5,
    options: securityLevels.map((level) => {
      const value = String(level)
      return { value, label: { vi: value, en: value } }
    }),
    label: operationLabels.securityLevel,
    help: {
      vi: 'Cấp độ 1–5 đã được phê duyệt theo Nghị định 85/2016/NĐ-CP, ghi cùng quyết định.',
      en: 'Approved level 1–5 under Decree 85/2016/NĐ-CP, with its decision.',
    },
  },
  securityDecision: {
    schema: operationInputShape.securityDecision,
    control: 'text',
    section: 'operation',
    maximumLength: 100,
    label: operationLabels.securityDecision,
    help: { vi: 'Ví dụ: 77/QĐ-UBND.', en: 'Example: 77/QĐ-UBND.' },
  },
  securityDecidedOn: {
    schema: operationInputShape.securityDecidedOn,
    control: 'date',
    section: 'operation',
    notAhead: true,
    label: operationLabels.securityDecidedOn,
    help: {
      vi: 'Viết ngày/tháng/năm, ví dụ 31/12/2027.',
      en: 'As day/month/year: 31/12/2027.',
    },
  },
  version: {
    schema: operationInputShape.version,
    control: 'text',
    section: 'operation',
    maximumLength: 100,
    readers: { vi: 'chỉ các cơ quan xem được', en: 'for agencies alone' },
    label: operationLabels.version,
    help: noHelp,
  },
} satisfies Record<keyof typeof operationLabels, FieldDefinition>
