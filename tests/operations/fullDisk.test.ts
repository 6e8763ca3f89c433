import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { factories } from '../support/factories.ts'
import { clientFor, serveApi, sessionToken } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'
import { mountSmallDisk } from '../support/smallDisk.ts'

// A disk of its own that is really full: 64 MB of memory, which only root may mount.

const disk = mountSmallDisk(64)
const { folder, fillTo } = disk
if (disk.missing) console.log(`No small disk: ${disk.missing}`)

describe.skipIf(Boolean(disk.missing))('a disk that runs full', () => {
  let started: TestPayload
  let server: HttpServer
  let ministry: Client
  let visitor: Client
  let email: string

  beforeAll(async () => {
    started = await startPayload(folder)
    started.payload.logger.level = 'silent'
    server = await serveApi(started.payload)
    ;({ email } = await factories(started.payload).user('ministry'))
    ministry = await clientFor(server.origin, email)
    visitor = await clientFor(server.origin)
  })
  afterAll(async () => {
    await server.stop()
    await started.stop()
  })

  const organisation = () => {
    const slug = `don-vi-${crypto.randomUUID()}`
    return { slug, name: `Đơn vị ${slug}`, kind: 'agency' }
  }
  const ready = async () => {
    const { status, body } = await visitor('GET', '/api/health/ready')
    return { status, reasons: String(body.reasons), warnings: String(body.warnings) }
  }
  const count = async () => (await started.payload.count({ collection: 'organisations' })).totalDocs

  test('it is said before it is full', async () => {
    expect((await ready()).warnings).toBe('')
    fillTo(4_000_000)
    const { warnings, reasons } = await ready()
    expect(warnings).toMatch(/^disk: nearly full, \d+ MB free \(\d %\)$/)
    expect(reasons).not.toContain('disk')
  })

  test('a write says so in the language of its sender, leaves nothing, and is done once there is room', async () => {
    fillTo(0)
    const before = await count()
    const answers: Awaited<ReturnType<Client>>[] = []
    const refusals = () => answers.filter(({ status }) => status !== 201)
    // The log of the database keeps the room that migrations gave it: so much is written before the disk is asked.
    while (refusals().length < 5 && answers.length < 600) {
      answers.push(await ministry('POST', '/api/organisations', organisation()))
    }
    const refused = refusals()
    expect(refused.length).toBe(5)
    for (const { status, body } of refused) {
      expect(status).toBe(507)
      expect(JSON.stringify(body)).toContain('hết chỗ lưu')
    }
    expect(await count()).toBe(before + answers.length - refused.length)
    const standing = await ready()
    expect(standing).toMatchObject({ status: 503 })
    expect(standing.reasons).toContain('disk: full, 0 MB free')

    disk.empty()
    expect((await ministry('POST', '/api/organisations', organisation())).status).toBe(201)
    expect((await ready()).reasons).not.toContain('disk')
  })

  test('a file for which there is no room is refused before a part of it is kept', async () => {
    fillTo(1_000_000)
    const kept = readdirSync(folder, { recursive: true }).length
    const form = new FormData()
    form.set('_payload', JSON.stringify({ alt: 'Ảnh' }))
    form.set('file', new Blob(['%PDF-1.7\n'.repeat(1000)], { type: 'application/pdf' }), 'a.pdf')
    const answer = await fetch(`${server.origin}/api/media`, {
      method: 'POST',
      body: form,
      headers: { cookie: `payload-token=${await sessionToken(server.origin, email)}` },
    })
    expect(answer.status).toBe(507)
    expect(readdirSync(folder, { recursive: true })).toHaveLength(kept)
  })
})

afterAll(() => disk.remove())
