import { compare } from 'cms/domain/comparison/comparison.ts'
import { comparisonAddress, itemsOfAddress } from 'cms/domain/comparison/comparisonAddress.ts'
import { quantitiesOfAddress } from 'cms/domain/comparison/quantitiesAddress.ts'
import { planCost } from 'cms/domain/comparison/totalCost.ts'
import { PlanSchema } from 'cms/domain/field/plan.ts'
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

describe('total cost for quantities', () => {
  const plan = (more: object) =>
    PlanSchema.parse({
      name: { vi: 'Gói' },
      price: 10_000,
      unit: 'account',
      interval: 'month',
      ...more,
    })
  const asked = (query: string) => quantitiesOfAddress(new URLSearchParams(query)).quantities
  const day = '2026-11-22'
  const costOf = (more: object, query: string) => {
    const cost = planCost(plan(more), asked(query), day)
    return 'total' in cost ? cost.total : cost.reason.vi
  }

  test('counts units, price and intervals; a year that has begun is paid whole', () => {
    expect(costOf({}, 'tai-khoan=120&thang=36')).toBe(120 * 10_000 * 36)
    expect(costOf({ interval: 'year' }, 'tai-khoan=120&thang=13')).toBe(120 * 10_000 * 2)
    expect(costOf({ interval: 'once' }, 'tai-khoan=120')).toBe(120 * 10_000)
    expect(costOf({ unit: 'package', interval: 'month' }, 'thang=12')).toBe(120_000)
    expect(costOf({ unit: 'transaction', interval: 'once' }, 'giao-dich=50&thang=12')).toBe(
      50 * 12 * 10_000,
    )
  })

  test('pays the least that is sold, refuses more than is sold, and says what is missing', () => {
    expect(costOf({ minimumUnits: 200 }, 'tai-khoan=120&thang=1')).toBe(200 * 10_000)
    expect(costOf({ maximumUnits: 100 }, 'tai-khoan=120&thang=1')).toBe(
      'gói này bán nhiều nhất 100 tài khoản',
    )
    expect(costOf({}, 'thang=1')).toBe('chưa nhập số tài khoản')
    expect(costOf({}, 'tai-khoan=1')).toBe('chưa nhập số tháng sử dụng')
    expect(costOf({ price: null }, 'tai-khoan=1&thang=1')).toBe('Báo giá theo yêu cầu')
    expect(costOf({ price: 0 }, 'tai-khoan=1&thang=1')).toBe(0)
  })

  test('applies a promotion to the intervals that begin while it runs, to whom it is for', () => {
    const promotion = {
      promotionPrice: 4_000,
      promotionFrom: '2026-11-01',
      promotionTo: '2027-01-22',
    }
    // The 22nd of November, December and January begin within it.
    expect(costOf(promotion, 'tai-khoan=1&thang=12')).toBe(3 * 4_000 + 9 * 10_000)
    const some = { ...promotion, promotionFor: { vi: 'xã miền núi' } }
    expect(costOf(some, 'tai-khoan=1&thang=12')).toBe(12 * 10_000)
    expect(costOf(some, 'tai-khoan=1&thang=12&uu-dai=1')).toBe(3 * 4_000 + 9 * 10_000)
  })

  test('adds VAT where the price is without it, and says what is not known of it', () => {
    const query = 'tai-khoan=3&thang=1&thue=8'
    expect(costOf({ includesVat: false }, query)).toBe(32_400)
    expect(costOf({ includesVat: true }, query)).toBe(30_000)
    const cost = planCost(plan({}), asked(query), day)
    expect('working' in cost && cost.working.vi).toContain('chưa nói giá đã gồm thuế')
  })

  test('reads numbers as they are written and names the field of one that cannot be', async () => {
    expect(asked('tai-khoan=1.200').account).toBe(1200)
    expect(asked('thue=8,5').vat).toBe(8.5)
    for (const wrong of [
      'tai-khoan=-1',
      'tai-khoan=0',
      'thang=1e3',
      'thang=121',
      'thue=21',
      'xa=mười',
    ]) {
      const parameters = new URLSearchParams(`items=offerings/mot,offerings/hai&${wrong}`)
      const file = await makeComparisonFile(snapshot, parameters, 'csv')
      expect('refusal' in file && file.field, wrong).toBe(wrong.split('=')[0])
    }
    const html = renderComparison(
      snapshot,
      new URLSearchParams('items=offerings/mot,offerings/hai&tai-khoan=<b>'),
      'vi',
    )
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('value="&lt;b&gt;"')
  })

  test('stands on the page and in the files, and goes along to every link', async () => {
    const query = 'items=offerings/mot,offerings/hai&tai-khoan=120&thang=36'
    const html = renderComparison(snapshot, new URLSearchParams(query), 'vi')
    expect(html).toContain('Tổng chi phí (120 tài khoản, 36 tháng; tính từ 22/11/2026)')
    expect(html).toContain('64.800.000\u00a0₫')
    expect(html).toContain(
      '/api/comparison.xlsx?items=offerings/mot,offerings/hai&amp;tai-khoan=120&amp;thang=36',
    )
    const file = await makeComparisonFile(snapshot, new URLSearchParams(query), 'csv')
    if ('refusal' in file) throw new Error(file.refusal.vi)
    expect(file.body.toString('utf8')).toContain('64.800.000')
  })
})

test('one that is gone is named, and the others are compared', async () => {
  const items = ['offerings/mot', 'offerings/gone', 'offerings/hai']
  const comparison = comparisonOf(...items)
  expect(comparison.items.map(({ item }) => item)).toEqual(['offerings/mot', 'offerings/hai'])
  expect(comparison.missing).toEqual(['offerings/gone'])
  const parameters = new URLSearchParams({ items: items.join(',') })
  expect(renderComparison(snapshot, parameters, 'vi')).toContain('offerings/gone')
  const file = await makeComparisonFile(snapshot, parameters, 'csv')
  expect('body' in file && file.body.toString('utf8')).toContain('offerings/gone')
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
