import { z } from 'zod'
import { adoptionLevels, milestoneOn } from '../adoption/adoption.ts'
import type { Adoption } from '../adoption/adoption.ts'
import { provincesOn } from '../adoption/coverage.ts'
import { rowsOf } from '../field/field.ts'
import { LocalizedSchema, OptionalLocalizedSchema } from '../language/language.ts'
import { existedOn, organisationKinds } from '../organisation/organisation.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { platformGroups } from '../platform/platform.ts'
import type { Platform } from '../platform/platform.ts'
import {
  DaySchema,
  OptionalDaySchema,
  OptionalReferenceSchema,
  ReferenceSchema,
  ReferencesSchema,
  SlugSchema,
} from '../values/reference.ts'
import type { RequirementStatus } from './requirementStatus.ts'

/** What the ministry asks organisations to use, by when, at which level. */
export const RequirementSchema = z.object({
  slug: SlugSchema,
  title: LocalizedSchema,
  text: OptionalLocalizedSchema,
  /** One platform, or any platform of a group. */
  platform: OptionalReferenceSchema,
  group: platformGroups.schema.nullish().transform((group) => group ?? null),
  /** Who is asked: kinds of organisations, narrowed to regions where any are named, and a list of single ones. */
  kinds: z
    .array(organisationKinds.schema)
    .nullish()
    .transform((kinds) => kinds ?? []),
  regions: z
    .array(z.string())
    .nullish()
    .transform((regions) => regions ?? []),
  organisations: ReferencesSchema,
  /** The level of adoption that counts. */
  level: adoptionLevels.schema,
  issuedOn: OptionalDaySchema,
  /** The last day. */
  dueOn: DaySchema,
  legalBasis: ReferencesSchema,
  waivers: rowsOf(
    z.object({ organisation: ReferenceSchema, reason: z.string().min(1), date: DaySchema }),
  ),
  illustrative: z.boolean().nullish().transform(Boolean),
})
export type Requirement = z.output<typeof RequirementSchema>

/** One organisation's side of a requirement. */
export interface RequirementRow {
  organisation: Organisation
  status: RequirementStatus
  /** The adoptions that meet it, first the one that met it earliest. */
  metBy: Adoption[]
  /** The day it was met. */
  metOn: string | null
  waiver: Requirement['waivers'][number] | null
}

export interface RequirementWorld {
  organisations: Organisation[]
  platforms: Pick<Platform, 'slug' | 'group'>[]
  adoptions: Adoption[]
}

/**
 * Who is asked on a day: organisations that exist then, of the kinds and regions named, and those listed.
 * A listed unit that has merged since is represented by its successor, so that nothing is lost.
 */
export function organisationsAsked(
  { kinds, regions, organisations: listed }: Requirement,
  organisations: Organisation[],
  day: string,
): Organisation[] {
  const provinceOf = provincesOn(organisations, day)
  const bySlug = new Map(organisations.map((one) => [one.slug, one]))
  const byKind = organisations.filter(
    (one) =>
      kinds.includes(one.kind) &&
      (regions.length === 0 || (one.region ? regions.includes(one.region) : false)),
  )
  const byName = listed.flatMap((slug) => {
    const one = bySlug.get(slug)
    if (!one) return []
    return existedOn(one, day) ? [one] : [provinceOf(slug) ?? one]
  })
  return [...new Set([...byKind, ...byName])].filter((one) => existedOn(one, day))
}

/** A requirement for every organisation that it is asked of, on a day (`YYYY-MM-DD`). */
export function requirementRows(
  requirement: Requirement,
  world: RequirementWorld,
  day: string,
): RequirementRow[] {
  const { organisations, platforms, adoptions } = world
  const provinceOf = provincesOn(organisations, day)
  const wanted = new Set(
    requirement.group
      ? platforms.filter(({ group }) => group === requirement.group).map(({ slug }) => slug)
      : [requirement.platform],
  )
  const reached = adoptions
    .filter(({ platform }) => wanted.has(platform))
    .flatMap((adoption) => {
      const milestone = milestoneOn(adoption, requirement.level, day)
      return milestone ? [{ adoption, date: milestone.date }] : []
    })
    .sort((a, b) => (a.date < b.date ? -1 : 1))
  return organisationsAsked(requirement, organisations, day).map((organisation) => {
    const own = reached.filter(({ adoption }) =>
      organisation.kind === 'province'
        ? provinceOf(adoption.organisation)?.slug === organisation.slug
        : adoption.organisation === organisation.slug,
    )
    const waiver =
      requirement.waivers.find(
        (row) => row.organisation === organisation.slug && row.date <= day,
      ) ?? null
    const metBy = own.map(({ adoption }) => adoption)
    const metOn = own[0]?.date ?? null
    return { organisation, metBy, metOn, waiver, status: statusOf() }

    function statusOf(): RequirementStatus {
      if (metBy.length > 0) return 'met'
      if (waiver) return 'waived'
      return requirement.dueOn < day ? 'overdue' : 'open'
    }
  })
}
