import type { Label } from '../language/language.ts'

/**
 * What is said of a word once, for everything that goes through all words: addresses, navigation, search,
 * publication, seed. Light, because browsers load it: schemas, machines and doors stand beside it in the
 * word's folders and are checked against it by their types.
 */
export interface Word {
  /** Payload's collection; also the name of its list in the snapshot, of its page and of its kind in search. */
  collection: string
  /** What several are called. */
  name: Label
  /** Whether visitors see records of it. */
  isPublic: boolean
  /** First part of the address of its list; with `records` each record has a page below it. */
  page: (Label & { records: boolean }) | null
  /** Where the site's navigation names its list. */
  navigation: readonly ('header' | 'footer')[]
  /**
   * What an entry is worth in search beside other kinds that hold the same words, above 0 and at most 1: what
   * answers a need before what is about it. Null: it is not found by itself.
   */
  found: number | null
  /** Whether its records go through states, so that it has a machine and a door. */
  hasMachine: boolean
  /** Whether its records, without a machine, are drafts until an editor of the catalogue publishes them. */
  hasDrafts?: true
  /** Whether its seed records are facts of the catalogue, or what people do with it: demonstration alone. */
  seed: 'facts' | 'demonstration' | null
  /** Relations that say whose it is, its owner first: what belongs to a removed record goes with it. */
  belongsTo: readonly { field: string; collection: string }[]
  /** Fields that its owner keeps to itself; a record that repeats one of them in public is left out. */
  keptPrivate: readonly string[]
}

/** A word, with its own names as types. */
export const defineWord = <const W extends Word>(word: W): W => word
