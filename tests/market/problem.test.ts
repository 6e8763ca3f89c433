import { afterAll, beforeAll, expect, test } from 'vitest'
import { problemStandings, standingOf } from '../../cms/src/domain/problem/standing.ts'
import type { EventOf, TransitionInput } from '../../cms/src/domain/transitions/machine.ts'
import type {
  Organisation,
  Problem,
  ProblemProposal,
  SolutionProposal,
  User,
} from '../../cms/src/payload-types.ts'
import { takeSnapshot } from '../../cms/src/publication/snapshot.ts'
import { transition } from '../../cms/src/transitions/transition.ts'
import { problemProposalDoor } from '../../cms/src/words/problemProposal/door.ts'
import { solutionProposalDoor } from '../../cms/src/words/solutionProposal/door.ts'
import { requestAs } from '../support/as.ts'
import { factories } from '../support/factories.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { closedLinks } from '../support/mailLinks.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

let started: TestPayload
let server: HttpServer
let call: { officer: Client; leader: Client; vendor: Client; ministry: Client }
let agency: Organisation
let firm: Organisation
let rivalFirm: Organisation
let people: Record<'officer' | 'leader' | 'stranger' | 'vendor' | 'rival' | 'editor', User>
let problem: Problem

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  const make = factories(started.payload)
  agency = await make.organisation()
  firm = await make.organisation({ kind: 'vendor' })
  const body = await make.organisation({ kind: 'ministry' })
  rivalFirm = await make.organisation({ kind: 'vendor' })
  people = {
    officer: await make.user('agencyOfficer', agency.id),
    leader: await make.user('agencyLeader', agency.id),
    stranger: await make.user('agencyLeader', (await make.organisation()).id),
    vendor: await make.user('vendor', firm.id),
    rival: await make.user('vendor', rivalFirm.id),
    editor: await make.user('catalogueEditor', body.id),
  }
  call = {
    officer: await clientFor(server.origin, people.officer.email),
    leader: await clientFor(server.origin, people.leader.email),
    vendor: await clientFor(server.origin, people.vendor.email),
    ministry: await clientFor(server.origin, people.editor.email),
  }
  problem = await make.problem({ title: 'Trạm y tế ghi nhiều sổ sách' })
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

type ProposalEvent = EventOf<typeof problemProposalDoor.machine>
type AnswerEvent = EventOf<typeof solutionProposalDoor.machine>

async function draft(data: Partial<ProblemProposal> = {}, by = people.officer) {
  return started.payload.create({
    collection: 'problemProposals',
    data: {
      title: 'Sổ sách trạm y tế',
      organisation: agency.id,
      sector: 'y-te',
      sufferers: 'Điều dưỡng trạm y tế',
      sufferersCount: 320,
      tried: 'Bảng tính chung',
      requirements: 'Ghi một lần, ra mọi báo cáo',
      ...data,
    },
    depth: 0,
    overrideAccess: false,
    req: await requestAs(started.payload, by),
  })
}

async function fire(id: string, event: ProposalEvent, by: User, input: TransitionInput = {}) {
  const collection = 'problemProposals'
  const { updatedAt } = await started.payload.findByID({ collection, id, depth: 0 })
  return transition({
    door: problemProposalDoor,
    id,
    event,
    input: { readVersion: updatedAt, ...input },
    req: await requestAs(started.payload, by),
  })
}

async function answer(data: Partial<SolutionProposal> = {}) {
  return started.payload.create({
    collection: 'solutionProposals',
    data: {
      problem: problem.id,
      vendor: firm.id,
      kind: 'pilot',
      text: 'Ghi một lần trên điện thoại',
      scope: '10 trạm',
      months: 3,
      ...data,
    },
    depth: 0,
    overrideAccess: false,
    req: await requestAs(started.payload, people.vendor),
  })
}

async function fireAnswer(id: string, event: AnswerEvent, by: User, input: TransitionInput = {}) {
  const collection = 'solutionProposals'
  const { updatedAt } = await started.payload.findByID({ collection, id, depth: 0 })
  return transition({
    door: solutionProposalDoor,
    id,
    event,
    input: { readVersion: updatedAt, ...input },
    req: await requestAs(started.payload, by),
  })
}

const mailsTo = async ({ id }: User) => {
  const { docs } = await started.payload.find({
    collection: 'messages',
    where: { recipient: { equals: id } },
    sort: '-createdAt',
    depth: 0,
  })
  return docs.map(({ subject, body }) => `${subject}\n${body}`)
}

test('an officer writes, the leader approves the version read, the ministry publishes it as a problem', async () => {
  const { id } = await draft()
  await fire(id, 'submit', people.officer)
  await expect(fire(id, 'approve', people.officer)).rejects.toMatchObject({ status: 403 })
  await expect(
    fire(id, 'approve', people.leader, { readVersion: '2026-01-01T00:00:00.000Z' }),
  ).rejects.toMatchObject({ status: 422, data: { field: 'readVersion' } })
  await fire(id, 'approve', people.leader)
  expect((await mailsTo(people.editor))[0]).toContain('Đã gửi Bộ: đề xuất bài toán')
  const proposal = await fire(id, 'publish', people.editor)
  const { snapshot } = await takeSnapshot(started.payload)
  const made = snapshot.problems.find(({ title }) => title.vi === 'Sổ sách trạm y tế')
  expect(made).toMatchObject({
    slug: 'so-sach-tram-y-te',
    state: 'open',
    raisedBy: { kind: 'province', organisation: agency.slug },
    illustrative: true,
  })
  expect(made?.statement.vi).toContain('Ai gặp: Điều dưỡng trạm y tế (khoảng 320)')
  expect(made?.statement.vi).toContain('Lời giải phải làm được: Ghi một lần, ra mọi báo cáo')
  expect(snapshot.problemProposals).toMatchObject([
    { organisation: agency.slug, problem: made?.slug, since: proposal.since, state: 'published' },
  ])
})

test('a leader who sent it in themselves approves neither a new problem nor a joining', async () => {
  const joining = { joins: problem.id, title: problem.title, requirements: null, sector: null }
  for (const [event, data] of [
    ['approve', {}],
    ['join', joining],
  ] as const) {
    const { id } = await draft(data)
    await fire(id, 'submit', people.leader)
    await expect(fire(id, event, people.leader)).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining('không thể tự duyệt') as string,
    })
  }
})

test('one that lacks who suffers, its sector or what is needed is refused by the field', async () => {
  for (const field of ['sufferers', 'sector', 'requirements'] as const) {
    const { id } = await draft({ [field]: null })
    await expect(fire(id, 'submit', people.officer)).rejects.toMatchObject({
      status: 422,
      data: { field },
    })
  }
})

test('a joining is public once the leader approves it, and an organisation joins once', async () => {
  const joining = { joins: problem.id, title: problem.title, requirements: null, sector: null }
  const { id } = await draft(joining)
  await fire(id, 'submit', people.officer)
  await expect(fire(id, 'approve', people.leader)).rejects.toMatchObject({
    data: { field: 'joins' },
  })
  await fire(id, 'join', people.leader)
  const { snapshot } = await takeSnapshot(started.payload)
  const at = snapshot.problemProposals.filter((one) => one.problem === problem.slug)
  expect(at.map(({ organisation, sufferersCount }) => [organisation, sufferersCount])).toEqual([
    [agency.slug, 320],
  ])
  const second = await draft(joining)
  await expect(fire(second.id, 'submit', people.officer)).rejects.toMatchObject({
    data: { field: 'joins' },
  })
  await fire(id, 'leave', people.leader, { reason: 'Đã có phần mềm' })
  const after = await takeSnapshot(started.payload)
  expect(after.snapshot.problemProposals.filter((one) => one.problem === problem.slug)).toEqual([])
})

test('the ministry merges with a reason that the agency reads, or sends back', async () => {
  const { id } = await draft()
  await fire(id, 'submit', people.officer)
  await fire(id, 'approve', people.leader)
  await expect(fire(id, 'merge', people.editor, { reason: 'Trùng' })).rejects.toMatchObject({
    status: 422,
    data: { field: 'problem' },
  })
  await expect(fire(id, 'merge', people.editor, { problem: problem.id })).rejects.toMatchObject({
    status: 422,
    data: { field: 'reason' },
  })
  const hidden = await factories(started.payload).problem({ _status: 'draft' })
  await expect(
    fire(id, 'merge', people.editor, { problem: hidden.id, reason: 'Trùng' }),
  ).rejects.toMatchObject({ status: 422, data: { field: 'problem' } })
  await fire(id, 'sendBack', people.editor, { reason: 'Ghi rõ số xã' })
  expect((await mailsTo(people.officer))[0]).toContain('Ghi rõ số xã')
  await fire(id, 'submit', people.officer)
  await fire(id, 'approve', people.leader)
  await fire(id, 'merge', people.editor, { problem: problem.id, reason: 'Cùng một bài toán' })
  expect((await mailsTo(people.leader))[0]).toContain('Cùng một bài toán')
  const { snapshot } = await takeSnapshot(started.payload)
  expect(snapshot.problemProposals).toContainEqual(
    expect.objectContaining({ organisation: agency.slug, problem: problem.slug, state: 'joined' }),
  )
})

test('what an agency wrote for the ministry is read by neither visitors nor vendors', async () => {
  const { status, body } = await call.vendor(
    'GET',
    `/api/problemProposals?where[problem][equals]=${problem.id}&depth=0`,
  )
  expect(status).toBe(200)
  const text = JSON.stringify(body)
  expect(text).toContain('Điều dưỡng trạm y tế')
  for (const secret of ['Bảng tính chung', 'Ghi một lần, ra mọi báo cáo']) {
    expect(text).not.toContain(secret)
  }
})

test('while typing, an agency sees the nearest published problems, and a vendor does not ask', async () => {
  const hidden = await factories(started.payload).problem({
    title: 'Sổ sách trạm y tế xã bản chưa đăng',
    _status: 'draft',
  })
  const address = `/api/nearest?text=${encodeURIComponent('sổ sách của trạm y tế xã')}`
  const { status, body } = await call.officer('GET', address)
  expect(status).toBe(200)
  expect(JSON.stringify(body)).toContain(problem.id)
  expect(JSON.stringify(body)).not.toContain(hidden.id)
  expect((await call.vendor('GET', address)).status).toBe(403)
})

test('an answer is offered, tried by an organisation that has the problem, and ends with its result', async () => {
  const { id } = await answer()
  await fireAnswer(id, 'offer', people.vendor)
  expect((await mailsTo(people.leader))[0]).toContain(`Người thực hiện: ${firm.name}`)
  // Who has not the problem does not take the answer; nor does another firm withdraw it.
  await expect(fireAnswer(id, 'accept', people.stranger)).rejects.toMatchObject({ status: 403 })
  await expect(fireAnswer(id, 'withdraw', people.rival, { reason: 'x' })).rejects.toMatchObject({
    status: 403,
  })
  await expect(fireAnswer(id, 'accept', people.officer)).rejects.toMatchObject({ status: 403 })
  await fireAnswer(id, 'accept', people.leader, { date: '2026-11-02' })
  const [mail] = await mailsTo(people.vendor)
  expect(mail).toContain('Lời giải được nhận thử nghiệm')
  expect(mail).toContain(agency.name)
  expect(mail).not.toContain(people.leader.name)
  await expect(
    fireAnswer(id, 'succeed', people.leader, { date: '2026-11-01', reason: 'Đạt' }),
  ).rejects.toMatchObject({ data: { field: 'date' } })
  await fireAnswer(id, 'succeed', people.leader, { date: '2026-11-20', reason: 'Giảm nửa giờ' })
  const { snapshot } = await takeSnapshot(started.payload)
  expect(snapshot.solutionProposals).toMatchObject([
    {
      vendor: firm.slug,
      problem: problem.slug,
      organisation: agency.slug,
      pilotFrom: '2026-11-02',
      pilotUntil: '2026-11-20',
      pilotResult: 'Giảm nửa giờ',
      state: 'succeeded',
    },
  ])
})

test('of two that take an answer at once exactly one wins', async () => {
  const { id } = await answer()
  await fireAnswer(id, 'offer', people.vendor)
  const outcomes = await Promise.allSettled(
    [1, 2].map(() => fireAnswer(id, 'accept', people.leader)),
  )
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('an answer names an own, public offering', async () => {
  const make = factories(started.payload)
  const foreign = await make.offering({
    vendor: rivalFirm.id,
    platform: (await make.platform()).id,
  })
  const refused = await call.vendor('POST', '/api/solutionProposals', {
    problem: problem.id,
    kind: 'offering',
    text: 'Lời giải',
    offering: foreign.id,
  })
  expect(refused.status).toBe(400)
  expect(JSON.stringify(refused.body)).toContain('sản phẩm của doanh nghiệp mình')
  const { id } = await answer({ kind: 'offering', scope: null, months: null })
  await expect(fireAnswer(id, 'offer', people.vendor)).rejects.toMatchObject({
    data: { field: 'offering' },
  })
})

test('the standing of a problem follows from answers, trials and adoptions in use, with whether they are made up', () => {
  const row = {
    vendor: 'a',
    problem: 'p',
    kind: 'pilot' as const,
    offering: null,
    text: 'x',
    scope: null,
    months: null,
    cost: null,
    needs: null,
    offeredOn: null,
    organisation: null,
    pilotFrom: null,
    pilotUntil: null,
    pilotResult: null,
    illustrative: true,
  }
  const inUse = {
    id: '1',
    organisation: 'o',
    platform: 'n',
    offering: null,
    problems: ['p'],
    purpose: null,
    milestones: [{ level: 'inUse' as const, date: '2026-10-01', evidence: 'x', validUntil: null }],
    endedOn: null,
    productName: null,
    vendorName: null,
    formerProduct: null,
    runsAt: null,
    connections: [],
    securityLevel: null,
    securityDecision: null,
    securityDecidedOn: null,
    actingOrganisation: null,
    corrections: [],
    illustrative: false,
  }
  const on = (
    solutionProposals: Parameters<typeof standingOf>[1]['solutionProposals'],
    adoptions: Parameters<typeof standingOf>[1]['adoptions'] = [],
    asOf = '2026-11-01',
  ) => Object.values(standingOf('p', { solutionProposals, adoptions, asOf }))
  expect(on([])).toEqual(['open', false])
  expect(on([{ ...row, state: 'offered' }])).toEqual(['answered', true])
  expect(on([{ ...row, problem: 'q', state: 'piloting' }])).toEqual(['open', false])
  expect(
    on([
      { ...row, state: 'piloting', illustrative: false },
      { ...row, state: 'offered' },
    ]),
  ).toEqual(['piloting', false])
  expect(on([{ ...row, state: 'failed' }])).toEqual(['answered', true])
  expect(on([], [inUse])).toEqual(['solved', false])
  expect(on([], [inUse], '2026-09-30')).toEqual(['open', false])
  expect(on([], [{ ...inUse, endedOn: '2026-10-20' }])).toEqual(['open', false])
  expect(problemStandings.values).toEqual(['open', 'answered', 'piloting', 'solved'])
})

test('each mail of these opens for its reader', async () => {
  expect(await closedLinks(started.payload)).toEqual([])
})
