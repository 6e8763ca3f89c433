import { toCsv } from 'cms/domain/values/csv.ts'
import { SnapshotSchema } from 'cms/domain/publication/snapshot.ts'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { feedOf } from '../../site/src/exports/feeds.ts'
import { tablesOf, writeFile } from '../../site/src/exports/files.ts'
import { emptySnapshot } from '../support/emptySnapshot.ts'
import { smallTemplate } from '../support/smallTemplate.ts'

const decision = (slug: string, more: object) => ({
  slug,
  number: `${slug}/QĐ`,
  title: { vi: `Quyết định ${slug}` },
  signedOn: '2026-03-01',
  signer: 'Người ký',
  ...more,
})
const result = (slug: string, more: object) => ({
  slug,
  template: 'mau',
  results: [{ criterion: 'a', value: 'met', evidence: 'Biên bản' }],
  evaluatedOn: '2026-02-01',
  validUntil: '2027-02-28',
  state: 'announced',
  announcement: 'mot',
  ...more,
})
const snapshot = SnapshotSchema.parse({
  ...emptySnapshot,
  organisations: [{ slug: 'cong-ty', name: { vi: '=Công ty "A", B' }, kind: 'vendor' }],
  offerings: ['con', 'het', 'thu'].map((slug) => ({
    slug,
    name: { vi: `Gói ${slug}` },
    summary: { vi: 'Thử.' },
    vendor: 'cong-ty',
    platform: 'hop',
    illustrative: slug === 'thu',
    plans: [{ name: { vi: 'Cơ bản' }, price: 15000, unit: 'account', interval: 'month' }],
  })),
  evaluationTemplates: [smallTemplate],
  evaluations: [
    result('kq-con', { offering: 'con' }),
    result('kq-het', { offering: 'het', validUntil: '2026-11-21' }),
    result('kq-thu', { offering: 'thu', state: 'revoked', revokedBy: 'hai', illustrative: true }),
  ],
  announcements: [
    decision('mot', { evaluations: ['kq-con', 'kq-het', 'kq-thu'] }),
    decision('hai', { signedOn: '2026-06-01', revokedEvaluations: ['kq-thu'] }),
  ],
})
const tables = tablesOf(snapshot)
const tableOf = (name: string) => {
  const found = tables.find((one) => one.name === name)
  if (!found) throw new Error(`no table ${name}`)
  return found
}
const column = (name: string, field: string) => {
  const { fields, rows } = tableOf(name)
  const at = fields.findIndex((one) => one.name === field)
  return rows.map((row) => row[at])
}

test('a result that expired or was revoked says so in its row, with the number that did it', () => {
  expect(column('ket-qua-danh-gia', 'standing')).toEqual(['valid', 'expired', 'revoked'])
  expect(column('ket-qua-danh-gia', 'revoked_by')).toEqual([null, null, 'hai/QĐ'])
  expect(column('ket-qua-danh-gia', 'level')).toEqual([4, 4, 4])
})

test('it says the same in the feed', () => {
  const { items } = feedOf('announcements', 'vi', snapshot)
  expect(items.map(({ link }) => link)).toEqual(['/cong-bo/hai/', '/cong-bo/mot/'])
  const [revoking, publishing] = items
  expect(publishing?.description).toContain('Gói con: Mức 4/5, còn hiệu lực, số mot/QĐ.')
  expect(publishing?.description).toContain('Gói het: Mức 4/5, hết hiệu lực, số mot/QĐ.')
  expect(publishing?.description).toContain('Gói thu: Mức 4/5, đã thu hồi, số hai/QĐ.')
  expect(revoking?.description).toContain('Gói thu: Mức 4/5, đã thu hồi, số hai/QĐ.')
})

test('illustrative rows are marked and counted', () => {
  expect(column('san-pham', 'illustrative')).toEqual([null, null, 'minh họa'])
  expect(tableOf('san-pham').tally.text('vi')).toBe('3, 1 là minh họa')
  // A plan is as illustrative as its offering.
  expect(column('goi-va-gia', 'illustrative')).toEqual([null, null, 'minh họa'])
})

test('every column of every dataset has a name of its own and a meaning in both languages', () => {
  for (const { name, fields } of tables) {
    const names = fields.map((field) => field.name)
    expect([name, new Set(names).size]).toEqual([name, names.length])
    expect(fields.filter(({ meaning }) => !meaning.vi || !meaning.en)).toEqual([])
    expect(names.filter((one) => !/^[a-z0-9_]+$/.test(one))).toEqual([])
  }
})

test('a CSV file begins with a byte order mark, keeps quotes and commas, and runs no formula', async () => {
  const text = await writeFile(tableOf('don-vi'), 'csv', '2026-11-22')
  expect(typeof text).toBe('string')
  const [head, row] = String(text).split('\r\n')
  expect(head).toMatch(/^\uFEFF"illustrative","slug","name","name_en"/)
  expect(row).toMatch(/^,"cong-ty","'=Công ty ""A"", B",,/)
  expect(toCsv([[-5, true, null, '-5']])).toBe(`\uFEFF-5,true,,"'-5"\r\n`)
})

test('a JSON file holds the same rows with their fields, day and licence', async () => {
  const text = await writeFile(tableOf('ket-qua-danh-gia'), 'json', '2026-11-22')
  const read = JSON.parse(String(text)) as { rows: Record<string, unknown>[]; asOf: string }
  expect(read.asOf).toBe('2026-11-22')
  expect(read.rows.map(({ standing }) => standing)).toEqual(['valid', 'expired', 'revoked'])
  expect(read.rows[0]).toMatchObject({ offering: 'con', total: 100, illustrative: null })
})

test('a sheet holds the same rows', async () => {
  const bytes = await writeFile(tableOf('san-pham'), 'xlsx', '2026-11-22')
  const files = unzipSync(bytes as Uint8Array)
  const sheet = strFromU8(files['xl/worksheets/sheet2.xml'] ?? new Uint8Array())
  expect(sheet.match(/<row /g)).toHaveLength(tableOf('san-pham').rows.length + 1)
  expect(strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain('Gói con')
  const names = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())
  expect(names).toContain('name="Giới thiệu"')
  expect(names).toContain('name="Sản phẩm, gói dịch vụ"')
  expect(strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain('3, 1 là minh họa')
})
