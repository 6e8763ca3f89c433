import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Snapshot } from '../../cms/src/domain/publication/snapshot.ts'
import { checkRelease } from '../../cms/src/publication/check.ts'
import { emptySnapshot } from '../support/emptySnapshot.ts'

const snapshot: Snapshot = {
  ...emptySnapshot,
  legalDocuments: [
    {
      slug: 'van-ban-thu',
      number: '1/QĐ',
      date: null,
      issuer: 'Bộ',
      title: { vi: 'Thử' },
      url: null,
      inForceFrom: null,
      replacedBy: null,
      isReplacementLikely: null,
      amendedBy: [],
      basis: 'source',
      basisNote: null,
      basisOf: [],
    },
  ],
}

async function site(pages: Record<string, string | undefined>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'nen-tang-so-check-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const [file, html] of Object.entries(pages)) {
    if (html === undefined) continue
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), html)
  }
  return folder
}

const whole = {
  'index.html': '<a href="/van-ban/van-ban-thu/">Thử</a> <a href="/admin">Quản trị</a>',
  'van-ban/van-ban-thu/index.html': '<a href="/">Trang chủ</a>',
  'en/legal-documents/van-ban-thu/index.html': '<a href="/?q=thu#ket-qua">Trang chủ</a>',
}

test('a whole site passes, with its number of pages', async () => {
  expect(await checkRelease(await site(whole), snapshot)).toBe(3)
})

test('a record without its page in one language is named', async () => {
  const rest = { ...whole, 'en/legal-documents/van-ban-thu/index.html': undefined }
  await expect(checkRelease(await site(rest), snapshot)).rejects.toThrow(
    'no page: /en/legal-documents/van-ban-thu/',
  )
})

test('a link that leads nowhere is named with its page', async () => {
  const broken = { ...whole, 'index.html': '<a href="/khong-co/">Không có</a>' }
  await expect(checkRelease(await site(broken), snapshot)).rejects.toThrow(
    'broken link: /khong-co/ (in index.html)',
  )
})
