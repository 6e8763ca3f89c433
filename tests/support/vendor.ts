import type { Draft } from '../../cms/src/domain/field/fieldDraft.ts'

let counter = 0

/** A tax code with its right check digit, another one each time. */
function newTaxCode(): string {
  const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]
  for (;;) {
    counter += 1
    const nine = String(310_000_000 + ((Date.now() + counter * 7919) % 90_000_000))
    const sum = weights.reduce((total, weight, at) => total + weight * Number(nine[at]), 0)
    const check = 10 - (sum % 11)
    // One code in eleven has no check digit and is never given out.
    if (check >= 0 && check < 10) return `${nine}${check}`
  }
}

/** What a firm fills in when it applies. */
export function application(sizeClass = ''): Record<string, string> {
  const taxCode = newTaxCode()
  return {
    name: `Công ty Phần mềm ${taxCode}`,
    taxCode,
    address: '12 Phố Huế, Hà Nội',
    website: 'https://phan-mem.example',
    ...(sizeClass && { sizeClass }),
    contactName: 'Lê Thị Hoa',
    contactEmail: `hoa-${taxCode}@phan-mem.example`,
    contactPhone: '024 3943 5555',
    note: '',
  }
}

/** Ids of rows as the database takes them. */
export const rowId = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, 24)

/** All that an offering needs to be sent in. */
export const wholeDraft = (platform: string): Draft => ({
  name: { vi: 'Khám từ xa cho trạm y tế', en: 'Telehealth for stations' },
  platform,
  summary: { vi: 'Bác sĩ tuyến trên xem bệnh nhân ở xã.', en: '' },
  plans: [
    {
      id: rowId(),
      name: { vi: 'Cấp xã', en: 'Commune' },
      price: 150_000,
      unit: 'commune',
      interval: 'month',
    },
    { id: rowId(), name: { vi: 'Cấp tỉnh', en: '' }, price: null, unit: 'site', interval: 'year' },
  ],
  features: [{ id: rowId(), text: { vi: 'Gọi hình', en: 'Video' } }],
  dataLocation: 'vietnam',
  exportFormats: 'CSV',
  exitDays: 30,
})
