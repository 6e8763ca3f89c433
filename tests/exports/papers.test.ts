import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { LockedRecordSchema } from '../../cms/src/domain/selection/lockedRecord.ts'
import type { LockedRecord } from '../../cms/src/domain/selection/lockedRecord.ts'
import { writePaper } from '../../cms/src/papers/paper.ts'
import { papersOf } from '../../cms/src/words/selection/papers.ts'

const hash = '0123456789abcdef'.repeat(4)

/** A locked record with candidates whose comparison has thirty rows. */
function recordWith(candidates: number, rest: object = {}): LockedRecord {
  const items = Array.from({ length: candidates }, (_, index) => ({
    slug: `san-pham-${index}`,
    name: { vi: `Khám từ xa ${index}` },
  }))
  return LockedRecordSchema.parse({
    format: 'ho-so-lua-chon/3',
    id: 'x',
    title: 'Khám bệnh từ xa',
    organisation: { slug: 'so-y-te', name: { vi: 'Sở Y tế Lào Cai' } },
    illustrative: false,
    need: 'Dòng một.\nDòng hai.',
    problems: [],
    search: null,
    outcome: 'chosen',
    outcomeReason: 'Đủ chức năng',
    supersedes: null,
    candidates: items.map(({ slug, name }, index) => ({
      kind: 'offerings',
      slug,
      name,
      vendor: { vi: `Công ty thử ${index}` },
      chosen: index === 0,
      reasonCode: index === 0 ? null : 'price',
      reasonText: index === 0 ? null : 'Vượt dự toán',
      note: null,
      record: null,
    })),
    comparisons: [
      {
        kind: 'offerings',
        items,
        rows: Array.from({ length: 30 }, (_, row) => ({
          label: { vi: `Tiêu chí ${row}` },
          cells: items.map(() => [{ vi: 'Một câu vừa đủ dài để xuống dòng trong ô.' }]),
        })),
      },
    ],
    issuer: {
      superior: 'Ủy ban nhân dân tỉnh Lào Cai',
      name: 'Sở Y tế Lào Cai',
      place: 'Lào Cai',
      position: 'Giám đốc',
      onBehalfOf: null,
    },
    bases: [
      { line: 'Căn cứ Luật Đấu thầu', remark: null },
      { line: 'Căn cứ Nghị định thử', remark: 'chưa đọc toàn văn' },
    ],
    asOf: '2026-09-15',
    lockedAt: '2026-09-15T03:00:00Z',
    lockedBy: 'Trần Thị Mai',
    ...rest,
  })
}

/** The parts of a paper's file, as text. */
async function partsOf(name: string, record: LockedRecord, signed: string | null = hash) {
  const found = papersOf(record).find((one) => one.name === name)
  if (!found) throw new Error(`There is no paper ${name}.`)
  const files = unzipSync(new Uint8Array(await writePaper(found.paper(record, signed))))
  const part = (path: RegExp) =>
    Object.entries(files).flatMap(([file, bytes]) => (path.test(file) ? [strFromU8(bytes)] : []))
  return {
    body: part(/^word\/document\.xml$/).join(''),
    headers: part(/^word\/header\d+\.xml$/),
    footers: part(/^word\/footer\d+\.xml$/),
    files: Object.keys(files),
  }
}

/** What a reader reads, without the marks of the file. */
const wordsOf = (xml: string) =>
  xml
    .replaceAll(/<\/w:p>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')

test('what a record of before froze of its bases as a word of machines is printed in words', async () => {
  const bases = ['reported', 'general-knowledge'].map((basis) => ({
    line: 'Căn cứ Luật thử',
    remark: `22/2023/QH15: ${basis}`,
  }))
  const words = wordsOf((await partsOf('submission', recordWith(3, { bases }))).body)
  expect(words).toContain('- 22/2023/QH15: Báo chí hoặc trang pháp luật đưa tin; chưa đọc toàn văn')
  expect(words).toContain('- 22/2023/QH15: Theo hiểu biết chung, chưa có nguồn')
  expect(words).not.toMatch(/reported|general-knowledge/)
})

test('a submission has the head, bases, recipients and signature of Decree 30/2020', async () => {
  const { body, headers, footers } = await partsOf('submission', recordWith(3))
  const words = wordsOf(body)
  for (const said of [
    'ỦY BAN NHÂN DÂN TỈNH LÀO CAI',
    'SỞ Y TẾ LÀO CAI',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    '/TTr-',
    'Lào Cai, ngày      tháng      năm 2026',
    'TỜ TRÌNH',
    'Kính gửi: Giám đốc Sở Y tế Lào Cai',
    'Căn cứ Luật Đấu thầu;',
    'Căn cứ Nghị định thử.',
    'Công ty thử 2',
    'Nơi nhận:',
    '- Lưu: VT.',
    'Ý KIẾN CỦA GIÁM ĐỐC',
    hash,
  ]) {
    expect(words).toContain(said)
  }
  // A4 with 20, 15, 20 and 30 mm, in twips; the first page has a head of its own, without a number.
  const sheet = body.slice(body.indexOf('<w:sectPr'))
  expect(sheet).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
  expect(sheet).toMatch(/w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/)
  expect(sheet).toContain('<w:titlePg')
  expect(headers.filter((header) => header.includes('PAGE'))).toHaveLength(1)
  for (const footer of footers) expect(wordsOf(footer)).toContain(hash)
})

test('line breaks that people wrote are kept, and tables repeat their heads and do not cut rows', async () => {
  const { body } = await partsOf('submission', recordWith(3))
  expect(wordsOf(body)).toContain('Dòng một.\nDòng hai.')
  expect(body.match(/<w:tblHeader/g)).toHaveLength(1)
  const rows = body.match(/<w:tr>|<w:tr /g)?.length ?? 0
  expect(body.match(/<w:cantSplit/g)).toHaveLength(rows)
})

test('made up data is marked on each page and at each candidate', async () => {
  const record = recordWith(2, { illustrative: true })
  const marked = {
    ...record,
    candidates: record.candidates.map((one) => ({ ...one, record: { illustrative: true } })),
  }
  const { body, headers } = await partsOf('comparison', marked)
  expect(wordsOf(body)).toContain('DỮ LIỆU MINH HỌA')
  expect(wordsOf(body)).toContain('Khám từ xa 1 (minh họa)')
  for (const header of headers) expect(wordsOf(header)).toContain('minh họa')
  const { body: real } = await partsOf('comparison', recordWith(2))
  expect(wordsOf(real)).not.toMatch(/minh họa/i)
})

test('a draft says that it is one, and leads nowhere to be verified', async () => {
  const draft = recordWith(2, { lockedAt: null, lockedBy: null })
  const { footers, files } = await partsOf('submission', draft, null)
  for (const footer of footers) expect(wordsOf(footer)).toContain('Bản đang lập')
  expect(files.some((file) => file.startsWith('word/media/'))).toBe(false)
  const { files: signed } = await partsOf('submission', recordWith(2))
  expect(signed.some((file) => file.startsWith('word/media/'))).toBe(true)
})

test('a record of the first shape still makes its papers', async () => {
  const { issuer, bases, ...old } = recordWith(2)
  expect([issuer, bases]).not.toContain(null)
  const record = LockedRecordSchema.parse({ ...old, format: 'ho-so-lua-chon/1' })
  expect(wordsOf((await partsOf('submission', record)).body)).toContain('SỞ Y TẾ LÀO CAI')
})

test('each paper of a record with thirty candidates is written within a second', async () => {
  const record = recordWith(30)
  await partsOf('comparison', recordWith(2))
  for (const { paper } of papersOf(record)) {
    await writePaper(paper(record, hash))
    // The processor's time: what else the machine does meanwhile is not the paper's.
    const begin = process.cpuUsage()
    await writePaper(paper(record, hash))
    const { user, system } = process.cpuUsage(begin)
    expect((user + system) / 1000).toBeLessThan(1000)
  }
})
