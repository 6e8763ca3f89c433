import { afterAll, beforeAll, expect, test } from 'vitest'
import { priceIntervals, priceUnits } from '../../cms/src/domain/field/plan.ts'
import { makeActors } from '../access/fixtures.ts'
import type { Actors } from '../access/fixtures.ts'
import { factories } from '../support/factories.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { importer, partsOf, sheetOf, withPart } from '../support/sheets.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

// The same product for the same unit, once more: it is warned of, and goes on with a reason that stays.

let started: TestPayload
let server: HttpServer
let actors: Actors
let officer: Client

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  actors = await makeActors(started.payload)
  officer = await clientFor(server.origin, actors.people.agencyOfficer.email)
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

async function draftOf(offering: string): Promise<string> {
  const { body } = await officer('POST', '/api/adoptions', {
    key: crypto.randomUUID(),
    platform: actors.platform.id,
    offering,
    purpose: 'Khám bệnh từ xa',
  })
  return (body.doc as { id: string }).id
}

const submit = (id: string, input: object = {}) =>
  officer('POST', `/api/adoptions/${id}/submit`, input)

test('a second registration of a product is told of the first, and needs a reason', async () => {
  const make = factories(started.payload)
  const offer = () => make.offering({ vendor: actors.vendor.id, platform: actors.platform.id })
  const [product, other] = [await offer(), await offer()]
  expect((await submit(await draftOf(product.id))).status).toBe(200)
  // Another product of the same platform is no repetition.
  expect((await submit(await draftOf(other.id))).status).toBe(200)

  const second = await draftOf(product.id)
  const { status, body } = await submit(second)
  expect([status, body.errors]).toMatchObject([
    422,
    [
      {
        message: expect.stringContaining('đã đăng ký sản phẩm này') as string,
        data: { field: 'reason' },
      },
    ],
  ])
  expect((await submit(second, { reason: '   ' })).status).toBe(422)
  const reason = 'Triển khai thêm cho khối bệnh viện huyện.'
  expect((await submit(second, { reason })).status).toBe(200)
  const { docs } = await started.payload.find({
    collection: 'history',
    where: { and: [{ subjectId: { equals: second } }, { event: { equals: 'submit' } }] },
  })
  expect(docs).toMatchObject([{ reason }])
})

test('what another unit registered, and what was withdrawn or has ended, is no repetition', async () => {
  const make = factories(started.payload)
  const { id: offering } = await make.offering({
    vendor: actors.vendor.id,
    platform: actors.platform.id,
  })
  const row = (organisation: string, state: 'withdrawn' | 'ended' | 'inUse' | 'draft') =>
    started.payload.create({
      collection: 'adoptions',
      data: { organisation, offering, platform: actors.platform.id, state },
      context: { isSeed: true },
    })
  await row(actors.province.id, 'withdrawn')
  await row(actors.province.id, 'ended')
  await row(actors.province.id, 'draft')
  await row(actors.otherAgency.id, 'inUse')
  expect((await submit(await draftOf(offering))).status).toBe(200)
})

// A province registers for its communes in one sitting; the communes are told, and may reject it.

async function communes() {
  const make = factories(started.payload)
  const province = await make.organisation({ kind: 'province' })
  const below = await Promise.all(
    [1, 2, 3].map(() => make.organisation({ kind: 'commune', parent: province.id })),
  )
  const foreign = await make.organisation({ kind: 'commune' })
  const { id: offering } = await make.offering({
    vendor: actors.vendor.id,
    platform: actors.platform.id,
  })
  const as = async (role: 'agencyOfficer' | 'agencyLeader', organisation: string) => {
    const user = await make.user(role, organisation)
    return { user, call: await clientFor(server.origin, user.email) }
  }
  const [first] = below
  if (!first) throw new Error('no commune')
  return {
    province,
    below,
    first,
    foreign,
    offering,
    officer: await as('agencyOfficer', province.id),
    leader: await as('agencyLeader', province.id),
    commune: await as('agencyOfficer', first.id),
    asked: (units: { id: string }[], more: object = {}) => ({
      units: units.map(({ id }) => id),
      platform: actors.platform.id,
      offering,
      purpose: 'Họp không giấy tại xã',
      send: true,
      key: crypto.randomUUID(),
      ...more,
    }),
  }
}
type Communes = Awaited<ReturnType<typeof communes>>

const rowsOf = async ({ below }: Communes) => {
  const { docs } = await started.payload.find({
    collection: 'adoptions',
    where: { organisation: { in: below.map(({ id }) => id) } },
    depth: 0,
    pagination: false,
  })
  return docs
}
const mailsTo = async ({ id }: { id: string }) => {
  const { docs } = await started.payload.find({
    collection: 'messages',
    where: { recipient: { equals: id } },
  })
  return docs
}
const approveAll = async (given: Communes, rows: { id: string; updatedAt: string }[]) =>
  given.leader.call('POST', '/api/adoptions/approve-together', {
    records: rows.map(({ id, updatedAt }) => ({ id, readVersion: updatedAt })),
    date: '2026-11-20',
    evidence: 'Quyết định 45/QĐ-UBND',
  })

test('a province registers for its communes at once; its leader is told once and approves all at once', async () => {
  const given = await communes()
  const { status, body } = await given.officer.call(
    'POST',
    '/api/adoptions/for-units',
    given.asked(given.below),
  )
  expect([status, body.errors, body.made]).toEqual([201, undefined, 3])
  const rows = await rowsOf(given)
  expect(rows.map(({ state, actingOrganisation }) => [state, actingOrganisation])).toEqual(
    Array(3).fill(['awaitingApproval', given.province.id]),
  )
  expect(await mailsTo(given.leader.user)).toMatchObject([
    { body: expect.stringContaining('3 hồ sơ') as string },
  ])
  expect(await mailsTo(given.commune.user)).toEqual([])
  const desk = await given.leader.call('GET', '/api/workspace')
  expect(desk.body.waiting).toHaveLength(3)
  const stale = await approveAll(
    given,
    rows.map((row, index) => (index === 2 ? { ...row, updatedAt: '2020-01-01' } : row)),
  )
  expect([stale.status, stale.body.errors]).toMatchObject([422, [{ data: { field: 'records.2' } }]])
  expect((await rowsOf(given)).every(({ state }) => state === 'awaitingApproval')).toBe(true)
  expect((await approveAll(given, rows)).body).toEqual({ approved: 3 })
  expect((await rowsOf(given)).every(({ state }) => state === 'announced')).toBe(true)
  const [told] = await mailsTo(given.commune.user)
  expect(told?.subject).toContain(`đăng ký thay cho ${given.first.name}`)
  expect(told?.body).toContain(
    `Đơn vị sử dụng: ${given.first.name}; ${given.province.name} đăng ký thay.`,
  )
  expect(told?.body).toContain(
    'Hồ sơ đã công khai. Nếu chưa đúng, đơn vị sử dụng có thể đính chính hoặc không nhận.',
  )
  const ofFirst = rows.find(({ organisation }) => organisation === given.first.id)
  expect(told?.link).toBe(`/lam-viec/dang-ky/?id=${ofFirst?.id}`)
  const [approved] = await mailsTo(given.officer.user)
  for (const { name } of given.below) expect(approved?.body).toContain(`đăng ký thay cho ${name}`)
  const { docs } = await started.payload.find({
    collection: 'history',
    where: { and: [{ subjectId: { equals: rows[0]?.id } }, { event: { equals: 'approve' } }] },
  })
  expect(docs).toMatchObject([{ byOrganisation: given.province.name }])
})

test('a commune corrects or rejects, with a reason, what the province registered for it', async () => {
  const given = await communes()
  await given.officer.call('POST', '/api/adoptions/for-units', given.asked([given.first]))
  const [row] = await rowsOf(given)
  if (!row) throw new Error('nothing registered')
  expect((await approveAll(given, [row])).status).toBe(200)
  const correct = await given.commune.call('POST', `/api/adoptions/${row.id}/correct`, {
    correction: { purpose: 'Họp trực tuyến' },
    reason: 'Dùng vào việc khác',
  })
  expect(correct.status).toBe(200)
  const disown = (by: Client, input: object = {}) =>
    by('POST', `/api/adoptions/${row.id}/disown`, input)
  const reason = 'Xã chưa dùng sản phẩm này'
  expect((await disown(given.officer.call, { reason })).status).toBe(422)
  expect((await disown(given.commune.call)).status).toBe(422)
  expect((await disown(given.commune.call, { reason })).status).toBe(200)
  const mails = await mailsTo(given.officer.user)
  expect(mails.map(({ body }) => body).join('\n')).toContain(reason)
  for (const { subject } of mails) expect(subject).toContain(given.first.name)
  expect((await rowsOf(given)).map(({ state }) => state)).toEqual(['rejected'])
})

test('nobody registers for a unit that is not below, nor for one of which the product is known without a reason', async () => {
  const given = await communes()
  const register = (asked: object) => given.officer.call('POST', '/api/adoptions/for-units', asked)
  expect((await register(given.asked([given.foreign]))).status).toBe(403)
  expect((await register(given.asked([...given.below, given.foreign]))).status).toBe(403)
  const alone = {
    ...given.asked([]),
    units: undefined,
    send: undefined,
    organisation: given.foreign.id,
  }
  expect((await given.officer.call('POST', '/api/adoptions', alone)).status).toBe(403)
  const claimed = {
    platform: actors.platform.id,
    purpose: 'x',
    actingOrganisation: given.foreign.id,
  }
  expect((await given.officer.call('POST', '/api/adoptions', claimed)).status).toBe(400)
  expect(
    (await given.commune.call('POST', '/api/adoptions/for-units', given.asked(given.below))).status,
  ).toBe(403)
  expect(await rowsOf(given)).toEqual([])

  expect((await register(given.asked([given.first]))).status).toBe(201)
  const again = await register(given.asked(given.below))
  expect([again.status, again.body.errors]).toMatchObject([
    400,
    [{ data: { errors: [{ path: `whyAgain.${given.first.id}` }] } }],
  ])
  const said = (again.body.errors as { message: string }[])[0]?.message
  expect(said).toContain(given.first.name)
  expect(said).not.toContain(given.first.id)
  expect(await rowsOf(given)).toHaveLength(1)
  const whyAgain = { [given.first.id]: 'Thêm cho trạm y tế' }
  const asked = given.asked(given.below, { whyAgain })
  expect((await register(asked)).status).toBe(201)
  // Sent twice, it is registered once, and answered as the first time.
  const twice = await register(asked)
  expect([twice.status, twice.body]).toEqual([201, { made: 3 }])
  for (const other of [{ purpose: 'Việc khác' }, { units: [given.first.id] }]) {
    const changed = await register({ ...asked, ...other })
    expect([changed.status, changed.body.errors]).toMatchObject([409, [{ data: { field: 'key' } }]])
  }
  expect(await rowsOf(given)).toHaveLength(4)
})

// Registrations from a sheet: a preview names each wrong cell, then all rows are written or none.

const heads = [
  'Đơn vị sử dụng',
  'Nền tảng số',
  'Sản phẩm, gói dịch vụ',
  'Mục đích sử dụng',
  'Lý do đăng ký thêm',
]

async function sheets() {
  const given = await communes()
  const officerOf = await importer(server.origin, given.officer.user.email, 'adoptions')
  const product = await started.payload.findByID({ collection: 'offerings', id: given.offering })
  const row = (unit: string | null, purpose: string | null, more: (string | null)[] = []) => [
    unit,
    actors.platform.name,
    product.name,
    purpose,
    ...more,
  ]
  return { ...given, officerOf, row, product }
}
const messagesIn = ({ told }: { told: { message: string }[] }) => told.map(({ message }) => message)

test('the template offers what may be chosen, and what it holds is read back', async () => {
  const { officerOf, below, product } = await sheets()
  const { status, bytes } = await officerOf.template()
  expect(status).toBe(200)
  const parts = partsOf(bytes)
  const texts = JSON.stringify(parts)
  for (const { slug } of below) expect(texts).toContain(slug)
  expect(texts).toContain(product.name)
  expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<dataValidation type="list"[^>]*prompt="/)
  const empty = await officerOf.preview(bytes)
  expect([empty.status, empty.body.errors?.[0]?.message]).toEqual([
    422,
    'Tệp chưa có dòng nào dưới hàng tiêu đề.',
  ])
})

test('rows are previewed, then written as they were previewed, for units by name or by code, and no second time', async () => {
  const given = await sheets()
  const { officerOf, row, below } = given
  const bytes = await sheetOf([
    heads,
    row(null, 'Dùng tại sở'),
    ...below.map(({ name, slug }, at) => row(at === 0 ? name : slug, `Dùng tại xã ${at}`)),
  ])
  const { status, body } = await officerOf.preview(bytes)
  expect([status, body.total, body.faults]).toEqual([200, 4, { total: 0, told: [] }])
  expect(body.rows.map(({ row: at, does }) => [at, does])).toEqual([
    [2, 'Đăng ký'],
    [3, 'Đăng ký thay'],
    [4, 'Đăng ký thay'],
    [5, 'Đăng ký thay'],
  ])
  expect(await rowsOf(given)).toEqual([])
  const other = await officerOf.write(await sheetOf([heads, row(null, 'Khác')]), body.sha256)
  expect(other.status).toBe(409)
  const written = await officerOf.write(bytes, body.sha256, true)
  expect([written.status, written.body]).toEqual([201, { written: 4 }])
  const rows = await rowsOf(given)
  expect(rows.map(({ state, actingOrganisation }) => [state, actingOrganisation])).toEqual(
    Array(3).fill(['awaitingApproval', given.province.id]),
  )
  expect(await mailsTo(given.leader.user)).toHaveLength(1)
  expect((await officerOf.write(bytes, body.sha256, true)).status).toBe(409)

  const again = await officerOf.preview(bytes)
  expect(again.body.warnings.total).toBe(4)
  expect(messagesIn(again.body.faults)[0]).toMatch(/^Ô E2: .*ghi lý do/)
  const explained = await sheetOf([heads, row(below[0]?.slug ?? '', 'Thêm', ['Cho trạm y tế'])])
  const more = await officerOf.preview(explained)
  expect([more.body.faults.total, more.body.warnings.total]).toEqual([0, 1])
  expect((await officerOf.write(explained, more.body.sha256, true)).status).toBe(201)
})

test('a sheet says how the system runs, and names products that are not in the catalogue', async () => {
  const given = await sheets()
  const { officerOf, row } = given
  const columns = [
    ...heads,
    'Tên sản phẩm chưa có trong danh mục',
    'Tên doanh nghiệp chưa có trong danh mục',
    'Nơi vận hành',
    'Cấp độ an toàn hệ thống thông tin',
    'Số quyết định phê duyệt cấp độ',
    'Ngày quyết định phê duyệt cấp độ',
    'Phiên bản đang chạy',
  ]
  const named = (purpose: string, more: (string | number | null)[]) => [
    null,
    actors.platform.name,
    null,
    purpose,
    null,
    ...more,
  ]
  const place = 'Trung tâm dữ liệu quốc gia'
  const wrong = await officerOf.preview(
    await sheetOf([
      columns,
      named('Thiếu quyết định', ['Phần mềm P', null, place, 3, null, '30/09/2026', null]),
      named('Quá cao', ['Phần mềm Q', null, null, 6, '7/QĐ', '30/09/2026', null]),
      [...row(null, 'Hai tên', [null]), 'Phần mềm R'],
    ]),
  )
  expect(wrong.body.faults.told.map(({ cell }) => cell)).toEqual(['J2', 'I3', 'F4'])
  const right = await sheetOf([
    columns,
    named('Đủ', ['Phần mềm P', 'Công ty P', place, 3, '7/QĐ-UBND', '30/09/2026', '4.2']),
    named('Khác', ['Phần mềm Q', null, null, null, null, null, null]),
  ])
  const { body } = await officerOf.preview(right)
  expect([body.faults, body.total]).toEqual([{ total: 0, told: [] }, 2])
  expect((await officerOf.write(right, body.sha256, true)).status).toBe(201)
  const { docs } = await started.payload.find({
    collection: 'adoptions',
    where: { productName: { equals: 'Phần mềm P' } },
    depth: 0,
  })
  expect(docs).toMatchObject([
    {
      vendorName: 'Công ty P',
      runsAt: 'nationalCentre',
      securityLevel: 3,
      securityDecision: '7/QĐ-UBND',
      securityDecidedOn: '2026-09-30',
      version: '4.2',
      state: 'awaitingApproval',
    },
  ])
})

test('a row with a level records it of what was announced, in place of registering once more', async () => {
  const given = await sheets()
  const { officerOf, row, first } = given
  await given.officer.call('POST', '/api/adoptions/for-units', given.asked([given.first]))
  expect((await approveAll(given, await rowsOf(given))).status).toBe(200)
  const levelHeads = [...heads, 'Mức đã đạt', 'Ngày đạt mức', 'Minh chứng của mức']
  const bytes = await sheetOf([
    levelHeads,
    row(first.slug, null, [null, 'Đã ký hợp đồng', '21/11/2026', 'Hợp đồng 7/2026']),
  ])
  const { body } = await officerOf.preview(bytes)
  expect([body.faults.told, body.rows[0]?.does]).toEqual([[], 'Ghi nhận mức “Đã ký hợp đồng”'])
  expect((await officerOf.write(bytes, body.sha256)).body).toEqual({ written: 1 })
  expect(await rowsOf(given)).toMatchObject([
    { state: 'contracted', milestones: [{ level: 'announced' }, { evidence: 'Hợp đồng 7/2026' }] },
  ])
  const wrong = await officerOf.preview(
    await sheetOf([
      levelHeads,
      row(first.slug, null, [null, 'Đang sử dụng', '22/11/2026', 'Báo cáo']),
      row(first.slug, null, [null, 'Đã ký hợp đồng', '22/11/2026', 'Hợp đồng 7/2026']),
      row(first.slug, null, [null, 'Đã triển khai', '20/11/2026', 'Biên bản']),
      row(given.below[1]?.slug ?? '', null, [null, 'Đã triển khai', '22/11/2026', 'Biên bản']),
    ]),
  )
  expect(messagesIn(wrong.body.faults)).toEqual([
    expect.stringMatching(/^Ô F2: Không thực hiện được: hồ sơ đang ở trạng thái/),
    'Ô F3: đăng ký này đã ghi nhận mức “Đã ký hợp đồng” rồi. Hãy xóa dòng.',
    expect.stringMatching(/^Ô G4: /),
    expect.stringMatching(/^Ô F5: không có đăng ký đã công bố/),
  ])
})

test('each wrong cell is named with what is wrong, and nothing of the file is written', async () => {
  const given = await sheets()
  const { officerOf, row, below, foreign } = given
  const first = below[0]?.slug ?? ''
  const bytes = await sheetOf([
    [...heads, 'Cột lạ'],
    row(foreign.slug, 'Xã khác'),
    row(first, null),
    row(first, 'Một'),
    row(first, 'Một'),
    [first, 'Không có nền tảng này', null, 'Hai'],
    [first, null, null, 'Ba'],
  ])
  const { body } = await officerOf.preview(bytes)
  expect(messagesIn(body.faults)).toEqual([
    expect.stringMatching(/^Ô F1: .*“Cột lạ”/),
    expect.stringMatching(/^Ô A2: “.*” không có trong “Đơn vị sử dụng”/),
    expect.stringMatching(/^Ô D3: thiếu “Mục đích sử dụng”/),
    expect.stringMatching(/^Ô B4: dòng 4 lặp lại dòng 3/),
    expect.stringMatching(/^Ô B5: dòng 5 lặp lại dòng 3/),
    expect.stringMatching(/^Ô B6: “Không có nền tảng này” không có trong/),
    expect.stringMatching(/^Ô B7: Hãy chọn nền tảng/),
  ])
  const refused = await officerOf.write(bytes, body.sha256, true)
  expect(refused.status).toBe(400)
  expect(refused.body.errors?.[0]?.data?.errors?.[0]?.path).toBe('F1')
  expect(await rowsOf(given)).toEqual([])

  const good = await sheetOf([heads, row(first, 'Một')])
  const sheet = 'xl/worksheets/sheet1.xml'
  const faultsOf = async (changed: Buffer) => {
    const answer = await officerOf.preview(changed)
    return answer.status === 200
      ? messagesIn(answer.body.faults)
      : [`${answer.status} ${answer.body.errors?.[0]?.message}`]
  }
  expect(
    await faultsOf(
      withPart(good, sheet, (xml) => xml.replace(/(<c r="D2"[^>]*>)/, '$1<f>CONCAT("a","b")</f>')),
    ),
  ).toEqual([expect.stringMatching(/^Ô D2: ô có công thức/)])
  expect(
    await faultsOf(
      withPart(good, sheet, (xml) =>
        xml.replace(
          '</sheetData>',
          '</sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>',
        ),
      ),
    ),
  ).toEqual([expect.stringMatching(/^Ô A2: các ô A2:A3 đã bị gộp/)])
  expect(
    await faultsOf(await sheetOf([heads.slice(0, 3), [null, actors.platform.name, null]])),
  ).toEqual([expect.stringMatching(/^Ô A1: hàng tiêu đề thiếu cột “Mục đích sử dụng”/)])
  expect(await faultsOf(Buffer.from('khong phai xlsx'))).toEqual([
    expect.stringMatching(/^422 Tệp này không phải là sổ tính XLSX/),
  ])
  expect(await faultsOf(Buffer.from('d0cf11e0a1b11ae1000000', 'hex'))).toEqual([
    expect.stringMatching(/^422 Tệp có mật khẩu/),
  ])
  const beyond = [heads, row(first, 'Một', [null, 'Ghi thêm'])]
  const csv = Buffer.from(beyond.map((line) => line.map((one) => one ?? '').join(';')).join('\n'))
  const ofCsv = await officerOf.preview(csv, 'text/csv')
  for (const told of [await faultsOf(await sheetOf(beyond)), messagesIn(ofCsv.body.faults)]) {
    expect(told).toEqual([
      expect.stringMatching(/^Ô F2: ô có giá trị nhưng cột này không có tiêu đề/),
    ])
  }
  const bomb = withPart(good, sheet, () => ' '.repeat(60_000_000))
  expect(bomb.length).toBeLessThan(100_000)
  expect(await faultsOf(bomb)).toEqual([expect.stringMatching(/^422 Tệp giải nén ra quá lớn/)])
  const entities = withPart(good, sheet, (xml) =>
    xml.replace('<worksheet', '<!DOCTYPE a [<!ENTITY b "c">]><worksheet'),
  )
  expect(await faultsOf(entities)).toEqual([expect.stringMatching(/^422 Sổ tính bị hỏng/)])
  expect(
    await faultsOf(await sheetOf([heads, ...Array.from({ length: 5001 }, () => row(first, 'x'))])),
  ).toEqual([expect.stringMatching(/^422 Tệp có nhiều hơn 5\.000 dòng/)])
})

test('who may not register brings nothing in, and only known words are brought in', async () => {
  const { officerOf } = await sheets()
  const vendor = await importer(server.origin, actors.people.vendor.email, 'adoptions')
  const bytes = await sheetOf([heads, [null, actors.platform.name, null, 'x']])
  expect((await vendor.preview(bytes)).status).toBe(403)
  expect((await vendor.template()).status).toBe(403)
  expect((await officerOf.template('platforms')).status).toBe(404)
})

test('contracts are brought in with their lines; how days and sums are written is read, and a lost zero is told', async () => {
  const make = factories(started.payload)
  await make.organisation({ kind: 'vendor', name: 'Công ty Số không', taxCode: '0100109106' })
  const officerOf = await importer(server.origin, actors.people.agencyOfficer.email, 'contracts')
  const head = ['Tên hợp đồng', 'Số hợp đồng', 'Nền tảng số', 'Doanh nghiệp', 'Ngày ký', 'Từ ngày']
    .concat(['Hình thức lựa chọn', 'Giá trị, đồng, đã gồm thuế'])
    .concat(['Dòng giá: Tên', 'Dòng giá: Tính cho mỗi', 'Dòng giá: Kỳ trả', 'Dòng giá: Số lượng'])
    .concat(['Dòng giá: Đơn giá chưa thuế'])
  const contract = (
    number: string,
    day: string | number | Date,
    vendor: string | number,
    value: string,
  ) => [
    'Thuê nền tảng',
    number,
    actors.platform.name,
    vendor,
    day,
    new Date('2026-02-01T00:00:00Z'),
    'Chỉ định thầu',
    value,
    ...['Gói cơ bản', 'Cơ quan', 'Một lần', 2, '500.000'],
  ]
  const unit = priceUnits.labels.site.vi
  const once = priceIntervals.labels.once.vi
  const withWords = (row: (string | number | Date | null)[]) =>
    row.map((value) => (value === 'Cơ quan' ? unit : value === 'Một lần' ? once : value))
  const bytes = await sheetOf([
    head,
    withWords(contract('01/2026/HĐ', '15/01/2026', 'Công ty Số không', '1.250.000 ₫')),
    withWords([
      null,
      '01/2026/HĐ',
      ...Array.from({ length: 6 }, () => null),
      'Đào tạo',
      'Cơ quan',
      'Một lần',
      1,
      250000,
    ]),
    withWords(contract('02/2026/HĐ', 46036, '0100109106', '1000000')),
  ])
  const { body } = await officerOf.preview(bytes)
  expect([body.faults, body.total]).toEqual([{ total: 0, told: [] }, 2])
  expect(messagesIn(body.notes)).toEqual(
    expect.arrayContaining([
      'Ô H2: “1.250.000 ₫” được đọc là 1.250.000.',
      'Ô E4: số 46036 được đọc là ngày 14/01/2026.',
    ]),
  )
  expect((await officerOf.write(bytes, body.sha256, true)).body).toEqual({ written: 2 })
  const { docs } = await started.payload.find({
    collection: 'contracts',
    where: { number: { in: ['01/2026/HĐ', '02/2026/HĐ'] } },
    sort: 'number',
    depth: 0,
  })
  expect(docs).toMatchObject([
    { state: 'submitted', signedOn: '2026-01-15', startsOn: '2026-02-01', value: 1_250_000 },
    { state: 'submitted', signedOn: '2026-01-14', value: 1_000_000 },
  ])
  expect(docs.map(({ lines }) => lines?.length)).toEqual([2, 1])

  const wrong = await officerOf.preview(
    await sheetOf([head, withWords(contract('03/2026/HĐ', '31/02/2026', 100109106, '2000000'))]),
  )
  expect(messagesIn(wrong.body.faults)).toEqual([
    expect.stringMatching(/^Ô D2: số “100109106” đã mất số 0 ở đầu/),
    expect.stringMatching(/^Ô E2: không phải là ngày/),
  ])
  // Brought in as a draft, it is one that the organisation has already: the same rows in another file are no second one.
  const draft = withWords(contract('04/2026/HĐ', '15/01/2026', '0100109106', '1000000'))
  const first = await sheetOf([head, draft])
  const { sha256 } = (await officerOf.preview(first)).body
  expect((await officerOf.write(first, sha256)).body).toEqual({ written: 1 })
  const again = await officerOf.preview(await sheetOf([head, [], draft]))
  expect(messagesIn(again.body.faults)).toEqual([
    'Ô B3: Đơn vị đã có hợp đồng mang số này: “Thuê nền tảng”.',
  ])
  const product = await make.offering({ vendor: actors.vendor.id, platform: actors.platform.id })
  const foreign = await officerOf.preview(
    await sheetOf([
      [...head, 'Sản phẩm, gói dịch vụ', 'Tên doanh nghiệp chưa có trong danh mục'],
      ...[
        ['0100109106', null],
        ['', 'Công ty khác'],
        ['', actors.vendor.name],
      ].map(([code, words], at) => [
        ...withWords(contract(`5${at}/2026/HĐ`, '15/01/2026', code ?? '', '1000000')),
        product.slug,
        words ?? null,
      ]),
    ]),
  )
  expect(messagesIn(foreign.body.faults)).toEqual(
    ['N2', 'N3'].map(
      (cell) => `Ô ${cell}: Sản phẩm này là của một doanh nghiệp khác với doanh nghiệp đã ghi.`,
    ),
  )
  const twice = await officerOf.preview(
    await sheetOf([head, withWords(contract('01/2026/HĐ', '15/01/2026', '0100109106', '1000000'))]),
  )
  expect(messagesIn(twice.body.faults)).toEqual([
    expect.stringMatching(/^Ô B2: Đơn vị đã có hợp đồng mang số này/),
  ])
})

test('framework agreements are brought in with whom they entitle and their lines, and no second time', async () => {
  const make = factories(started.payload)
  const firm = await make.organisation({ kind: 'vendor' })
  const units = await Promise.all(
    [0, 1].map(async () => make.organisation({ kind: 'commune', parent: actors.province.id })),
  )
  const officerOf = await importer(server.origin, actors.people.agencyOfficer.email, 'agreements')
  const { bytes: template } = await officerOf.template()
  expect(JSON.stringify(partsOf(template))).toContain(units[0]?.slug)
  const head = ['Tên hợp đồng', 'Số hợp đồng', 'Đơn vị được mua theo', 'Các đơn vị được mua theo']
    .concat(['Nền tảng số', 'Doanh nghiệp', 'Ngày ký', 'Từ ngày', 'Đến ngày'])
    .concat(['Hình thức lựa chọn', 'Giá trị, đồng, đã gồm thuế'])
    .concat(['Dòng giá: Tên', 'Dòng giá: Tính cho mỗi', 'Dòng giá: Kỳ trả', 'Dòng giá: Số lượng'])
    .concat(['Dòng giá: Đơn giá chưa thuế'])
  const line = (name: string) => [
    name,
    priceUnits.labels.site.vi,
    priceIntervals.labels.once.vi,
    2,
    500_000,
  ]
  const agreement = (number: string, entitles: string | null, unit: string | null) => [
    'Mua sắm tập trung',
    number,
    entitles,
    unit,
    actors.platform.name,
    firm.slug,
    '15/01/2026',
    '15/01/2026',
    '31/12/2027',
    'Chỉ định thầu',
    2_000_000,
    ...line('Gói một'),
  ]
  const blank = (count: number): null[] => Array.from({ length: count }, () => null)
  const named = 'Các đơn vị nêu tên dưới đây'
  const whole = 'Mọi đơn vị của cùng tỉnh, bộ, ngành'
  const rows = [
    head,
    agreement('01/2026/TTK', named, units[0]?.slug ?? ''),
    [null, '01/2026/TTK', null, units[1]?.slug ?? '', ...blank(7), ...line('Gói hai')],
    [...agreement('02/2026/TTK', whole, null).slice(0, 10), 1_000_000, ...line('Gói một')],
  ]
  const bytes = await sheetOf(rows)
  const { body } = await officerOf.preview(bytes)
  expect(body.faults).toEqual({ total: 0, told: [] })
  expect(body.rows.map(({ does }) => does)).toEqual(Array(2).fill('Lập thỏa thuận khung'))
  expect((await officerOf.write(bytes, body.sha256, true)).body).toEqual({ written: 2 })
  const { docs } = await started.payload.find({
    collection: 'contracts',
    where: { number: { in: ['01/2026/TTK', '02/2026/TTK'] } },
    sort: 'number',
    depth: 0,
  })
  expect(docs).toMatchObject([
    {
      kind: 'framework',
      state: 'submitted',
      entitles: 'named',
      entitled: units.map(({ id }) => id),
    },
    { kind: 'framework', state: 'submitted', entitles: 'branch', entitled: [] },
  ])
  expect(docs.map(({ lines }) => lines?.length)).toEqual([2, 1])
  // Sent once more on the same day, and in another file: it stands already.
  expect((await officerOf.write(bytes, body.sha256, true)).status).toBe(409)
  const again = await officerOf.preview(await sheetOf([head, [], ...rows.slice(1)]))
  expect(messagesIn(again.body.faults)).toEqual([
    expect.stringMatching(/^Ô B3: Đơn vị đã có hợp đồng mang số này/),
    expect.stringMatching(/^Ô B5: Đơn vị đã có hợp đồng mang số này/),
  ])
  const wrong = await officerOf.preview(
    await sheetOf([
      head,
      [
        ...agreement('03/2026/TTK', whole, units[0]?.slug ?? '').slice(0, 10),
        1_000_000,
        ...line('A'),
      ],
      [...agreement('04/2026/TTK', null, null).slice(0, 10), 1_000_000, ...line('A')],
      [...agreement('05/2026/TTK', named, firm.slug).slice(0, 10), 1_000_000, ...line('A')],
    ]),
  )
  expect(messagesIn(wrong.body.faults)).toEqual([
    expect.stringMatching(/^Ô D2: chỉ nêu đơn vị khi cột/),
    expect.stringMatching(/^Ô C3: Hãy chọn “Đơn vị được mua theo”/),
    expect.stringMatching(/^Ô D4: /),
  ])
})

test('the ministry brings in agencies and communes; the same file again changes nothing, a changed one only what it changes', async () => {
  const make = factories(started.payload)
  const province = await make.organisation({ kind: 'province', name: 'Tỉnh Bảng Tính' })
  const ministry = await importer(server.origin, actors.people.ministry.email, 'organisations')
  const { bytes: template } = await ministry.template()
  expect(JSON.stringify(partsOf(template))).toContain(province.slug)
  const head = ['Đơn vị cấp trên', 'Loại', 'Tên', 'Tên đầy đủ', 'Tồn tại từ']
  const rows = [
    ['Tỉnh Bảng Tính', 'Sở, ban, ngành', 'Sở Bảng Tính', null, null],
    [province.slug, 'commune', 'Xã Tân Lập', 'Ủy ban nhân dân xã Tân Lập', '01/07/2025'],
    [province.slug, 'Xã, phường, đặc khu', 'Xã Tân Lạp', null, null],
  ]
  const below = async () => {
    const { docs } = await started.payload.find({
      collection: 'organisations',
      where: { parent: { equals: province.id } },
      sort: 'createdAt',
      depth: 0,
    })
    return docs
  }
  const publications = async () =>
    (await started.payload.count({ collection: 'publications' })).totalDocs
  const bytes = await sheetOf([head, ...rows])
  const { body } = await ministry.preview(bytes)
  expect(body.faults.told).toEqual([])
  expect(body.rows.map(({ does }) => does)).toEqual(Array(3).fill('Thêm đơn vị'))
  const before = await publications()
  expect((await ministry.write(bytes, body.sha256)).body).toEqual({ written: 3 })
  expect((await publications()) - before).toBe(1)
  const made = await below()
  expect(made).toMatchObject([
    { name: 'Sở Bảng Tính', kind: 'agency', slug: 'so-bang-tinh' },
    { name: 'Xã Tân Lập', kind: 'commune', validFrom: '2025-07-01' },
    { name: 'Xã Tân Lạp', kind: 'commune' },
  ])
  const again = await ministry.preview(bytes)
  expect(again.body.rows.map(({ does }) => does)).toEqual(Array(3).fill('Không đổi'))
  expect((await ministry.write(bytes, body.sha256)).body).toEqual({ written: 0 })
  const changed = await sheetOf([
    head,
    ...rows,
    [null, null, null, null, null],
    [province.slug, 'commune', 'xã tân lập', null, null],
  ])
  const repeats = await ministry.preview(changed)
  expect(messagesIn(repeats.body.faults)).toEqual([
    expect.stringMatching(/^Ô C6: dòng 6 lặp lại dòng 3/),
  ])
  const mended = await sheetOf([
    head,
    [province.slug, 'commune', 'Xã Tân Lập', 'UBND xã Tân Lập', null],
  ])
  const preview = await ministry.preview(mended)
  expect(preview.body.rows).toMatchObject([{ does: 'Cập nhật' }])
  expect((await ministry.write(mended, preview.body.sha256)).body).toEqual({ written: 1 })
  expect(await below()).toMatchObject([
    { id: made[0]?.id },
    { id: made[1]?.id, fullName: 'UBND xã Tân Lập', validFrom: '2025-07-01' },
    { id: made[2]?.id },
  ])

  const wrong = await ministry.preview(
    await sheetOf([
      head,
      ['Tỉnh Không Có', 'Xã, phường, đặc khu', 'Xã Một', null, null],
      [province.slug, 'Doanh nghiệp', 'Công ty', null, null],
      [province.slug, 'Xã, phường, đặc khu', 'Sở Bảng Tính', null, '31/02/2026'],
      [province.slug, 'commune', null, null, null],
    ]),
  )
  expect(messagesIn(wrong.body.faults)).toEqual([
    expect.stringMatching(/^Ô A2: /),
    expect.stringMatching(/^Ô B3: /),
    expect.stringMatching(/^Ô B4: đơn vị này đã có, thuộc loại “Sở, ban, ngành”/),
    expect.stringMatching(/^Ô E4: không phải là ngày/),
    expect.stringMatching(/^Ô C5: /),
  ])
  expect(await below()).toHaveLength(3)
  const officerOf = await importer(
    server.origin,
    actors.people.agencyOfficer.email,
    'organisations',
  )
  expect((await officerOf.preview(bytes)).status).toBe(403)
})
