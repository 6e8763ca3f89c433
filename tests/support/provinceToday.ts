import type { Snapshot } from '../../cms/src/domain/publication/snapshot.ts'

/** The province of today that an organisation counts for: by its parents, then by who continues them. */
export function provinceToday(
  snapshot: Pick<Snapshot, 'organisations' | 'asOf'>,
  slug: string,
): string | undefined {
  const { organisations, asOf } = snapshot
  const unit = organisations.find((organisation) => organisation.slug === slug)
  if (!unit) return undefined
  if (unit.kind !== 'province')
    return unit.parent ? provinceToday(snapshot, unit.parent) : undefined
  if (!unit.validTo || unit.validTo >= asOf) return slug
  const successor = organisations.find(({ predecessors }) =>
    predecessors.some(({ organisation }) => organisation === slug),
  )
  return successor && provinceToday(snapshot, successor.slug)
}
