import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, inject, test } from 'vitest'
import { recordFilePath, RecordFileSchema } from '../../cms/src/domain/publication/recordFile.ts'
import { dayText } from '../../cms/src/domain/values/day.ts'
import { readRelease } from '../support/builtPages.ts'

const { site, snapshot } = readRelease(inject('publishedData'))
const pictures = new Map(
  globSync('nhung/**/*.svg', { cwd: site }).map((file) => [
    file,
    readFileSync(path.join(site, file), 'utf8'),
  ]),
)

test('every province of today and every platform has a picture in both languages', () => {
  expect(pictures.size).toBe(2 * (34 + snapshot.platforms.length))
})

test('a picture asks nothing of anybody, is read aloud, and says its day', () => {
  for (const [file, svg] of pictures) {
    expect([file, /\b(?:href|src|url\(|@import|<script|<image|<foreignObject)/.test(svg)]).toEqual([
      file,
      false,
    ])
    expect([file, /role="img" aria-label="[^"]+"/.test(svg)]).toEqual([file, true])
    expect([
      file,
      svg.includes(dayText(snapshot.asOf, file.endsWith('.en.svg') ? 'en' : 'vi')),
    ]).toEqual([file, true])
  }
})

test('a platform’s card says the figure of its file, and that it is made up', () => {
  let counted = 0
  for (const { slug } of snapshot.platforms) {
    const file = path.join(site, recordFilePath('platforms', slug))
    const { figures } = RecordFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    const svg = pictures.get(path.join('nhung/nen-tang', `${slug}.vi.svg`)) ?? ''
    const { value = 0, outOf, illustrative = 0 } = figures.provincesInUse ?? {}
    const label = /aria-label="([^"]+)"/.exec(svg)?.[1] ?? ''
    expect([
      slug,
      label.includes(value === 0 ? 'chưa có đơn vị nào đăng ký' : `${value}/${outOf}`),
    ]).toEqual([slug, true])
    expect([slug, label.includes('minh họa')]).toEqual([slug, illustrative > 0])
    counted += value
  }
  expect(counted).toBeGreaterThan(0)
})
