import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { dayInVietnam } from '../../cms/src/domain/values/day.ts'
import { takeSnapshot } from '../../cms/src/publication/snapshot.ts'
import type { Announcement, Evaluation, User } from '../../cms/src/payload-types.ts'
import type { EventOf } from '../../cms/src/domain/transitions/machine.ts'
import type { announcementMachine } from '../../cms/src/domain/announcement/machine.ts'
import type { evaluationMachine } from '../../cms/src/domain/evaluation/machine.ts'
import { announcementDoor } from '../../cms/src/words/announcement/door.ts'
import { evaluationDoor } from '../../cms/src/words/evaluation/door.ts'
import { transition } from '../../cms/src/transitions/transition.ts'
import { requestAs } from '../support/as.ts'
import { factories } from '../support/factories.ts'
import { versionNow } from '../support/havingRead.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

let started: TestPayload
let seller: User
let reviewer: User
let second: User
let ministry: User
let offering: string
let template: string
let counter = 0

const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<<>>endobj\nxref\n0 1\ntrailer<<>>\nstartxref\n9\n%%EOF\n',
)

beforeAll(async () => {
  started = await startPayload()
  const make = factories(started.payload)
  const vendor = await make.organisation({ kind: 'vendor' })
  const body = await make.organisation({ kind: 'ministry' })
  offering = (await make.offering({ vendor: vendor.id, platform: (await make.platform()).id })).id
  template = (await make.template({ subject: 'offerings' })).id
  seller = await make.user('vendor', vendor.id)
  reviewer = await make.user('reviewer', body.id)
  second = await make.user('reviewer', body.id)
  ministry = await make.user('ministry', body.id)
})
afterAll(() => started.stop())

let evaluation: Evaluation
let announcement: Announcement

beforeEach(async () => {
  evaluation = await factories(started.payload).evaluation({ template, offering, state: 'checked' })
  announcement = await draftFor({ evaluations: [evaluation.id] })
})

async function draftFor(data: Partial<Announcement>): Promise<Announcement> {
  const { payload } = started
  counter += 1
  const paper = await payload.create({
    collection: 'media',
    data: { alt: 'Quyết định', isPublic: false },
    file: { data: pdf, mimetype: 'application/pdf', name: `qd-${counter}.pdf`, size: pdf.length },
  })
  return payload.create({
    collection: 'announcements',
    data: {
      slug: `qd-${counter}`,
      number: `${counter}/QĐ-THU`,
      title: 'Công bố thử',
      signer: 'Nguyễn Văn Ký',
      signedOn: dayInVietnam(new Date()),
      attachment: paper.id,
      draftedBy: reviewer.id,
      ...data,
    },
  })
}

const fire = async (
  user: User,
  event: EventOf<typeof announcementMachine>,
  input: object = {},
  id = announcement.id,
) =>
  transition({
    door: announcementDoor,
    id,
    event,
    input,
    req: await requestAs(started.payload, user),
  })

const fireEvaluation = async (
  user: User,
  event: EventOf<typeof evaluationMachine>,
  input: object = {},
) =>
  transition({
    door: evaluationDoor,
    id: evaluation.id,
    event,
    input: {
      readVersion: await versionNow(started.payload, 'evaluations', evaluation.id),
      ...input,
    },
    req: await requestAs(started.payload, user),
  })

const evaluationNow = () =>
  started.payload.findByID({ collection: 'evaluations', id: evaluation.id, depth: 0 })

async function announce(id = announcement.id) {
  await fire(reviewer, 'prepare', {}, id)
  const ready = await started.payload.findByID({ collection: 'announcements', id, depth: 0 })
  return fire(ministry, 'approve', { readVersion: ready.updatedAt }, id)
}

test('announcing publishes decision, results and paper in one step, with the hash of the paper', async () => {
  await announce()
  const now = await started.payload.findByID({
    collection: 'announcements',
    id: announcement.id,
    overrideAccess: false,
  })
  const hash = createHash('sha256').update(pdf).digest('hex')
  expect(now).toMatchObject({ state: 'announced', attachmentHash: hash })
  expect(now.attachment).toMatchObject({ isPublic: true })
  expect(await evaluationNow()).toMatchObject({
    state: 'announced',
    announcement: announcement.id,
  })
})

test('the vendor whose offering was judged is told', async () => {
  await announce()
  const { docs } = await started.payload.find({
    collection: 'messages',
    where: { recipient: { equals: seller.id }, subject: { contains: 'Đã công bố' } },
  })
  expect(docs.length).toBeGreaterThan(0)
})

test('who drafted a decision does not announce it', async () => {
  const own = await draftFor({ evaluations: [evaluation.id], draftedBy: ministry.id })
  await fire(reviewer, 'prepare', {}, own.id)
  const ready = await started.payload.findByID({ collection: 'announcements', id: own.id })
  await expect(
    fire(ministry, 'approve', { readVersion: ready.updatedAt }, own.id),
  ).rejects.toMatchObject({ status: 422 })
  expect(await evaluationNow()).toMatchObject({ state: 'checked' })
})

test('a result that nobody has checked stops the whole decision, and nothing of it is announced', async () => {
  const unchecked = await factories(started.payload).evaluation({
    template,
    offering,
    state: 'entered',
  })
  const both = await draftFor({ evaluations: [evaluation.id, unchecked.id] })
  await expect(fire(reviewer, 'prepare', {}, both.id)).rejects.toMatchObject({
    status: 422,
    data: { field: 'evaluations' },
  })
  expect(await evaluationNow()).toMatchObject({ state: 'checked' })
})

test('a later decision revokes a result, which stays readable and names the decision', async () => {
  await announce()
  const later = await draftFor({ revokedEvaluations: [evaluation.id] })
  await announce(later.id)
  const now = await started.payload.findByID({
    collection: 'evaluations',
    id: evaluation.id,
    depth: 0,
    overrideAccess: false,
  })
  expect(now).toMatchObject({
    state: 'revoked',
    announcement: announcement.id,
    revokedBy: later.id,
  })
})

test('a decision is in force from its signing on, and is not signed before what it takes back', async () => {
  await expect(draftFor({ signedOn: '2026-11-02', effectiveFrom: '2026-11-01' })).rejects.toThrow(
    'Hiệu lực từ',
  )
  await announce()
  for (const taken of [
    { revokedEvaluations: [evaluation.id] },
    {
      supersedes: [announcement.id],
      platforms: [(await factories(started.payload).platform()).id],
    },
  ]) {
    const early = await draftFor({ signedOn: '2020-01-01', ...taken })
    await expect(fire(reviewer, 'prepare', {}, early.id)).rejects.toMatchObject({
      status: 422,
      data: { field: 'signedOn' },
    })
  }
})

test('a decision says how many it names when some of them are not public any more', async () => {
  const platforms = await Promise.all([1, 2].map(() => factories(started.payload).platform()))
  const decision = await draftFor({ platforms: platforms.map(({ id }) => id) })
  await announce(decision.id)
  await started.payload.update({
    collection: 'platforms',
    id: platforms[0]?.id ?? '',
    data: { _status: 'draft' },
    context: { isSeed: true },
  })
  const { snapshot } = await takeSnapshot(started.payload)
  const shown = snapshot.announcements.find(({ number }) => number === decision.number)
  expect([shown?.platforms.length, shown?.named?.platforms]).toEqual([1, 2])
})

test('a result is announced by a decision only, never by itself', async () => {
  await expect(fireEvaluation(ministry, 'announce')).rejects.toMatchObject({ status: 404 })
})

test('who entered a result does not check it; a second person does', async () => {
  evaluation = await factories(started.payload).evaluation({ template, offering, state: 'draft' })
  await fireEvaluation(reviewer, 'enter')
  await expect(fireEvaluation(reviewer, 'check')).rejects.toMatchObject({ status: 422 })
  await fireEvaluation(second, 'check')
  expect(await evaluationNow()).toMatchObject({ state: 'checked', checkedBy: second.id })
})

test('a result without evidence is not sent to be checked', async () => {
  evaluation = await factories(started.payload).evaluation({
    template,
    offering,
    state: 'draft',
    results: [
      { criterion: 'day-du', score: 8 },
      { criterion: 'cap-do', value: 'notApplicable' },
    ],
  })
  await expect(fireEvaluation(reviewer, 'enter')).rejects.toMatchObject({
    status: 422,
    data: { field: 'results.0.evidence' },
  })
})

test('the public never reads the reviewers’ notes', async () => {
  await announce()
  const asNobody = await started.payload.findByID({
    collection: 'evaluations',
    id: evaluation.id,
    overrideAccess: false,
  })
  expect(JSON.stringify(asNobody)).not.toContain('Chỉ nội bộ xem')
})

test('a new result has a row for each criterion and ends when its template says', async () => {
  const { payload } = started
  const made = await payload.create({
    collection: 'evaluations',
    data: { slug: '', template, offering, evaluatedOn: '2026-10-01' },
    req: await requestAs(payload, reviewer),
  })
  expect(made.results?.map(({ criterion }) => criterion)).toEqual(['day-du', 'cap-do'])
  expect(made.validUntil).toBe('2027-09-30')
})
