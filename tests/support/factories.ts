import type { Payload } from 'payload'
import type {
  Contract,
  Evaluation,
  EvaluationTemplate,
  Offering,
  Organisation,
  Platform,
  Problem,
  User,
} from '../../cms/src/payload-types.ts'
import type { Role } from '../../cms/src/domain/account/roles.ts'
import { fieldEntries } from '../../cms/src/domain/field/field.ts'
import type { FieldDefinition } from '../../cms/src/domain/field/field.ts'
import { fieldsOfSchema } from '../../cms/src/domain/publication/declaredRecord.ts'
import { publicSchemas } from '../../cms/src/domain/publication/snapshot.ts'
import type { DraftedWord } from '../../cms/src/domain/words.ts'

export const testPassword = 'mot mat khau du dai 2026'

let counter = 0
const unique = (word: string) => `${word}-${(counter += 1)}`

/** A value that a field takes; undefined for what refers to something else. */
function sampleOf({ control, options, minimum = 1 }: FieldDefinition): unknown {
  switch (control) {
    case 'text':
    case 'localizedText':
    case 'localizedParagraphs':
      return 'Để kiểm thử.'
    case 'lines':
      return [{ text: 'Một dòng' }]
    case 'number':
      return minimum
    case 'yesNo':
      return true
    case 'choice':
      return options?.[0]?.value
    case 'choices':
      return options?.slice(0, 1).map(({ value }) => value)
    case 'date':
      return '2026-01-31'
    case 'address':
      return 'https://thu.example'
    case 'reference':
    case 'file':
    case 'rows':
      return undefined
  }
}

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
        plans: [{ name: 'Cơ bản', price: 1_000_000, unit: 'site', interval: 'year' }],
        state: 'approved',
        _status: 'published',
        ...data,
      },
      context: { isSeed: true },
    })
  },
  /** An open problem of the health sector, as a source raised it. */
  problem: (data: Partial<Problem> = {}): Promise<Problem> => {
    const slug = unique('bai-toan')
    return payload.create({
      collection: 'problems',
      data: {
        slug,
        title: `Bài toán ${slug}`,
        statement: 'Để kiểm thử.',
        sector: 'y-te',
        raisedBy: { kind: 'sector', name: 'Ngành y tế' },
        state: 'open',
        stateBasis: 'source',
        confidence: 'reported',
        _status: 'published',
        ...data,
      },
      context: { isSeed: true },
    })
  },
  /** A record of a word that is a table of fields: each of them has a value. */
  declared: async (collection: DraftedWord, data: object = {}): Promise<{ id: string }> => {
    const fields = fieldsOfSchema(publicSchemas[collection])
    if (!fields) throw new Error(`${collection} is no table of fields: it needs rows of its own.`)
    const values = fieldEntries(fields).map(([name, field]) => [name, sampleOf(field)])
    return payload.create({
      collection,
      data: {
        slug: unique('ban-ghi'),
        ...Object.fromEntries(values),
        _status: 'published',
        ...data,
      } as never,
      context: { isSeed: true },
    })
  },
  /** Two groups, one criterion of each kind, three levels. */
  template: (data: Partial<EvaluationTemplate> = {}): Promise<EvaluationTemplate> => {
    const slug = unique('mau')
    return payload.create({
      collection: 'evaluationTemplates',
      data: {
        slug,
        name: `Mẫu ${slug}`,
        version: '1',
        subject: 'organisations',
        validMonths: 12,
        groups: [
          { key: 'chuc-nang', name: 'Chức năng', weight: 75 },
          { key: 'an-toan', name: 'An toàn', weight: 25 },
        ],
        criteria: [
          {
            key: 'day-du',
            group: 'chuc-nang',
            name: 'Đủ chức năng',
            kind: 'score',
            maximum: 10,
            weight: 1,
          },
          {
            key: 'cap-do',
            group: 'an-toan',
            name: 'Có cấp độ an toàn',
            kind: 'value',
            weight: 1,
            isRequired: true,
          },
        ],
        levels: [
          { level: 1, name: 'Mức 1', minimum: 20 },
          { level: 3, name: 'Mức 3', minimum: 60 },
          { level: 5, name: 'Mức 5', minimum: 90 },
        ],
        confidence: 'reconstructed',
        ...data,
      },
      context: { isSeed: true },
    })
  },
  /** Whole results: 8 of 10 points, and the required criterion met. */
  evaluation: (data: Pick<Evaluation, 'template'> & Partial<Evaluation>): Promise<Evaluation> =>
    payload.create({
      collection: 'evaluations',
      data: {
        slug: unique('ket-qua'),
        evaluatedOn: '2026-10-01',
        results: [
          { criterion: 'day-du', score: 8, evidence: 'Biên bản 01', privateNote: 'Chỉ nội bộ xem' },
          { criterion: 'cap-do', value: 'met', evidence: 'Quyết định cấp độ 3' },
        ],
        ...data,
      },
      context: { isSeed: true },
    }),
  /** A whole contract: 40 communes at a million đồng a month for a year, 10 % VAT. */
  contract: (data: Pick<Contract, 'organisation'> & Partial<Contract>): Promise<Contract> => {
    const number = unique('HD')
    return payload.create({
      collection: 'contracts',
      data: {
        title: `Hợp đồng ${number}`,
        number,
        vendorName: 'Công ty chưa có trong danh mục',
        productName: 'Sản phẩm chưa có trong danh mục',
        signedOn: '2026-01-10',
        startsOn: '2026-01-15',
        endsOn: '2027-01-14',
        form: 'quotations',
        value: 528_000_000,
        lines: [
          {
            name: 'Cấp xã',
            unit: 'commune',
            interval: 'month',
            quantity: 40,
            periods: 12,
            unitPrice: 1_000_000,
            vat: 10,
          },
        ],
        ...data,
      },
      context: { isSeed: true },
    })
  },
  user: (role: Role, organisation?: string, data: Partial<User> = {}): Promise<User> => {
    const name = unique('nguoi-dung')
    return payload.create({
      collection: 'users',
      data: {
        name,
        email: `${name}@kiem-thu.example`,
        password: testPassword,
        role,
        organisation: organisation ?? null,
        // As of the demonstration: signs in with the password alone.
        illustrative: true,
        ...data,
      },
    })
  },
})
