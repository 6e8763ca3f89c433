import fc from 'fast-check'
import { createLocalReq } from 'payload'
import type { Payload } from 'payload'
import { isWrittenBySystem } from '../../../cms/src/access/systemFields.ts'
import { makeRows } from '../../access/fixtures.ts'
import type { Actors } from '../../access/fixtures.ts'
import { fixtures } from '../../access/matrix.ts'
import type { Actor, Collection } from '../../access/matrix.ts'
import { sessionToken } from '../http.ts'
import { forbiddenChanges, readWhole } from './changes.ts'
import { attacksOn } from './generate.ts'
import type { Attack, Target } from './generate.ts'
import { plantMarkers, privateIn } from './private.ts'
import type { Planted } from './private.ts'
import { targetsOf } from './targets.ts'

/** In the order of their attacks: who may switch others off comes last. */
export const attackers = [
  'public',
  'agencyOfficer',
  'vendor',
  'agencyLeader',
  'reviewer',
  'catalogueEditor',
  'announcer',
  'auditor',
  'accountAdministrator',
  'ministry',
] as const satisfies Actor[]

/** What an attack is made against: an instance, and the same database from behind. */
export interface Attacked {
  origin: string
  payload: Payload
  actors: Actors
  /** Addresses that something else than the CMS answers, which is not there. */
  absent?: string[]
}

export interface Findings {
  requests: number
  /** How often each status was answered. */
  statuses: Map<number, number>
  /** Answers of 500 and more; a full lane (503 with `retry-after`) is none, nor what is asked whether all is ready. */
  broken: string[]
  /** Private marks in answers. */
  leaked: string[]
  /** Changes of what the role may not change. */
  changed: string[]
  /** Refusals that a Vietnamese reader is told in English. */
  foreign: string[]
}

const noFindings = (): Findings => ({
  requests: 0,
  statuses: new Map(),
  broken: [],
  leaked: [],
  changed: [],
  foreign: [],
})

/** Requests to each collection, and to each endpoint beside those of records. */
export type Runs = Record<'collections' | 'endpoints', number>

/**
 * Attacks every collection and every endpoint as one role, first by asking for all that it has, and compares
 * the whole database before and after. The same seed makes the same requests.
 */
export async function attackAs(
  actor: Actor,
  attacked: Attacked,
  { runs, seed, say }: { runs: Runs; seed: number; say?: (line: string) => void },
): Promise<Findings> {
  const { payload, actors, origin, absent = [] } = attacked
  const findings = noFindings()
  const person = actor === 'public' ? undefined : actors.people[actor]
  const planted = new Map<string, Planted>()
  for (const collection of Object.keys(fixtures) as Collection[]) {
    const rows = await makeRows(payload, actors, collection, person)
    for (const [fixture, id] of Object.entries(rows))
      if (id) planted.set(id, { collection, fixture })
  }
  // The own account stays as it is, and signs in again.
  const marked = new Map([...planted].filter(([id]) => id !== person?.id))
  const req = await createLocalReq(
    { user: person ? { ...person, collection: 'users' } : undefined },
    payload,
  )
  const markers = new Map(
    (await plantMarkers(payload, marked, actor, req)).map((marker) => [marker.text, marker]),
  )
  const send = await sender(origin, person?.email)
  const targets = targetsOf(payload.config)
  for (const part of ['collections', 'endpoints'] as const) {
    const before = await readWhole(payload)
    for (const [index, target] of targets[part].entries()) {
      if (target.routes.some(({ path }) => absent.includes(path))) continue
      const own = [...planted].filter(([, one]) => one.collection === target.name).map(([id]) => id)
      const ids = own.length > 0 ? [...own, ...own, ...own, ...planted.keys()] : [...planted.keys()]
      const attacks = fc.sample(attacksOn(target, ids), { numRuns: runs[part], seed: seed + index })
      const plain = part === 'collections' ? plainAttacks(target, own) : []
      await send.stillThere()
      await inFours([...plain, ...attacks], async (attack) =>
        judge(attack, await send.once(attack), findings, actor, markers),
      )
      if (say && index % 10 === 0) say(`${actor}: ${target.name}`)
    }
    findings.changed.push(
      ...forbiddenChanges(payload, before, await readWhole(payload), {
        actor,
        person,
        planted,
        calledEndpoints: part === 'endpoints',
      }),
    )
  }
  return findings
}

/**
 * What nobody needs to be clever for: the whole list, as far as it goes, each record by its id, and another text in
 * each record.
 */
function plainAttacks({ name, fields }: Target, ids: string[]): Attack[] {
  const lists = ['limit=1000&depth=2', 'limit=1000&draft=true&locale=all']
  const addresses = [
    ...lists.map((query) => `/api/${name}?${query}`),
    ...ids.map((id) => `/api/${name}/${id}?draft=true&depth=1`),
  ]
  const text = fields.find(
    (one) => /^text/.test(one.type) && !/^(slug|key)$/.test(one.name) && !isWrittenBySystem(one),
  )
  const body = JSON.stringify({ [text?.name ?? 'name']: 'Lời khác' })
  return [
    ...addresses.map((address): Attack => ({ method: 'GET', address, language: 'vi' })),
    ...ids.map((id): Attack => ({
      method: 'PATCH',
      address: `/api/${name}/${id}?draft=true`,
      body,
      type: 'application/json',
      language: 'vi',
    })),
  ]
}

interface Answer {
  status: number
  isBusy: boolean
  text: string
}

/** Sends as a person who signs in again when an attack signed them out. */
async function sender(origin: string, email: string | undefined) {
  const signIn = async () =>
    email ? `payload-token=${await sessionToken(origin, email)}` : undefined
  let cookie = await signIn()
  const once = async ({ method, address, body, type, language }: Attack): Promise<Answer> => {
    const asked = () =>
      fetch(`${origin}${address}`, {
        method,
        redirect: 'manual',
        headers: {
          'accept-language': language,
          ...(cookie ? { cookie } : {}),
          ...(type ? { 'content-type': type } : {}),
        },
        ...(body === undefined ? {} : { body }),
      })
    // A server may close a connection that stood still just when the next request takes it.
    const answer = await asked().catch((error: unknown) => {
      if (error instanceof TypeError) return asked()
      throw error
    })
    return {
      status: answer.status,
      isBusy: answer.headers.has('retry-after'),
      text: await answer.text(),
    }
  }
  const stillThere = async () => {
    if (!email) return
    const me = { method: 'GET', address: '/api/users/me', language: 'vi' as const }
    if ((await once(me)).text.includes(email)) return
    cookie = await signIn()
    const { status, text } = await once(me)
    if (!text.includes(email)) throw new Error(`${email} cannot sign in again: ${status} ${text}`)
  }
  return { once, stillThere }
}

async function inFours(attacks: Attack[], each: (attack: Attack) => Promise<void>): Promise<void> {
  const rest = attacks.values()
  await Promise.all(
    [1, 2, 3, 4].map(async () => {
      for (const attack of rest) await each(attack)
    }),
  )
}

function judge(
  attack: Attack,
  { status, isBusy, text }: Answer,
  findings: Findings,
  actor: Actor,
  markers: Parameters<typeof privateIn>[1],
): void {
  findings.requests += 1
  findings.statuses.set(status, (findings.statuses.get(status) ?? 0) + 1)
  const told = () =>
    `${actor}: ${attack.method} ${shown(attack.address)} ${shown(attack.body ?? '')} → ${status} ${text.slice(0, 300)}`
  const isWellSaid = status === 503 && (isBusy || notThereYet.test(attack.address))
  if (status >= 500 && !isWellSaid) findings.broken.push(told())
  const leaks = privateIn(text, markers)
  if (leaks.length > 0) findings.leaked.push(`${leaks.join('; ')} in ${told()}`)
  if (status >= 400 && attack.language === 'vi' && isEnglish(text)) findings.foreign.push(told())
}

const shown = (text: string) => (text.length > 400 ? `${text.slice(0, 400)}…` : text)

/** What says by 503 that nothing has been published yet. */
const notThereYet =
  /^\/api\/(health\/ready|comparison\.|search\.|statistics\.|changes|openapi\.json|mcp)/

/** Whether a refusal holds a sentence without one letter of Vietnamese. */
const isEnglish = (text: string): boolean =>
  [...text.matchAll(/"message":"((?:[^"\\]|\\.)*)"/g)].some(
    ([, message = '']) => /[a-z]+ [a-z]+/i.test(message) && !/[À-ỹ]/.test(message),
  )
