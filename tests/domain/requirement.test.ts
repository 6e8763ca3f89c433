import { AdoptionSchema } from 'cms/domain/adoption/adoption.ts'
import { OrganisationSchema } from 'cms/domain/organisation/organisation.ts'
import {
  organisationsAsked,
  requirementRows,
  RequirementSchema,
} from 'cms/domain/requirement/requirement.ts'
import { describe, expect, test } from 'vitest'
import { loadSeed } from '../../seed/load.ts'

const before = { validTo: '2025-06-30' }
const since = { validFrom: '2025-07-01' }
const unit = (slug: string, more: object = {}) =>
  OrganisationSchema.parse({ slug, name: { vi: slug }, kind: 'province', ...more })
const merged = (organisation: string) => ({ organisation, relation: 'merged', date: '2025-07-01' })
const organisations = [
  unit('lao-cai-cu', { ...before, region: 'Bắc' }),
  unit('yen-bai', { ...before, region: 'Bắc' }),
  unit('lao-cai', {
    ...since,
    region: 'Bắc',
    predecessors: [merged('lao-cai-cu'), merged('yen-bai')],
  }),
  unit('ha-noi', { region: 'Đồng bằng' }),
  unit('so-y-te', { kind: 'agency', parent: 'lao-cai' }),
]
const platforms = [
  { slug: 'hop', group: 'government' as const },
  { slug: 'kham', group: 'society' as const },
]
const adoption = (organisation: string, platform: string, milestones: [string, string][]) =>
  AdoptionSchema.parse({
    id: `${organisation}-${platform}`,
    organisation,
    platform,
    milestones: milestones.map(([level, date]) => ({ level, date })),
  })
const requirement = (more: object = {}) =>
  RequirementSchema.parse({
    slug: 'nhiem-vu',
    title: { vi: 'Nhiệm vụ' },
    platform: 'hop',
    kinds: ['province'],
    level: 'deployed',
    dueOn: '2026-06-30',
    ...more,
  })
const statuses = (
  asked: ReturnType<typeof requirement>,
  adoptions: ReturnType<typeof adoption>[],
  day: string,
) =>
  Object.fromEntries(
    requirementRows(asked, { organisations, platforms, adoptions }, day).map(
      ({ organisation, status }) => [organisation.slug, status],
    ),
  )

describe('who is asked', () => {
  const asked = (more: object, day: string) =>
    organisationsAsked(requirement(more), organisations, day).map(({ slug }) => slug)

  test('every unit of a kind that exists on the day', () => {
    expect(asked({}, '2025-06-30')).toEqual(['lao-cai-cu', 'yen-bai', 'ha-noi'])
    expect(asked({}, '2025-07-01')).toEqual(['lao-cai', 'ha-noi'])
  })

  test('of these, only those in the regions that are named', () => {
    expect(asked({ regions: ['Bắc'] }, '2026-01-01')).toEqual(['lao-cai'])
  })

  test('two listed units that merged are their one successor, once', () => {
    const listed = { kinds: [], organisations: ['lao-cai-cu', 'yen-bai', 'so-y-te'] }
    expect(asked(listed, '2025-06-30')).toEqual(['lao-cai-cu', 'yen-bai', 'so-y-te'])
    expect(asked(listed, '2025-07-01')).toEqual(['lao-cai', 'so-y-te'])
  })
})

describe('how it stands', () => {
  const deployed = adoption('so-y-te', 'hop', [
    ['announced', '2026-01-10'],
    ['deployed', '2026-05-20'],
  ])

  test('met from the day on which the level that counts was reached, by an agency of the province too', () => {
    expect(statuses(requirement(), [deployed], '2026-05-19')).toEqual({
      'lao-cai': 'open',
      'ha-noi': 'open',
    })
    expect(statuses(requirement(), [deployed], '2026-05-20')).toMatchObject({ 'lao-cai': 'met' })
  })

  test('a lower level, or another platform, does not meet it', () => {
    const lower = adoption('ha-noi', 'hop', [['contracted', '2026-01-01']])
    const other = adoption('ha-noi', 'kham', [['deployed', '2026-01-01']])
    expect(statuses(requirement(), [lower, other], '2026-06-01')['ha-noi']).toBe('open')
  })

  test('any platform of the group meets what is asked of a group', () => {
    const asked = requirement({ platform: null, group: 'society' })
    const kham = adoption('ha-noi', 'kham', [['deployed', '2026-01-01']])
    expect(statuses(asked, [deployed, kham], '2026-06-01')).toEqual({
      'lao-cai': 'open',
      'ha-noi': 'met',
    })
  })

  test('overdue after its last day, not on it', () => {
    expect(statuses(requirement(), [], '2026-06-30')['ha-noi']).toBe('open')
    expect(statuses(requirement(), [], '2026-07-01')['ha-noi']).toBe('overdue')
  })

  test('waived from the day of the waiver; met all the same where it is met', () => {
    const waivers = ['ha-noi', 'lao-cai'].map((organisation) => ({
      organisation,
      reason: 'Thiên tai',
      date: '2026-08-01',
    }))
    const asked = requirement({ waivers })
    expect(statuses(asked, [deployed], '2026-07-31')['ha-noi']).toBe('overdue')
    expect(statuses(asked, [deployed], '2026-08-01')).toEqual({
      'ha-noi': 'waived',
      'lao-cai': 'met',
    })
  })

  test('what was ended does not meet it any more', () => {
    const ended = { ...deployed, endedOn: '2026-06-15' }
    expect(statuses(requirement(), [ended], '2026-06-20')['lao-cai']).toBe('open')
  })
})

test('the views as of 30/06/2025 and 01/07/2025 count the same adoptions', () => {
  const { organisations: all, platforms: known, adoptions } = loadSeed()
  const world = {
    organisations: all,
    platforms: known,
    adoptions: adoptions.map(({ key, ...row }) => AdoptionSchema.parse({ id: key, ...row })),
  }
  const asked = requirement({ platform: null, group: 'government', level: 'announced' })
  const countedOn = (day: string) => {
    const rows = requirementRows(asked, world, day)
    const counted = rows.flatMap(({ metBy }) => metBy.map(({ id }) => id)).sort()
    return { rows, counted }
  }
  const then = countedOn('2025-06-30')
  const now = countedOn('2025-07-01')
  expect(then.rows).toHaveLength(63)
  expect(now.rows).toHaveLength(34)
  expect(now.counted).toEqual(then.counted)
  expect(now.counted.length).toBeGreaterThan(3)
  // Adoptions of former units are among them, so that the equality says something.
  const former = new Set(all.filter(({ validTo }) => validTo).map(({ slug }) => slug))
  const ofFormer = then.rows.filter(
    ({ organisation, metBy }) => former.has(organisation.slug) && metBy.length > 0,
  )
  expect(ofFormer.length).toBeGreaterThan(0)
})
