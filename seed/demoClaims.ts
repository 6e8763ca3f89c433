import type { SeedRecords } from './schema.ts'

/** The earliest due day of a made-up requirement that asks real bodies: none of them is late in a demonstration. */
const farAway = '2030-01-01'

/** What a demonstration says of somebody: which record says it, of whom, and what it is. */
export interface DemoClaim {
  record: string
  organisation: string
  reason: string
}

/**
 * Rows of the demonstration that show a real body as late, revoked or failing. There must be none: such rows
 * belong to organisations that are made up themselves, and say so in their names.
 */
export function claimsOnRealBodies(records: SeedRecords): DemoClaim[] {
  const isMadeUp = new Set(
    records.organisations.flatMap(({ slug, illustrative }) => (illustrative ? [slug] : [])),
  )
  const claims: DemoClaim[] = []
  const claim = (record: string, organisation: string | null, reason: string) => {
    if (organisation && !isMadeUp.has(organisation)) claims.push({ record, organisation, reason })
  }
  for (const { key, organisation, endedOn, milestones, state } of records.adoptions) {
    const lapses = milestones.some(({ validUntil }) => validUntil !== null)
    if (endedOn) claim(key, organisation, 'has ended')
    if (lapses) claim(key, organisation, 'has evidence that lapses')
    if (state === 'withdrawn') claim(key, organisation, 'is withdrawn')
  }
  for (const evaluation of records.evaluations) {
    if (evaluation.illustrative) claim(evaluation.slug, evaluation.organisation, 'is judged')
  }
  for (const { slug, organisations, waivers, kinds, dueOn } of records.requirements) {
    for (const one of organisations) claim(slug, one, 'is asked by name')
    for (const { organisation } of waivers) claim(slug, organisation, 'is waived')
    if (kinds.length > 0 && dueOn < farAway) claim(slug, kinds.join(', '), 'will be late')
  }
  for (const { slug, revokedPlatforms } of records.announcements) {
    for (const platform of revokedPlatforms) claim(slug, platform, 'is revoked')
  }
  return claims
}

/** Made-up organisations whose name in some language does not say that they are. */
export function unmarkedNames({ organisations }: SeedRecords): string[] {
  return organisations
    .filter(({ illustrative }) => illustrative)
    .flatMap(({ slug, name, fullName }) =>
      [name, fullName].flatMap((text) =>
        text && !(/minh họa/i.test(text.vi) && /illustrative/i.test(text.en ?? ''))
          ? [`${slug}: ${text.vi}`]
          : [],
      ),
    )
}
