import type { CollectionSlug, DataFromCollectionSlug, PayloadRequest } from 'payload'
import type { DoorCollection } from '../domain/words.ts'
import type { Person } from '../access/rules.ts'
import type {
  EventOf,
  Machine,
  StateOf,
  SubjectOf,
  TransitionInput,
} from '../domain/transitions/machine.ts'

/** A record as Payload gives it at depth 0 in one language. */
export type RowOf<Collection extends CollectionSlug> = DataFromCollectionSlug<Collection>

/** A record in which fields may hold anything: relations populated or not, texts in one language or all. */
type Unread<Row> = { [Field in keyof Row]?: unknown }

/** What an event may write into a record: its fields but those that the door and the database write. */
export type ChangesOf<Collection extends DoorCollection> = {
  [C in Collection]: Partial<
    Omit<RowOf<C>, 'id' | 'state' | 'sentBack' | 'createdAt' | 'updatedAt'>
  >
}[Collection]

/** What an event writes into the record besides its state. */
export interface ChangeContext<
  Collection extends DoorCollection,
  Event extends string = string,
  State extends string = string,
> {
  row: RowOf<Collection>
  event: Event
  to: State
  input: TransitionInput
  person: Person
  /** Today in Việt Nam, `YYYY-MM-DD`. */
  today: string
  req: PayloadRequest
}

/** A record after an event, for those who are told of it. */
interface DetailsContext<Collection extends DoorCollection, Event extends string = string> {
  row: RowOf<Collection>
  event: Event
  input: TransitionInput
  req: PayloadRequest
}

/** One of several that an event may name: an organisation, or a plan with its price. */
export interface Choice {
  id: string
  label: string
  price?: number | null
}

type Awaitable<Value> = Promise<Value> | Value

/**
 * A door whose states, events and subject are its own business. What it does is written as methods, so that the
 * door of one collection is one of the doors of all.
 */
export interface AnyDoor<
  Collection extends DoorCollection = DoorCollection,
  State extends string = string,
  Subject = unknown,
  Event extends string = string,
> {
  machine: Machine<State, Subject, Event>
  collection: Collection
  /** The organisation whose record it is, for History and mails. */
  organisationOf(row: Unread<RowOf<Collection>>): string | null
  /** Who may act on a record besides its organisation: the vendor that proposed it. */
  otherActorOf?(row: RowOf<Collection>): string | null
  /** The organisations that a record asks something of, for the mail that tells them. */
  askedOf?(row: RowOf<Collection>, req: PayloadRequest): Promise<string[]>
  /** The vendors that a record invites. */
  invitedOf?(row: RowOf<Collection>): string[]
  /** The vendors that answered it. */
  quotingOf?(row: RowOf<Collection>, req: PayloadRequest): Promise<string[]>
  /** The organisations that have what a record answers, which may act on it besides its own. */
  holdersOf?(row: RowOf<Collection>, req: PayloadRequest): Promise<string[]>
  /** The organisation that speaks in an event, where it is not the record's own. */
  speakerOf?(row: RowOf<Collection>): string | null
  /** Whose leaders decide on a record, where they are not those of its own organisation. */
  decidedBy?(row: RowOf<Collection>): string | null
  /** What the guards look at. */
  subjectOf(
    row: RowOf<Collection>,
    req: PayloadRequest,
    input?: TransitionInput,
  ): Awaitable<Subject>
  /** Declare what it returns as {@link ChangesOf}, so that a field that the collection has not is refused. */
  changesFor(context: ChangeContext<Collection, Event, State>): Awaitable<ChangesOf<Collection>>
  /** What an event that asks for an organisation or for prices offers to choose from. */
  choicesFor?(row: RowOf<Collection>, req: PayloadRequest): Promise<Choice[]>
  /** What the history says of an event beside its reason, asked before the event changes anything; no mail tells it. */
  noteOf?(context: DetailsContext<Collection, Event>): Awaitable<string | undefined>
  /** Lines of a mail about the thing itself: level, day, number. */
  detailsOf?(context: DetailsContext<Collection, Event>): Awaitable<string[]>
  /** How people name the record in History and mails. */
  titleOf(row: RowOf<Collection>, req: PayloadRequest): Promise<string>
}

/** What the door of a collection must know of its machine beyond the table. */
export type Door<Collection extends DoorCollection, M> = AnyDoor<
  Collection,
  StateOf<M>,
  SubjectOf<M>,
  EventOf<M>
>

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
