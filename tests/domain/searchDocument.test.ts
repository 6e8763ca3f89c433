import { documentAt, toColumns } from 'cms/domain/search/columns.ts'
import { titledDocument } from 'cms/domain/search/paperDocuments.ts'
import { facetLabels, toSearchDocuments } from 'cms/domain/search/searchDocument.ts'
import { foundPath } from 'cms/domain/search/foundPath.ts'
import { facets } from 'cms/domain/search/search.ts'
import { SnapshotSchema } from 'cms/domain/publication/snapshot.ts'
import { expect, test } from 'vitest'
import { readMarked } from '../../seed/markedText.ts'
import { emptySnapshot } from '../support/emptySnapshot.ts'
import { smallTemplate } from '../support/smallTemplate.ts'

const sourced = { statusBasis: 'source', stateBasis: 'source', confidence: 'reported' }
const snapshot = SnapshotSchema.parse({
  ...emptySnapshot,
  organisations: [
    { slug: 'btttt', name: { vi: 'Bộ TT&TT' }, kind: 'ministry', validTo: '2025-02-28' },
    {
      slug: 'bkhcn',
      name: { vi: 'Bộ Khoa học và Công nghệ' },
      kind: 'ministry',
      predecessors: [{ organisation: 'btttt', relation: 'merged', date: '2025-03-01' }],
    },
    { slug: 'cong-ty', name: { vi: 'Công ty Một' }, kind: 'vendor', sizeClass: 'small' },
    { slug: 'cong-ty-hai', name: { vi: 'Công ty Hai' }, kind: 'vendor' },
  ],
  platforms: [
    {
      slug: 'hop',
      name: { vi: 'Nền tảng họp trực tuyến', en: 'Meetings' },
      group: 'government',
      sector: 'dieu-hanh',
      summary: { vi: 'Họp từ xa.' },
      owner: 'btttt',
      ownerNow: 'bkhcn',
      products: [{ name: 'Họp Nhanh', vendorName: 'Một', vendor: 'cong-ty', basis: 'source' }],
      status: 'official',
      nationalListing: 'unknown',
      ...sourced,
    },
  ],
  problems: [
    {
      slug: 'hop-tu-xa',
      title: { vi: 'Họp từ xa' },
      statement: { vi: 'Đỡ đi lại.' },
      sector: 'dieu-hanh',
      raisedBy: { kind: 'ministry', name: 'Bộ TT&TT' },
      state: 'solved',
      solvedBy: ['hop'],
      ...sourced,
    },
  ],
  offerings: [
    {
      slug: 'goi-hop',
      name: { vi: 'Gói họp' },
      summary: { vi: 'Họp.' },
      vendor: 'cong-ty',
      platform: 'hop',
      plans: [
        { name: { vi: 'To' }, price: 90000, unit: 'account', interval: 'month' },
        { name: { vi: 'Nhỏ' }, price: 15000, unit: 'account', interval: 'month' },
      ],
      integrations: ['ndxp'],
      dataLocation: 'vietnam',
      securityLevel: 3,
      licence: 'Apache-2.0',
      certificates: [
        { name: 'ISO/IEC 27001:2022', validUntil: '2027-07-31' },
        { name: 'iso 27001:2013' },
        { name: 'ISO 9001', validUntil: '2026-11-21' },
        { name: 'Cấp độ 3', validUntil: '2026-11-22' },
      ],
      illustrative: true,
    },
  ],
  legalDocuments: [
    {
      slug: '1-qd',
      number: '1/QĐ',
      date: '2022-02',
      issuer: 'Bộ',
      title: { vi: 'Về họp' },
      basis: 'source',
    },
  ],
})
const documents = toSearchDocuments(snapshot)

/** The same with results, decisions and a practice. */
const evaluated = SnapshotSchema.parse({
  ...snapshot,
  evaluationTemplates: [smallTemplate],
  evaluations: [
    { validUntil: '2026-11-21', value: 'met' },
    { validUntil: '2027-11-21', value: 'met' },
    { validUntil: '2027-11-21', value: 'notMet', organisation: 'bkhcn' },
    { validUntil: '2027-11-21', value: 'met', organisation: 'btttt', revokedBy: 'thu-hoi' },
  ].map(({ value, ...row }, index) => ({
    slug: `kq-${index}`,
    template: 'mau',
    ...(row.organisation ? {} : { offering: 'goi-hop' }),
    results: [{ criterion: 'a', value }],
    state: row.revokedBy ? 'revoked' : 'announced',
    announcement: 'cong-bo',
    ...row,
  })),
  announcements: [
    { slug: 'cong-bo', signedOn: '2026-01-05', evaluations: ['kq-0', 'kq-1'], body: 'bkhcn' },
    { slug: 'thu-hoi', signedOn: '2026-02-05', revokedEvaluations: ['kq-3'], platforms: ['hop'] },
  ].map((row) => ({
    number: `${row.slug}/QĐ`,
    title: { vi: `Quyết định ${row.slug}` },
    signer: 'Người ký',
    ...row,
  })),
  practices: [
    {
      slug: 'hop-moi-tuan',
      title: { vi: 'Họp mỗi tuần' },
      organisation: 'bkhcn',
      summary: { vi: 'Họp đều.' },
      story: { vi: 'Đã họp.' },
      platforms: ['hop'],
      problems: ['hop-tu-xa'],
      confidence: 'reported',
    },
  ],
})
const of = (id: string) => documents.find((document) => document.id === id)

test('every public record is one entry', () => {
  expect(documents.map(({ id }) => id)).toEqual([
    'platforms/hop',
    'problems/hop-tu-xa',
    'offerings/goi-hop',
    'organisations/btttt',
    'organisations/bkhcn',
    'organisations/cong-ty',
    'organisations/cong-ty-hai',
    'legalDocuments/1-qd',
  ])
})

test('a platform is found by its owner then and now, its products and vendors, its sector in both languages', () => {
  expect(of('platforms/hop')?.keywords).toEqual(
    expect.arrayContaining([
      'Bộ TT&TT',
      'Bộ Khoa học và Công nghệ',
      'Họp Nhanh',
      'Công ty Một',
      'Chỉ đạo, điều hành',
      'Direction and administration',
    ]),
  )
  expect(of('platforms/hop')?.facets).toMatchObject({
    owner: ['bkhcn'],
    vendor: ['cong-ty'],
    problem: ['hop-tu-xa'],
    status: ['official'],
  })
})

test('an offering stands under the facets of its platform, and says its lowest price and that it is made up', () => {
  expect(of('offerings/goi-hop')).toMatchObject({
    facets: {
      group: ['government'],
      problem: ['hop-tu-xa'],
      priceModel: ['subscription'],
      integrations: ['ndxp'],
      dataLocation: ['vietnam'],
      securityLevel: ['3'],
      licence: ['Apache-2.0'],
    },
    fact: { vi: 'Từ 15.000\u00a0₫/tài khoản/tháng' },
    illustrative: true,
  })
})

test('a certificate is one facet value whatever its edition, until the day on which it runs out', () => {
  expect(of('offerings/goi-hop')?.facets.certificate).toEqual(['ISO 27001', 'Cấp độ 3'])
})

test('a vendor and its offerings stand under the size that it declares; undeclared is a value of its own', () => {
  expect(of('organisations/cong-ty')?.facets.sizeClass).toEqual(['small'])
  expect(of('offerings/goi-hop')?.facets.sizeClass).toEqual(['small'])
  expect(of('organisations/cong-ty-hai')?.facets.sizeClass).toEqual(['undeclared'])
  expect(of('organisations/bkhcn')?.facets.sizeClass).toEqual([])
  expect(facetLabels(snapshot).sizeClass.undeclared?.vi).toBe('Chưa khai')
})

test('a former organisation says what it is part of now, and its successor is found by its name', () => {
  expect(of('organisations/btttt')?.fact.vi).toBe('Nay thuộc Bộ Khoa học và Công nghệ')
  expect(of('organisations/bkhcn')?.names).toContain('Bộ TT&TT')
  expect(of('organisations/btttt')?.isPast).toBe(true)
})

test('every facet value has a name', () => {
  const labels = facetLabels(snapshot)
  for (const document of documents) {
    for (const facet of facets) {
      for (const value of document.facets[facet] ?? []) {
        expect(labels[facet][value]?.vi, `${facet} ${value}`).toBeTruthy()
      }
    }
  }
})

test('a level is found among results that hold; what does not hold says why', () => {
  const found = toSearchDocuments(evaluated)
  const facet = (id: string) => found.find((document) => document.id === id)?.facets.evaluation
  expect(facet('offerings/goi-hop')).toEqual(['expired', 'level-4'])
  expect(facet('organisations/bkhcn')).toEqual(['no-level'])
  expect(facet('organisations/btttt')).toEqual(['revoked'])
  expect(facet('organisations/cong-ty')).toEqual([])
  const labels = facetLabels(evaluated)
  for (const value of ['expired', 'level-4', 'no-level', 'revoked']) {
    expect(labels.evaluation[value]?.vi).toBeTruthy()
  }
})

test('a real organisation is not found by a result that was made up', () => {
  const evaluations = evaluated.evaluations.map((row) => ({ ...row, illustrative: true }))
  const found = toSearchDocuments({ ...evaluated, evaluations })
  const facet = (id: string) => found.find((document) => document.id === id)?.facets.evaluation
  expect(facet('organisations/bkhcn')).toEqual([])
  expect(facet('offerings/goi-hop')).toEqual(['expired', 'level-4'])
})

test('a decision is found by its number and by what it publishes or revokes', () => {
  const found = toSearchDocuments(evaluated)
  const document = (slug: string) => found.find(({ id }) => id === `announcements/${slug}`)
  expect(document('cong-bo')).toMatchObject({
    keywords: ['cong-bo/QĐ', 'Gói họp'],
    facets: { kind: ['announcements'], owner: ['bkhcn'] },
    fact: { vi: 'Số cong-bo/QĐ, 05/01/2026. Đang có hiệu lực' },
  })
  expect(document('thu-hoi')?.keywords).toEqual([
    'thu-hoi/QĐ',
    'Bộ TT&TT',
    'Nền tảng họp trực tuyến',
    'Meetings',
  ])
})

test('a request for quotations is past from the day after its deadline, or when it ended', () => {
  const requests = [
    { slug: 'hom-nay', state: 'published', deadline: `${snapshot.asOf}T02:00:00.000Z` },
    { slug: 'het-han', state: 'published', deadline: '2026-11-02T02:00:00.000Z' },
    { slug: 'da-chon', state: 'awarded', deadline: '2027-11-02T02:00:00.000Z' },
  ].map((row) => ({
    title: row.slug,
    organisation: 'bkhcn',
    platforms: ['hop'],
    need: 'Họp xa.',
    lines: [{ key: 'mot', name: 'Gói', unit: 'package', quantity: 1 }],
    place: 'Huế',
    sealing: 'server',
    ...row,
  }))
  const found = toSearchDocuments(
    SnapshotSchema.parse({ ...snapshot, quotationRequests: requests }),
  )
  const past = found.filter(({ isPast, kind }) => isPast && kind === 'quotationRequests')
  expect(past.map(({ slug }) => slug)).toEqual(['het-han', 'da-chon'])
})

test('a practice stands under the facets of its platforms and problems', () => {
  const document = toSearchDocuments(evaluated).find(({ kind }) => kind === 'practices')
  expect(document).toMatchObject({
    owner: { vi: 'Bộ Khoa học và Công nghệ' },
    keywords: ['Nền tảng họp trực tuyến', 'Meetings'],
    facets: { group: ['government'], sector: ['dieu-hanh'], problem: ['hop-tu-xa'] },
  })
})

test('news and explaining pages are found at their addresses, by title, summary and headings; help is not', () => {
  const body = readMarked('## Ai được mời\n\nMọi người.')
  const pages = [
    { slug: 'ngay-hoi', kind: 'news', publishedOn: '2026-10-10' },
    { slug: 'rieng-tu', kind: 'page' },
    { slug: 'huong-dan', kind: 'page' },
    { slug: 'tro-giup', kind: 'help', screen: 'workspace' },
  ].map((page) => ({
    ...page,
    title: { vi: `Trang ${page.slug}` },
    summary: { vi: 'Một câu.' },
    body: { vi: body },
  }))
  const found = toSearchDocuments(SnapshotSchema.parse({ ...emptySnapshot, pages }))
  expect(found.map((document) => [document.id, foundPath(document, 'vi')])).toEqual([
    ['pages/ngay-hoi', '/tin-tuc/ngay-hoi/'],
    ['pages/rieng-tu', '/rieng-tu/'],
    ['pages/huong-dan', '/trang/huong-dan/'],
  ])
  expect(found[0]).toMatchObject({
    keywords: ['Ai được mời'],
    facets: { kind: ['pages'] },
    fact: { vi: 'Tin, 10/10/2026' },
  })
  // The browser is sent columns: the address is that of the entry all the same.
  const columns = toColumns(found, [])
  expect(foundPath(documentAt(columns, 0), 'en')).toBe('/en/news/ngay-hoi/')
})

test('a kind of which nothing more is said is found by its title and summary', () => {
  const record = { slug: 'mot', title: { vi: 'Tên' }, summary: { vi: 'Một câu.' } }
  expect(titledDocument('practices', record)).toEqual({
    id: 'practices/mot',
    kind: 'practices',
    slug: 'mot',
    title: { vi: 'Tên' },
    summary: { vi: 'Một câu.' },
    owner: null,
    keywords: [],
    facets: { kind: ['practices'] },
    fact: { vi: 'Kinh nghiệm hay', en: 'Practices' },
    illustrative: false,
  })
})
