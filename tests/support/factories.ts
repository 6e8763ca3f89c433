import type { Payload } from 'payload'
import type { Offering, Organisation, Platform, User } from '../../cms/src/payload-types.ts'
import type { Role } from '../../cms/src/domain/roles.ts'

export const testPassword = 'mot mat khau du dai 2026'

let counter = 0
const unique = (word: string) => `${word}-${(counter += 1)}`

/** Rows are made as the system, valid by default; what a test is about it overrides. */
export const factories = (payload: Payload) => ({
  organisation: (data: Partial<Organisation> = {}): Promise<Organisation> => {
    const slug = unique('don-vi')
    return payload.create({
      collection: 'organisations',
      data: { slug, name: `Đơn vị ${slug}`, kind: 'agency', ...data },
      context: { isSeed: true },
    })
  },
  platform: (data: Partial<Platform> = {}): Promise<Platform> => {
    const slug = unique('nen-tang')
    return payload.create({
      collection: 'platforms',
      data: {
        slug,
        name: `Nền tảng ${slug}`,
        summary: 'Để kiểm thử.',
        group: 'government',
        sector: 'y-te',
        status: 'official',
        statusBasis: 'source',
        nationalListing: 'unknown',
        confidence: 'reported',
        _status: 'published',
        ...data,
      },
      context: { isSeed: true },
    })
  },
  offering: (
    data: Pick<Offering, 'vendor' | 'platform'> & Partial<Offering>,
  ): Promise<Offering> => {
    const slug = unique('san-pham')
    return payload.create({
      collection: 'offerings',
      data: {
        slug,
        name: `Sản phẩm ${slug}`,
        summary: 'Để kiểm thử.',
        features: [{ text: 'Gọi hình' }],
        dataLocation: 'vietnam',
        exportFormats: 'CSV',
        exitDays: 30,
        state: 'approved',
        _status: 'published',
        ...data,
      },
      context: { isSeed: true },
    })
  },
  user: (role: Role, organisation?: string): Promise<User> => {
    const name = unique('nguoi-dung')
    return payload.create({
      collection: 'users',
      data: { name, email: `${name}@kiem-thu.example`, password: testPassword, role, organisation },
    })
  },
})
