import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SnapshotSchema } from '../../cms/src/domain/publication/snapshot.ts'
import { takeSnapshot } from '../../cms/src/publication/snapshot.ts'
import type { Role } from '../../cms/src/domain/account/roles.ts'
import { factories } from '../support/factories.ts'
import { fireHavingRead } from '../support/havingRead.ts'
import { clientFor, serveApi, sessionToken } from '../support/http.ts'
import type { HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import { rowId, wholeDraft } from '../support/vendor.ts'
import type { TestPayload } from '../support/payload.ts'
import { makeActors } from './fixtures.ts'
import type { Actors } from './fixtures.ts'

// A file is read by whoever may read the record that holds it, and by nobody else.

let started: TestPayload
let server: HttpServer
let actors: Actors
const tokens = new Map<string, string>()
let emails: { communeOfficer: string; communeLeader: string; stranger: string }

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  actors = await makeActors(started.payload)
  const make = factories(started.payload)
  const others = {
    communeOfficer: await make.user('agencyOfficer', actors.below.id),
    otherVendor: await make.user('vendor', actors.otherVendor.id),
    stranger: actors.stranger,
  }
  emails = {
    communeOfficer: others.communeOfficer.email,
    communeLeader: (await make.user('agencyLeader', actors.below.id)).email,
    stranger: actors.stranger.email,
  }
  for (const [name, { email }] of Object.entries({ ...actors.people, ...others })) {
    tokens.set(name, await sessionToken(server.origin, email))
  }
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

type Person = Role | 'communeOfficer' | 'otherVendor' | 'stranger'
const everybody: Person[] = [
  'agencyOfficer',
  'agencyLeader',
  'vendor',
  'reviewer',
  'ministry',
  'communeOfficer',
  'otherVendor',
  'stranger',
]

const pdf = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer\n<<>>\n%%EOF\n',
)

interface Kept {
  id: string
  url: string
  filename: string
  originalName: string
  sha256: string
}

async function send(
  person: Person,
  name: string,
  content = pdf,
  { type = 'application/pdf', ...said }: { type?: string; isPicture?: unknown } = {},
) {
  const form = new FormData()
  form.set('file', new Blob([content], { type }), name)
  form.set('_payload', JSON.stringify({ alt: 'Minh chứng', ...said }))
  const answer = await fetch(`${server.origin}/api/media`, {
    method: 'POST',
    headers: { authorization: `JWT ${tokens.get(person)}` },
    body: form,
  })
  const body = (await answer.json()) as { doc?: Kept; errors?: { message: string }[] }
  return { status: answer.status, body }
}

async function upload(person: Person): Promise<Kept> {
  const { body } = await send(person, 'giay-to.pdf')
  if (!body.doc) throw new Error(JSON.stringify(body))
  return body.doc
}

const get = (path: string, person?: Person) =>
  fetch(`${server.origin}${path}`, {
    headers: person ? { authorization: `JWT ${tokens.get(person)}` } : {},
  })

/** Who reads a file: by its address, by its record, and in the list of files; the three agree. */
async function readersOf({ id, url }: Kept): Promise<(Person | 'public')[]> {
  const readers: (Person | 'public')[] = []
  for (const person of [...everybody, undefined]) {
    const file = (await get(url, person)).status === 200
    const record = (await get(`/api/media/${id}`, person)).status === 200
    const list = (await (await get(`/api/media?where[id][equals]=${id}`, person)).json()) as {
      docs: unknown[]
    }
    expect([record, list.docs.length === 1], person ?? 'public').toEqual([file, file])
    if (file) readers.push(person ?? 'public')
  }
  return readers
}

test('a file lies under a name that cannot be guessed and keeps its own beside it', async () => {
  const { status, body } = await send('agencyOfficer', 'Quyết định số 5.pdf')
  expect(status).toBe(201)
  const kept = body.doc
  expect(kept?.filename).toMatch(/^[0-9a-f]{32}\.pdf$/)
  expect(kept?.originalName).toBe('Quyết định số 5.pdf')
  expect(kept?.sha256).toBe(createHash('sha256').update(pdf).digest('hex'))
  const answer = await get(kept?.url ?? '', 'agencyOfficer')
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  expect(answer.headers.get('cache-control')).toContain('no-store')
  expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain(
    'Quyết định số 5.pdf',
  )
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(pdf)
})

test('names of any length and spelling are taken', async () => {
  const long = await send('agencyOfficer', `${'a'.repeat(250)}.pdf`)
  expect(long.body.doc?.originalName).toBe(`${'a'.repeat(250)}.pdf`)
  const decomposed = await send('agencyOfficer', 'Quyết định.pdf'.normalize('NFD'))
  expect(decomposed.body.doc?.originalName).toBe('Quyết định.pdf'.normalize('NFC'))
  const path = await send('agencyOfficer', '../../etc/x.pdf')
  expect(path.body.doc?.originalName).toBe('x.pdf')
  const longest = await send('agencyOfficer', `${'ố'.repeat(251)}.PDF`)
  expect(longest.body.doc?.originalName).toMatch(/^ố{251}\.PDF$/)
})

test.each([
  ['an empty file', 'rong.pdf', new Uint8Array(), 'application/pdf', 'Tệp này rỗng.'],
  [
    'half a PDF',
    'hong.pdf',
    new TextEncoder().encode('%PDF-1.4\n1 0 obj'),
    'application/pdf',
    'Tệp PDF này bị hỏng',
  ],
  [
    'a PDF that calls itself a picture',
    'anh.png',
    pdf,
    'image/png',
    'Chỉ nhận tệp PDF, JPEG, PNG, WebP, AVIF',
  ],
])('%s is refused with a sentence', async (_, name, content, type, sentence) => {
  const { status, body } = await send('agencyOfficer', name, content, { type })
  expect(status).toBe(400)
  expect(body.errors?.[0]?.message).toContain(sentence)
})

test('no file is fetched from an address', async () => {
  const asked: string[] = []
  const { createServer } = await import('node:http')
  const inner = createServer((req, res) => {
    asked.push(req.url ?? '')
    res.end('bí mật')
  })
  await new Promise<void>((resolve) => inner.listen(0, '127.0.0.1', resolve))
  const address = inner.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const officer = await clientFor(server.origin, actors.people.agencyOfficer.email)
  const url = `http://127.0.0.1:${port}/a.pdf`
  for (const body of [
    { alt: 'x', url },
    { alt: 'x', url, filename: 'a.pdf' },
  ]) {
    const { status } = await officer('POST', '/api/media', body)
    expect(status).toBe(400)
  }
  const without = await officer('POST', '/api/media', { alt: 'x' })
  expect(without.body.errors).toMatchObject([{ message: 'Hãy chọn một tệp để gửi.' }])
  expect(asked).toEqual([])
  inner.close()
})

test('what nobody’s record holds yet is read by the organisation that sent it in', async () => {
  expect(await readersOf(await upload('agencyOfficer'))).toEqual(['agencyOfficer', 'agencyLeader'])
})

test('evidence of a commune is read by it and by the province above, by no ministry', async () => {
  const [paper, evidence] = [await upload('communeOfficer'), await upload('communeOfficer')]
  await started.payload.create({
    collection: 'adoptions',
    data: {
      organisation: actors.below.id,
      platform: actors.platform.id,
      state: 'announced',
      files: [paper.id],
      milestones: [
        { level: 'announced', date: '2026-01-05', evidence: 'QĐ', files: [evidence.id] },
      ],
    },
    context: { isSeed: true },
  })
  const branch = ['agencyOfficer', 'agencyLeader', 'communeOfficer']
  expect(await readersOf(paper)).toEqual(branch)
  expect(await readersOf(evidence)).toEqual(branch)
})

/** An adoption of an organisation, of an offering where one is named. */
const adopted = (
  organisation: string,
  state: 'draft' | 'awaitingApproval' | 'inUse' | 'ended',
  offering?: string,
) =>
  started.payload.create({
    collection: 'adoptions',
    data: {
      organisation,
      platform: actors.platform.id,
      ...(offering && { offering }),
      state,
    },
    context: { isSeed: true },
  })

const ownAndMinistry = ['agencyOfficer', 'agencyLeader', 'ministry', 'communeOfficer']

test('a checked paper of an adoption is read by who selects the product, and by no vendor and no public', async () => {
  const make = factories(started.payload)
  const product = { vendor: actors.vendor.id, platform: actors.platform.id }
  const offering = (await make.offering(product)).id
  const adoption = await adopted(actors.below.id, 'inUse', offering)
  const file = await upload('communeOfficer')
  const commune = await clientFor(server.origin, emails.communeOfficer)
  const chief = await clientFor(server.origin, emails.communeLeader)
  const made = await commune('POST', '/api/adoptionPapers', {
    adoption: adoption.id,
    kind: 'penetrationTest',
    madeOn: '2026-09-01',
    validUntil: '2027-09-01',
    file: file.id,
  })
  expect(made.status).toBe(201)
  const { id } = made.body.doc as { id: string }
  const record = `/api/adoptionPapers/${id}`
  expect(await readersOf(file)).toEqual(['agencyOfficer', 'agencyLeader', 'communeOfficer'])

  // The stranger's agency has the product among its candidates, and reads nothing before the leader has checked it.
  await started.payload.create({
    collection: 'selections',
    data: {
      organisation: actors.otherAgency.id,
      title: 'Chọn',
      candidates: [{ item: { relationTo: 'offerings', value: offering } }],
      state: 'draft',
    },
    context: { isSeed: true },
  })
  expect((await commune('POST', `${record}/submit`, {})).status).toBe(200)
  expect(await readersOf(file)).toEqual(ownAndMinistry)
  expect((await fireHavingRead(commune, record, 'check')).status).toBe(403)
  expect((await fireHavingRead(chief, record, 'check')).status).toBe(200)
  const all = [...ownAndMinistry, 'stranger']
  expect(await readersOf(file)).toEqual(all)
  // As the screens of selections and adoptions ask for them.
  const list = `/api/adoptionPapers/of-offering?offering=${offering}`
  const asked: unknown = await (await get(list, 'stranger')).json()
  expect(asked).toMatchObject({
    docs: [{ id, organisation: { id: actors.below.id }, file: { url: file.url } }],
  })
  expect((await get(list, 'vendor')).status).toBe(403)
  expect((await get(list)).status).toBe(401)
  expect((await get('/api/adoptionPapers/of-offering?offering=1', 'stranger')).status).toBe(404)
  const byAddress: (Person | undefined)[] = []
  for (const person of [...everybody, undefined]) {
    if ((await get(record, person)).status === 200) byAddress.push(person)
  }
  expect(byAddress).toEqual(all)
  const kept: unknown = await (await get(`${record}?depth=0`, 'stranger')).json()
  expect(kept).toMatchObject({ frozenFiles: [{ file: file.id, sha256: file.sha256 }] })

  // It is never replaced: neither the record nor its file.
  expect((await commune('PATCH', record, { madeOn: '2026-09-02' })).status).toBe(403)
  expect((await commune('DELETE', `/api/media/${file.id}`)).status).toBe(409)

  expect((await chief('POST', `${record}/withdraw`, { reason: 'Nhầm tệp' })).status).toBe(200)
  expect(await readersOf(file)).toEqual(ownAndMinistry)
})

test('a selection that opened papers leaves its row in the history when it is deleted', async () => {
  const stranger = await clientFor(server.origin, emails.stranger)
  const { body } = await stranger('POST', '/api/selections', {
    key: crypto.randomUUID(),
    title: 'Xem rồi xóa',
  })
  const { id } = body.doc as { id: string }
  expect((await stranger('DELETE', `/api/selections/${id}`)).status).toBe(200)
  const { docs } = await started.payload.find({
    collection: 'history',
    where: { subjectId: { equals: id } },
  })
  expect(docs).toMatchObject([{ event: 'deleted', from: 'Xem rồi xóa' }])
})

test.each([
  ['is read by who uses the same product', 'inUse', 'inUse', true],
  ['is no longer read by who ended its use', 'inUse', 'ended', false],
  ['is not read by who has begun to register the product', 'inUse', 'draft', false],
  ['is not read by who waits for the leader’s approval', 'inUse', 'awaitingApproval', false],
  ['of a registration that is not public is read by no other', 'awaitingApproval', 'inUse', false],
] as const)('a checked paper %s', async (_what, state, theirs, isRead) => {
  const make = factories(started.payload)
  const product = { vendor: actors.vendor.id, platform: actors.platform.id }
  const offering = (await make.offering(product)).id
  const adoption = await adopted(actors.below.id, state, offering)
  await adopted(actors.otherAgency.id, theirs, offering)
  const file = await upload('communeOfficer')
  await started.payload.create({
    collection: 'adoptionPapers',
    data: {
      adoption: adoption.id,
      organisation: actors.below.id,
      kind: 'impactAssessment',
      madeOn: '2026-09-01',
      file: file.id,
      state: 'checked',
    },
    context: { isSeed: true },
  })
  expect(await readersOf(file)).toEqual([...ownAndMinistry, ...(isRead ? ['stranger'] : [])])
})

test('a paper is a PDF of an adoption of the own organisation', async () => {
  const commune = await clientFor(server.origin, emails.communeOfficer)
  const paper = { kind: 'processingAgreement', madeOn: '2026-09-01' }
  const file = (await upload('communeOfficer')).id
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const picture = (await send('communeOfficer', 'anh.png', png, { type: 'image/png' })).body.doc?.id
  const own = (await adopted(actors.below.id, 'inUse')).id
  const wrong = [
    [{ adoption: (await adopted(actors.otherAgency.id, 'inUse')).id, file }, 'adoption'],
    [{ adoption: (await adopted(actors.below.id, 'ended')).id, file }, 'adoption'],
    [{ adoption: own, file: picture }, 'file'],
    [{ adoption: own, file: (await upload('stranger')).id }, 'file'],
    [{ adoption: own }, 'file'],
    [{ adoption: own, file, validUntil: '2026-08-01' }, 'validUntil'],
  ] as const
  for (const [said, path] of wrong) {
    const { status, body } = await commune('POST', '/api/adoptionPapers', { ...paper, ...said })
    expect(status, JSON.stringify(said)).toBe(400)
    expect(body, JSON.stringify(body)).toMatchObject({ errors: [{ data: { errors: [{ path }] } }] })
  }
})

test('papers for the reviewers are opened by them, also while a next version is written', async () => {
  const paper = await upload('vendor')
  const make = factories(started.payload)
  const offering = await make.offering({ vendor: actors.vendor.id, platform: actors.platform.id })
  const readers = ['vendor', 'reviewer', 'ministry']
  await started.payload.update({
    collection: 'offerings',
    id: offering.id,
    data: { papers: [paper.id] },
    draft: true,
    context: { isSeed: true },
  })
  expect(await readersOf(paper)).toEqual(readers)
})

test('papers of an applicant are read by the ministry alone', async () => {
  const form = new FormData()
  for (const [name, value] of Object.entries({
    name: 'Công ty thử',
    taxCode: '0100109106',
    address: 'Hà Nội, Việt Nam',
    contactName: 'Nguyễn Thử',
    contactEmail: 'thu-giay-to@kiem-thu.example',
    contactPhone: '024 0000 0000',
  })) {
    form.set(name, value)
  }
  form.set('papers', new Blob([pdf], { type: 'application/pdf' }), 'giay-phep.pdf')
  const answer = await fetch(`${server.origin}/api/vendorApplications/apply`, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: form,
  })
  expect(answer.status).toBe(201)
  const { docs } = await started.payload.find({
    collection: 'media',
    where: { originalName: { equals: 'giay-phep.pdf' } },
  })
  expect(await readersOf(docs[0] as unknown as Kept)).toEqual(['ministry'])
})

test('the paper of a decision is public once it is announced', async () => {
  const paper = await upload('reviewer')
  const decision = await started.payload.create({
    collection: 'announcements',
    data: {
      slug: 'quyet-dinh-co-tep',
      number: '99/QĐ-BKHCN',
      title: 'Quyết định',
      attachment: paper.id,
    },
    context: { isSeed: true },
  })
  expect(await readersOf(paper)).toEqual(['reviewer', 'ministry'])
  await started.payload.update({
    collection: 'announcements',
    id: decision.id,
    data: { state: 'announced' },
    context: { isSeed: true },
  })
  expect(await readersOf(paper)).toEqual([...everybody, 'public'])
})

/** A photograph as a telephone takes it: lying on its side, with the place and the camera. */
const photograph = async (): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await sharp({ create: { width: 2000, height: 1500, channels: 3, background: '#a33' } })
      .withExif({
        IFD0: { Make: 'May anh' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 1/1 42/1' },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer(),
  )

interface KeptPicture extends Kept {
  sizes: Record<'small' | 'large', { url: string; width: number }>
}

async function sendPicture(name: string): Promise<KeptPicture> {
  const sent = await send('vendor', name, await photograph(), {
    type: 'image/jpeg',
    isPicture: true,
  })
  expect(sent.status, JSON.stringify(sent.body)).toBe(201)
  return sent.body.doc as KeptPicture
}

test('of a picture to be shown the picture alone is kept, upright and in three sizes', async () => {
  const given = await photograph()
  expect((await sharp(given).metadata()).exif?.toString('latin1')).toContain('May anh')
  const picture = await sendPicture('man-hinh.jpg')
  for (const { url, most } of [
    { url: picture.url, most: 2560 },
    { url: picture.sizes.small.url, most: 480 },
    { url: picture.sizes.large.url, most: 1280 },
  ]) {
    const bytes = Buffer.from(await (await get(url, 'vendor')).arrayBuffer())
    const { exif, width, height, orientation } = await sharp(bytes).metadata()
    expect({ exif, orientation }, url).toEqual({ exif: undefined, orientation: undefined })
    expect(width).toBeLessThanOrEqual(most)
    expect(height).toBeGreaterThan(width)
  }
  const whole = Buffer.from(await (await get(picture.url, 'vendor')).arrayBuffer())
  expect(createHash('sha256').update(whole).digest('hex')).toBe(picture.sha256)
  const notPicture = await send('vendor', 'to-roi.pdf', pdf, { isPicture: true })
  expect(notPicture.status).toBe(400)
  expect(JSON.stringify(notPicture.body)).toContain('PNG, JPEG hoặc WebP')
  const broken = await send('vendor', 'hong.jpg', (await photograph()).slice(0, 3000), {
    type: 'image/jpeg',
    isPicture: true,
  })
  expect(broken.status).toBe(400)
  expect(JSON.stringify(broken.body)).toContain('Không đọc được hình này')
})

test.each(['jpeg', 'png', 'webp', 'avif'] as const)(
  'a picture that is evidence stays as it was taken, to the byte of its hash: %s',
  async (format) => {
    const taken = new Uint8Array(
      await sharp(await photograph())
        .toFormat(format)
        .toBuffer(),
    )
    const sent = await send('vendor', `hien-truong.${format}`, taken, { type: `image/${format}` })
    expect(sent.status, JSON.stringify(sent.body)).toBe(201)
    const { url = '', id = '' } = sent.body.doc ?? {}
    const bytes = Buffer.from(await (await get(url, 'vendor')).arrayBuffer())
    const row = await started.payload.findByID({ collection: 'media', id })
    const hash = createHash('sha256').update(bytes).digest('hex')
    expect([bytes.equals(taken), row.sha256, row.filesize]).toEqual([true, hash, taken.length])
  },
)

test.each([
  ['jpeg', 'true'],
  ['png', 'true'],
  ['avif', 'true'],
  ['jpeg', '1'],
  ['jpeg', 1],
] as const)(
  'a picture to be shown is told by yes or no alone, so that none keeps what was in its file: %s, %j',
  async (format, isPicture) => {
    const taken = await sharp(await photograph())
      .withMetadata()
      .toFormat(format)
      .toBuffer()
    const content = new Uint8Array(
      format === 'png' ? Buffer.concat([taken, Buffer.from('<script>')]) : taken,
    )
    const sent = await send('vendor', `hinh.${format}`, content, {
      type: `image/${format}`,
      isPicture,
    })
    expect([sent.status, JSON.stringify(sent.body)]).toEqual([
      400,
      expect.stringContaining('isPicture'),
    ])
    expect(JSON.stringify(sent.body)).toContain('Hình để công khai')
  },
)

test.each([
  ['a picture', true, {}],
  ['a paper whose description is taken away', false, { alt: '' }],
  ['a paper that is given to another organisation', false, { organisation: 'foreign' }],
])('a file is not replaced, and a refused request leaves it whole: %s', async (_, shown, said) => {
  const picture = shown ? await sendPicture('cu.jpg') : undefined
  const kept = picture ?? (await upload('vendor'))
  const copies = Object.values(picture?.sizes ?? {}).map(({ url }) => url)
  const form = new FormData()
  const content = shown ? new Uint8Array(await photograph()) : pdf
  const type = shown ? 'image/jpeg' : 'application/pdf'
  form.set('file', new Blob([content], { type }), shown ? 'moi.jpg' : 'moi.pdf')
  const values = 'organisation' in said ? { organisation: actors.otherVendor.id } : said
  form.set('_payload', JSON.stringify(values))
  const answer = await fetch(`${server.origin}/api/media/${kept.id}`, {
    method: 'PATCH',
    headers: { authorization: `JWT ${tokens.get('vendor')}` },
    body: form,
  })
  for (const url of [kept.url, ...copies]) expect((await get(url, 'vendor')).status, url).toBe(200)
  expect([answer.status, await answer.json()]).toMatchObject([
    409,
    { errors: [{ data: { field: 'file' } }] },
  ])
  const row = await started.payload.findByID({ collection: 'media', id: kept.id })
  expect([row.sha256, row.filename]).toEqual([kept.sha256, kept.filename])
})

test('pictures and papers of an offering are public with the approved version, and with no other', async () => {
  const vendor = await clientFor(server.origin, actors.people.vendor.email)
  const reviewer = await clientFor(server.origin, actors.people.reviewer.email)
  const ministry = await clientFor(server.origin, actors.people.ministry.email)
  const filesOf = (picture: Kept, paper: Kept) => ({
    pictures: [{ id: rowId(), file: picture.id, alt: { vi: 'Màn hình chính', en: '' } }],
    publicPapers: [{ id: rowId(), file: paper.id, title: { vi: 'Hướng dẫn', en: '' } }],
  })
  const save = async (id: string, values: object) => {
    const { body } = await vendor('GET', `/api/offerings/${id}?draft=true&depth=0`)
    return vendor('PATCH', `/api/offerings/${id}/draft`, { readVersion: body.updatedAt, values })
  }
  const [picture, paper] = [await sendPicture('mot.jpg'), await upload('vendor')]
  const made = await vendor('POST', '/api/offerings/draft', {
    key: rowId(),
    values: { ...wholeDraft(actors.platform.id), ...filesOf(picture, paper) },
  })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  const { id } = made.body.doc as { id: string }
  const address = `/api/offerings/${id}`
  const inReview = ['vendor', 'reviewer', 'ministry']
  const all = [...everybody, 'public']
  const both = async (one: KeptPicture, other: Kept) => {
    const readers = await readersOf(one)
    expect(await readersOf(other)).toEqual(readers)
    for (const { url } of Object.values(one.sizes)) {
      expect((await get(url)).status, url).toBe(readers.includes('public') ? 200 : 403)
    }
    return readers
  }
  expect(await both(picture, paper)).toEqual(inReview)

  // A picture without words, one that was not sent in as one, and a paper that is none, are named by their field.
  const bare = await send('vendor', 'bang-chung.jpg', await photograph(), { type: 'image/jpeg' })
  const wrong = await save(id, filesOf(bare.body.doc ?? picture, paper))
  expect(wrong).toMatchObject({
    status: 400,
    body: { errors: [{ data: { errors: [{ path: 'pictures.0.file' }] } }] },
  })
  const swapped = await save(id, filesOf(picture, picture))
  expect(JSON.stringify(swapped.body)).toContain('publicPapers.0.file')
  await save(id, { pictures: [{ id: rowId(), file: picture.id, alt: { vi: '', en: '' } }] })
  const wordless = await vendor('POST', `${address}/submit`, {})
  expect(wordless.status).toBe(422)
  expect(JSON.stringify(wordless.body)).toContain('pictures.0.alt')
  await save(id, filesOf(picture, paper))

  expect((await vendor('POST', `${address}/submit`, {})).status).toBe(200)
  expect(await both(picture, paper)).toEqual(inReview)
  expect((await vendor('DELETE', `/api/media/${picture.id}`)).status).toBe(409)
  expect((await fireHavingRead(reviewer, address, 'approve')).status).toBe(200)
  expect(await both(picture, paper)).toEqual(all)
  expect((await vendor('DELETE', `/api/media/${paper.id}`)).status).toBe(409)

  // The next version has other files: those of the public one stay, the new ones are for its review.
  expect((await vendor('POST', `${address}/revise`, {})).status).toBe(200)
  const [next, nextPaper] = [await sendPicture('hai.jpg'), await upload('vendor')]
  expect((await save(id, filesOf(next, nextPaper))).status).toBe(200)
  expect(await both(next, nextPaper)).toEqual(inReview)
  expect((await vendor('DELETE', `/api/media/${picture.id}`)).status).toBe(409)
  expect((await get(picture.url)).status).toBe(200)
  const { snapshot } = await takeSnapshot(started.payload)
  const published = JSON.stringify(snapshot)
  // The site reads it once more, by the same schemas.
  expect(SnapshotSchema.parse(JSON.parse(published)).offerings).toEqual(snapshot.offerings)
  for (const { filename } of [picture, paper]) expect(published).toContain(filename.slice(0, 32))
  for (const { filename } of [next, nextPaper])
    expect(published).not.toContain(filename.slice(0, 32))

  expect((await vendor('POST', `${address}/submit`, {})).status).toBe(200)
  expect(await both(next, nextPaper)).toEqual(inReview)
  expect((await fireHavingRead(reviewer, address, 'approve')).status).toBe(200)
  expect(await both(next, nextPaper)).toEqual(all)
  expect((await get(picture.url)).status).toBe(403)
  expect(
    (await fireHavingRead(ministry, address, 'suspend', { reason: 'Đang xem lại' })).status,
  ).toBe(200)
  expect(await both(next, nextPaper)).toEqual(inReview)
})
