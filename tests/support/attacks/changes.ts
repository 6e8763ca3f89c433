import { isDeepStrictEqual } from 'node:util'
import type { CollectionSlug, Payload } from 'payload'
import { isWrittenBySystem, systemNames } from '../../../cms/src/access/systemFields.ts'
import { can } from '../../../cms/src/domain/account/roles.ts'
import { nextEvents } from '../../../cms/src/domain/transitions/machine.ts'
import { doors, hasDoor } from '../../../cms/src/transitions/doors.ts'
import type { User } from '../../../cms/src/payload-types.ts'
import { expectedRows, fixtures, matrix } from '../../access/matrix.ts'
import type { Actor, Collection } from '../../access/matrix.ts'
import type { Planted } from './private.ts'

type Row = Record<string, unknown> & { id: string }
/** Every row of the database, versions too, by collection and id. */
export type WholeDatabase = Map<
  string,
  { collection: CollectionSlug; isVersion: boolean; row: Row }
>

/** Reads the whole database behind all access, hidden fields too. */
export async function readWhole(payload: Payload): Promise<WholeDatabase> {
  const whole: WholeDatabase = new Map()
  for (const { slug, versions } of payload.config.collections) {
    if (slug === 'payload-migrations' || slug === 'payload-kv') continue
    const query = { collection: slug as CollectionSlug, pagination: false, limit: 0 }
    const { docs } = await payload.db.find<Row>(query)
    for (const row of docs.map(withoutAddresses))
      whole.set(`${slug}/${row.id}`, { collection: query.collection, isVersion: false, row })
    if (!versions) continue
    const kept = await payload.db.findVersions<Record<string, unknown>>(query)
    for (const row of kept.docs) {
      whole.set(`${slug}:versions/${row.id}`, {
        collection: query.collection,
        isVersion: true,
        row: row,
      })
    }
  }
  return whole
}

/** Payload makes the addresses of a file from its name anew at each write. */
function withoutAddresses(row: Row): Row {
  const text = JSON.stringify(row, (name, value: unknown) =>
    /^(url|thumbnailURL)$/.test(name) ? undefined : value,
  )
  return 'mimeType' in row ? (JSON.parse(text) as Row) : row
}

/** Who attacked, with what stood there for it. */
export interface Attacker {
  actor: Actor
  person: User | undefined
  planted: ReadonlyMap<string, Planted>
  /** Endpoints of ours were called too: events, forms that everybody may send, invitations. */
  calledEndpoints: boolean
}

/** What the system itself notes of a request, whoever sent it: new rows that nobody may change. */
const notes = new Set(['history', 'messages', 'notices', 'publications', 'locks', 'takedowns'])
/** What the system counts by itself while others ask, whoever they are: never anybody's record. */
const counters = new Set(['serviceDays', 'visits', 'unansweredSearches'])
/** What the server's own work writes of its rows while others ask: the publisher, the sender of mails. */
const ofOwnWork: Readonly<Record<string, readonly string[]>> = {
  locks: ['holder', 'until', 'updatedAt'],
  publications: ['state', 'release', 'startedAt', 'endedAt', 'pages', 'leftOut', 'updatedAt'],
  messages: ['delivery', 'attempts', 'nextTryAt', 'lastError', 'updatedAt'],
  webhooks: ['toldUntil', 'failingSince', 'isOn', 'offBecause', 'updatedAt'],
  webhookDeliveries: [
    ...['standing', 'attempts', 'triedAt', 'nextTryAt', 'answerCode', 'lastError', 'updatedAt'],
  ],
}
/** What the server notes of an account when somebody signs in, out, or asks for a link. */
const ofSigningIn = new Set([
  ...['sessions', 'loginAttempts', 'lockUntil', 'resetPasswordToken', 'resetPasswordExpiration'],
  ...['updatedAt', 'lastSignInAt'],
])

/** What the server notes of an account of which somebody who may change it asks for another mail address. */
const ofNewAddress = new Set(['newEmail', 'newEmailToken', 'newEmailExpiration'])

/** The changes between two readings that the attacker had no right to make, as sentences. */
export function forbiddenChanges(
  payload: Payload,
  before: WholeDatabase,
  after: WholeDatabase,
  attacker: Attacker,
): string[] {
  const keys = new Set([...before.keys(), ...after.keys()])
  return [...keys].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)]
    if (isDeepStrictEqual(was?.row, is?.row)) return []
    const known = was ?? is
    if (!known) return []
    const collection = known.collection as Collection
    const id = known.isVersion ? String(known.row.parent) : known.row.id
    const fault = faultOf(
      payload,
      { collection, id, was: was?.row, is: is?.row, isVersion: known.isVersion },
      attacker,
      before,
    )
    return fault ? [`${attacker.actor}: ${fault} (${key})`] : []
  })
}

interface Change {
  collection: Collection
  id: string
  was: Row | undefined
  is: Row | undefined
  isVersion: boolean
}

function faultOf(
  payload: Payload,
  change: Change,
  { actor, person, planted, calledEndpoints }: Attacker,
  before: WholeDatabase,
): string | undefined {
  const { collection, id, was, is, isVersion } = change
  const fields = was && is ? changedFields(was, is) : []
  const name: string = collection
  if (name === 'payload-preferences' || counters.has(name)) return undefined
  if (notes.has(collection) && !was) return undefined
  if (collection === 'users' && was && is && fields.every((name) => ofSigningIn.has(name)))
    return undefined
  const own = ofOwnWork[name]
  if (own && was && is && fields.every((field) => own.includes(field))) return undefined
  const isNewRecord = !before.has(`${collection}/${id}`)
  if (isNewRecord) {
    return mayCreate(collection, actor, person, calledEndpoints)
      ? undefined
      : `created a record of ${collection}`
  }
  const fixture = planted.get(id)?.fixture
  const may = (operation: 'update' | 'delete') => {
    const rows = expectedRows(collection, operation, actor)
    // What was there before is everybody's, or somebody else's.
    const all: readonly string[] = fixtures[collection]
    return fixture ? rows.includes(fixture) : rows.length === all.length
  }
  if (!is && !isVersion) return may('delete') ? undefined : `deleted a record of ${collection}`
  if (isVersion && !is)
    return may('delete') || may('update') ? undefined : `deleted a version of ${collection}`
  if (calledEndpoints && mayFire(collection, before.get(`${collection}/${id}`)?.row, actor))
    return undefined
  if (!may('update')) return `changed ${fields.join(', ')} of a record of ${collection}`
  if (isVersion || calledEndpoints) return undefined
  const { config } = payload.collections[collection as CollectionSlug]
  const ofSystem = new Set([
    ...systemNames(config),
    ...config.flattenedFields.filter(isWrittenBySystem).map(({ name }) => name),
  ])
  const follows = (name: string) =>
    name === 'updatedAt' || (collection === 'users' && ofNewAddress.has(name))
  const wrong = fields.filter((name) => ofSystem.has(name) && !follows(name))
  return wrong.length > 0
    ? `changed ${wrong.join(', ')}, which only the system writes, of ${collection}`
    : undefined
}

const changedFields = (was: Row, is: Row): string[] =>
  [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (name) => !isDeepStrictEqual(was[name], is[name]),
  )

function mayCreate(
  collection: Collection,
  actor: Actor,
  person: User | undefined,
  calledEndpoints: boolean,
): boolean {
  if (matrix[collection].create.includes(actor)) return true
  if (collection === 'media') return can(person?.role, 'media.upload')
  if (!calledEndpoints) return false
  if (/^(vendorApplications|errorReports|joinRequests|followers)$/.test(collection)) return true
  const mayInvite = can(person?.role, 'user.manage') || can(person?.role, 'colleague.invite')
  return collection === 'users' && mayInvite
}

/** Whether a role has an event for a record in its state: what the event changes is the machine's. */
function mayFire(collection: string, row: Row | undefined, actor: Actor): boolean {
  if (actor === 'public' || !hasDoor(collection) || !row) return false
  const { machine } = doors[collection]
  const state = String(row.state)
  return (
    Object.keys(machine.states).includes(state) &&
    nextEvents(machine, state as never, actor).length > 0
  )
}
