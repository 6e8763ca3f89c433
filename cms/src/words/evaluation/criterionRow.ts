import type { Language } from '../../domain/language/language.ts'

/** A criterion of the template, in the reader's language. */
export interface Criterion {
  key: string
  group: string
  name: string
  help: string | null
  kind: 'value' | 'score'
  /** Most points that can be given; of a criterion that is met or not, none. */
  maximum: number | null
  isRequired: boolean
}

/** What the cells of a criterion's row are drawn from; `path` is that of the row in the form. */
export interface CriterionRowProps {
  criterion: Criterion
  path: string
  language: Language
  values: { value: string; label: string }[]
}

/** Words of the table of criteria. */
export const words = {
  vi: {
    criterion: 'Tiêu chí',
    result: 'Kết quả',
    evidence: 'Minh chứng',
    until: 'Minh chứng có hạn đến',
    reason: 'Lý do không áp dụng',
    note: 'Ghi chú nội bộ (không công khai)',
    points: 'Điểm',
    of: 'trên',
    choose: 'Chọn',
    scored: 'Cho điểm',
    required: 'bắt buộc',
  },
  en: {
    criterion: 'Criterion',
    result: 'Result',
    evidence: 'Evidence',
    until: 'Evidence holds until',
    reason: 'Why it does not apply',
    note: 'Internal note (never public)',
    points: 'Points',
    of: 'of',
    choose: 'Choose',
    scored: 'Scored',
    required: 'required',
  },
}
