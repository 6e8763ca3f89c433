import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadSeed } from '../../seed/load.ts'
import { notices } from '../../site/src/text/notices.ts'

// What “Riêng tư” says is what is done.

const root = path.resolve(import.meta.dirname, '../../site/src')
const sources = globSync('**/*.{ts,tsx,astro}', { cwd: root }).map((file) =>
  readFileSync(path.join(root, file), 'utf8'),
)

test('each key that a browser keeps is named on the page “privacy”, in both languages', () => {
  const keys = new Set(
    sources.flatMap((source) =>
      [
        ...source.matchAll(
          /(?:storageKey = |keptItems\(|(?:local|session)Storage\.\w+Item\()'([^']+)'/g,
        ),
      ].map(([, key = '']) => key),
    ),
  )
  expect([...keys].sort()).toEqual([
    'account',
    'compared',
    'illustrations',
    'searches',
    'shortlist',
    'theme',
  ])
  const privacy = loadSeed({ catalogueOnly: true }).pages.find(({ slug }) => slug === 'rieng-tu')
  for (const text of [privacy?.body.vi, privacy?.body.en]) {
    for (const key of keys) expect(text).toContain(`\n- ${key}: `)
  }
})

test('each notice stands at its form', () => {
  const placed = sources.flatMap((source) =>
    [...source.matchAll(/<Notice of="(\w+)"/g)].map(([, name]) => name),
  )
  expect(placed.sort()).toEqual(Object.keys(notices).sort())
})
