import { adoptionLevels } from '../adoption/adoption.ts'
import type { Adoption } from '../adoption/adoption.ts'
import type { Announcement } from '../announcement/announcement.ts'
import { standingByDecisions } from '../evaluation/evaluationStanding.ts'
import { evaluationStandings } from '../evaluation/evaluation.ts'
import { evaluationText } from '../evaluation/evaluationText.ts'
import { moneyText } from '../field/price.ts'
import type { Label, Localized } from '../language/language.ts'
import { platformStatuses } from '../platform/platform.ts'
import { problemStates } from '../problem/problem.ts'
import { dayText } from '../values/day.ts'
import type { FoundChange } from './change.ts'
import { filedWords } from './recordFile.ts'
import type { FiledWord } from './recordFile.ts'
import { pagePath } from './routes.ts'
import type { PageName } from './routes.ts'
import { emptySnapshot } from './snapshot.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * What became different for the public from one snapshot to the next. Without one before, what has a day of its own:
 * decisions, prices, levels, experiences, requirements; that the rest is there is no news.
 */
export function changesBetween(before: Snapshot | undefined, after: Snapshot): FoundChange[] {
  const base = before ?? emptySnapshot(after.takenAt, after.asOf)
  const dated = [
    ...after.announcements.flatMap((one) =>
      has(base.announcements, one) ? [] : decided(one, after),
    ),
    ...pricesChanged(base, after),
    ...levelsReached(base, after),
    ...corrected(base, after),
    ...addedOn(base, after),
  ]
  return before ? [...dated, ...statesChanged(before, after), ...comeAndGone(before, after)] : dated
}

const has = (records: readonly { slug: string }[], { slug }: { slug: string }) =>
  records.some((one) => one.slug === slug)
const both = ({ vi, en }: Localized): Label => ({ vi, en: en ?? vi })
const pagesOf = (page: PageName, slug?: string, part = '') => ({
  vi: pagePath(page, 'vi', slug) + part,
  en: pagePath(page, 'en', slug) + part,
})
const bySlug = <T extends { slug: string }>(records: readonly T[]) =>
  new Map(records.map((record) => [record.slug, record]))

/** A decision: what it publishes, and each result or platform that it takes back. */
function decided(announcement: Announcement, snapshot: Snapshot): FoundChange[] {
  const { slug, number, title, signedOn, announcedOn, signer, illustrative } = announcement
  const names = both(title)
  const common = {
    day: announcedOn ?? signedOn,
    pages: pagesOf('announcements', slug),
    text: {
      vi: `Ký ngày ${dayText(signedOn)}, ${signer}.`,
      en: `Signed on ${dayText(signedOn, 'en')}, ${signer}.`,
    },
    illustrative,
  }
  const results = bySlug(snapshot.evaluations)
  const subjects = (slugs: readonly string[]) =>
    slugs.flatMap((result) => {
      const evaluation = results.get(result)
      return [
        evaluation?.offering ? `offerings/${evaluation.offering}` : [],
        evaluation?.organisation ? `organisations/${evaluation.organisation}` : [],
      ].flat()
    })
  const platforms = (slugs: readonly string[]) => slugs.map((platform) => `platforms/${platform}`)
  const told = (kind: 'announced' | 'revoked', about: string[]): FoundChange => ({
    ...common,
    kind,
    about: [`announcements/${slug}`, ...about],
    title: { vi: `${number}: ${names.vi}`, en: `${number}: ${names.en}` },
  })
  const revoked = [
    ...subjects(announcement.revokedEvaluations),
    ...platforms(announcement.revokedPlatforms),
  ]
  const published = [...subjects(announcement.evaluations), ...platforms(announcement.platforms)]
  const isRevocationAlone = revoked.length > 0 && published.length === 0
  return [
    ...(isRevocationAlone ? [] : [told('announced', published)]),
    ...(revoked.length > 0 ? [told('revoked', revoked)] : []),
  ]
}

const amountText = (amount: number | null): Label =>
  amount === null ? { vi: 'theo báo giá', en: 'on quotation' } : moneyText(amount)

/** Each price that a vendor changed since an offering became public. */
function pricesChanged(before: Snapshot, after: Snapshot): FoundChange[] {
  const known = bySlug(before.offerings)
  return after.offerings.flatMap(({ slug, name, vendor, priceHistory, illustrative }) =>
    priceHistory.slice(known.get(slug)?.priceHistory.length ?? 0).map((row): FoundChange => {
      const [from, to] = [amountText(row.before ?? null), amountText(row.after ?? null)]
      const names = both(name)
      return {
        day: row.date,
        kind: 'price',
        about: [`offerings/${slug}`, `organisations/${vendor}`],
        pages: pagesOf('offerings', slug, '#price'),
        title: { vi: `${names.vi}: đổi giá`, en: `${names.en}: price changed` },
        text: {
          vi: `${row.plan}: từ ${from.vi} thành ${to.vi}.`,
          en: `${row.plan}: from ${from.en} to ${to.en}.`,
        },
        illustrative,
      }
    }),
  )
}

/** Each level that an adoption reached, and its end. */
function levelsReached(before: Snapshot, after: Snapshot): FoundChange[] {
  const known = new Map(before.adoptions.map((adoption) => [adoption.id, adoption]))
  const organisations = bySlug(after.organisations)
  const platforms = bySlug(after.platforms)
  return after.adoptions.flatMap((adoption) => {
    const earlier = known.get(adoption.id)
    const unit = organisations.get(adoption.organisation)
    const names = [unit?.fullName ?? unit?.name, platforms.get(adoption.platform)?.name]
    const title = (language: 'vi' | 'en') =>
      names.flatMap((name) => name?.[language] ?? name?.vi ?? []).join(' · ')
    const told = (day: string, text: Label): FoundChange => ({
      day,
      kind: 'level',
      about: aboutOf(adoption),
      pages: pagesOf('organisations', adoption.organisation, `#adoption-${adoption.id}`),
      title: { vi: title('vi'), en: title('en') },
      text,
      illustrative: adoption.illustrative,
    })
    const reached = adoption.milestones
      .filter(({ level }) => !earlier?.milestones.some((one) => one.level === level))
      .map(({ level, date }) => told(date, sentence(adoptionLevels.labels[level])))
    const isEnded = adoption.endedOn !== null && !earlier?.endedOn
    return isEnded && adoption.endedOn
      ? [...reached, told(adoption.endedOn, { vi: 'Đã kết thúc.', en: 'Ended.' })]
      : reached
  })
}

const sentence = ({ vi, en }: Label): Label => ({ vi: `${vi}.`, en: `${en}.` })

function aboutOf({ id, organisation, platform, offering }: Adoption): string[] {
  return [
    `organisations/${organisation}`,
    `platforms/${platform}`,
    ...(offering ? [`offerings/${offering}`] : []),
    `adoptions/${id}`,
  ]
}

/** What was wrong on the site and was put right. */
function corrected(before: Snapshot, after: Snapshot): FoundChange[] {
  const known = new Set(before.errorReports.map(({ id }) => id))
  return after.errorReports
    .filter(({ id }) => !known.has(id))
    .map(({ id, page, correction, correctedOn, illustrative }) => ({
      day: correctedOn,
      kind: 'corrected' as const,
      about: [`errorReports/${id}`],
      pages: pagesOf('corrections'),
      title: { vi: `Đính chính: ${page}`, en: `Corrected: ${page}` },
      text: { vi: correction, en: correction },
      illustrative,
    }))
}

/** Experiences and requirements, on the day on which they were put here. */
function addedOn(before: Snapshot, after: Snapshot): FoundChange[] {
  const told = (
    word: 'practices' | 'requirements',
    record: { slug: string; title: Localized; illustrative: boolean },
    day: string | null,
    text: Localized,
  ): FoundChange[] =>
    day === null || has(before[word], record)
      ? []
      : [
          {
            day,
            kind: 'added',
            about: [`${word}/${record.slug}`],
            pages: pagesOf(word, record.slug),
            title: both(record.title),
            text: both(text),
            illustrative: record.illustrative,
          },
        ]
  return [
    ...after.practices.flatMap((one) => told('practices', one, one.publishedOn, one.summary)),
    ...after.requirements.flatMap((one) =>
      told('requirements', one, one.issuedOn, {
        vi: `Hạn: ${dayText(one.dueOn)}.`,
        en: `Due: ${dayText(one.dueOn, 'en')}.`,
      }),
    ),
  ]
}

/** States without a day of their own: of platforms, of problems, and whether results hold. */
function statesChanged(before: Snapshot, after: Snapshot): FoundChange[] {
  const told = (
    page: PageName,
    about: string[],
    slug: string,
    name: Localized,
    [from, to]: [Label, Label],
    illustrative = false,
    part = '',
  ): FoundChange => ({
    day: after.asOf,
    kind: 'state',
    about,
    pages: pagesOf(page, slug, part),
    title: both(name),
    text: { vi: `${from.vi} → ${to.vi}.`, en: `${from.en} → ${to.en}.` },
    illustrative,
  })
  const platforms = bySlug(before.platforms)
  const problems = bySlug(before.problems)
  return [
    ...after.platforms.flatMap(({ slug, name, status }) => {
      const earlier = platforms.get(slug)?.status
      if (earlier === undefined || earlier === status) return []
      const words: [Label, Label] = [
        platformStatuses.labels[earlier],
        platformStatuses.labels[status],
      ]
      return [told('platforms', [`platforms/${slug}`], slug, name, words)]
    }),
    ...after.problems.flatMap(({ slug, title, state, illustrative }) => {
      const earlier = problems.get(slug)?.state
      if (earlier === undefined || earlier === state) return []
      const words: [Label, Label] = [problemStates.labels[earlier], problemStates.labels[state]]
      return [told('problems', [`problems/${slug}`], slug, title, words, illustrative)]
    }),
    ...expired(before, after),
  ]
}

/** Results that ran out by themselves: no decision tells of it. */
function expired(before: Snapshot, after: Snapshot): FoundChange[] {
  const [earlier, later] = [bySlug(before.announcements), bySlug(after.announcements)]
  const known = bySlug(before.evaluations)
  const offerings = bySlug(after.offerings)
  const organisations = bySlug(after.organisations)
  return after.evaluations.flatMap((evaluation): FoundChange[] => {
    const one = known.get(evaluation.slug)
    const isNow = standingByDecisions(evaluation, later, after.asOf).standing === 'expired'
    if (!one || !isNow) return []
    if (standingByDecisions(one, earlier, before.asOf).standing === 'expired') return []
    const offering = offerings.get(evaluation.offering ?? '')
    const unit = organisations.get(evaluation.organisation ?? '')
    const subject = offering ?? unit
    if (!subject) return []
    const page = offering ? 'offerings' : 'organisations'
    return [
      {
        day: after.asOf,
        kind: 'state',
        about: [`${page}/${subject.slug}`],
        pages: pagesOf(page, subject.slug, `#evaluation-${evaluation.slug}`),
        title: both(subject.name),
        text: sentence({
          vi: `${evaluationStandings.labels.expired.vi}: ${evaluationText(evaluation, after).vi}`,
          en: `${evaluationStandings.labels.expired.en}: ${evaluationText(evaluation, after).en}`,
        }),
        illustrative: evaluation.illustrative,
      },
    ]
  })
}

/** Words whose records tell their own coming by a day. */
const toldByDay = new Set<FiledWord>(['announcements'])

/** Records that came without a day of their own, and those that are gone. */
function comeAndGone(before: Snapshot, after: Snapshot): FoundChange[] {
  return filedWords.flatMap((word) => {
    const list = (snapshot: Snapshot): Named[] => snapshot[word].map(named)
    const [earlier, later] = [list(before), list(after)]
    const known = new Set(earlier.map(({ slug }) => slug))
    const there = new Set(later.map(({ slug }) => slug))
    const told = (kind: 'added' | 'removed', { slug, name, illustrative }: Named): FoundChange => ({
      day: after.asOf,
      kind,
      about: [`${word}/${slug}`],
      pages: pagesOf(word, kind === 'added' ? slug : undefined),
      title: name,
      text:
        kind === 'added'
          ? { vi: 'Mới có trong danh mục.', en: 'New in the catalogue.' }
          : { vi: 'Không còn trong danh mục công khai.', en: 'No longer in the public catalogue.' },
      illustrative,
    })
    return [
      ...(toldByDay.has(word)
        ? []
        : later
            .filter(({ slug, isDated }) => !known.has(slug) && !isDated)
            .map((one) => told('added', one))),
      ...earlier.filter(({ slug }) => !there.has(slug)).map((one) => told('removed', one)),
    ]
  })
}

interface Named {
  slug: string
  name: Label
  illustrative: boolean
  /** It came with a day of its own, which is told elsewhere. */
  isDated: boolean
}

function named(record: Snapshot[FiledWord][number]): Named {
  const text = 'name' in record ? record.name : record.title
  return {
    slug: record.slug,
    name: both(text),
    illustrative: 'illustrative' in record && record.illustrative,
    isDated:
      ('publishedOn' in record && record.publishedOn !== null) ||
      ('issuedOn' in record && record.issuedOn !== null),
  }
}
