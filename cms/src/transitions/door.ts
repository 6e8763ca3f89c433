import type { CollectionSlug, PayloadRequest, TypeWithID } from 'payload'
import type { Person } from '../access/rules.ts'
import type { Machine, TransitionInput } from '../domain/machine.ts'

/** Data of a record as Payload gives it at depth 0. */
export type Row = TypeWithID & Record<string, unknown>

/** What an event writes into the record besides its state. */
export interface ChangeContext {
  row: Row
  event: string
  to: string
  input: TransitionInput
  person: Person
  /** Today in Việt Nam, `YYYY-MM-DD`. */
  today: string
  req: PayloadRequest
}

/** A record after an event, for those who are told of it. */
export interface DetailsContext {
  row: Row
  event: string
  input: TransitionInput
  req: PayloadRequest
}

/** One of several that an event may name: an organisation, or a plan with its price. */
export interface Choice {
  id: string
  label: string
  price?: number | null
}

/** What the door must know of a machine beyond its table. */
export interface Door<State extends string, Subject> {
  machine: Machine<State, Subject>
  collection: CollectionSlug
  /** The organisation whose record it is, for History and mails. */
  organisationOf: (row: Row) => string | null
  /** Who may act on a record besides its organisation: the vendor that proposed it. */
  otherActorOf?: (row: Row) => string | null
  /** What the guards look at. */
  subjectOf: (row: Row, req: PayloadRequest) => Promise<Subject> | Subject
  changesFor: (context: ChangeContext) => Promise<Record<string, unknown>> | Record<string, unknown>
  /** What an event that asks for an organisation or for prices offers to choose from. */
  choicesFor?: (row: Row, req: PayloadRequest) => Promise<Choice[]>
  /** Lines of a mail about the thing itself: level, day, number. */
  detailsOf?: (context: DetailsContext) => Promise<string[]> | string[]
  /** How people name the record in History and mails. */
  titleOf: (row: Row, req: PayloadRequest) => Promise<string>
}

/** The id of a relation, populated or not. */
export function idOf(relation: unknown): string | null {
  if (relation === null || relation === undefined) return null
  if (typeof relation === 'object') return 'id' in relation ? String(relation.id) : null
  return typeof relation === 'string' ? relation : null
}

/** The ids of a list of relations. */
export function idsOf(relations: unknown): string[] {
  return Array.isArray(relations) ? relations.flatMap((relation) => idOf(relation) ?? []) : []
}

/** The rows of an array field. */
export function rowsIn(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? (value as Record<string, unknown>[]) : []
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
