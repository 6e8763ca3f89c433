import type { CollectionSlug, Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { personOf } from '../access/rules.ts'
import type { Person } from '../access/rules.ts'
import { can, mayAs } from '../domain/account/roles.ts'
import type { Permission } from '../domain/account/roles.ts'
import type { Label } from '../domain/language/language.ts'
import { requireProof } from '../words/account/proof.ts'
import type { Declared } from './declared.ts'
import { readBody } from './readBody.ts'
import { notAllowed, notFound, refusal, signInFirst } from './refusal.ts'

/** Nobody need be signed in; `who` says what the handler itself asks. */
interface OpenCaller {
  kind: 'anyone' | 'reader' | 'bearer'
  who: string
}
interface SignedInCaller {
  kind: 'signedIn'
  who: string
}
interface Holder {
  kind: 'holder'
  who: string
  /** One of them is enough. */
  permissions: readonly Permission[]
  /** The person acts for an organisation too. */
  hasOrganisation: boolean
  /** Said to who is signed in and holds none of them. */
  refused: Label
}
/** Who may call an endpoint. */
type Caller = OpenCaller | SignedInCaller | Holder

/** Whoever it is. */
export const anyone = (does?: string): OpenCaller => ({
  kind: 'anyone',
  who: does ? `anyone: ${does}` : 'anyone',
})

/** Who may read the record that the address names: for others there is none (404). */
export const whoReads = (who: string): OpenCaller => ({ kind: 'reader', who })

/** Who brings what the handler asks for: the link of a mail, the ticket of a sign-in. */
export const whoBrings = (who: string): OpenCaller => ({ kind: 'bearer', who })

/** Whoever is signed in. @param who and what of it is theirs, which the handler asks of the database. */
export const whoIsSignedIn = (who = 'who is signed in, for themselves'): SignedInCaller => ({
  kind: 'signedIn',
  who,
})

/**
 * Whoever holds one of the permissions.
 *
 * @param more.of what of it is theirs, which the handler asks of the database: `of the own organisation`.
 */
export const whoHolds = (
  permission: Permission | readonly Permission[],
  more: { of?: string; hasOrganisation?: true; refused?: Label } = {},
): Holder => {
  const held = typeof permission === 'string' ? [permission] : permission
  const named = held.map((one) => `\`${one}\``).join(', ')
  return {
    kind: 'holder',
    who: more.of ? `${named}, ${more.of}` : named,
    permissions: held,
    hasOrganisation: more.hasOrganisation ?? false,
    refused: more.refused ?? notAllowed,
  }
}

/** The person of a request: there is one wherever the declaration asks for one. */
type PersonOf<C extends Caller> = C extends OpenCaller ? Person | undefined : Person

/** What a handler is given: all of it read by the declared schemas. */
interface Asked<C extends Caller, P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  person: PersonOf<C>
  params: z.output<P>
  query: z.output<Q>
  body: z.output<B>
}

interface Declaration<
  C extends Caller,
  P extends z.ZodType,
  Q extends z.ZodObject | z.ZodUndefined,
  B extends z.ZodType,
> {
  method: 'get' | 'post' | 'patch'
  path: string
  caller: C
  /** The person has shown within ten minutes that it is them (403 with `prove`). */
  isProven?: true
  /** One request takes the processor long: a preview, a paper, a workbook, an import. */
  isCostly?: true
  /** A body may bring files. */
  takesFiles?: true
  /** Names in the query that the handler reads by itself; any that is not declared is refused (400). */
  takes?: readonly string[]
  /** Parts of the address; one that is none of its kind is not found (404). */
  params?: P
  /** What of the query the handler reads; what names nothing is not found (404). */
  query?: Q
  /** What is sent, as JSON (400). */
  body?: B
  /** What the handler itself reads of what is sent, once it knows who asks: its parts are named like a body’s. */
  reads?: z.ZodType
  /** The form that the body is, whose fields a refusal names. */
  form?: { collection: CollectionSlug; within?: string }
  handler: (req: PayloadRequest, asked: Asked<C, P, Q, B>) => Promise<Response> | Response
}

/** The parts of an address that names one record. */
export const OneRecordSchema = z.object({ id: z.string() })

/**
 * An endpoint whose caller, and what it reads, are declared: who may not call it is refused here, before anything is
 * read, and docs/routes.md tells the same declaration. In this order: 401, 403, a proof, the address, the query, the
 * body.
 */
export function declaredEndpoint<
  C extends Caller,
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodObject | z.ZodUndefined = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
>({ method, path, handler, ...declared }: Declaration<C, P, Q, B>): Endpoint {
  const { caller, isProven, params, query, body, form, takes = [] } = declared
  const { isCostly = false, takesFiles = false, reads = body } = declared
  const told: Declared = {
    permissions: 'permissions' in caller ? [...caller.permissions] : [],
    kind: caller.kind,
    who: caller.who,
    takes: [...takes, ...(query && 'shape' in query ? Object.keys(query.shape) : [])],
    isCostly,
    takesFiles,
    ...(reads && { reads }),
    ...(form && { form }),
  }
  return {
    method,
    path,
    custom: { declared: told },
    handler: async (req) => {
      const person = admitted(caller, req)
      if (isProven) requireProof(req)
      return handler(req, {
        person,
        params: params && named(params, req.routeParams, req),
        query: query && named(query, req.query, req),
        body: body && (await readBody(req, body, form)),
      } as Asked<C, P, Q, B>)
    },
  }
}

/** @throws 401 and 403 for who may not call it. */
function admitted(caller: Caller, req: PayloadRequest): Person | undefined {
  const person = personOf(req)
  if (caller.kind !== 'signedIn' && caller.kind !== 'holder') return person
  if (!person) throw refusal(req, 401, signInFirst)
  if (caller.kind === 'signedIn') return person
  const holds = caller.permissions.some((permission) => mayAs(person, permission))
  const holdsInPerson = caller.permissions.some((permission) => can(person.role, permission))
  if (!holds && holdsInPerson) throw refusal(req, 403, notByDeputy)
  if (!holds || (caller.hasOrganisation && !person.organisation)) {
    throw refusal(req, 403, caller.refused)
  }
  return person
}

const notByDeputy: Label = {
  vi: 'Người thay lãnh đạo duyệt hồ sơ; việc này lãnh đạo tự làm.',
  en: 'Who stands in for a leader approves records; this the leader does in person.',
}

function named<S extends z.ZodType>(schema: S, given: unknown, req: PayloadRequest): z.output<S> {
  const { success, data, error } = schema.safeParse(given)
  if (success) return data
  const field = error.issues[0]?.path.join('.')
  throw refusal(req, 404, notFound, field ? { field } : {})
}
