import { facets } from 'cms/domain/search/search.ts'
import type {
  SearchDocument,
  SearchEngine,
  SearchQuery,
  SearchResult,
} from 'cms/domain/search/search.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { contractDocuments } from './documents.ts'

/**
 * What product.md part 7 asks of search, as cases that every engine must pass: give it the documents, get
 * an engine that searches them.
 */
export function describeSearchContract(
  name: string,
  makeEngine: (documents: SearchDocument[]) => Promise<SearchEngine>,
): void {
  describe(`search contract: ${name}`, () => {
    let engine: SearchEngine

    beforeAll(async () => {
      engine = await makeEngine(contractDocuments)
    })

    const run = async (query: Partial<SearchQuery>) =>
      engine.search({
        text: '',
        facets: {},
        sort: 'relevance',
        page: 1,
        pageSize: 20,
        language: 'vi',
        ...query,
      })
    const slugs = async (text: string) =>
      (await run({ text })).hits.map(({ document }) => document.slug)

    /** What is marked in the title of the first hit. */
    const markedIn = ({ hits: [first] }: SearchResult) =>
      first?.title.filter(({ matched }) => matched).map(({ text }) => text)

    test.each([
      ['nen tang tu van', 'kham-benh'],
      ['dinh danh', 'dinh-danh'],
      ['KHAM BENH TU XA', 'kham-benh'],
      ['ĐỊNH DANH', 'dinh-danh'],
      ['Định danh'.normalize('NFD'), 'dinh-danh'],
      ['khám bệnh'.normalize('NFC'), 'kham-benh'],
      ['hòa bình', 'hoa-binh'],
      ['hoà bình', 'hoa-binh'],
      ['cục thuỷ lợi', 'thuy-loi'],
      ['cục thủy lợi', 'thuy-loi'],
      ['kỹ thuật nuôi', 'ky-thuat'],
      ['kĩ thuật nuôi', 'ky-thuat'],
      ['telehealth platform', 'kham-benh'],
      ['VNeID', 'dinh-danh'],
      ['truc tuyen hop', 'hop-truc-tuyen'],
      ['TT&TT', 'btttt'],
      ['Cục Thủy lợi', 'thuy-loi'],
    ])('%s finds %s first', async (text, slug) => {
      expect((await slugs(text))[0]).toBe(slug)
    })

    test.each([
      ['CĐS', 'chuyen-doi-so'],
      ['cds', 'chuyen-doi-so'],
      ['DVC', 'dich-vu-cong'],
      ['CPĐT', 'chinh-phu'],
      ['TT&TT', 'btttt'],
      ['TTTT', 'btttt'],
      ['SOC', 'giam-sat'],
      ['LGSP', 'lgsp'],
      ['chuyển đổi số', '24-qd'],
    ])('the abbreviation or long form %s finds %s', async (text, slug) => {
      expect(await slugs(text)).toContain(slug)
    })

    test('a word with marks is no abbreviation, whatever its letters', async () => {
      expect(await slugs('an toàn thông tin')).not.toContain('soc-trang')
      expect((await slugs('sóc trăng'))[0]).toBe('soc-trang')
    })

    test('an abbreviation in capitals ranks before words of the same letters and hides none', async () => {
      const found = await slugs('SOC')
      const places = ['giam-sat', '1-kh', 'cham-soc'].map((slug) => found.indexOf(slug))
      expect(Math.min(...places)).toBeGreaterThanOrEqual(0)
      expect(places[2]).toBe(Math.max(...places))
      expect(new Set(found)).toEqual(new Set(await slugs('soc')))
    })

    test('without marks, all that differ in marks are found', async () => {
      const found = await slugs('duong')
      expect(found).toEqual(expect.arrayContaining(['duong-sat', 'duong-dau', 'hai-duong']))
    })

    test.each([
      ['đường', 'duong-sat'],
      ['đương', 'duong-dau'],
      ['dương', 'hai-duong'],
      ['họp', 'hop-truc-tuyen'],
      ['hợp đồng', 'hop-dong'],
    ])('with marks, %s ranks %s first and hides none', async (text, first) => {
      const withMarks = await slugs(text)
      const without = await slugs(text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd'))
      expect(withMarks[0]).toBe(first)
      expect(new Set(withMarks)).toEqual(new Set(without))
    })

    test('a word in the title ranks before the same word in the summary', async () => {
      const found = await slugs('khám')
      expect(found.indexOf('kham-benh')).toBeLessThan(found.indexOf('ho-so-suc-khoe'))
      expect(found).toContain('ho-so-suc-khoe')
    })

    test('the last word may be a beginning, an earlier one may not', async () => {
      expect(await run({ text: 'định da' })).toMatchObject({ interpretation: 'exact' })
      expect(await slugs('định da')).toContain('dinh-danh')
      const earlier = await run({ text: 'đị danh' })
      expect(earlier).toMatchObject({ interpretation: 'nearest', complete: 0 })
      expect(markedIn(earlier)).toEqual(['danh'])
    })

    test.each([
      ['a letter exchanged in a word of five', 'duogn sat', ['duong-sat']],
      ['a letter missing in a word of six', 'chuyn doi so', ['chuyen-doi-so']],
      ['a letter wrong in a word of eight', 'telehaalth', ['kham-benh']],
      ['two typos in a word of ten', 'telehaelht', ['kham-benh']],
    ])('%s is forgiven', async (_, text, found) => {
      expect(await slugs(text)).toEqual(expect.arrayContaining(found))
      expect((await run({ text })).interpretation).toBe('typoForgiven')
    })

    test.each([
      ['one typo in a word of four', 'dnih danh', ['danh']],
      ['two typos in a word of six', 'cuhyne doi so', ['đổi số']],
    ])('%s is not forgiven: what comes nearest holds the other words', async (_, text, marked) => {
      const result = await run({ text })
      expect(result).toMatchObject({ interpretation: 'nearest', complete: 0 })
      expect(markedIn(result)).toEqual(marked)
    })

    test('two typos in a word of eight are not forgiven: there is nothing nearer', async () => {
      expect((await run({ text: 'vtieltel' })).total).toBe(0)
    })

    test('words that are found as typed are not widened', async () => {
      const result = await run({ text: 'đường sắt' })
      expect(result.hits.map(({ document }) => document.slug)).toEqual(['duong-sat'])
      expect(result.interpretation).toBe('exact')
    })

    test.each(['', '   ', '&', '…!?'])(
      'a text without a word (“%s”) finds everything',
      async (text) => {
        expect((await run({ text })).total).toBe(contractDocuments.length)
      },
    )

    test('a text that occurs nowhere finds nothing and counts nothing', async () => {
      const result = await run({ text: 'xyzzyqw' })
      expect(result.total).toBe(0)
      expect(result.hits).toEqual([])
      expect(result.counts.kind).toEqual({})
    })

    test('HTML and quotation marks are only text', async () => {
      expect((await run({ text: '<script>alert("1")</script>' })).total).toBe(0)
      const inMarks = await run({ text: '<b>định danh</b' })
      expect(inMarks).toMatchObject({ interpretation: 'nearest', complete: 0 })
      expect(markedIn(inMarks)).toContain('định danh')
      expect((await slugs('"định danh"'))[0]).toBe('dinh-danh')
    })

    test('2,000 characters are answered like their beginning', async () => {
      const result = await run({ text: 'nền tảng '.repeat(223) })
      expect(result.total).toBeGreaterThan(0)
      expect((await run({ text: 'a'.repeat(2000) })).total).toBe(0)
    })

    test('pages follow one another without gap or repetition', async () => {
      const pages = await Promise.all([1, 2, 3].map((page) => run({ page })))
      const all = pages.flatMap(({ hits }) => hits.map(({ document }) => document.id))
      expect(all).toHaveLength(contractDocuments.length)
      expect(new Set(all).size).toBe(contractDocuments.length)
      expect(new Set(pages.map(({ total }) => total))).toEqual(new Set([contractDocuments.length]))
    })

    test('a page past the last is empty and keeps the total', async () => {
      const result = await run({ page: 99 })
      expect(result.hits).toEqual([])
      expect(result.total).toBe(contractDocuments.length)
    })

    test('equal hits have a stable order that is not the alphabet', async () => {
      const first = await slugs('phần mềm quản lý trạm')
      expect(await slugs('phần mềm quản lý trạm')).toEqual(first)
      expect(first).toHaveLength(20)
      expect(first).not.toEqual([...first].sort())
      const reversed = await makeEngine([...contractDocuments].reverse())
      const again = await reversed.search({
        text: 'phần mềm quản lý trạm',
        facets: {},
        sort: 'relevance',
        page: 1,
        pageSize: 20,
        language: 'vi',
      })
      expect(again.hits.map(({ document }) => document.slug)).toEqual(first)
    })

    test.each(['cẩm nang ngư trường', 'ngu truong', 'cẩm nang của ngư trường'])(
      'what “%s” finds in the catalogue stands before news that says the same',
      async (text) => {
        expect((await slugs(text)).slice(0, 2)).toEqual(['ngu-truong', 'tin-ngu-truong'])
      },
    )

    test('by title the order is the Vietnamese alphabet', async () => {
      const result = await run({ sort: 'title', facets: { kind: ['problems'] } })
      expect(result.hits.map(({ document }) => document.title.vi)).toEqual([
        'Bản đồ du lịch Hoà Bình',
        'Bán vé đường sắt trên mạng',
        'Chuyển đổi số cho hộ kinh doanh',
        'Đương đầu với bão lũ',
        'Khung kiến trúc chính phủ điện tử',
        'Nâng cao kĩ thuật nuôi tôm',
        'Nộp hồ sơ dịch vụ công tại nhà',
      ])
    })

    test('by kind the kinds stand in their order', async () => {
      const result = await run({ sort: 'kind', pageSize: 100 })
      const kinds = result.hits.map(({ document }) => document.kind)
      expect([...new Set(kinds)]).toEqual([
        'platforms',
        'problems',
        'offerings',
        'organisations',
        'legalDocuments',
        'pages',
      ])
    })

    test('values of one facet are alternatives, facets narrow one another', async () => {
      const either = await run({ facets: { group: ['society', 'economy'] } })
      expect(either.total).toBe(3)
      const both = await run({ facets: { group: ['society', 'economy'], status: ['pilot'] } })
      expect(both.hits.map(({ document }) => document.slug)).toEqual(['hop-dong'])
    })

    test('an unknown facet value finds nothing and is no error', async () => {
      expect((await run({ facets: { group: ['moon'] } })).total).toBe(0)
    })

    test.each<Partial<SearchQuery>>([
      {},
      { text: 'nền tảng' },
      { facets: { kind: ['platforms'] } },
      { facets: { vendor: ['viettel'], priceModel: ['free'] } },
      { text: 'quan ly', facets: { vendor: ['vnpt'], integrations: ['lgsp'], sector: ['y-te'] } },
      { text: 'xyzzyqw', facets: { group: ['society'] } },
    ])('each count equals the list that it opens: %o', async (query) => {
      const { counts } = await run(query)
      for (const facet of facets) {
        const values = new Set(contractDocuments.flatMap((entry) => entry.facets[facet] ?? []))
        for (const value of values) {
          const opened = await run({ ...query, facets: { ...query.facets, [facet]: [value] } })
          expect([facet, value, counts[facet][value] ?? 0]).toEqual([facet, value, opened.total])
        }
      }
    })

    test.each([
      ['quản lý', 'quản lí'],
      ['lý', 'lí'],
      ['kỹ', 'kĩ'],
      ['tỷ', 'tỉ'],
      ['quý', 'quí'],
    ])('%s and %s are one word, as the last too', async (one, other) => {
      expect(await slugs(one)).toEqual(await slugs(other))
    })

    test('words that say nothing exclude nothing', async () => {
      const result = await run({ text: 'phần mềm khám bệnh cho các xã ở tỉnh' })
      expect(result.hits[0]?.document.slug).toBe('kham-benh')
      expect(result.interpretation).toBe('exact')
    })

    test('where nothing holds every word the nearest are given, the one with the rarer words first', async () => {
      const result = await run({ text: 'vé đường sắt giá rẻ cho sinh viên' })
      expect(result).toMatchObject({ interpretation: 'nearest', complete: 0 })
      expect(result.hits[0]?.document.slug).toBe('duong-sat')
    })

    test.each([
      ['khams beenhj', 'kham-benh'],
      ['kham1 benh65', 'kham-benh'],
      ['ddinhj danh', 'dinh-danh'],
      ['d9inh5 danh', 'dinh-danh'],
      ['dduwowngf sawts', 'duong-sat'],
    ])('%s, typed without an input method, finds %s first', async (text, slug) => {
      expect((await slugs(text))[0]).toBe(slug)
    })

    test('a word with other marks does not light up beside the one that was asked', async () => {
      const [hit] = (await run({ text: 'từ xa' })).hits
      expect(hit?.document.slug).toBe('kham-benh')
      const marked = hit?.title.filter(({ matched }) => matched).map(({ text }) => text)
      expect(marked).toEqual(['từ xa'])
    })

    test('each count equals the list that it opens where only the nearest are listed', async () => {
      const text = 'phần mềm quản lý trạm bơm'
      const { counts, total, interpretation } = await run({ text })
      expect(interpretation).toBe('nearest')
      expect(total).toBeGreaterThan(0)
      for (const [value, count] of Object.entries(counts.kind)) {
        const opened = await run({ text, facets: { kind: [value] } })
        expect([value, opened.total]).toEqual([value, count])
      }
    })

    test('marks cover the matched words and the parts are the whole text', async () => {
      const [hit] = (await run({ text: 'kham benh' })).hits
      expect(hit?.title.map(({ text }) => text).join('')).toBe('Nền tảng tư vấn khám bệnh từ xa')
      const marked = hit?.title.filter(({ matched }) => matched).map(({ text }) => text)
      expect(marked?.join(' ')).toBe('khám bệnh')
    })

    test('a match outside title and summary is told', async () => {
      const [hit] = (await run({ text: 'viettel telehealth' })).hits
      expect(hit?.document.slug).toBe('kham-benh')
      expect(hit?.because.map((parts) => parts.map(({ text }) => text).join(''))).toContain(
        'Viettel Telehealth',
      )
    })
  })
}
