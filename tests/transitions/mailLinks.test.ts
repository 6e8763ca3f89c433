import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayInVietnam } from '../../cms/src/domain/values/day.ts'
import { actsForMinistry } from '../../cms/src/domain/account/account.ts'
import { roles } from '../../cms/src/domain/account/roles.ts'
import type { Role } from '../../cms/src/domain/account/roles.ts'
import type { User } from '../../cms/src/payload-types.ts'
import { factories } from '../support/factories.ts'
import { fireHavingRead } from '../support/havingRead.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { closedLinks } from '../support/mailLinks.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

let started: TestPayload
let server: HttpServer
const people = {} as Record<Role, User>
const clients = {} as Record<Role, Client>
let second: Client
let agency: string
let platform: string
let legalBasis: string

const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<<>>endobj\nxref\n0 1\ntrailer<<>>\nstartxref\n9\n%%EOF\n',
)

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  const make = factories(started.payload)
  agency = (await make.organisation()).id
  const firm = (await make.organisation({ kind: 'vendor' })).id
  const body = (await make.organisation({ kind: 'ministry' })).id
  platform = (await make.platform()).id
  const client = (user: User) => clientFor(server.origin, user.email)
  const ofKind = { vendor: firm, agency, ministry: body }
  for (const role of roles.values) {
    const kind = actsForMinistry(role) ? 'ministry' : role === 'vendor' ? 'vendor' : 'agency'
    people[role] = await make.user(role, ofKind[kind])
    clients[role] = await client(people[role])
  }
  second = await client(await make.user('reviewer', body))
  const law = await started.payload.create({
    collection: 'legalDocuments',
    data: { slug: 'van-ban', number: '1/QĐ', issuer: 'Bộ', title: 'Thử', basis: 'source' },
    context: { isSeed: true },
  })
  legalBasis = law.id
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

const idIn = ({ body }: Awaited<ReturnType<Client>>) => (body.doc as { id: string }).id

/** Fires events in turn, each by somebody who has just read the record; every one must be let pass. */
async function run(record: string, events: [by: Client, event: string, input?: object][]) {
  for (const [by, event, input] of events) {
    const answer = await fireHavingRead(by, record, event, input)
    expect(answer.status, `${record} ${event}: ${JSON.stringify(answer.body)}`).toBe(200)
  }
}

/** The life of every kind of record, so that each message that it sends is sent. */
async function liveThroughAll() {
  const { agencyOfficer: officer, agencyLeader: leader, vendor, reviewer, ministry } = clients
  const make = factories(started.payload)
  const firm = people.vendor.organisation
  if (!firm || typeof firm !== 'object') throw new Error('The vendor has no firm.')
  const offering = (await make.offering({ vendor: firm.id, platform })).id
  const level = { date: '2026-11-20', evidence: 'Số 12/QĐ-SYT' }

  const adoption = `/api/adoptions/${idIn(await officer('POST', '/api/adoptions', { platform, purpose: 'Họp' }))}`
  await run(adoption, [
    [officer, 'submit'],
    [leader, 'sendBack', { reason: 'Ghi rõ' }],
    [officer, 'submit'],
    [leader, 'approve', level],
    [officer, 'contract', level],
    [officer, 'deploy', level],
    [officer, 'startUse', level],
    [officer, 'end', { reason: 'Hết hạn' }],
  ])
  const paper = await started.payload.create({
    collection: 'media',
    data: { alt: 'Kiểm thử', organisation: agency, isPublic: false },
    file: { data: pdf, mimetype: 'application/pdf', name: 'kt.pdf', size: pdf.length },
  })
  const running = await officer('POST', '/api/adoptions', { platform, purpose: 'Khám' })
  const tested = await officer('POST', '/api/adoptionPapers', {
    adoption: idIn(running),
    kind: 'penetrationTest',
    madeOn: '2026-09-01',
    file: paper.id,
  })
  await run(`/api/adoptionPapers/${idIn(tested)}`, [
    [officer, 'submit'],
    [leader, 'sendBack', { reason: 'Ghi rõ' }],
    [officer, 'submit'],
    [leader, 'check'],
    [leader, 'withdraw', { reason: 'Nhầm' }],
  ])

  for (const answer of ['confirm', 'reject']) {
    const offered = (await make.offering({ vendor: firm.id, platform })).id
    const proposal = await vendor('POST', '/api/adoptions', {
      offering: offered,
      organisation: agency,
    })
    await run(`/api/adoptions/${idIn(proposal)}`, [[officer, answer, { reason: 'Chưa dùng' }]])
  }

  const part = { adoption: adoption.split('/').at(-1), roles: ['deploys'] }
  const named = await officer('POST', '/api/implementations', { ...part, partner: firm.id })
  await run(`/api/implementations/${idIn(named)}`, [
    [officer, 'submit'],
    [leader, 'sendBack', { reason: 'Ghi rõ' }],
    [officer, 'submit'],
    [leader, 'approve'],
    [vendor, 'disown', { reason: 'Không phải' }],
  ])
  for (const answer of ['submit', 'reject']) {
    const told = await vendor('POST', '/api/implementations', part)
    const path = `/api/implementations/${idIn(told)}`
    await run(path, [[officer, answer, { reason: 'Chưa làm' }]])
    if (answer === 'submit') {
      await run(path, [
        [leader, 'approve'],
        [leader, 'withdraw', { reason: 'Nhầm' }],
      ])
    }
  }

  const problem = (await make.problem()).id
  const joining = await officer('POST', '/api/problemProposals', {
    title: 'Sổ sách',
    joins: problem,
    sufferers: 'Trạm y tế',
  })
  await run(`/api/problemProposals/${idIn(joining)}`, [
    [officer, 'submit'],
    [leader, 'sendBack', { reason: 'Ghi rõ' }],
    [officer, 'submit'],
    [leader, 'join'],
  ])
  const proposed = await officer('POST', '/api/problemProposals', {
    title: 'Sổ sách nữa',
    sector: 'y-te',
    sufferers: 'Trạm y tế',
    requirements: 'Ghi một lần',
  })
  await run(`/api/problemProposals/${idIn(proposed)}`, [
    [officer, 'submit'],
    [leader, 'approve'],
    [ministry, 'publish'],
  ])
  const answer = await vendor('POST', '/api/solutionProposals', {
    problem,
    kind: 'pilot',
    text: 'Ghi một lần',
    scope: 'Hai trạm',
    months: 2,
  })
  await run(`/api/solutionProposals/${idIn(answer)}`, [
    [vendor, 'offer'],
    [leader, 'accept'],
    [leader, 'succeed', { reason: 'Đạt' }],
  ])

  const practice = await officer('POST', '/api/practices', {
    title: 'Một cửa',
    summary: 'Tóm tắt',
    story: 'Đã làm',
    result: 'Nhanh hơn',
    platforms: [platform],
  })
  await run(`/api/practices/${idIn(practice)}`, [
    [officer, 'submit'],
    [reviewer, 'sendBack', { reason: 'Ghi rõ' }],
    [officer, 'submit'],
    [reviewer, 'publish'],
    [reviewer, 'withdraw', { reason: 'Sai' }],
  ])

  const used = (await make.offering({ vendor: firm.id, platform })).id
  await started.payload.create({
    collection: 'adoptions',
    data: { organisation: agency, platform, offering: used, state: 'inUse' },
    context: { isSeed: true },
  })
  const notice = await vendor('POST', '/api/vulnerabilityNotices', {
    offering: used,
    title: 'Tệp chạy được mã lạ',
    severity: 'high',
    affectedVersions: '2.0',
    whatToDo: 'Lên 2.1',
    knownOn: '2026-11-20',
  })
  await run(`/api/vulnerabilityNotices/${idIn(notice)}`, [
    [vendor, 'submit'],
    [clients.catalogueEditor, 'sendBack', { reason: 'Ghi rõ' }],
    [vendor, 'submit'],
    [ministry, 'release'],
    [ministry, 'withdraw', { reason: 'Sai' }],
  ])

  const draft = await make.offering({
    vendor: firm.id,
    platform,
    state: 'draft',
    _status: 'draft',
  })
  await run(`/api/offerings/${draft.id}`, [
    [vendor, 'submit'],
    [reviewer, 'sendBack', { reason: 'Ghi rõ' }],
    [vendor, 'submit'],
    [reviewer, 'approve'],
    [ministry, 'suspend', { reason: 'Sai giá' }],
    [ministry, 'reinstate', { reason: 'Đã sửa' }],
    [vendor, 'withdraw', { reason: 'Thôi bán' }],
  ])

  const selection = await officer('POST', '/api/selections', {
    title: 'Chọn',
    need: 'Họp',
    candidates: [{ item: { relationTo: 'offerings', value: offering }, chosen: true }],
    outcome: 'chosen',
    outcomeReason: 'Đủ',
  })
  await run(`/api/selections/${idIn(selection)}`, [[officer, 'lock']])

  const requirement = await ministry('POST', '/api/requirements', {
    title: 'Dùng nền tảng',
    platform,
    level: 'inUse',
    organisations: [agency],
    dueOn: '2027-06-30',
    legalBasis: [legalBasis],
  })
  const required = `/api/requirements/${idIn(requirement)}`
  await run(required, [[ministry, 'issue']])
  await openLinks()
  await run(required, [[ministry, 'cancel', { reason: 'Thôi' }]])

  const template = (await make.template({ subject: 'offerings' })).id
  const evaluation = idIn(
    await reviewer('POST', '/api/evaluations', {
      template,
      offering,
      results: [
        { criterion: 'day-du', score: 8, evidence: 'Biên bản 01' },
        { criterion: 'cap-do', value: 'met', evidence: 'Quyết định cấp độ 3' },
      ],
    }),
  )
  await run(`/api/evaluations/${evaluation}`, [
    [reviewer, 'enter'],
    [second, 'sendBack', { reason: 'Ghi rõ' }],
    [reviewer, 'enter'],
    [second, 'check'],
  ])
  for (const data of [{ evaluations: [evaluation] }, { revokedEvaluations: [evaluation] }]) {
    const number = `${Object.keys(data)[0]?.length}/QĐ-THU`
    const { id: attachment } = await started.payload.create({
      collection: 'media',
      data: { alt: 'Quyết định', isPublic: false },
      file: { data: pdf, mimetype: 'application/pdf', name: 'qd.pdf', size: pdf.length },
    })
    const decision = await reviewer('POST', '/api/announcements', {
      number,
      title: 'Công bố thử',
      signer: 'Nguyễn Văn Ký',
      // A decision is signed once its results were checked.
      signedOn: dayInVietnam(new Date()),
      attachment,
      ...data,
    })
    await run(`/api/announcements/${idIn(decision)}`, [
      [reviewer, 'prepare'],
      [ministry, 'sendBack', { reason: 'Ghi rõ' }],
      [reviewer, 'prepare'],
      [ministry, 'approve'],
    ])
  }
}

const seen = new Set<string>()
/** Opens the link of every message that was not opened yet, as its receiver. */
const openLinks = async () => expect(await closedLinks(started.payload, seen)).toEqual([])

test('the link of every mail opens for its reader, and the mail names level and number', async () => {
  await liveThroughAll()
  await openLinks()
  const { docs } = await started.payload.find({ collection: 'messages', pagination: false })
  const subjects = new Set(docs.map(({ subject }) => subject.split(' · ')[0]))
  expect(subjects.size).toBeGreaterThanOrEqual(27)
  const bodyOf = (subject: string) =>
    docs.find((one) => one.subject.startsWith(subject))?.body ?? ''
  expect(bodyOf('Đã ghi nhận hợp đồng')).toContain('Đã ký hợp đồng, ngày 20/11/2026')
  expect(bodyOf('Đã ghi nhận hợp đồng')).toContain('12/QĐ-SYT')
  expect(bodyOf('Đã công bố: kết quả')).toContain('/QĐ-THU')
  expect(bodyOf('Đã công bố: kết quả')).toContain('Mức 3/5')
  expect(bodyOf('Nhiệm vụ mới')).toContain('30/06/2027')
})
