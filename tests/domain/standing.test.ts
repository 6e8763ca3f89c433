import {
  announcementsOfPlatform,
  announcementStandingOn,
  AnnouncementSchema,
} from 'cms/domain/announcement/announcement.ts'
import type { Announcement } from 'cms/domain/announcement/announcement.ts'
import { EvaluationSchema } from 'cms/domain/evaluation/evaluation.ts'
import { standingByDecisions } from 'cms/domain/evaluation/evaluationStanding.ts'
import { describe, expect, test } from 'vitest'

const decision = (slug: string, more: object = {}): Announcement =>
  AnnouncementSchema.parse({
    slug,
    number: `${slug}/QĐ`,
    title: { vi: slug },
    signedOn: '2026-03-01',
    signer: 'Người ký',
    ...more,
  })
const bySlug = (all: Announcement[]) => new Map(all.map((one) => [one.slug, one]))
const evaluation = (more: object = {}) =>
  EvaluationSchema.parse({
    slug: 'ket-qua',
    template: 'mau',
    offering: 'goi',
    evaluatedOn: '2026-02-01',
    validUntil: '2027-02-28',
    state: 'announced',
    announcement: 'cong-bo',
    ...more,
  })

describe('an announcement', () => {
  test('is in force from its first day to its last, both included', () => {
    const one = decision('cong-bo', { effectiveFrom: '2026-03-10', effectiveTo: '2027-03-09' })
    const on = (day: string) => announcementStandingOn(one, [one], day)
    expect(on('2026-03-09')).toBe('notYet')
    expect(on('2026-03-10')).toBe('inForce')
    expect(on('2027-03-09')).toBe('inForce')
    expect(on('2027-03-10')).toBe('expired')
  })

  test('without a first day is in force from its signing', () => {
    const one = decision('cong-bo')
    expect(announcementStandingOn(one, [one], '2026-02-28')).toBe('notYet')
    expect(announcementStandingOn(one, [one], '2026-03-01')).toBe('inForce')
  })

  test('is superseded on the first day of the one that takes its place, not on its signing', () => {
    const old = decision('cong-bo')
    const next = decision('thay-the', {
      signedOn: '2026-09-01',
      effectiveFrom: '2026-10-01',
      supersedes: ['cong-bo'],
    })
    const on = (day: string) => announcementStandingOn(old, [old, next], day)
    expect(on('2026-09-30')).toBe('inForce')
    expect(on('2026-10-01')).toBe('superseded')
  })

  test('of a platform says what it did to it, the newest first', () => {
    const published = decision('cong-bo', { platforms: ['a'] })
    const revoked = decision('thu-hoi', { signedOn: '2026-08-01', revokedPlatforms: ['a'] })
    const other = decision('khac', { platforms: ['b'] })
    expect(
      announcementsOfPlatform('a', [published, other, revoked]).map(
        ({ announcement, isRevocation }) => [announcement.slug, isRevocation],
      ),
    ).toEqual([
      ['thu-hoi', true],
      ['cong-bo', false],
    ])
  })
})

describe('a result', () => {
  const published = decision('cong-bo', { effectiveFrom: '2026-03-10' })
  const revocation = decision('thu-hoi', { signedOn: '2026-08-01', effectiveFrom: '2026-08-15' })
  const all = bySlug([published, revocation])
  const on = (day: string, more: object = {}) =>
    standingByDecisions(evaluation(more), all, day).standing

  test('holds from the first day of its decision, and expires by itself after its last day', () => {
    expect(on('2026-03-09')).toBe('notYet')
    expect(on('2026-03-10')).toBe('valid')
    expect(on('2027-02-28')).toBe('valid')
    expect(on('2027-03-01')).toBe('expired')
  })

  test('is revoked on the first day of the decision that does it', () => {
    const revoked = { state: 'revoked', revokedBy: 'thu-hoi' }
    expect(on('2026-08-14', revoked)).toBe('valid')
    expect(on('2026-08-15', revoked)).toBe('revoked')
    expect(on('2027-03-01', revoked)).toBe('revoked')
  })

  test('names the decisions that made it what it is', () => {
    const revoked = evaluation({ state: 'revoked', revokedBy: 'thu-hoi' })
    expect(standingByDecisions(revoked, all, '2026-09-01')).toEqual({
      standing: 'revoked',
      announcement: published,
      revocation,
    })
  })
})
