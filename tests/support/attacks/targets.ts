import type { SanitizedConfig } from 'payload'
import { inventoryOf } from '../../../cms/src/server/routes/inventory.ts'
import type { Route } from '../../../cms/src/server/routes/inventory.ts'
import { doors, hasDoor } from '../../../cms/src/transitions/doors.ts'
import type { Target } from './generate.ts'

/** What Payload offers of a collection by itself; attacked together, as one thing. */
const ofEveryCollection =
  /^(\/:id)?(\/duplicate)?$|^\/(versions|access)(\/:id)?$|^\/file\/:filename$/

/** Every collection and every endpoint of the API that the running configuration answers. */
export function targetsOf(config: SanitizedConfig): { collections: Target[]; endpoints: Target[] } {
  const routes = inventoryOf(config).filter(({ path }) => path.startsWith('/api/'))
  const isOfCollection = ({ path, collection }: Route) =>
    collection !== undefined && ofEveryCollection.test(path.slice(`/api/${collection}`.length))
  const fieldsOf = (slug: string | undefined) =>
    config.collections.find((one) => one.slug === slug)?.flattenedFields ?? []
  const collections = config.collections.flatMap(({ slug }): Target[] => {
    const own = routes.filter((route) => route.collection === slug && isOfCollection(route))
    return own.length > 0
      ? [{ name: slug, routes: own, fields: fieldsOf(slug), events: ['khong'] }]
      : []
  })
  const endpoints = routes
    .filter((route) => !isOfCollection(route))
    .map((route): Target => ({
      name: `${route.method.toUpperCase()} ${route.path}`,
      routes: [route],
      fields: fieldsOf(route.collection),
      events:
        route.collection && hasDoor(route.collection) ? eventsOf(route.collection) : ['khong'],
    }))
  return { collections, endpoints }
}

const eventsOf = (collection: keyof typeof doors): string[] => [
  ...new Set(
    Object.values(doors[collection].machine.states).flatMap((state) => Object.keys(state.on)),
  ),
]
