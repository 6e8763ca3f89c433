import { adoptionLevels } from 'cms/domain/adoption/adoption.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { adoptionListAddress } from 'cms/domain/statistics/adoptionList.ts'
import { saysMadeUp } from 'cms/domain/values/tally.ts'
import { priceBandText } from '../../text/priceBand.ts'
import type { SignedIn } from '../account/Session.tsx'
import type { CatalogueRecord } from '../catalogueRecord.ts'
import { dayOf } from '../desk/time.ts'
import { useRows } from '../desk/useRows.ts'
import {
  hasSize,
  mostAlikeFirst,
  PeerSchema,
  peersPath,
  PlaceSchema,
  placesPath,
  sinceWhen,
} from './peers.ts'

/** So many are shown; the rest stands on the list of the platform's adoptions. */
const shownPeers = 10

interface Props extends Pick<SignedIn, 'person' | 'language' | 'text'> {
  platforms: CatalogueRecord[]
}

/** Who of the own kind uses the platforms of a selection, the most alike first. */
export function LikeMine({ platforms, person, language, text }: Props) {
  const words = priceBandText(language)
  const own = person.organisation?.id
  const found = useRows(
    own && platforms.length > 0
      ? peersPath(
          platforms.map(({ id }) => id),
          person,
        )
      : undefined,
    PeerSchema,
  )
  const units = found.rows?.map(({ organisation }) => organisation.id)
  const places = useRows(
    own && units && units.length > 0 ? placesPath([own, ...new Set(units)]) : undefined,
    PlaceSchema,
  )
  const problem = [...found.problems, ...places.problems][0]
  if (problem) return <p className="quiet small">{problem.message}</p>
  if (!own || platforms.length === 0 || !found.rows) return null
  if (found.rows.length === 0) {
    return (
      <section className="note">
        <h3>{words.likeMine}</h3>
        <p className="quiet">{words.likeMineNone}</p>
      </section>
    )
  }
  if (!places.rows) return null
  const peers = mostAlikeFirst(own, found.rows, places.rows)
  return (
    <section className="note">
      <h3>{words.likeMine}</h3>
      <p className="quiet small">
        {words.likeMineLead} {!hasSize(own, places.rows) && words.noSize}
      </p>
      <ul>
        {peers.slice(0, shownPeers).map((peer) => {
          const { id, organisation, platform, offering, state, illustrative } = peer
          const day = sinceWhen(peer)
          return (
            <li key={id}>
              <a href={pagePath('organisations', language, organisation.slug)}>
                {organisation.name}
              </a>
              : {offering?.name ?? platform.name},{' '}
              {adoptionLevels.labels[state][language].toLowerCase()}
              {day && ` ${words.since(dayOf(day))}`}{' '}
              {illustrative && !saysMadeUp(organisation.name) && (
                <span className="hatched">{text.common.illustrative}</span>
              )}
            </li>
          )
        })}
      </ul>
      {peers.length > shownPeers && (
        <p>
          {platforms.map(({ slug, name }) => (
            <a key={slug} href={adoptionListAddress(language, { platform: slug })}>
              {words.allOf(name)}
            </a>
          ))}
        </p>
      )}
    </section>
  )
}
