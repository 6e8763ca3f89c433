import { z } from 'zod'
import { request } from './api.ts'
import { listOf } from './workspaceRecords.ts'

/** A record of the catalogue as forms name it. */
export const RecordSchema = z
  .object({
    id: z.string(),
    slug: z.string(),
    name: z.string().optional(),
    title: z.string().optional(),
  })
  .transform(({ id, slug, name, title }) => ({ id, slug, name: name ?? title ?? slug }))

export interface CatalogueRecord {
  id: string
  slug: string
  name: string
}

/** The public record of a slug; undefined when the public does not see it. */
export async function findRecord(
  collection: 'platforms' | 'offerings' | 'problems' | 'organisations',
  slug: string,
): Promise<CatalogueRecord | undefined> {
  const { docs } = await request({
    path: `/${collection}?depth=0&limit=1&where[slug][equals]=${encodeURIComponent(slug)}`,
    schema: listOf(RecordSchema),
  })
  return docs[0]
}

/** The offerings that vendors publish for a platform. */
export async function offeringsOf(platform: string): Promise<CatalogueRecord[]> {
  const { docs } = await request({
    path: `/offerings?depth=0&limit=100&sort=slug&where[platform][equals]=${platform}`,
    schema: listOf(RecordSchema),
  })
  return docs
}

/** The problems that a platform answers or could answer. */
export async function problemsOf(platform: string): Promise<CatalogueRecord[]> {
  const condition = `where[or][0][solvedBy][in]=${platform}&where[or][1][candidatePlatforms][in]=${platform}`
  const { docs } = await request({
    path: `/problems?depth=0&limit=100&sort=slug&${condition}`,
    schema: listOf(RecordSchema),
  })
  return docs
}

/** The platform that an offering is for. */
export async function platformOf(offering: string): Promise<CatalogueRecord | undefined> {
  const { platform } = await request({
    path: `/offerings/${offering}?depth=1`,
    schema: z.object({ platform: RecordSchema.nullish().catch(null) }),
  })
  return platform ?? undefined
}
