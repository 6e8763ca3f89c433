import { enumeration } from '../values/enumeration.ts'

/** National systems that an offering may be connected to. */
export const integrations = enumeration({
  ndxp: { vi: 'NDXP (chia sẻ dữ liệu quốc gia)', en: 'NDXP (national data exchange)' },
  lgsp: { vi: 'LGSP (chia sẻ dữ liệu bộ, tỉnh)', en: 'LGSP (ministry or province exchange)' },
  vneid: { vi: 'VNeID', en: 'VNeID' },
  paygov: { vi: 'PayGov (thanh toán trực tuyến)', en: 'PayGov (online payment)' },
  'national-portal': { vi: 'Cổng Dịch vụ công quốc gia', en: 'National Public Service Portal' },
  'state-network': { vi: 'Mạng truyền số liệu chuyên dùng', en: 'State data transmission network' },
})
