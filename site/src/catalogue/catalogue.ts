import { existsSync, readFileSync } from 'node:fs'
import type { Announcement } from 'cms/domain/announcement/announcement.ts'
import { provincesOn } from 'cms/domain/adoption/coverage.ts'
import type { Offering } from 'cms/domain/offering/offering.ts'
import { existedOn } from 'cms/domain/organisation/organisation.ts'
import type { Organisation } from 'cms/domain/organisation/organisation.ts'
import type { Platform } from 'cms/domain/platform/platform.ts'
import type { Problem } from 'cms/domain/problem/problem.ts'
import { SnapshotSchema } from 'cms/domain/publication/snapshot.ts'
import type { Snapshot } from 'cms/domain/publication/snapshot.ts'
import { publicCollections } from 'cms/domain/words.ts'
import { orderHash } from 'cms/domain/language/vietnamese.ts'
import { asRead, question, ReadMap, unread } from './reads.ts'

/** A problem seen from a platform: the platform answers it, or could. */
interface AnsweredProblem {
  problem: Problem
  relation: 'answers' | 'couldAnswer'
}

/** A unit that continues another one. */
interface Succession {
  organisation: Organisation
  relation: Organisation['predecessors'][number]['relation']
  date: string | null
  legalDocument: string | null
}

/** Who cites a legal document. */
interface Citations {
  platforms: Platform[]
  problems: Problem[]
  organisations: Organisation[]
}

/** The snapshot with every lookup that a page needs, built once. Pages read nothing else. */
export type Catalogue = ReturnType<typeof buildCatalogue>

const vietnameseOrder = new Intl.Collator('vi')

/** Vietnamese alphabetical order of names. */
export function byName<T extends { name: { vi: string } }>(a: T, b: T): number {
  return vietnameseOrder.compare(a.name.vi, b.name.vi)
}

/** The decision signed last first. */
function byNewest(a: Announcement, b: Announcement): number {
  return b.signedOn.localeCompare(a.signedOn) || b.number.localeCompare(a.number)
}

/** Records by slug. */
function bySlug<T extends { slug: string }>(records: T[]): Map<string, T> {
  return new Map(records.map((record) => [record.slug, record]))
}

/** Adds a row under a key of a lookup of lists. */
function add<T>(lookup: Map<string, T[]>, key: string | null | undefined, row: T): void {
  if (!key) return
  const rows = lookup.get(key)
  if (rows) rows.push(row)
  else lookup.set(key, [row])
}

/** Groups rows under the keys that a function names; a row may stand under several. */
function group<T>(
  rows: T[],
  keysOf: (row: T) => Iterable<string | null | undefined>,
): Map<string, T[]> {
  const lookup = new Map<string, T[]>()
  for (const row of rows) for (const key of new Set(keysOf(row))) add(lookup, key, row)
  return lookup
}

/** Builds the lookups of a snapshot; cost is linear in its rows. */
function buildCatalogue(snapshot: Snapshot) {
  const { asOf, organisations, platforms, problems, offerings, adoptions, legalDocuments } =
    snapshot
  const { evaluations, evaluationTemplates, practices } = snapshot
  const organisationBySlug = bySlug(organisations)

  const problemsOfPlatform = new Map<string, AnsweredProblem[]>()
  for (const problem of problems) {
    for (const slug of problem.solvedBy) {
      add(problemsOfPlatform, slug, { problem, relation: 'answers' })
    }
    for (const slug of problem.candidatePlatforms) {
      if (!problem.solvedBy.includes(slug)) {
        add(problemsOfPlatform, slug, { problem, relation: 'couldAnswer' })
      }
    }
  }

  const successorsOf = new Map<string, Succession[]>()
  for (const organisation of organisations) {
    for (const { organisation: slug, relation, date, legalDocument } of organisation.predecessors) {
      add(successorsOf, slug, { organisation, relation, date, legalDocument })
    }
  }

  const platformsCiting = group(platforms, (platform) => platform.legalBasis)
  const problemsCiting = group(problems, (problem) => problem.legalDocuments)
  const organisationsCiting = group(organisations, (organisation) =>
    organisation.predecessors.map(({ legalDocument }) => legalDocument),
  )

  /** The unit that stands for an organisation on the day of the snapshot: its successor, or itself. */
  const continuedBy = question('continuedBy', (slug: string) => {
    const seen = new Set<string>()
    let unit = organisationBySlug.get(slug)
    while (unit && !existedOn(unit, asOf) && !seen.has(unit.slug)) {
      seen.add(unit.slug)
      unit = successorsOf.get(unit.slug)?.[0]?.organisation ?? unit
    }
    return unit
  })

  const provinceToday = question('provinceToday', provincesOn(organisations, asOf))
  const announcements = [...snapshot.announcements].sort(byNewest)

  return {
    ...snapshot,
    /** Decisions, the newest first. */
    announcements,
    organisationBySlug,
    platformBySlug: bySlug(platforms),
    problemBySlug: bySlug(problems),
    offeringBySlug: bySlug(offerings),
    legalDocumentBySlug: bySlug(legalDocuments),
    announcementBySlug: bySlug(announcements),
    evaluationBySlug: bySlug(evaluations),
    evaluationTemplateBySlug: bySlug(evaluationTemplates),
    practiceBySlug: bySlug(practices),
    problemsOfPlatform,
    successorsOf,
    continuedBy: (organisation: Organisation): Organisation =>
      continuedBy(organisation.slug) ?? organisation,
    /** The province of today that an organisation's adoptions count for. */
    provinceToday,
    /** The units that exist today, in Vietnamese order. */
    provincesToday: organisations
      .filter(({ kind }) => kind === 'province')
      .filter((province) => existedOn(province, asOf))
      .sort(byName),
    childrenOf: group(organisations, ({ parent }) => [parent]),
    offeringsOfPlatform: group(offerings, ({ platform }) => [platform]),
    offeringsOfVendor: group(offerings, ({ vendor }) => [vendor]),
    adoptionsOfPlatform: group(adoptions, ({ platform }) => [platform]),
    adoptionsOfOrganisation: group(adoptions, ({ organisation }) => [organisation]),
    adoptionsOfOffering: group(adoptions, ({ offering }) => [offering]),
    adoptionsOfProblem: group(adoptions, ({ problems: solved }) => solved),
    /** Adoptions that count for a province today: its own, its agencies', its predecessors'. */
    adoptionsOfProvinceToday: group(adoptions, ({ organisation }) => [
      provinceToday(organisation)?.slug,
    ]),
    evaluationsOfOffering: group(evaluations, ({ offering }) => [offering]),
    evaluationsOfOrganisation: group(evaluations, ({ organisation }) => [organisation]),
    evaluationsUnder: group(evaluations, ({ template }) => [template]),
    experiencesOfOffering: group(snapshot.experiences, ({ offering }) => [offering]),
    adoptionById: new Map(adoptions.map((adoption) => [adoption.id, adoption])),
    implementationsOfAdoption: group(snapshot.implementations, ({ adoption }) => [adoption]),
    implementationsOfPartner: group(snapshot.implementations, ({ partner }) => [partner]),
    usageOfAdoption: group(snapshot.usageReports, ({ adoption }) => [adoption]),
    holdersOfProblem: group(snapshot.problemProposals, ({ problem }) => [problem]),
    answersOfProblem: group(snapshot.solutionProposals, ({ problem }) => [problem]),
    practicesOfPlatform: group(practices, ({ platforms: used }) => used),
    practicesOfProblem: group(practices, ({ problems: answered }) => answered),
    practicesOfOffering: group(practices, ({ offering }) => [offering]),
    /** Practices of an organisation, and of the units that it continues today. */
    practicesOfOrganisation: group(practices, ({ organisation }) => [
      organisation,
      provinceToday(organisation)?.slug,
    ]),
    /** Who answers for the catalogue; undefined until the operator has said so. */
    publisher: snapshot.publishers[0],
    /** Documents by the one that took their place, and by those that changed them. */
    documentsReplacedBy: group(legalDocuments, ({ replacedBy }) => [replacedBy]),
    documentsAmendedBy: group(legalDocuments, ({ amendedBy }) => amendedBy),
    platformsOwned: group(platforms, ({ owner, ownerNow }) => [owner, ownerNow]),
    /** Platforms that sources tie to a vendor: as developer, or by a product they name. */
    platformsNamingVendor: group(platforms, ({ developers, products }) => [
      ...developers,
      ...products.map(({ vendor }) => vendor),
    ]),
    problemsRaised: group(problems, ({ raisedBy }) => [raisedBy.organisation]),
    /** Records that cite a legal document. */
    citationsOf: question('citationsOf', (slug: string): Citations => ({
      platforms: platformsCiting.get(slug) ?? [],
      problems: problemsCiting.get(slug) ?? [],
      organisations: organisationsCiting.get(slug) ?? [],
    })),
  }
}

/** Records of a list of slugs, in that order; what the public may not see is left out. */
export function pick<T>(records: Map<string, T>, slugs: Iterable<string>): T[] {
  return [...slugs].flatMap((slug) => records.get(slug) ?? [])
}

/**
 * Offerings in an order that favours no vendor: by the hash that also orders equal hits of a search, not by
 * the alphabet, and the same each time (explained on the page about ranking).
 */
export function inFairOrder(offerings: Offering[]): Offering[] {
  return offerings
    .map((offering) => ({ offering, place: orderHash(`offerings/${offering.slug}`) }))
    .sort((a, b) => a.place - b.place)
    .map(({ offering }) => offering)
}

/** Reads and checks the snapshot that `SNAPSHOT` names. Errors say what the operator is to do. */
function readSnapshot(): Snapshot {
  const path = process.env.SNAPSHOT
  if (!path) {
    throw new Error(
      'Chưa có dữ liệu để dựng trang: hãy đặt biến SNAPSHOT là đường dẫn tới tệp snapshot.json, hoặc chạy “npm start” ở thư mục gốc để hệ thống tự tạo tệp này.',
    )
  }
  if (!existsSync(path)) {
    throw new Error(
      `Không tìm thấy tệp ${path} mà biến SNAPSHOT nêu: hãy kiểm tra lại đường dẫn, hoặc chạy “npm start” để tạo lại tệp.`,
    )
  }
  const parsed = SnapshotSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues
    .slice(0, 20)
    .map(({ path: field, message }) => `- ${field.join('.')}: ${message}`)
  throw new Error(`Tệp ${path} không đúng khuôn dạng:\n${issues.join('\n')}`)
}

const keyOf = (row: { slug?: string; id?: string }): string | undefined => row.slug ?? row.id

/** Records that write down who reads them; what has neither slug nor id is known by its place. */
function withReaders(snapshot: Snapshot): Snapshot {
  const lists = Object.fromEntries(
    publicCollections.map((word) => {
      const rows: object[] = snapshot[word]
      return [word, rows.map((row, at) => asRead(word, keyOf(row) ?? String(at), row))]
    }),
  )
  return { ...snapshot, ...lists }
}

/** The lookups, each of them a question: who takes one depends on what it holds. */
function asQuestions(built: Catalogue): Catalogue {
  const nameOf = (property: string) => `catalogue.${property}`
  const lookups = new Map<string, unknown>()
  const ask = new Map(
    Object.entries(built).flatMap(([property, held]) => {
      if (typeof held === 'function') return []
      if (!(held instanceof Map)) return [[property, question(nameOf(property), () => held)]]
      lookups.set(property, new ReadMap(nameOf(property), held as Map<string, unknown>))
      return []
    }),
  )
  return new Proxy(built, {
    get: (target, property): unknown => {
      const name = String(property)
      const asked = ask.get(name)
      return asked ? asked() : (lookups.get(name) ?? Reflect.get(target, property))
    },
  })
}

export const catalogue: Catalogue = unread(() =>
  asQuestions(buildCatalogue(withReaders(readSnapshot()))),
)
