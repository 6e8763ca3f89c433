import { compare } from 'cms/domain/comparison/comparison.ts'
import { comparisonAddress, itemsOfAddress } from 'cms/domain/comparison/comparisonAddress.ts'
import { SnapshotSchema } from 'cms/domain/publication/snapshot.ts'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { makeComparisonFile } from '../../cms/src/comparison/comparisonFile.ts'
import { renderComparison } from '../../cms/src/comparison/renderComparison.ts'
import { emptySnapshot } from '../support/emptySnapshot.ts'

const platform = (slug: string, more: object = {}) => ({
  slug,
  name: { vi: `Nền tảng ${slug}`, en: `Platform ${slug}` },
  group: 'society',
  sector: 'y-te',
  summary: { vi: 'Để thử.' },
  ownerNow: 'byt',
  status: 'official',
  statusBasis: 'source',
  nationalListing: 'unknown',
  confidence: 'reported',
  ...more,
})
const offering = (slug: string, more: object = {}) => ({
  slug,
  name: { vi: `Gói ${slug}` },
  summary: { vi: 'Để thử.' },
  vendor: 'cong-ty',
  platform: 'a',
  features: [],
  dataLocation: 'vietnam',
  integrations: ['ndxp', 'lgsp'],
  availability: 99.5,
  exitCost: 1250000,
  plans: [{ name: { vi: 'Cơ bản' }, price: 15000, unit: 'account', interval: 'month' }],
  ...more,
})
const snapshot = SnapshotSchema.parse({
  ...emptySnapshot,
  organisations: [
    { slug: 'byt', name: { vi: 'Bộ Y tế' }, kind: 'ministry' },
    { slug: 'cong-ty', name: { vi: 'Công ty <A&B>' }, kind: 'vendor' },
  ],
  platforms: [platform('a'), platform('b', { status: 'pilot' }), platform('c')],
  offerings: [
    offering('mot'),
    offering('hai', { dataLocation: 'abroad', exitCost: null, illustrative: true }),
    offering('ba', { name: { vi: '=1+1' } }),
  ],
  adoptions: [
    {
      id: '1',
      organisation: 'byt',
      platform: 'a',
      offering: 'mot',
      milestones: [{ level: 'announced', date: '2026-01-01' }],
    },
  ],
})
const comparisonOf = (...items: string[]) => {
  const outcome = compare({ snapshot, items, language: 'vi' })
  if ('refusal' in outcome) throw new Error(outcome.refusal.vi)
  return outcome.comparison
}
const rowOf = (label: string, ...items: string[]) => {
  const row = comparisonOf(...items)
    .sections.flatMap(({ rows }) => rows)
    .find((one) => one.label.vi === label)
  return {
    differs: row?.differs,
    texts: row?.cells.map((lines) => lines.map((line) => line.text.vi)),
  }
}

describe('comparison', () => {
  test('shows what is said, in the order asked for, and whether it differs', () => {
    const items = ['offerings/mot', 'offerings/hai']
    expect(rowOf('Nơi lưu dữ liệu', ...items)).toEqual({
      differs: true,
      texts: [['Chỉ tại Việt Nam'], ['Ngoài Việt Nam']],
    })
    expect(rowOf('Mức sẵn sàng cam kết', ...items)).toEqual({
      differs: false,
      texts: [['99,5\u00a0%'], ['99,5\u00a0%']],
    })
    expect(rowOf('Gói và giá', ...items).texts?.[0]).toEqual([
      'Cơ bản: 15.000\u00a0₫/tài khoản/tháng',
    ])
    expect(rowOf('Chi phí lấy lại dữ liệu', ...items).texts).toEqual([['1.250.000\u00a0₫'], []])
    expect(comparisonOf(...items.toReversed()).items.map(({ item }) => item)).toEqual(
      items.toReversed(),
    )
  })

  test('of offerings names each result with its decision, also what was revoked', () => {
    const evaluated = SnapshotSchema.parse({
      ...snapshot,
      evaluations: [
        {
          slug: 'kq',
          template: 'mau',
          offering: 'mot',
          results: [],
          validUntil: '2027-01-01',
          state: 'revoked',
          announcement: 'cong-bo',
          revokedBy: 'thu-hoi',
        },
      ],
      announcements: ['cong-bo', 'thu-hoi'].map((slug) => ({
        slug,
        number: `${slug}/QĐ`,
        title: { vi: slug },
        signedOn: '2026-01-01',
        signer: 'Người ký',
      })),
    })
    const items = ['offerings/mot', 'offerings/hai']
    const outcome = compare({ snapshot: evaluated, items, language: 'vi' })
    if ('refusal' in outcome) throw new Error(outcome.refusal.vi)
    const row = outcome.comparison.sections
      .flatMap(({ rows }) => rows)
      .find(({ label }) => label.vi === 'Kết quả đánh giá')
    expect(row?.cells).toEqual([
      [
        {
          text: {
            vi: 'Chưa đạt mức nào, đã thu hồi, số thu-hoi/QĐ',
            en: 'No level reached, revoked, thu-hoi/QĐ',
          },
          path: '/san-pham/mot/#evaluation',
        },
      ],
      [],
    ])
  })

  test('of platforms shows owner and status, and each level of adoption apart', () => {
    expect(rowOf('Cơ quan chủ quản', 'platforms/a', 'platforms/b')).toEqual({
      differs: false,
      texts: [['Bộ Y tế'], ['Bộ Y tế']],
    })
    expect(rowOf('Tình trạng', 'platforms/a', 'platforms/b').differs).toBe(true)
    expect(rowOf('Đã công bố', 'platforms/a', 'platforms/b').texts).toEqual([
      ['1 lượt triển khai'],
      ['0 lượt triển khai'],
    ])
    expect(rowOf('Đang sử dụng', 'platforms/a', 'platforms/b').differs).toBe(false)
  })

  test.each([
    ['nothing', [], 'Chưa chọn mục nào'],
    ['one', ['platforms/a'], 'thêm ít nhất một mục'],
    ['the same twice', ['platforms/a', 'platforms/a'], 'thêm ít nhất một mục'],
    ['a mixture', ['platforms/a', 'offerings/mot'], 'nền tảng với nền tảng'],
    ['an unknown one', ['platforms/a', 'platforms/zz'], 'platforms/zz'],
    ['an unknown kind', ['platforms/a', 'users/1'], 'users/1'],
    ['five', ['a', 'b', 'c', 'd', 'e'].map((slug) => `platforms/${slug}`), 'tối đa 4 mục'],
  ])('of %s is refused with the reason', (_, items, reason) => {
    const outcome = compare({ snapshot, items, language: 'vi' })
    expect('refusal' in outcome && outcome.refusal.vi).toContain(reason)
  })

  test('its address gives back its items', () => {
    const items = ['platforms/a', 'platforms/b']
    const address = comparisonAddress('vi', items)
    expect(address).toBe('/so-sanh/?items=platforms/a,platforms/b')
    expect(itemsOfAddress(new URL(address, 'http://x').searchParams)).toEqual(items)
  })
})

describe('rendered comparison', () => {
  const render = (query: string, language: 'vi' | 'en' = 'vi') =>
    renderComparison(snapshot, new URLSearchParams(query), language)

  test('marks differences and hides equal rows only when asked to', () => {
    const items = 'items=offerings/mot,offerings/hai'
    expect(render(items)).not.toContain('<tr role="row" class="equal" data-equal hidden>')
    expect(render(`${items}&khac-nhau=1`)).toContain(
      '<tr role="row" class="equal" data-equal hidden>',
    )
    expect(render(items)).toContain('<tr role="row" class="differs">')
  })

  test('says that it holds illustrative data, and only then', () => {
    expect(render('items=offerings/mot,offerings/hai')).toContain('dữ liệu minh họa')
    expect(render('items=offerings/mot,offerings/ba')).not.toContain('dữ liệu minh họa')
  })

  test('writes every text so that it cannot become HTML', () => {
    const html = render('items=offerings/mot,offerings/ba')
    expect(html).toContain('Công ty &lt;A&amp;B&gt;')
    expect(html).not.toContain('<A&B>')
    const refused = render('items=<script>alert(1)</script>')
    expect(refused).not.toContain('<script')
  })

  test('in English marks what is Vietnamese only', () => {
    expect(render('items=offerings/mot,offerings/ba', 'en')).toContain('<span lang="vi">Gói mot')
  })
})

describe('comparison file', () => {
  const parameters = new URLSearchParams('items=offerings/mot,offerings/hai,offerings/ba')

  test('as CSV begins with the byte order mark and holds no formula', async () => {
    const file = await makeComparisonFile(snapshot, parameters, 'csv')
    if ('refusal' in file) throw new Error(file.refusal.vi)
    const text = file.body.toString('utf8')
    expect(
      text.startsWith('\uFEFF"Tiêu chí","Gói mot","[minh họa] Gói hai","\'=1+1","Khác nhau"\r\n'),
    ).toBe(true)
    expect(text).toContain('minh họa')
    expect(file.name).toBe('so-sanh-san-pham-2026-11-22.csv')
  })

  test('as XLSX is a workbook with the same texts', async () => {
    const file = await makeComparisonFile(snapshot, parameters, 'xlsx')
    if ('refusal' in file) throw new Error(file.refusal.vi)
    const parts = unzipSync(file.body)
    const strings = new TextDecoder().decode(parts['xl/sharedStrings.xml'])
    expect(strings).toContain('Nơi lưu dữ liệu')
    expect(strings).toContain('1.250.000\u00a0₫')
    expect(strings).toContain('minh họa')
  })

  test('is refused like the page', async () => {
    const file = await makeComparisonFile(snapshot, new URLSearchParams(), 'csv')
    expect('refusal' in file).toBe(true)
  })
})
