import type { PayloadRequest } from 'payload'
import { OrganisationSchema } from '../../domain/organisation/organisation.ts'
import { dayInVietnam } from '../../domain/values/day.ts'
import { organisationsAsked, RequirementSchema } from '../../domain/requirement/requirement.ts'
import { idOf, idsOf } from '../../transitions/door.ts'
import type { RowOf } from '../../transitions/door.ts'

/** Ids of the organisations that a requirement is asked of today, also while it is a draft. */
export async function askedOf(row: RowOf<'requirements'>, req: PayloadRequest): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'organisations',
    locale: 'all',
    depth: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const organisations = docs.map((doc) => OrganisationSchema.parse(doc))
  const idBySlug = new Map(docs.map(({ id, slug }) => [slug, id]))
  const slugById = new Map(docs.map(({ id, slug }) => [id, slug]))
  const slugOf = (relation: unknown) => slugById.get(idOf(relation) ?? '')
  const requirement = RequirementSchema.safeParse({
    slug: row.slug,
    title: { vi: row.title },
    kinds: row.kinds,
    regions: row.regions,
    organisations: idsOf(row.organisations).flatMap((id) => slugById.get(id) ?? []),
    level: row.level,
    dueOn: row.dueOn || '9999-12-31',
    waivers: [],
    platform: slugOf(row.platform),
  })
  if (!requirement.success) return []
  return organisationsAsked(requirement.data, organisations, dayInVietnam(new Date())).flatMap(
    ({ slug }) => idBySlug.get(slug) ?? [],
  )
}
