import type {
  Access,
  CollectionBeforeChangeHook,
  CollectionConfig,
  FieldAccess,
  PayloadRequest,
} from 'payload'
import { allow, noFieldAccess, nobody, or, personOf } from '../../access/rules.ts'
import { writtenBySystem } from '../../access/systemFields.ts'
import { mayAs } from '../../domain/account/roles.ts'
import type { Label } from '../../domain/language/language.ts'
import { languageOf } from '../../domain/language/languageOf.ts'
import { adminGroups, referenceField } from '../../fields/commonFields.ts'
import { releaseShareEndpoint } from './release.ts'

const noKey: Label = {
  vi: 'Đây không phải là khóa công khai của chương trình age.',
  en: 'This is not a public key of age.',
}

/** Rows of the person themselves. */
const ownRows: Access = ({ req }) => {
  const person = personOf(req)
  return person && mayAs(person, 'custody.hold') ? { holder: { equals: person.id } } : false
}

const ownHolder: FieldAccess = ({ req, doc }) => {
  const holder: unknown = (doc as { holder?: unknown } | undefined)?.holder
  const id = typeof holder === 'object' && holder && 'id' in holder ? holder.id : holder
  return Boolean(id) && id === personOf(req)?.id
}

/** A person makes a key for themselves, under their own name and organisation. */
const setHolder: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  const person = personOf(req)
  if (operation !== 'create' || !person) return data
  return {
    ...data,
    holder: person.id,
    holderName: person.name,
    organisation: person.organisation,
  }
}

/**
 * The keys of custodians. Made in their own browser; the server has the public part, and the secret one only
 * under a passphrase that it never sees.
 */
export const CustodianKeys: CollectionConfig = {
  slug: 'custodianKeys',
  labels: {
    singular: { vi: 'Khóa của người giữ', en: 'Custodian’s key' },
    plural: { vi: 'Khóa của người giữ', en: 'Custodians’ keys' },
  },
  admin: { group: adminGroups.market, useAsTitle: 'holderName', hidden: true },
  access: {
    read: or(allow('quotationRequest.prepare'), ownRows),
    create: allow('custody.hold'),
    update: nobody,
    delete: ownRows,
  },
  hooks: { beforeChange: [setHolder] },
  fields: [
    {
      ...referenceField('holder', 'users', { vi: 'Người giữ', en: 'Custodian' }),
      access: writtenBySystem,
    },
    {
      name: 'holderName',
      type: 'text',
      label: { vi: 'Tên người giữ', en: 'Name of the custodian' },
      access: writtenBySystem,
    },
    {
      ...referenceField('organisation', 'organisations', { vi: 'Đơn vị', en: 'Organisation' }),
      access: writtenBySystem,
    },
    {
      name: 'recipient',
      type: 'text',
      required: true,
      maxLength: 4000,
      label: { vi: 'Phần công khai', en: 'Public part' },
      validate: (value: unknown, { req }: { req: PayloadRequest }) =>
        (typeof value === 'string' && /^age1pq1[a-z0-9]{20,4000}$/.test(value)) ||
        noKey[languageOf(req.i18n.language)],
    },
    {
      name: 'lockedIdentity',
      type: 'textarea',
      required: true,
      maxLength: 20_000,
      label: { vi: 'Phần bí mật, khóa bằng câu mật khẩu', en: 'Secret part, under a passphrase' },
      access: { read: ownHolder },
    },
  ],
}

/** A custodian's share of a request's key: encrypted to the custodian until it is given back after the deadline. */
export const KeyShares: CollectionConfig = {
  slug: 'keyShares',
  labels: {
    singular: { vi: 'Phần khóa', en: 'Share of a key' },
    plural: { vi: 'Phần khóa', en: 'Shares of keys' },
  },
  admin: { group: adminGroups.market, hidden: true },
  access: { read: ownRows, create: nobody, update: nobody, delete: nobody },
  endpoints: [releaseShareEndpoint],
  fields: [
    referenceField('request', 'quotationRequests', { vi: 'Yêu cầu', en: 'Request' }),
    referenceField('custodian', 'custodianKeys', { vi: 'Khóa của người giữ', en: 'Key' }),
    referenceField('holder', 'users', { vi: 'Người giữ', en: 'Custodian' }),
    referenceField('organisation', 'organisations', { vi: 'Đơn vị', en: 'Organisation' }),
    { name: 'share', type: 'textarea', label: { vi: 'Phần khóa đã mã hóa', en: 'Encrypted' } },
    { name: 'shareHash', type: 'text', label: { vi: 'Mã băm', en: 'Hash' } },
    {
      name: 'released',
      type: 'textarea',
      access: { read: noFieldAccess, create: noFieldAccess, update: noFieldAccess },
    },
    { name: 'releasedAt', type: 'text', label: { vi: 'Trả lại lúc', en: 'Given back at' } },
  ],
}
