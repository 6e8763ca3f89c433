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

/** Checks a site of which these files were rendered, and the others carried over. */
async function check(
  pages: Record<string, string | undefined>,
  { isCarriedOver = false, hasRemoved = false } = {},
): Promise<number> {
  const there = Object.keys(pages).filter((file) => pages[file] !== undefined)
  const files = Object.fromEntries(there.map((file) => [file, '']))
  const rendered = isCarriedOver ? [] : there
  return checkRelease(await site(pages), snapshot, { files, rendered, hasRemoved })
}

const whole = {
  'index.html': '<a href="/van-ban/van-ban-thu/">Thử</a> <a href="/admin">Quản trị</a>',
  'van-ban/van-ban-thu/index.html': '<a href="/">Trang chủ</a>',
  'en/legal-documents/van-ban-thu/index.html': '<a href="/?q=thu#ket-qua">Trang chủ</a>',
}

test('a whole site passes, with its number of pages', async () => {
  expect(await check(whole)).toBe(3)
})

test('a record without its page in one language is named', async () => {
  const rest = { ...whole, 'en/legal-documents/van-ban-thu/index.html': undefined }
  await expect(check(rest)).rejects.toThrow('no page: /en/legal-documents/van-ban-thu/')
})

test('a link that leads nowhere is named with its page', async () => {
  const broken = { ...whole, 'index.html': '<a href="/khong-co/">Không có</a>' }
  await expect(check(broken)).rejects.toThrow('broken link: /khong-co/ (in index.html)')
})

test('links of what is carried over are read again once a page is no more', async () => {
  const broken = { ...whole, 'index.html': '<a href="/khong-co/">Không có</a>' }
  expect(await check(broken, { isCarriedOver: true })).toBe(3)
  await expect(check(broken, { isCarriedOver: true, hasRemoved: true })).rejects.toThrow(
    'broken link: /khong-co/ (in index.html)',
  )
})
