import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { eventsIn } from '../../cms/src/domain/transitions/machine.ts'
import { pageNames } from '../../cms/src/domain/publication/routes.ts'
import { publicSchemas } from '../../cms/src/domain/publication/snapshot.ts'
import { words } from '../../cms/src/domain/words.ts'
import { messageFor } from '../../cms/src/mail/messages.ts'
import { doors } from '../../cms/src/transitions/doors.ts'
import { references, seedSchemas } from '../../seed/schema.ts'
import { tablesOf } from '../../site/src/exports/files.ts'
import { textOf } from '../../site/src/text/text.ts'
import { fixtures } from '../access/matrix.ts'
import { emptySnapshot } from '../support/emptySnapshot.ts'

/** The menus with which an installation begins. */
const menus = {
  header: readFileSync('seed/data/menus/header.yaml', 'utf8'),
  footer: readFileSync('seed/data/menus/footer.yaml', 'utf8'),
}

/** Payload's types of the collections, and the table of pages: each has a line for a word. */
const types = readFileSync('cms/src/payload-types.ts', 'utf8')
const views = readFileSync('site/src/pages/[...path].astro', 'utf8')

const datasets = tablesOf(emptySnapshot).map(({ word }): string => word)

/** Words that are no data of the catalogue: they stand round its pages and on pages of their own. */
const notData: ReadonlySet<string> = new Set(['errorReports', 'publishers', 'pages', 'menus'])

// The types refuse a word without its schema, door, seed schema, search entry or pages, in many lines; here it is one.
for (const { collection, isPublic, page, navigation, belongsTo, seed } of words) {
  test(`${collection} has all that its definition says`, () => {
    expect(
      collection in fixtures,
      'rows in tests/access/matrix.ts, unless it says `hasDrafts`',
    ).toBe(true)
    expect(
      collection in publicSchemas,
      'a public schema in cms/src/domain/publication/snapshot.ts',
    ).toBe(isPublic)
    expect(
      datasets.includes(collection),
      'a dataset of open data: a table of fields, or columns of its own in site/src/exports/',
    ).toBe(isPublic && !notData.has(collection))
    expect(collection in seedSchemas, 'a seed schema').toBe(seed !== null)
    expect(
      types.includes(`\n    ${collection}: `),
      'a collection (`hasDrafts` and a table of fields, or its own in payload.config.ts), and types generated of it',
    ).toBe(true)
    if (seed) {
      const folders = ['seed/data', 'seed/demo'].map((part) => `${part}/${collection}`)
      expect(folders.some(existsSync), `a record in ${folders.join(' or ')}`).toBe(true)
    }
    if (page) {
      expect(pageNames).toContain(collection)
      expect(
        views.includes(`\n  ${collection}: [`),
        'its pages in site/src/pages/[...path].astro',
      ).toBe(true)
      expect(textOf('vi').nav, 'a name in the navigation').toHaveProperty(collection)
      expect(navigation.length, 'a way to its list').toBeGreaterThan(0)
      for (const place of navigation) {
        expect(menus[place], `its link in seed/data/menus/${place}.yaml`).toContain(
          `address: /${page.vi}/\n`,
        )
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
