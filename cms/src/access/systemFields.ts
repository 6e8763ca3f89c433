import type { FlattenedField, SanitizedCollectionConfig } from 'payload'
import { noFieldAccess } from './rules.ts'

/**
 * The access of a field that only the system writes: the door, a job, the loading of the catalogue. A request that
 * would change one is refused by the field's name (requests/parsedRequests.ts), in whichever operation it comes.
 */
export const writtenBySystem = { create: noFieldAccess, update: noFieldAccess }

/** What Payload adds to every collection and writes itself. */
export const bookkeeping = ['createdAt', 'updatedAt', 'deletedAt']
/** What Payload adds to a collection of files. */
const ofFiles = [
  'filename',
  'mimeType',
  'filesize',
  'width',
  'height',
  'url',
  'thumbnailURL',
  'sizes',
]
/** What Payload adds to a collection of accounts. */
const ofAccounts = [
  'salt',
  'hash',
  'resetPasswordToken',
  'resetPasswordExpiration',
  'sessions',
  'loginAttempts',
  'lockUntil',
]

/** Names of fields at the top of a collection that Payload's parts, and no request, write. */
export function systemNames(collection: SanitizedCollectionConfig): ReadonlySet<string> {
  return new Set([
    ...bookkeeping,
    ...(Boolean(collection.upload) ? ofFiles : []),
    ...(Boolean(collection.auth) ? ofAccounts : []),
    ...(hasMachine(collection) ? ['_status'] : []),
  ])
}

/** Whether a state machine says what becomes public, so that nobody else does. */
export const hasMachine = ({ flattenedFields }: SanitizedCollectionConfig): boolean =>
  flattenedFields.some((field) => field.name === 'state' && isWrittenBySystem(field))

/** Whether a field is declared as {@link writtenBySystem}. */
export const isWrittenBySystem = (field: FlattenedField): boolean =>
  'access' in field &&
  field.access?.create === noFieldAccess &&
  field.access.update === noFieldAccess
