import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CollectionSlug } from 'payload'
import type { Platform, User } from '../../cms/src/payload-types.ts'
import { dayInVietnam } from '../../cms/src/domain/values/day.ts'
import { eventsIn } from '../../cms/src/domain/transitions/machine.ts'
import type { StateDefinition } from '../../cms/src/domain/transitions/machine.ts'
import { doors } from '../../cms/src/transitions/doors.ts'
import { factories } from '../support/factories.ts'
import { versionNow } from '../support/havingRead.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'
import { application } from '../support/vendor.ts'

let started: TestPayload
let server: HttpServer
let clients: Record<'leader' | 'reviewer' | 'ministry', Client>
let agency: string
let vendor: string
let body: string
let platform: Platform
let officer: User
let counter = 0

const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<<>>endobj\nxref\n0 1\ntrailer<<>>\nstartxref\n9\n%%EOF\n',
)

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  const make = factories(started.payload)
  agency = (await make.organisation()).id
  vendor = (await make.organisation({ kind: 'vendor' })).id
  body = (await make.organisation({ kind: 'ministry' })).id
  platform = await make.platform()
  officer = await make.user('agencyOfficer', agency)
  const client = async (user: Promise<User>) => clientFor(server.origin, (await user).email)
  clients = {
    leader: await client(make.user('agencyLeader', agency)),
    reviewer: await client(make.user('reviewer', body)),
    ministry: await client(make.user('ministry', body)),
  }
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

/** The events of a second pair of eyes, as the product has them: collection, state, event. */
const reviews = [
  'adoptions awaitingApproval approve',
  'adoptions awaitingApproval sendBack',
  'announcements ready approve',
  'announcements ready sendBack',
  'evaluations checked sendBack',
  'evaluations entered check',
  'evaluations entered sendBack',
  'offerings approved suspend',
  'offerings submitted approve',
  'offerings submitted sendBack',
  'offerings suspended reinstate',
  'practices submitted publish',
  'practices submitted sendBack',
  'requirements draft issue',
  'requirements issued cancel',
  'requirements issued waive',
  'vendorApplications submitted reject',
  'vendorApplications submitted verify',
]

/** Of corrections, which need one that waits (correction.test.ts). */
const ofCorrections = ['announced', 'contracted', 'deployed', 'ended', 'inUse'].flatMap((state) =>
  ['approveCorrection', 'rejectCorrection'].map((event) => `adoptions ${state} ${event}`),
)

/** Of requests for quotations, which need their selection and vendors (tests/market). */
const ofRequests = [
  'awaitingDecision award',
  'awaitingDecision cancel',
  'awaitingDecision declareNone',
  'awaitingDecision returnAward',
  'opened cancel',
  'published approveAmendment',
  'published cancel',
  'published openByFiles',
  'published rejectAmendment',
  'submitted publish',
  'submitted sendBack',
].map((event) => `quotationRequests ${event}`)

/** Of words whose events are tried with their own rules (contract, joinRequests, errorReports, vulnerability tests, heldFiles). */
const ofOthers = [
  'adoptionPapers submitted check',
  'adoptionPapers submitted sendBack',
  'contracts submitted approve',
  'contracts submitted sendBack',
  'contracts active extend',
  'contracts active terminate',
  'contracts active liquidate',
  'contracts extended extend',
  'contracts extended terminate',
  'contracts extended liquidate',
  'contracts terminated liquidate',
  'problemProposals submitted approve',
  'problemProposals submitted join',
  'problemProposals submitted sendBack',
  'problemProposals proposed publish',
  'problemProposals proposed merge',
  'problemProposals proposed sendBack',
  'solutionProposals offered accept',
  'solutionProposals piloting succeed',
  'solutionProposals piloting fail',
  'experiences submitted publish',
  'experiences submitted sendBack',
  'implementations submitted approve',
  'implementations submitted sendBack',
  'implementations confirmed withdraw',
  'joinRequests submitted admit',
  'joinRequests submitted reject',
  'errorReports received correct',
  'errorReports received answer',
  'errorReports received decline',
  'vulnerabilityNotices submitted release',
  'vulnerabilityNotices submitted sendBack',
]

test('every event of a second pair of eyes is declared to carry the version read', () => {
  const declared = Object.values(doors).flatMap(({ collection, machine }) =>
    Object.entries(machine.states).flatMap(([state, definition]) =>
      eventsIn(definition).flatMap(([event, { readsVersion }]) =>
        readsVersion ? `${collection} ${state} ${event}` : [],
      ),
    ),
  )
  expect(declared.sort()).toEqual([...reviews, ...ofCorrections, ...ofRequests, ...ofOthers].sort())
})

async function evaluation(state: 'entered' | 'checked' = 'entered') {
  const make = factories(started.payload)
  const offering = (await make.offering({ vendor, platform: platform.id })).id
  const template = (await make.template({ subject: 'offerings' })).id
  return make.evaluation({ template, offering, state })
}

async function announcement(data: object): Promise<{ id: string }> {
  counter += 1
  const { payload } = started
  const paper = await payload.create({
    collection: 'media',
    data: { alt: 'Quyết định', isPublic: false },
    file: { data: pdf, mimetype: 'application/pdf', name: `qd-${counter}.pdf`, size: pdf.length },
  })
  const number = `${counter}/QĐ-DOC`
  return payload.create({
    collection: 'announcements',
    data: {
      slug: `qd-doc-${counter}`,
      number,
      title: 'Công bố thử',
      signer: 'Nguyễn Văn Ký',
      signedOn: '2026-11-01',
      attachment: paper.id,
      draftedBy: officer.id,
      state: 'ready',
      ...data,
    },
  })
}

/** How a record comes into a state in which it is reviewed, and what another person then changes in it. */
const records: Record<
  string,
  {
    collection: CollectionSlug
    by: keyof typeof clients
    make: (state: string) => Promise<{ id: string }>
    change: object
  }
> = {
  adoptions: {
    collection: 'adoptions',
    by: 'leader',
    make: (state) =>
      started.payload.create({
        collection: 'adoptions',
        data: {
          platform: platform.id,
          organisation: agency,
          purpose: 'Khám bệnh từ xa',
          submittedBy: officer.id,
          state: state as 'awaitingApproval',
        },
      }),
    change: { purpose: 'Replaced after it was read' },
  },
  practices: {
    collection: 'practices',
    by: 'ministry',
    make: (state) => {
      counter += 1
      return started.payload.create({
        collection: 'practices',
        data: {
          slug: `kinh-nghiem-${counter}`,
          title: 'Một cửa',
          organisation: agency,
          summary: 'Tóm tắt',
          story: 'Đã làm',
          result: 'Kết quả',
          platforms: [platform.id],
          confidence: 'reported',
          state: state as 'submitted',
        },
      })
    },
    change: { title: 'One stop', story: 'Replaced after it was read' },
  },
  evaluations: {
    collection: 'evaluations',
    by: 'ministry',
    make: (state) => evaluation(state as 'entered'),
    change: { evaluatedOn: '2026-10-02' },
  },
  announcements: {
    collection: 'announcements',
    by: 'ministry',
    make: async () => announcement({ evaluations: [(await evaluation('checked')).id] }),
    change: { title: 'Replaced after it was read' },
  },
  requirements: {
    collection: 'requirements',
    by: 'ministry',
    make: async (state) => {
      counter += 1
      const law = await started.payload.create({
        collection: 'legalDocuments',
        data: {
          slug: `van-ban-${counter}`,
          number: '1/QĐ',
          issuer: 'Bộ',
          title: 'Thử',
          basis: 'source',
        },
        context: { isSeed: true },
      })
      return started.payload.create({
        collection: 'requirements',
        data: {
          slug: `nhiem-vu-${counter}`,
          title: 'Dùng nền tảng',
          platform: platform.id,
          level: 'inUse',
          organisations: [agency],
          dueOn: '2027-06-30',
          legalBasis: [law.id],
          state: state as 'draft',
        },
      })
    },
    change: { title: 'Use it', text: 'Replaced after it was read' },
  },
  vendorApplications: {
    collection: 'vendorApplications',
    by: 'ministry',
    make: () =>
      started.payload.create({
        collection: 'vendorApplications',
        data: {
          ...(application() as {
            name: string
            taxCode: string
            address: string
            contactName: string
            contactEmail: string
            contactPhone: string
          }),
        },
      }),
    change: { address: 'Replaced after it was read' },
  },
  offerings: {
    collection: 'offerings',
    by: 'reviewer',
    make: (state) =>
      factories(started.payload).offering({
        vendor,
        platform: platform.id,
        state: state as 'submitted',
        ...(state === 'submitted' ? { _status: 'draft' as const } : {}),
      }),
    change: { summary: 'Replaced after it was read' },
  },
}

const inputs: Record<string, () => object> = {
  'adoptions approve': () => ({ date: '2026-11-20', evidence: 'Quyết định 12/QĐ-SYT' }),
  'requirements waive': () => ({ reason: 'Đã có nền tảng riêng', organisation: agency }),
}
const inputFor = (collection: string, event: string) =>
  inputs[`${collection} ${event}`]?.() ?? { reason: 'Cần xem lại' }

test.each(reviews)('%s is refused without the version, and with an older one', async (review) => {
  const [collection = '', state = '', event = ''] = review.split(' ')
  const record = records[collection]
  if (!record) throw new Error(`No record is made for ${collection}.`)
  const { id } = await record.make(state)
  const isSuspension = event === 'suspend' || event === 'reinstate'
  const call = clients[isSuspension || event === 'publish' ? 'ministry' : record.by]
  const read = async () => (await call('GET', `/api/${collection}/${id}?depth=0&draft=true`)).body
  const opened = await read()
  const path = `/api/${collection}/${id}/${event}`
  const input = inputFor(collection, event)

  const without = await call('POST', path, input)
  expect(without.status).toBe(422)
  expect(JSON.stringify(without.body)).toContain('readVersion')

  await started.payload.update({
    collection: record.collection,
    id,
    data: record.change,
    // Texts in the other language are part of the version, too.
    locale: collection === 'offerings' ? 'vi' : 'en',
    ...(collection === 'offerings' && state === 'submitted' ? { draft: true } : {}),
  })
  const stale = await call('POST', path, { ...input, readVersion: opened.updatedAt })
  expect(stale.status).toBe(422)
  expect(stale.body).toMatchObject({ errors: [{ data: { field: 'readVersion' } }] })
  expect((await read()).state).toBe(state)

  const right = await call('POST', path, { ...input, readVersion: (await read()).updatedAt })
  expect(right.status, JSON.stringify(right.body)).toBe(200)
})

test('two writes within one millisecond are two versions', async () => {
  const { payload } = started
  const { id } = await evaluation()
  const instant = new Date().toISOString()
  const write = async (evaluatedOn: string): Promise<string> => {
    const data = { evaluatedOn, updatedAt: instant }
    await payload.db.updateOne({ collection: 'evaluations', id, data })
    return versionNow(payload, 'evaluations', id)
  }
  const first = await write('2026-10-02')
  const second = await write('2026-10-03')
  expect(second > first).toBe(true)
})

test('a decision is not announced over a result that was changed and checked anew since it was read', async () => {
  const { ministry, reviewer } = clients
  const result = await evaluation('checked')
  const { id } = await announcement({
    evaluations: [result.id],
    signedOn: dayInVietnam(new Date()),
  })
  const opened = (await ministry('GET', `/api/announcements/${id}`)).body
  const version = async () =>
    (await ministry('GET', `/api/evaluations/${result.id}?depth=0`)).body.updatedAt
  const fire = async (call: Client, event: string, input: object = {}) =>
    call('POST', `/api/evaluations/${result.id}/${event}`, {
      ...input,
      readVersion: await version(),
    })
  expect((await fire(ministry, 'sendBack', { reason: 'Thiếu' })).status).toBe(200)
  expect((await fire(reviewer, 'enter')).status).toBe(200)
  expect((await fire(ministry, 'check')).status).toBe(200)

  const path = `/api/announcements/${id}/approve`
  const stale = await ministry('POST', path, { readVersion: opened.updatedAt })
  expect(stale.status).toBe(422)
  expect(stale.body).toMatchObject({ errors: [{ data: { field: 'readVersion' } }] })
  const { updatedAt } = (await ministry('GET', `/api/announcements/${id}`)).body
  expect((await ministry('POST', path, { readVersion: updatedAt })).status).toBe(200)
})

test('a decision is not announced over a platform that was rewritten since it was read', async () => {
  const { ministry } = clients
  const named = await factories(started.payload).platform({ _status: 'draft' })
  const { id } = await announcement({ platforms: [named.id] })
  const opened = (await ministry('GET', `/api/announcements/${id}`)).body
  await ministry('PATCH', `/api/platforms/${named.id}?draft=true`, { summary: 'Viết lại.' })
  const path = `/api/announcements/${id}/approve`
  const stale = await ministry('POST', path, { readVersion: opened.updatedAt })
  expect(stale.body).toMatchObject({ errors: [{ data: { field: 'readVersion' } }] })
})

test('what one person of an organisation sends in, another one of it approves, in every machine', () => {
  const found = Object.entries(doors).flatMap(([collection, { machine }]) =>
    Object.values<StateDefinition<string, never>>(machine.states).flatMap((state) =>
      eventsIn(state).flatMap(([event, { takesUp }]) =>
        takesUp ? [`${collection} ${event} after ${takesUp}`] : [],
      ),
    ),
  )
  expect(found.sort()).toEqual([
    'adoptionPapers check after submit',
    'adoptions approve after submit',
    'contracts approve after submit',
    'experiences publish after submit',
    'implementations approve after submit',
    'problemProposals approve after submit',
    'problemProposals join after submit',
    'quotationRequests approveAmendment after amend',
    'quotationRequests award after proposeAward',
    'quotationRequests declareNone after proposeAward',
    'quotationRequests publish after submit',
    'vulnerabilityNotices release after submit',
  ])
})
