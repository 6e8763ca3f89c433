import { adoptionLevels } from 'cms/domain/adoption/adoption.ts'
import { z } from 'zod'
import type { Person } from '../workspaceRecords.ts'

// Who of the same kind uses a platform: read from what is public, the most alike first.

const NamedSchema = z.object({ id: z.string(), slug: z.string(), name: z.string() })

/** An adoption of a unit that is of the person's kind. */
export const PeerSchema = z.object({
  id: z.string(),
  organisation: NamedSchema,
  platform: NamedSchema,
  offering: NamedSchema.nullish().catch(null),
  state: adoptionLevels.schema,
  milestones: z.array(z.object({ level: adoptionLevels.schema, date: z.string() })),
  illustrative: z.boolean().nullish().transform(Boolean),
})
export type Peer = z.output<typeof PeerSchema>

/** Where a unit lies, and below which other. */
export const PlaceSchema = z.object({
  id: z.string(),
  parent: z.string().nullish(),
  region: z.string().nullish(),
  population: z.number().nullish(),
})
export type Place = z.output<typeof PlaceSchema>

/** At most this many adoptions are looked through. */
const mostPeers = 100

const oneOf = (field: string, operator: 'in' | 'not_in', values: readonly string[]) =>
  values.map((value, index) => `[${field}][${operator}][${index}]=${value}`)

/** Adoptions of some platforms by units of the person's kind, those that it acts for left out. */
export function peersPath(
  platforms: string[],
  { organisation }: Pick<Person, 'organisation'>,
): string {
  const conditions = [
    `[organisation.kind][equals]=${organisation?.kind ?? ''}`,
    ...oneOf('platform', 'in', platforms),
    ...oneOf('organisation', 'not_in', organisation?.answersFor ?? []),
    ...oneOf('state', 'in', adoptionLevels.values),
  ].map((condition) => `where${condition}`)
  return `/adoptions?depth=1&limit=${mostPeers}&sort=id&${conditions.join('&')}`
}

/** The places of some units, and every province: it tells the place of what lies below it. */
export function placesPath(units: string[]): string {
  const ids = oneOf('id', 'in', units).map((condition) => `where[or][1]${condition}`)
  const fields = ['parent', 'region', 'population'].map((field) => `select[${field}]=true`)
  const conditions = ['where[or][0][kind][equals]=province', ...ids]
  return `/organisations?depth=0&limit=500&${[...fields, ...conditions].join('&')}`
}

/** The province in which a unit lies, or the unit itself. */
function provinceIn(places: Place[]) {
  const byId = new Map(places.map((place) => [place.id, place]))
  return function provinceOf(id: string | null | undefined): Place | undefined {
    const place = byId.get(id ?? '')
    return place?.region || !place?.parent ? place : provinceOf(place.parent)
  }
}

/** Whether the number of people where a unit lies is known. */
export const hasSize = (unit: string, places: Place[]): boolean =>
  Boolean(provinceIn(places)(unit)?.population)

/**
 * Those of the own region first, and among them the one whose number of people is nearest; where a number is not known,
 * it follows those that are. Then the higher level, then the name.
 */
export function mostAlikeFirst(own: string, peers: readonly Peer[], places: Place[]): Peer[] {
  const provinceOf = provinceIn(places)
  const here = provinceOf(own)
  const isNear = (place: Place | undefined) =>
    Boolean(here?.region) && here?.region === place?.region
  const distance = (place: Place | undefined) =>
    here?.population && place?.population
      ? Math.abs(here.population - place.population)
      : Number.MAX_SAFE_INTEGER
  return peers
    .map((peer) => ({ peer, place: provinceOf(peer.organisation.id) }))
    .sort(
      (a, b) =>
        Number(isNear(b.place)) - Number(isNear(a.place)) ||
        distance(a.place) - distance(b.place) ||
        levelOf(b.peer) - levelOf(a.peer) ||
        a.peer.organisation.name.localeCompare(b.peer.organisation.name, 'vi'),
    )
    .map(({ peer }) => peer)
}

const levelOf = ({ state }: Peer) => adoptionLevels.values.indexOf(state)

/** Since when it stands at its level; undefined when no day is told. */
export const sinceWhen = ({ state, milestones }: Peer): string | undefined =>
  milestones.find(({ level }) => level === state)?.date
