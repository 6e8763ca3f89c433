import { enumeration } from '../values/enumeration.ts'

export const dataLocations = enumeration({
  vietnam: { vi: 'Chỉ tại Việt Nam', en: 'In Viet Nam only' },
  mixed: { vi: 'Tại Việt Nam và nước ngoài', en: 'In Viet Nam and abroad' },
  abroad: { vi: 'Ngoài Việt Nam', en: 'Outside Viet Nam' },
})

/** Standards that an offering may claim, each to be shown by a certificate or a document. */
export const standards = enumeration({
  'iso-27001': { vi: 'ISO/IEC 27001 (an toàn thông tin)', en: 'ISO/IEC 27001 (security)' },
  'iso-27017': { vi: 'ISO/IEC 27017 (an toàn đám mây)', en: 'ISO/IEC 27017 (cloud security)' },
  'iso-27701': { vi: 'ISO/IEC 27701 (dữ liệu cá nhân)', en: 'ISO/IEC 27701 (personal data)' },
  'iso-9001': { vi: 'ISO 9001 (chất lượng)', en: 'ISO 9001 (quality)' },
  'tcvn-11930': { vi: 'TCVN 11930 (bảo đảm theo cấp độ)', en: 'TCVN 11930 (security by level)' },
  'hl7-fhir': { vi: 'HL7 FHIR (dữ liệu y tế)', en: 'HL7 FHIR (health data)' },
  openapi: { vi: 'OpenAPI (mô tả giao diện)', en: 'OpenAPI (interface description)' },
})

/** Under which licence an offering is given: SPDX identifiers of common open ones (https://spdx.org/licenses/), or closed. */
export const licences = enumeration({
  proprietary: { vi: 'Bản quyền, mã nguồn đóng', en: 'Proprietary, closed source' },
  'AGPL-3.0-or-later': { vi: 'Nguồn mở: AGPL-3.0', en: 'Open source: AGPL-3.0' },
  'Apache-2.0': { vi: 'Nguồn mở: Apache-2.0', en: 'Open source: Apache-2.0' },
  'BSD-3-Clause': { vi: 'Nguồn mở: BSD-3-Clause', en: 'Open source: BSD-3-Clause' },
  'EUPL-1.2': { vi: 'Nguồn mở: EUPL-1.2', en: 'Open source: EUPL-1.2' },
  'GPL-3.0-or-later': { vi: 'Nguồn mở: GPL-3.0', en: 'Open source: GPL-3.0' },
  'LGPL-3.0-or-later': { vi: 'Nguồn mở: LGPL-3.0', en: 'Open source: LGPL-3.0' },
  MIT: { vi: 'Nguồn mở: MIT', en: 'Open source: MIT' },
  'MPL-2.0': { vi: 'Nguồn mở: MPL-2.0', en: 'Open source: MPL-2.0' },
})

/** How an offering is delivered. */
export const deliveries = enumeration({
  service: { vi: 'Dịch vụ trên đám mây', en: 'Cloud service' },
  installed: { vi: 'Cài đặt tại đơn vị', en: 'Installed at the agency' },
  both: { vi: 'Cả hai cách', en: 'Both' },
})

/** What a user with a disability needs, in plain words; each names the WCAG 2.2 criteria that it sums up. */
export const accessibilityCriteria = enumeration({
  keyboard: { vi: 'Dùng được chỉ bằng bàn phím', en: 'Usable with the keyboard alone' },
  screenReader: { vi: 'Trình đọc màn hình đọc được', en: 'Works with a screen reader' },
  contrast: { vi: 'Chữ đủ tương phản', en: 'Text has enough contrast' },
  zoom: { vi: 'Phóng to 200% không mất nội dung', en: 'Zoom to 200% loses nothing' },
  captions: { vi: 'Hình, tiếng có lời thay thế', en: 'Pictures and sound have text' },
  errors: { vi: 'Lỗi được nói bằng lời', en: 'Errors are told in words' },
})
