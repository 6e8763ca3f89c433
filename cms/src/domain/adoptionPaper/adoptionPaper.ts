import { enumeration } from '../values/enumeration.ts'

/**
 * Papers that an agency has of a system it runs, which others that select or use the same product read too: Law on the
 * Protection of Personal Data 91/2025/QH15 asks for the impact assessment and for the agreement with who processes data.
 */
export const paperKinds = enumeration({
  impactAssessment: {
    vi: 'Đánh giá tác động xử lý dữ liệu cá nhân',
    en: 'Impact assessment of personal data processing',
  },
  processingAgreement: {
    vi: 'Thỏa thuận xử lý dữ liệu',
    en: 'Data processing agreement',
  },
  penetrationTest: { vi: 'Kiểm thử xâm nhập', en: 'Penetration test' },
})
