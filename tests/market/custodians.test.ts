import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openReceived } from '../../cms/src/domain/quotation/openQuotation.ts'
import {
  lockWithPassphrase,
  makeKeyTest,
  makeSealingPair,
  openShare,
  sealQuotation,
  splitKey,
} from '../../cms/src/domain/quotation/seal.ts'
import type { SealingPair } from '../../cms/src/domain/quotation/seal.ts'
import type { CustodianKey, QuotationRequest, User } from '../../cms/src/payload-types.ts'
import { sendQueuedMessages } from '../../cms/src/mail/send.ts'
import { requestAs } from '../support/as.ts'
import { factories } from '../support/factories.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { HttpServer } from '../support/http.ts'
import {
  documentFor,
  draftRequest,
  fireQuotation,
  fireRequest,
  handIn,
  makeMarket,
  passDeadline,
} from '../support/market.ts'
import type { Market } from '../support/market.ts'
import { closedLinks } from '../support/mailLinks.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

interface Holder {
  user: User
  pair: SealingPair
  key: CustodianKey
}

let started: TestPayload
let server: HttpServer
let market: Market
let holders: Holder[]
let ministry: User

async function makeHolder(user: User): Promise<Holder> {
  const { payload } = started
  const pair = await makeSealingPair()
  const key = await payload.create({
    collection: 'custodianKeys',
    data: {
      recipient: pair.recipient,
      lockedIdentity: await lockWithPassphrase(pair.identity, 'câu mật khẩu của người giữ'),
    },
    depth: 0,
    overrideAccess: false,
    req: await requestAs(payload, user),
  })
  return { user, pair, key }
}

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  market = await makeMarket(started.payload)
  const make = factories(started.payload)
  ministry = await make.user('ministry', (await make.organisation({ kind: 'ministry' })).id)
  const other = await make.user('agencyLeader', (await make.organisation()).id)
  holders = [await makeHolder(market.leader), await makeHolder(ministry), await makeHolder(other)]
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

/** What a leader's browser sends to publish: the key itself stays there, and is forgotten. */
async function publishWithCustodians(): Promise<QuotationRequest> {
  const { payload } = started
  const draft = await draftRequest(payload, market, {
    sealing: 'custodians',
    custodians: holders.map(({ key }) => key.id),
  })
  await fireRequest(payload, draft.id, 'submit', market.officer)
  const { identity, recipient } = await makeSealingPair()
  const shares = await splitKey(
    identity,
    holders.map(({ key, pair }) => ({ custodian: key.id, recipient: pair.recipient })),
    2,
  )
  await fireRequest(payload, draft.id, 'publish', market.leader, {
    sealingKey: { recipient, keyTest: await makeKeyTest(recipient), shares },
  })
  return payload.findByID({ collection: 'quotationRequests', id: draft.id, depth: 0 })
}

const holderAt = (index: number) => {
  const holder = holders[index]
  if (!holder) throw new Error('There are three custodians.')
  return holder
}
const vendorAt = (index: number) => {
  const vendor = market.vendors[index]
  if (!vendor) throw new Error('There are three vendors.')
  return vendor
}

async function release(request: QuotationRequest, { user, pair }: Holder, share?: string) {
  const client = await clientFor(server.origin, user.email)
  const own = await client('GET', `/api/keyShares?where[request][equals]=${request.id}&depth=0`)
  const [row] = (own.body as { docs: { id: string; share: string }[] }).docs
  return client('POST', `/api/keyShares/${row?.id}/release`, {
    share: share ?? (await openShare(pair.identity, row?.share ?? '')),
  })
}

test('the strong mode needs a key from the leader’s browser, with a share for each custodian', async () => {
  const { payload } = started
  const draft = await draftRequest(payload, market, {
    sealing: 'custodians',
    custodians: holders.map(({ key }) => key.id),
  })
  await fireRequest(payload, draft.id, 'submit', market.officer)
  await expect(fireRequest(payload, draft.id, 'publish', market.leader)).rejects.toMatchObject({
    status: 422,
    data: { field: 'sealingKey' },
  })
})

test('custodians of one organisation that would suffice alone are refused', async () => {
  const { payload } = started
  const second = await makeHolder(await factories(payload).user('agencyLeader', market.agency.id))
  const draft = await draftRequest(payload, market, {
    sealing: 'custodians',
    custodians: [holderAt(0).key.id, second.key.id, holderAt(1).key.id],
  })
  await expect(fireRequest(payload, draft.id, 'submit', market.officer)).rejects.toMatchObject({
    status: 422,
    data: { field: 'custodians' },
  })
})

test('the secret part of a custodian’s key is read by that custodian alone', async () => {
  const { payload } = started
  for (const [user, sees] of [
    [market.leader, true],
    [market.officer, false],
    [ministry, false],
  ] as const) {
    const { docs } = await payload.find({
      collection: 'custodianKeys',
      where: { id: { equals: holderAt(0).key.id } },
      overrideAccess: false,
      req: await requestAs(payload, user),
    })
    expect(Boolean(docs[0]?.lockedIdentity)).toBe(sees)
  }
})

test('before the deadline shares are refused; then two of three open, in whatever order they come', async () => {
  const { payload } = started
  const request = await publishWithCustodians()
  const first = await handIn(payload, request, vendorAt(0), 900_000)
  await handIn(payload, request, vendorAt(1), 950_000)
  const early = await release(request, holderAt(1))
  expect(early.status).toBe(422)
  expect(JSON.stringify(early.body)).toContain('Chưa đến hạn')
  await passDeadline(payload, request.id)
  await expect(fireRequest(payload, request.id, 'open', market.officer)).rejects.toMatchObject({
    status: 422,
    message: expect.stringContaining('0 trong 2') as string,
  })
  const wrong = await release(request, holderAt(2), Buffer.from('không phải').toString('base64'))
  expect(wrong.status).toBe(422)
  expect((await release(request, holderAt(2))).status).toBe(200)
  await expect(fireRequest(payload, request.id, 'open', market.officer)).rejects.toMatchObject({
    status: 422,
    message: expect.stringContaining('1 trong 2') as string,
  })
  expect((await release(request, holderAt(1))).status).toBe(200)
  await fireRequest(payload, request.id, 'open', market.officer)

  // A vendor that handed in repeats the opening from the record; one that did not has none.
  const quoted = await clientFor(server.origin, vendorAt(0).person.email)
  const { body, status } = await quoted('GET', `/api/quotationRequests/${request.id}/opening`)
  expect(status).toBe(200)
  // Bodies are named to it, people are not.
  expect(JSON.stringify(body)).not.toContain(market.officer.name)
  const told = await quoted('GET', '/api/history?limit=100')
  expect(JSON.stringify(told.body)).not.toContain(market.officer.name)
  const record = body as {
    opening: { key: string }
    received: Parameters<typeof openReceived>[0][]
  }
  const repeated = await Promise.all(
    record.received.map((received) => openReceived(received, record.opening.key)),
  )
  expect(
    repeated.map((opened) => ('document' in opened ? opened.document.lines[0]?.unitPrice : null)),
  ).toEqual(expect.arrayContaining([900_000, 950_000]))
  expect(first.openingFile).toContain('900000')
  for (const user of [vendorAt(2).person, ministry]) {
    const client = await clientFor(server.origin, user.email)
    expect((await client('GET', `/api/quotationRequests/${request.id}/opening`)).status).toBe(404)
  }
  // The public request does not bring the key or the custodians along.
  const publicRequest = await fetch(`${server.origin}/api/quotationRequests/${request.id}`)
  const seen = await publicRequest.text()
  expect(seen).toContain('suppliers')
  expect(seen).not.toContain('AGE-SECRET-KEY')
  expect(seen).not.toContain(holderAt(0).key.id)
})

test('when too few custodians come, vendors open their own against the recorded hash', async () => {
  const { payload } = started
  const request = await publishWithCustodians()
  const kept = await handIn(payload, request, vendorAt(0), 900_000)
  const lost = await handIn(payload, request, vendorAt(1), 950_000)
  const give = (openingFile: string) =>
    fireQuotation(payload, kept.id, 'giveFile', vendorAt(0).person, { openingFile })
  await expect(give(kept.openingFile)).rejects.toMatchObject({ status: 422 })
  await passDeadline(payload, request.id)
  const cheaper = kept.openingFile.replace('900000', '100000')
  await expect(give(cheaper)).rejects.toMatchObject({
    status: 422,
    data: { field: 'openingFile' },
  })
  await give(kept.openingFile)
  await fireRequest(payload, request.id, 'openByFiles', market.leader, {
    reason: 'Hai người giữ khóa không liên lạc được',
  })
  const states = await Promise.all(
    [kept.id, lost.id].map(
      async (id) => (await payload.findByID({ collection: 'quotations', id })).state,
    ),
  )
  expect(states).toEqual(['opened', 'unopened'])
})

/** Every file below a folder that holds a text in some spelling. */
function filesWith(folder: string, texts: string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile()) return []
    const file = path.join(entry.parentPath, entry.name)
    const content = readFileSync(file)
    return texts.some((text) => content.includes(text)) ? [file] : []
  })
}

test('a planted price stands nowhere before the deadline: database, files, mails, secrets', async () => {
  const { payload, dataDir } = started
  const price = 987_654_321
  const spellings = [
    String(price),
    '987.654.321',
    Buffer.from(`"unitPrice":${price}`).toString('base64').slice(4, -6),
    Buffer.from(String(price)).toString('hex'),
  ]
  const request = await publishWithCustodians()
  await handIn(payload, request, vendorAt(0), price)
  await sendQueuedMessages(payload)
  const collections = Object.keys(payload.collections) as (keyof typeof payload.collections)[]
  for (const collection of collections) {
    const { docs } = await payload.find({
      collection,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      showHiddenFields: true,
    })
    const written = JSON.stringify(docs)
    expect(
      spellings.filter((text) => written.includes(text)),
      collection,
    ).toEqual([])
  }
  expect(filesWith(dataDir, spellings)).toEqual([])
  // The search itself finds what is there: after the opening the price is in the database.
  await passDeadline(payload, request.id)
  await release(request, holderAt(0))
  await release(request, holderAt(1))
  await fireRequest(payload, request.id, 'open', market.officer)
  const { docs } = await payload.find({ collection: 'quotations', pagination: false })
  expect(JSON.stringify(docs)).toContain(String(price))
})

test('a custodian whose key is lost is replaced before the deadline by a new key for all, and vendors seal anew', async () => {
  const { payload } = started
  const request = await publishWithCustodians()
  const [kept, silent] = [vendorAt(0), vendorAt(1)]
  const first = await handIn(payload, request, kept, 900_000)
  await handIn(payload, request, silent, 950_000)
  // The third has lost the key; another takes the place.
  const fresh = await makeHolder(
    await factories(payload).user('agencyLeader', (await factories(payload).organisation()).id),
  )
  const next = [holderAt(0), holderAt(1), fresh]
  const custodians = next.map(({ key }) => key.id)
  const amend = (more: object) =>
    fireRequest(payload, request.id, 'amend', market.officer, {
      amendment: { custodians, keepsQuotations: false, ...more },
      reason: 'Người giữ khóa mất khóa',
    })
  await expect(amend({ keepsQuotations: true })).rejects.toMatchObject({
    status: 422,
    data: { field: 'keepsQuotations' },
  })
  await expect(amend({ custodians: custodians.slice(0, 2) })).rejects.toMatchObject({
    status: 422,
    data: { field: 'custodians' },
  })
  await amend({})
  await expect(
    fireRequest(payload, request.id, 'approveAmendment', market.leader),
  ).rejects.toMatchObject({ status: 422, data: { field: 'sealingKey' } })
  const { identity, recipient } = await makeSealingPair()
  const shares = await splitKey(
    identity,
    next.map(({ key, pair }) => ({ custodian: key.id, recipient: pair.recipient })),
    2,
  )
  await fireRequest(payload, request.id, 'approveAmendment', market.leader, {
    sealingKey: { recipient, keyTest: await makeKeyTest(recipient), shares },
  })
  const amended = await payload.findByID({
    collection: 'quotationRequests',
    id: request.id,
    depth: 0,
  })
  expect(amended).toMatchObject({ recipient, version: 2, keptFrom: 2, linesVersion: 2, custodians })
  // The public learns that there is a new key, and not who holds it.
  expect(JSON.stringify(amended.amendments)).toContain('khóa mới')
  expect(JSON.stringify(amended.amendments)).not.toContain(fresh.user.name)
  const held = await payload.find({
    collection: 'keyShares',
    where: { request: { equals: request.id } },
    depth: 0,
  })
  expect(held.docs.map(({ custodian }) => custodian).sort()).toEqual([...custodians].sort())
  // What was sealed to the old key cannot be confirmed, only sealed anew.
  await expect(fireQuotation(payload, first.id, 'confirm', kept.person)).rejects.toMatchObject({
    status: 422,
  })
  const { sealed } = await sealQuotation(documentFor(amended, kept.firm, 880_000), recipient)
  await fireQuotation(payload, first.id, 'replace', kept.person, { sealed })
  await passDeadline(payload, request.id)
  expect((await release(amended, holderAt(0))).status).toBe(200)
  expect((await release(amended, fresh)).status).toBe(200)
  await fireRequest(payload, request.id, 'open', market.officer)
  const { docs } = await payload.find({
    collection: 'quotations',
    where: { request: { equals: request.id } },
    sort: 'createdAt',
    depth: 0,
  })
  expect(docs.map(({ state, total }) => [state, total ?? null])).toEqual([
    ['opened', 139_392_000],
    ['unopened', null],
  ])
})

test('a request that the server seals takes no custodians', async () => {
  const { payload } = started
  const draft = await draftRequest(payload, market)
  await fireRequest(payload, draft.id, 'submit', market.officer)
  await fireRequest(payload, draft.id, 'publish', market.leader)
  await expect(
    fireRequest(payload, draft.id, 'amend', market.officer, {
      amendment: { custodians: holders.map(({ key }) => key.id), keepsQuotations: false },
      reason: 'Thử',
    }),
  ).rejects.toMatchObject({ status: 422, data: { field: 'custodians' } })
})

test('each mail of these opens for its reader', async () => {
  expect(await closedLinks(started.payload)).toEqual([])
})
