import type { CollectionConfig } from 'payload'
import { nobody } from '../access/rules.ts'
import { frequencies } from '../domain/following/following.ts'
import { languages } from '../domain/language/language.ts'
import { adminGroups } from '../fields/commonFields.ts'
import { endEndpoints } from './end.ts'
import { confirmEndpoints } from './confirm.ts'
import { followEndpoint } from './follow.ts'

/**
 * Who asked to be mailed of changes, without an account: an address and what it follows, one row for each. Nobody
 * reads them; who ends it is deleted, and who never confirmed it after the link's expiry.
 */
export const Followers: CollectionConfig = {
  slug: 'followers',
  labels: {
    singular: { vi: 'Người theo dõi', en: 'Follower' },
    plural: { vi: 'Người theo dõi', en: 'Followers' },
  },
  admin: { group: adminGroups.system, hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  endpoints: [followEndpoint, ...confirmEndpoints, ...endEndpoints],
  fields: [
    // The address and what it follows: one row for both.
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'address', type: 'email', required: true, index: true },
    { name: 'follows', type: 'text', required: true },
    // As confirmed; absent until then.
    { name: 'frequency', type: 'select', options: [...frequencies.values] },
    { name: 'language', type: 'select', options: [...languages] },
    { name: 'confirmedAt', type: 'date' },
    // As asked for last; the link of the mail makes it so.
    { name: 'askedFrequency', type: 'select', options: [...frequencies.values] },
    { name: 'askedLanguage', type: 'select', options: [...languages] },
    { name: 'token', type: 'text', index: true },
    { name: 'expiresAt', type: 'date' },
    // The digest of what ends it: the same for all rows of an address.
    { name: 'endKey', type: 'text', required: true, index: true },
    // The number of the last change that was told, and when the next digest is due.
    { name: 'toldUntil', type: 'text' },
    { name: 'dueAt', type: 'date', index: true },
  ],
}
