import { expect, test } from 'vitest'
import { adoptionLevels, levelOn } from '../../cms/src/domain/adoption/adoption.ts'
import { AdoptionSchema } from '../../cms/src/domain/adoption/adoption.ts'
import {
  announcementStandingOn,
  AnnouncementSchema,
} from '../../cms/src/domain/announcement/announcement.ts'
import { EvaluationSchema, standingOn } from '../../cms/src/domain/evaluation/evaluation.ts'
import { faultsOf, totalOf } from '../../cms/src/domain/evaluation/evaluationTotal.ts'
import { isUnconfirmed } from '../../cms/src/domain/offering/offering.ts'
import { promotionOn } from '../../cms/src/domain/field/plan.ts'
import { requirementRows } from '../../cms/src/domain/requirement/requirement.ts'
import { requirementStatuses } from '../../cms/src/domain/requirement/requirementStatus.ts'
import { existedOn } from '../../cms/src/domain/organisation/organisation.ts'
import { claimsOnRealBodies, unmarkedNames } from '../../seed/demoClaims.ts'
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

/** The day on which the demonstration is shown. */
const today = '2026-11-24'
const templateOf = new Map(all.evaluationTemplates.map((template) => [template.slug, template]))

test('three templates: three pillars, four groups, six groups, each of five levels', () => {
  const shapes = Object.fromEntries(
    catalogue.evaluationTemplates.map(({ slug, groups, levels }) => [
      slug,
      [groups.length, levels.map(({ level }) => level)],
    ]),
  )
  expect(shapes).toEqual({
    'cong-dich-vu-cong-473': [3, [1, 2, 3, 4, 5]],
    'nen-tang-phuc-vu-nguoi-dan-578': [4, [1, 2, 3, 4, 5]],
    'nen-tang-nhu-dich-vu-smedx': [6, [1, 2, 3, 4, 5]],
  })
})

test('a template says that it was rebuilt, cites its decision, and its parts fit together', () => {
  for (const { slug, groups, criteria, levels, note, legalBasis, ...row } of templateOf.values()) {
    expect([slug, row.confidence]).toEqual([slug, 'reconstructed'])
    expect(note?.vi).toContain('chúng tôi dựng lại')
    expect(note?.en).toContain('our reconstruction')
    expect(legalBasis.length).toBeGreaterThan(0)
    expect(groups.reduce((sum, { weight }) => sum + weight, 0)).toBe(100)
    const keys = criteria.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(new Set(criteria.map(({ group }) => group))).toEqual(
      new Set(groups.map(({ key }) => key)),
    )
    const minima = levels.map(({ minimum }) => minimum)
    expect(minima).toEqual([...minima].sort((a, b) => a - b))
  }
})

test('a practice of a source invents no result, cost or time', () => {
  expect(catalogue.practices.map(({ slug }) => slug)).toEqual([
    'da-nang-cong-dan-so',
    'hai-phong-giao-chi-tieu-dich-vu-cong',
  ])
  for (const { result, cost, months, sources, state } of catalogue.practices) {
    expect({ result, cost, months, state }).toEqual({
      result: null,
      cost: null,
      months: null,
      state: 'published',
    })
    expect(sources).toHaveLength(1)
  }
})

test('results of the demonstration are whole and show every level and standing', () => {
  const announced = all.evaluations.filter(({ state }) => ['announced', 'revoked'].includes(state))
  const levels = announced.map((row) => {
    const template = templateOf.get(row.template)
    if (!template) throw new Error(row.template)
    expect([row.slug, faultsOf(template, row.results)]).toEqual([row.slug, []])
    return totalOf(template, row.results).level
  })
  expect(new Set(levels)).toEqual(new Set([1, 2, 3, 4, 5, null]))
  const standings = announced.map((row) => standingOn(EvaluationSchema.parse(row), today))
  expect(new Set(standings)).toEqual(new Set(['valid', 'expired', 'revoked']))
  const answers = announced.flatMap(({ results }) => results)
  expect(answers.some(({ value, reason }) => value === 'notApplicable' && reason)).toBe(true)
})

test('each public result was announced by one decision, each revoked one taken back by another', () => {
  const announced = all.announcements.filter(({ state }) => state === 'announced')
  const publishing = announced.flatMap(({ evaluations }) => evaluations).sort()
  const revoking = announced.flatMap(({ revokedEvaluations }) => revokedEvaluations)
  const slugsIn = (...states: string[]) =>
    all.evaluations.filter(({ state }) => states.includes(state)).map(({ slug }) => slug)
  expect(publishing).toEqual(slugsIn('announced', 'revoked').sort())
  expect(revoking).toEqual(slugsIn('revoked'))
})

test('announcements of the demonstration stand in every way', () => {
  const announced = all.announcements
    .filter(({ state }) => state === 'announced')
    .map((row) => AnnouncementSchema.parse(row))
  const standings = announced.map((one) => announcementStandingOn(one, announced, today))
  expect(new Set(standings)).toEqual(new Set(['inForce', 'notYet', 'expired', 'superseded']))
})

test('requirements of the demonstration stand in every way', () => {
  const world = {
    ...all,
    adoptions: all.adoptions.map(({ key, ...row }) => AdoptionSchema.parse({ id: key, ...row })),
  }
  const statuses = all.requirements
    .filter(({ state }) => state === 'issued')
    .flatMap((one) => requirementRows(one, world, today).map(({ status }) => status))
  expect([...new Set(statuses)].sort()).toEqual([...requirementStatuses.values].sort())
})

test('offerings of the demonstration show every later field', () => {
  const some = (fits: (offering: (typeof all.offerings)[number]) => boolean) =>
    all.offerings.some(fits)
  expect(some((one) => one.certificates.some(({ validUntil }) => (validUntil ?? '') < today))).toBe(
    true,
  )
  const values = all.offerings.flatMap(({ accessibility }) => accessibility.map((row) => row.value))
  expect(new Set(values)).toEqual(new Set(['met', 'notMet', 'notApplicable', 'notAssessed']))
  expect(some((one) => one.plans.some((plan) => promotionOn(plan, today) !== undefined))).toBe(true)
  expect(some(({ priceHistory }) => priceHistory.length > 1)).toBe(true)
  expect(some(({ supportEligible }) => supportEligible === true)).toBe(true)
  expect(some((one) => one.confirmedOn !== null && isUnconfirmed(one, today))).toBe(true)
})

test('the demonstration shows no real body as late, revoked or failing', () => {
  expect(claimsOnRealBodies(all)).toEqual([])
})

test('a made-up organisation says so in its name, in both languages', () => {
  expect(unmarkedNames(all)).toEqual([])
})
