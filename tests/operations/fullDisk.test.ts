import { spawnSync } from 'node:child_process'
import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { factories } from '../support/factories.ts'
import { clientFor, serveApi, sessionToken } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

// A disk of its own that is really full: 64 MB of memory, which only root may mount.

const folder = mkdtempSync(path.join(tmpdir(), 'nen-tang-so-disk-'))
const mounting = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', folder], {
  encoding: 'utf8',
})
const canMount = mounting.status === 0
if (!canMount) console.log(`No small disk: ${mounting.error?.message ?? mounting.stderr.trim()}`)

describe.skipIf(!canMount)('a disk that runs full', () => {
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

  const filling = path.join(folder, 'filling')
  /** Leaves so many bytes of the disk, to the last block. */
  function fillTo(left: number): void {
    rmSync(filling, { force: true })
    const file = openSync(filling, 'w')
    const { bavail, bsize } = statfsSync(folder)
    for (let more = bavail * bsize - left; more > 0;) {
      more -= writeSync(file, Buffer.alloc(Math.min(more, bsize)))
    }
    closeSync(file)
  }
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

    rmSync(filling)
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

afterAll(() => {
  if (canMount) spawnSync('umount', ['--lazy', folder])
  rmSync(folder, { recursive: true, force: true })
})
