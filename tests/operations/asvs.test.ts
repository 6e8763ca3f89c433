import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const page = readFileSync(path.join(root, 'docs/security.md'), 'utf8')

/** Requirements of levels 1 and 2 in each section of OWASP ASVS 5.0.0: their numbers have no gap. */
const requirements: Record<string, number[]> = {
  V1: [2, 9, 11, 3, 2],
  V2: [3, 3, 4, 1],
  V3: [0, 2, 4, 6, 5, 0, 2],
  V4: [3, 1, 2, 4],
  V5: [1, 3, 2, 3],
  V6: [3, 12, 4, 4, 5, 3, 0, 4],
  V7: [3, 4, 2, 5, 2, 2],
  V8: [2, 3, 1, 1],
  V9: [3, 4],
  V11: [2, 3, 3, 4, 1, 1],
  V12: [3, 2, 4],
  V13: [1, 5, 2, 5],
  V14: [2, 4, 3],
  V15: [3, 3, 7],
  V16: [1, 5, 4, 3, 3],
}

const rows = [
  ...page.matchAll(/^\| ((?:V?[\d.]+(?:, )?)+) *\| ([^|]+)\| ([^|]*)\| ([^|]*)\|$/gm),
].map(([, numbers = '', answer = '', reason = '', seen = '']) => ({
  numbers: numbers.trim().split(', '),
  answer: answer.trim(),
  reason: reason.trim(),
  seen: seen.trim(),
}))

test('each requirement of levels 1 and 2 is answered once', () => {
  const asked = Object.entries(requirements).flatMap(([chapter, sections]) =>
    sections.flatMap((count, section) =>
      Array.from({ length: count }, (_, at) => `${chapter.slice(1)}.${section + 1}.${at + 1}`),
    ),
  )
  expect(rows.flatMap(({ numbers }) => numbers).sort()).toEqual([...asked, 'V10', 'V17'].sort())
})

test('what holds names its test or is seen by reading; all else has its reason', () => {
  for (const { numbers, answer, reason, seen } of rows) {
    expect(['holds', 'differs', 'the operator’s', 'does not apply']).toContain(answer)
    const isSaid = answer === 'holds' ? seen !== '' : reason !== ''
    expect([numbers, isSaid]).toEqual([numbers, true])
  }
})

test('every test that the page names is there', () => {
  const named = [...page.matchAll(/`(tests\/[\w./]+)`/g)].map(([, file = '']) => file)
  expect(named.length).toBeGreaterThan(50)
  expect([...new Set(named)].filter((file) => !existsSync(path.join(root, file)))).toEqual([])
})
