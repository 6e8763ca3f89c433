import { DatabaseSync } from 'node:sqlite'
import type { SQLInputValue, StatementSync } from 'node:sqlite'

/** The country as it stands: 34 provinces with 3,321 communes, and a market of its size. */
export const nation = {
  communes: 3321,
  vendors: 1500,
  adoptions: 166_000,
  history: 1_000_000,
}

type Values = Record<string, SQLInputValue>

const levels = ['announced', 'contracted', 'deployed', 'inUse']
const firstDay = Date.parse('2025-07-01')

/** A day some days after the communes of today began. */
const dayOf = (days: number) => new Date(firstDay + days * 86_400_000).toISOString().slice(0, 10)

/** An id as Payload makes them: the letters tell the table, the rest counts. */
const id = (kind: string, index: number) =>
  kind + index.toString(16).padStart(24 - kind.length, '0')

/** Writes copies of one row: every column as it stands there, but for those that are given. */
function copier(database: DatabaseSync, table: string, pattern: Values) {
  let insert: StatementSync | undefined
  return (changes: Values) => {
    const row = { ...pattern, ...changes }
    const columns = Object.keys(row)
    insert ??= database.prepare(
      `INSERT INTO \`${table}\` (${columns.map((column) => `\`${column}\``).join(', ')})
       VALUES (${columns.map(() => '?').join(', ')})`,
    )
    insert.run(...Object.values(row))
  }
}

/** One row of the table that serves as the pattern of the others. */
function rowOf(database: DatabaseSync, query: string): Values {
  const row = database.prepare(query).get()
  if (!row) throw new Error(`There is no row for a pattern: ${query}`)
  return row
}

const idsOf = (database: DatabaseSync, query: string): string[] =>
  database
    .prepare(query)
    .all()
    .map((row) => String(row.id))

/**
 * Writes the organisations of the whole country into a database that holds the demonstration: communes spread over
 * today's provinces, and vendors. Past the door, as copies of rows that the door wrote: nobody enters 5,000 by hand.
 */
export function fillOrganisations(file: string): void {
  const database = new DatabaseSync(file)
  const provinces = idsOf(
    database,
    "SELECT id FROM organisations WHERE kind = 'province' AND valid_to IS NULL ORDER BY id",
  )
  database.exec('BEGIN')
  for (const [kind, letters, count, word] of [
    ['commune', 'c0', nation.communes, 'Xã đo tải'],
    ['vendor', 'd0', nation.vendors, 'Doanh nghiệp đo tải'],
  ] as const) {
    const pattern = rowOf(
      database,
      `SELECT * FROM organisations WHERE kind = '${kind}' AND illustrative = 1 LIMIT 1`,
    )
    const words = rowOf(
      database,
      `SELECT name, full_name, note FROM organisations_locales WHERE _parent_id IN
       (SELECT id FROM organisations WHERE kind = '${kind}' AND illustrative = 1) LIMIT 1`,
    )
    const organisation = copier(database, 'organisations', pattern)
    const locale = copier(database, 'organisations_locales', words)
    for (let index = 0; index < count; index += 1) {
      const own = id(letters, index)
      const slug = `${kind}-${index}`
      const parent = kind === 'commune' ? { parent_id: provinces[index % provinces.length] } : {}
      organisation({ id: own, slug, sort_key: slug, tax_code: null, ...parent } as Values)
      for (const language of ['vi', 'en'])
        locale({ _locale: language, _parent_id: own, name: `${word} ${index} (minh họa)` })
    }
  }
  database.exec('COMMIT')
  database.close()
}

/**
 * Spreads over four hundred days when the offerings were written last: a country does not write ten thousand of them
 * within the hours that a search reads anew.
 */
export function spreadOfferings(file: string): void {
  const database = new DatabaseSync(file)
  const day = "strftime('%Y-%m-%dT02:00:00.000Z', 'now', '-' || (1 + rowid % 400) || ' days')"
  database.exec(`UPDATE offerings SET updated_at = ${day}`)
  database.exec(`UPDATE _offerings_v SET updated_at = ${day}, version_updated_at = ${day}`)
  database.close()
}

/**
 * Writes 166,000 adoptions – every commune uses fifty platforms or so, each at some level since some day – and a
 * million rows of their history.
 */
export function fillAdoptions(file: string): void {
  const database = new DatabaseSync(file)
  const communes = idsOf(
    database,
    "SELECT id FROM organisations WHERE id LIKE 'c0%' AND kind = 'commune' ORDER BY id",
  )
  const platforms = idsOf(database, 'SELECT id FROM platforms ORDER BY id')
  const pattern = rowOf(database, "SELECT * FROM adoptions WHERE state = 'inUse' LIMIT 1")
  const adoption = copier(database, 'adoptions', { ...pattern, offering_id: null })
  const locale = copier(database, 'adoptions_locales', {})
  const milestone = copier(
    database,
    'adoptions_milestones',
    rowOf(database, 'SELECT * FROM adoptions_milestones LIMIT 1'),
  )
  const history = copier(
    database,
    'history',
    rowOf(database, "SELECT * FROM history WHERE subject_collection = 'adoptions' LIMIT 1"),
  )
  database.exec('BEGIN')
  let rows = 0
  let steps = 0
  for (let index = 0; index < nation.adoptions; index += 1) {
    const own = id('e0', index)
    const organisation = communes[index % communes.length] ?? ''
    const reached = 1 + (index % levels.length)
    const began = index % 400
    const at = `${dayOf(began)}T02:00:00.000Z`
    adoption({
      id: own,
      key: `do-tai-${index}`,
      organisation_id: organisation,
      platform_id: platforms[Math.floor(index / communes.length) % platforms.length] ?? '',
      state: levels[reached - 1] ?? 'announced',
      updated_at: at,
      created_at: at,
    })
    locale({ _locale: 'vi', _parent_id: own, purpose: `Phục vụ người dân, lượt ${index}` })
    for (const [order, level] of levels.slice(0, reached).entries()) {
      const date = dayOf(began + order * 30)
      milestone({ _order: order + 1, _parent_id: own, id: id('f0', steps), level, date })
      steps += 1
    }
    // Each adoption has as many rows of history as bring the whole to a million.
    const share = Math.floor(((index + 1) * nation.history) / nation.adoptions)
    for (; rows < share; rows += 1) {
      history({
        id: id('a0', rows),
        subject_id: own,
        organisation_id: organisation,
        created_at: at,
        updated_at: at,
      })
    }
  }
  database.exec('COMMIT')
  database.close()
}
