import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { serveSite } from '../../cms/server/serveSite.ts'
import { readChanges } from '../../cms/src/publication/changeLog.ts'
import { publishNow, publishQueued } from '../../cms/src/publication/publish.ts'
import { currentRelease, releasesDir } from '../../cms/src/publication/release.ts'
import { requestPublication } from '../../cms/src/publication/request.ts'
import { takeSnapshot } from '../../cms/src/publication/snapshot.ts'
import { seedCatalogue } from '../../seed/upsert.ts'
import { factories } from '../support/factories.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

let started: TestPayload
let platformId: string
let organisationId: string

beforeAll(async () => {
  started = await startPayload()
  await seedCatalogue({ payload: started.payload, catalogueOnly: true })
  const make = factories(started.payload)
  organisationId = (
    await make.organisation({ kind: 'province', slug: 'tinh-thu', name: 'Tỉnh thử' })
  ).id
  platformId = (await make.platform({ slug: 'nen-tang-thu', name: 'Nền tảng thử' })).id
  await publishNow(started.payload)
}, 60_000)
afterAll(() => started.stop())

const page = async (address: string) =>
  readFile(path.join(releasesDir(), (await currentRelease()) ?? '', 'site', address), 'utf8')

const request = async (reason: string) =>
  requestPublication(await createLocalReq({}, started.payload), reason)

const lastPublication = async () => {
  const { docs } = await started.payload.find({
    collection: 'publications',
    sort: ['-createdAt', '-id'],
    limit: 1,
  })
  return docs[0]
}

test('a published platform has a page in both languages, compressed copies beside it', async () => {
  expect(await page('nen-tang/nen-tang-thu/index.html')).toContain('Nền tảng thử')
  expect(await page('en/platforms/nen-tang-thu/index.html')).toContain('Nền tảng thử')
  const release = path.join(releasesDir(), (await currentRelease()) ?? '', 'site')
  expect(existsSync(path.join(release, 'nen-tang/nen-tang-thu/index.html.gz'))).toBe(true)
})

test('a snapshot holds no draft, and nothing that an agency keeps to itself', async () => {
  const { payload } = started
  const make = factories(payload)
  await make.platform({ slug: 'ban-nhap', name: 'Bản nháp kín', _status: 'draft' })
  await payload.create({
    collection: 'adoptions',
    data: {
      organisation: organisationId,
      platform: platformId,
      state: 'announced',
      contact: 'Ông Kín, 0900 111 222',
      note: 'Ghi chú nội bộ kín',
      contractPrice: 987_654_321,
      milestones: [{ level: 'announced', date: '2026-01-05', evidence: 'Quyết định 5' }],
    },
    context: { isSeed: true },
  })
  const { snapshot } = await takeSnapshot(payload)
  const text = JSON.stringify(snapshot)
  expect(text).toContain('Quyết định 5')
  expect(text).not.toMatch(/kín|987654321/i)
})

test('a value that an agency keeps to itself is not published where it slipped into public words', async () => {
  const { payload } = started
  const slip = 'Ông Kín, 0900 111 222'
  const ended = await payload.create({
    collection: 'adoptions',
    data: {
      organisation: organisationId,
      platform: platformId,
      state: 'announced',
      contact: slip,
      milestones: [{ level: 'announced', date: '2026-01-05', evidence: slip }],
    },
    context: { isSeed: true },
  })
  const { snapshot, leftOut } = await takeSnapshot(payload)
  expect(JSON.stringify(snapshot)).not.toContain(slip)
  expect(leftOut).toMatchObject([{ collection: 'adoptions', id: ended.id }])
  await payload.delete({ collection: 'adoptions', id: ended.id, context: { isSeed: true } })
})

test('what an agency notes for itself keeps no other record from the public', async () => {
  const { payload } = started
  const noted = await payload.create({
    collection: 'adoptions',
    data: { organisation: organisationId, platform: platformId, note: 'Nền tảng thử' },
    context: { isSeed: true },
  })
  const { snapshot, leftOut } = await takeSnapshot(payload)
  expect(leftOut).toEqual([])
  expect(snapshot.platforms.map(({ slug }) => slug)).toContain('nen-tang-thu')
  await payload.delete({ collection: 'adoptions', id: noted.id, context: { isSeed: true } })
})

test('several requests make one run: the newest is published, the others superseded', async () => {
  await request('một')
  await request('hai')
  await request('ba')
  await publishQueued(started.payload)
  const { docs } = await started.payload.find({
    collection: 'publications',
    sort: ['createdAt', 'id'],
  })
  expect(docs.map(({ reason, state }) => `${reason}: ${state}`)).toEqual([
    'một: superseded',
    'hai: superseded',
    'ba: published',
  ])
}, 60_000)

test('a release tells what changed since the one before, under its own number, and keeps what was told', async () => {
  const releases = (await readdir(releasesDir())).filter((name) => /^\d{17}$/.test(name)).sort()
  const logs = await Promise.all(
    releases.map((name) => readChanges(path.join(releasesDir(), name))),
  )
  const [first, last] = [logs.at(-2), logs.at(-1)]
  const news = last?.slice(first?.length)
  expect(last?.slice(0, first?.length)).toEqual(first)
  expect(news).toMatchObject([
    {
      number: `${releases.at(-1)}-00000`,
      day: '2026-01-05',
      kind: 'level',
      about: expect.arrayContaining([
        'organisations/tinh-thu',
        'platforms/nen-tang-thu',
      ]) as string[],
    },
  ])
  expect(JSON.parse(await page('nen-tang/nen-tang-thu.json'))).toMatchObject({
    history: [{ number: `${releases.at(-1)}-00000`, kind: 'level' }],
  })
  expect(await page('thay-doi/changes.vi.atom')).toContain('Nền tảng thử')
})

test('a publication that fails leaves the site as it was and tells the ministry why', async () => {
  const { payload } = started
  const ministry = await factories(payload).user('ministry')
  const before = await currentRelease()
  // The site cannot be built where its folder cannot be made.
  await rename(releasesDir(), `${releasesDir()}-away`)
  await writeFile(releasesDir(), '')
  await request('hỏng')
  await publishQueued(payload)
  await rm(releasesDir())
  await rename(`${releasesDir()}-away`, releasesDir())
  expect(await currentRelease()).toBe(before)
  expect(await lastPublication()).toMatchObject({
    state: 'failed',
    error: expect.stringContaining('releases') as string,
  })
  const { docs } = await payload.find({
    collection: 'messages',
    where: { recipient: { equals: ministry.id } },
  })
  expect(docs).toHaveLength(1)
}, 60_000)

test('a publication that failed for a passing reason is done again by itself, and nobody is told twice', async () => {
  const { payload } = started
  const failed = await lastPublication()
  expect(failed).toMatchObject({ state: 'failed', attempts: 1 })
  await publishQueued(payload)
  expect(await lastPublication()).toMatchObject({ id: failed?.id, state: 'failed' })
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 6_000 })
  await publishQueued(payload)
  vi.useRealTimers()
  expect(await lastPublication()).toMatchObject({ id: failed?.id, state: 'published', error: null })
  const told = await payload.count({
    collection: 'messages',
    where: { subject: { contains: 'Trang công khai chưa được cập nhật' } },
  })
  expect(told.totalDocs).toBe(1)
}, 60_000)

test('a run that the process did not live to finish is done again', async () => {
  const { payload } = started
  await payload.create({
    collection: 'publications',
    data: { state: 'running', reason: 'bị ngắt' },
  })
  await publishQueued(payload)
  expect(await lastPublication()).toMatchObject({ reason: 'bị ngắt', state: 'published' })
}, 60_000)

test('going back by the command serves the release before, and the administrators hear of it', async () => {
  const { payload, dataDir } = started
  const { id } = await factories(payload).user('accountAdministrator')
  const newest = (await currentRelease()) ?? ''
  const root = path.resolve(import.meta.dirname, '../..')
  const command = ['node_modules/tsx/dist/cli.mjs', 'cms/commands/rollback.ts']
  const { status, stderr } = spawnSync(
    process.execPath,
    command.map((name) => path.join(root, name)),
    { cwd: path.join(root, 'cms'), env: { ...process.env, DATA_DIR: dataDir }, encoding: 'utf8' },
  )
  expect(status, stderr).toBe(0)
  const before = (await currentRelease()) ?? ''
  expect(before < newest).toBe(true)
  const rows = await payload.find({
    collection: 'history',
    where: { subjectCollection: { equals: 'installation' } },
  })
  expect(rows.docs).toMatchObject([
    { event: 'rolledBack', from: newest, to: before, byName: 'người vận hành hệ thống' },
  ])
  const told = await payload.find({ collection: 'messages', where: { recipient: { equals: id } } })
  expect(told.docs).toMatchObject([{ subject: 'Đưa trang công khai về bản trước' }])
})

test('an address that had a page says what became of it, leads to the new one, and names nothing that was taken down', async () => {
  const { payload } = started
  const make = factories(payload)
  const [gone, renamed, hidden] = [
    await make.platform({ slug: 'nen-tang-mat', name: 'Nền tảng <mất>' }),
    await make.platform({ slug: 'nen-tang-cu', name: 'Nền tảng đổi chỗ' }),
    await make.platform({ slug: 'nen-tang-kin', name: 'Nền tảng bị gỡ' }),
  ]
  await publishNow(payload)
  const change = (id: string, data: object) =>
    payload.update({ collection: 'platforms', id, data, context: { isSeed: true } })
  await change(gone.id, { _status: 'draft' })
  await change(renamed.id, { slug: 'nen-tang-moi' })
  await payload.create({
    collection: 'takedowns',
    data: {
      key: `platforms/${hidden.id}`,
      name: 'Nền tảng bị gỡ',
      subjectCollection: 'platforms',
      subjectId: hidden.id,
      reason: 'Sai',
      byName: 'Bộ',
    },
    context: { isSeed: true },
  })
  await publishNow(payload)
  // What came between is not forgotten by the next.
  await publishNow(payload)

  const server = createServer(serveSite(releasesDir()))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const ask = async (address: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${address}`, { redirect: 'manual' })
    return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() }
  }
  const told = await ask('/nen-tang/nen-tang-mat/')
  expect(told.status).toBe(410)
  expect(told.html).toContain('<h1>“Nền tảng &lt;mất&gt;” không còn trong danh mục</h1>')
  expect(told.html).toContain('href="/nen-tang/"')
  expect((await ask('/en/platforms/nen-tang-mat')).status).toBe(410)
  expect(await ask('/nen-tang/nen-tang-cu/')).toMatchObject({
    status: 308,
    to: '/nen-tang/nen-tang-moi/',
  })
  const silent = await ask('/nen-tang/nen-tang-kin/')
  expect(silent.status).toBe(410)
  expect(silent.html).toContain('Nội dung này đã được gỡ')
  expect(silent.html).not.toContain('Nền tảng bị gỡ')
  expect((await ask('/nen-tang/chua-bao-gio-co/')).status).toBe(404)
  server.close()
})
