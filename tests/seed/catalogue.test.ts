import { expect, test } from 'vitest'
import { adoptionLevels, levelOn } from '../../cms/src/domain/adoption.ts'
import { existedOn } from '../../cms/src/domain/organisation.ts'
import { loadSeed } from '../../seed/load.ts'
import { identityOf, seedCollections } from '../../seed/schema.ts'

const catalogue = loadSeed({ catalogueOnly: true })
const all = loadSeed()

const countBy = <T>(rows: T[], key: (row: T) => string) => {
  const counts: Record<string, number> = {}
  for (const row of rows) counts[key(row)] = (counts[key(row)] ?? 0) + 1
  return counts
}

test('50 platforms in groups of 18, 16 and 16', () => {
  expect(catalogue.platforms).toHaveLength(50)
  expect(countBy(catalogue.platforms, ({ group }) => group)).toEqual({
    government: 18,
    economy: 16,
    society: 16,
  })
})

test('55 problems: 31 solved, 4 piloting, 20 open', () => {
  expect(catalogue.problems).toHaveLength(55)
  expect(countBy(catalogue.problems, ({ state }) => state)).toEqual({
    solved: 31,
    piloting: 4,
    open: 20,
  })
})

test('a problem is open exactly when no platform answers it', () => {
  for (const { slug, state, solvedBy } of catalogue.problems) {
    expect([slug, state === 'open']).toEqual([slug, solvedBy.length === 0])
  }
})

test('36 vendors and 27 ministries and central bodies', () => {
  const kinds = countBy(catalogue.organisations, ({ kind }) => kind)
  expect(kinds).toMatchObject({ vendor: 36, ministry: 27 })
})

test('63 provinces until 30/06/2025 and 34 since', () => {
  const provinces = catalogue.organisations.filter(({ kind }) => kind === 'province')
  const on = (day: string) => provinces.filter((province) => existedOn(province, day))
  expect(on('2022-06-30')).toHaveLength(63)
  expect(on('2025-06-30')).toHaveLength(63)
  expect(on('2025-07-01')).toHaveLength(34)
  expect(on('2026-11-22')).toHaveLength(34)
})

test('each former province is continued by exactly one of today', () => {
  const provinces = catalogue.organisations.filter(({ kind }) => kind === 'province')
  const former = provinces.filter(({ validTo }) => validTo).map(({ slug }) => slug)
  const continued = provinces.flatMap(({ predecessors }) =>
    predecessors.map(({ organisation }) => organisation),
  )
  expect(continued.sort()).toEqual(former.sort())
})

test('a province that raised a problem is the unit of that time', () => {
  const bySlug = new Map(catalogue.organisations.map((row) => [row.slug, row]))
  for (const { raisedBy } of catalogue.problems.filter(
    ({ raisedBy: { kind } }) => kind === 'province',
  )) {
    const province = bySlug.get(raisedBy.organisation ?? '')
    expect(province?.name.vi).toBe(raisedBy.name)
    expect(province && existedOn(province, '2022-06-30')).toBe(true)
  }
})

test('what pages show first reads in both languages', () => {
  const texts = [
    ...catalogue.platforms.flatMap(({ name, summary }) => [name, summary]),
    ...catalogue.problems.flatMap(({ title, statement }) => [title, statement]),
    ...catalogue.legalDocuments.map(({ title }) => title),
    ...catalogue.indicators.map(({ name }) => name),
    ...catalogue.organisations.map(({ name }) => name),
  ]
  expect(texts.filter(({ en }) => !en)).toEqual([])
})

test('the catalogue holds nothing illustrative, the demonstration nothing else', () => {
  for (const collection of seedCollections) {
    const known = new Set(catalogue[collection].map(identityOf))
    for (const record of all[collection]) {
      const isIllustrative = 'illustrative' in record && record.illustrative
      expect([identityOf(record), isIllustrative]).toEqual([
        identityOf(record),
        !known.has(identityOf(record)),
      ])
    }
  }
})

test('an adoption stands at the last level it reached, and each level has its evidence', () => {
  for (const adoption of all.adoptions) {
    const { key, state, milestones, endedOn } = adoption
    const levels = milestones.map(({ level }) => level)
    expect([key, levels]).toEqual([key, adoptionLevels.values.slice(0, levels.length)])
    expect(milestones.every(({ evidence }) => evidence)).toBe(true)
    const dates = milestones.map(({ date }) => date)
    expect(dates).toEqual([...dates].sort())
    const expected = adoptionLevels.values.find((level) => level === state)
    expect([key, levelOn(adoption, '2026-11-22')]).toEqual([key, expected])
    expect([key, Boolean(endedOn)]).toEqual([key, state === 'ended'])
  }
})

test('the demonstration shows adoptions in every state, of every kind of organisation', () => {
  const states = new Set(all.adoptions.map(({ state }) => state))
  expect([...states].sort()).toEqual(
    [...adoptionLevels.values, 'awaitingApproval', 'draft', 'ended', 'withdrawn'].sort(),
  )
  const kindOf = new Map(all.organisations.map(({ slug, kind }) => [slug, kind]))
  const kinds = new Set(all.adoptions.map(({ organisation }) => kindOf.get(organisation)))
  expect([...kinds].sort()).toEqual(['agency', 'commune', 'province'])
})

test('whoever adopted something existed on the day', () => {
  const bySlug = new Map(all.organisations.map((row) => [row.slug, row]))
  for (const { key, organisation, milestones } of all.adoptions) {
    const unit = bySlug.get(organisation)
    for (const { date } of milestones) {
      expect([key, date, unit && existedOn(unit, date)]).toEqual([key, date, true])
    }
  }
})

test('prices stand only with fictional vendors', () => {
  const fictional = new Set(
    all.organisations
      .filter((row) => row.illustrative && row.kind === 'vendor')
      .map((row) => row.slug),
  )
  expect(all.offerings.length).toBeGreaterThanOrEqual(24)
  expect(all.offerings.filter(({ vendor }) => !fictional.has(vendor))).toEqual([])
})
