import { expect, test } from 'vitest'
import { eventsIn } from '../../cms/src/domain/transitions/machine.ts'
import { pageNames } from '../../cms/src/domain/publication/routes.ts'
import { publicSchemas } from '../../cms/src/domain/publication/snapshot.ts'
import { words } from '../../cms/src/domain/words.ts'
import { messageFor } from '../../cms/src/mail/messages.ts'
import { doors } from '../../cms/src/transitions/doors.ts'
import { loadSeed } from '../../seed/load.ts'
import { references, seedSchemas } from '../../seed/schema.ts'
import { tablesOf } from '../../site/src/exports/files.ts'
import { textOf } from '../../site/src/text/text.ts'
import { fixtures } from '../access/matrix.ts'
import { emptySnapshot } from '../support/emptySnapshot.ts'

/** Addresses in the menus with which an installation begins. */
const menus = new Map(
  loadSeed({ catalogueOnly: true }).menus.map(({ slug, links }): [string, string[]] => [
    slug,
    links.map(({ address }) => address),
  ]),
)

const datasets = tablesOf(emptySnapshot).map(({ word }): string => word)

/** Words that are no data of the catalogue: they stand round its pages and on pages of their own. */
const notData: ReadonlySet<string> = new Set(['errorReports', 'publishers', 'pages', 'menus'])

// The types refuse a word without its schema, door, seed schema or search entry; the rest is asked here.
for (const { collection, isPublic, page, navigation, belongsTo, seed } of words) {
  test(`${collection} has all that its definition says`, () => {
    expect(collection in fixtures, 'rows in tests/access/matrix.ts').toBe(true)
    expect(collection in publicSchemas, 'a public schema').toBe(isPublic)
    expect(datasets.includes(collection), 'a dataset of open data').toBe(
      isPublic && !notData.has(collection),
    )
    expect(collection in seedSchemas, 'a seed schema').toBe(seed !== null)
    if (page) {
      expect(pageNames).toContain(collection)
      expect(textOf('vi').nav, 'a name in the navigation').toHaveProperty(collection)
      expect(navigation.length, 'a way to its list').toBeGreaterThan(0)
      for (const place of navigation) {
        const links = menus.get(place)?.filter((address) => address === `/${page.vi}/`)
        expect(links, `one link to its list in the ${place}`).toHaveLength(1)
      }
    }
    for (const owner of seed ? belongsTo : []) {
      const related = new Map(Object.entries(references)).get(collection)
      expect(related?.[owner.field], 'the seed’s reference to whose it is').toBe(owner.collection)
    }
  })
}

test('whoever is mailed of an event reads in words what happened', () => {
  const unsaid = Object.values(doors).flatMap(({ machine: { collection, states } }) =>
    Object.values(states).flatMap((state) =>
      eventsIn(state)
        .filter(([, { effects = [] }]) => effects.some((effect) => effect.startsWith('mail')))
        .filter(([event]) => {
          const { subject } = messageFor({ collection, id: '', event, title: '' }, '', undefined)
          return subject.startsWith(event)
        })
        .map(([event]) => `${collection}: ${event}`),
    ),
  )
  expect(unsaid).toEqual([])
})
