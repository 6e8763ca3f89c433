import { expect, test } from 'vitest'
import { ChangeSchema, numbered } from '../../cms/src/domain/publication/change.ts'
import { changesBetween } from '../../cms/src/domain/publication/changesBetween.ts'
import { SnapshotSchema, emptySnapshot } from '../../cms/src/domain/publication/snapshot.ts'
import type { Snapshot } from '../../cms/src/domain/publication/snapshot.ts'

const bare = emptySnapshot('2026-11-01T02:00:00.000Z', '2026-11-01')
const name = (vi: string) => ({ vi, en: `${vi} (en)` })
/** A snapshot of records as the public sees them; what is not given is not there. */
const snapshot = (lists: Record<string, unknown>, asOf = '2026-11-02'): Snapshot =>
  SnapshotSchema.parse({ ...bare, takenAt: `${asOf}T02:00:00.000Z`, asOf, ...lists })
const platform = {
  slug: 'kham-tu-xa',
  name: name('Khám từ xa'),
  group: 'society',
  sector: 'y-te',
  summary: name('Khám'),
  status: 'pilot',
  statusBasis: 'source',
  nationalListing: 'unknown',
  confidence: 'listed',
}
const vendor = { slug: 'hang-a', name: name('Hãng A'), kind: 'vendor', illustrative: true }
const province = { slug: 'lao-cai', name: name('Lào Cai'), kind: 'province' }
const offering = {
  slug: 'kham-a',
  name: name('Khám A'),
  vendor: 'hang-a',
  platform: 'kham-tu-xa',
  summary: name('Khám'),
  plans: [],
  illustrative: true,
}
const adoption = {
  id: '0123456789abcdef01234567',
  organisation: 'lao-cai',
  platform: 'kham-tu-xa',
  milestones: [{ level: 'announced', date: '2026-10-01' }],
}
const decision = {
  slug: '1-qd',
  number: '1/QĐ',
  title: name('Thu hồi'),
  signedOn: '2026-10-30',
  signer: 'Nguyễn Văn A',
  revokedPlatforms: ['kham-tu-xa'],
}
const base = { platforms: [platform], organisations: [vendor, province], offerings: [offering] }
const of = (before: Snapshot | undefined, after: Snapshot) =>
  changesBetween(before, after).map(({ kind, day, about }) => [kind, day, about[0]])

test('the first publication tells what has a day of its own, and not that all else is there', () => {
  const first = snapshot({ ...base, adoptions: [adoption], announcements: [decision] })
  expect(of(undefined, first)).toEqual([
    ['revoked', '2026-10-30', 'announcements/1-qd'],
    ['level', '2026-10-01', 'organisations/lao-cai'],
  ])
})

test('nothing changed: nothing is told', () => {
  const all = snapshot({ ...base, adoptions: [adoption], announcements: [decision] })
  expect(
    of(all, snapshot({ ...base, adoptions: [adoption], announcements: [decision] }, '2026-11-03')),
  ).toEqual([])
})

test('a level, a price, a state, what came and what is gone are told, each once', () => {
  const before = snapshot({ ...base, adoptions: [adoption], problems: [] })
  const after = snapshot(
    {
      ...base,
      platforms: [{ ...platform, status: 'official' }],
      organisations: [vendor, province, { ...province, slug: 'hue', name: name('Huế') }],
      offerings: [
        {
          ...offering,
          priceHistory: [{ date: '2026-11-02', plan: 'Cấp xã', before: 100_000, after: 90_000 }],
        },
      ],
      adoptions: [
        {
          ...adoption,
          milestones: [...adoption.milestones, { level: 'inUse', date: '2026-11-02' }],
        },
      ],
    },
    '2026-11-03',
  )
  expect(of(before, after)).toEqual([
    ['price', '2026-11-02', 'offerings/kham-a'],
    ['level', '2026-11-02', 'organisations/lao-cai'],
    ['state', '2026-11-03', 'platforms/kham-tu-xa'],
    ['added', '2026-11-03', 'organisations/hue'],
  ])
  expect(of(after, snapshot(base, '2026-11-03'))).toContainEqual([
    'removed',
    '2026-11-03',
    'organisations/hue',
  ])
})

test('what is made up says so, and numbers go up with the publication and the day', () => {
  const before = snapshot(base)
  const after = snapshot({
    ...base,
    offerings: [
      {
        ...offering,
        priceHistory: [{ date: '2026-11-02', plan: 'Cấp xã', before: 1000, after: 900 }],
      },
    ],
    announcements: [decision],
  })
  const changes = numbered('20261102020000000', changesBetween(before, after))
  expect(changes.map((change) => ChangeSchema.parse(change).number)).toEqual([
    '20261102020000000-00000',
    '20261102020000000-00001',
  ])
  expect(changes.map(({ kind, illustrative }) => [kind, illustrative])).toEqual([
    ['revoked', false],
    ['price', true],
  ])
})
