import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Person } from '../access/rules.ts'
import { publicSchemas } from '../domain/snapshot.ts'
import type { Row } from '../transitions/door.ts'

interface Candidate extends Record<string, unknown> {
  item: { relationTo: 'offerings' | 'platforms'; value: unknown }
}

/**
 * What locking writes into a selection record: each candidate as the public saw it at that moment, who
 * locked it and when, and a SHA-256 over all of it. A candidate that the public no longer sees keeps
 * `frozen: null`, and the record says so.
 */
export async function lockedContent({
  row,
  person,
  req,
}: {
  row: Row
  person: Person
  req: PayloadRequest
}): Promise<Record<string, unknown>> {
  const candidates = await Promise.all(
    ((row.candidates ?? []) as Candidate[]).map(async (candidate) => ({
      ...candidate,
      frozen: await asPublicSees(candidate.item, req),
    })),
  )
  const lockedAt = new Date().toISOString()
  const content = { candidates, lockedAt, lockedBy: person.name }
  return { ...content, hash: hashOf({ ...row, ...content }) }
}

async function asPublicSees({ relationTo, value }: Candidate['item'], req: PayloadRequest) {
  const found = await req.payload.find({
    collection: relationTo,
    where: { id: { equals: value } },
    locale: 'all',
    depth: 1,
    limit: 1,
    overrideAccess: false,
    req: { ...req, user: null },
  })
  const [doc] = found.docs
  return doc ? publicSchemas[relationTo].parse(doc) : null
}

const hashedFields = [
  'organisation',
  'title',
  'need',
  'problems',
  'search',
  'candidates',
  'outcome',
  'outcomeReason',
  'lockedAt',
  'lockedBy',
] as const

/**
 * SHA-256 (hexadecimal) of a record's content in canonical JSON: keys sorted, empty values left out, so
 * that whoever holds the record can compute it again.
 */
export function hashOf(row: Record<string, unknown>): string {
  const content = Object.fromEntries(hashedFields.map((name) => [name, row[name]]))
  return createHash('sha256').update(canonical(content)).digest('hex')
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, part]) => part !== undefined && part !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`)
    return `{${entries.join(',')}}`
  }
  return JSON.stringify(value ?? null)
}
