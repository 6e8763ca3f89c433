import type { Access, CollectionConfig } from 'payload'
import { noteRefusedAttempt } from '../../access/refusedAttempts.ts'
import { allow, answeredFor, nobody, noFieldAccess, or, personOf } from '../../access/rules.ts'
import { can } from '../../domain/account/roles.ts'
import { unlistedNameMachine } from '../../domain/unlistedName/machine.ts'
import { adminGroups, illustrativeField, referenceField } from '../../fields/commonFields.ts'
import { stateField, transitionsField } from '../../transitions/fields.ts'
import { transitionEndpoint } from '../../transitions/endpoint.ts'

/** Names that agencies gave with the tax code of the person's own firm. */
const ofOwnTaxCode: Access = async ({ req }) => {
  if (!can(personOf(req)?.role, 'offering.edit')) return false
  const acted = await answeredFor(req)
  if (acted.length === 0) return false
  // Who may call what is generated without a database.
  if (!('payload' in req)) return { taxCode: { in: [] } }
  const { docs } = await req.payload.find({
    collection: 'organisations',
    where: { id: { in: acted } },
    select: { taxCode: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return { taxCode: { in: docs.flatMap(({ taxCode }) => taxCode || []) } }
}

/**
 * Products that agencies named in words, once each. Who named them is not told here: an adoption says so in public, a
 * contract is its agency's own. Who merges sees of whose records it is (carried.ts).
 */
export const UnlistedNames: CollectionConfig = {
  slug: 'unlistedNames',
  labels: {
    singular: { vi: 'Tên chưa có trong danh mục', en: 'Name not in the catalogue' },
    plural: { vi: 'Tên chưa có trong danh mục', en: 'Names not in the catalogue' },
  },
  admin: {
    group: adminGroups.catalogue,
    useAsTitle: 'productName',
    defaultColumns: ['productName', 'vendorName', 'platform', 'state', 'updatedAt'],
  },
  access: {
    read: or(allow('catalogue.manage'), allow('everything.read'), ofOwnTaxCode),
    // Written when an adoption or a contract is sent in (note.ts).
    create: nobody,
    update: nobody,
    delete: nobody,
  },
  endpoints: [transitionEndpoint(unlistedNameMachine)],
  hooks: { afterError: [noteRefusedAttempt] },
  fields: [
    transitionsField(unlistedNameMachine),
    {
      name: 'carrying',
      type: 'ui',
      admin: {
        components: { Field: '/words/unlistedName/CarryingRecords.tsx#CarryingRecords' },
        disableListColumn: true,
      },
    },
    {
      name: 'productName',
      type: 'text',
      required: true,
      maxLength: 200,
      label: { vi: 'Tên sản phẩm', en: 'Product' },
    },
    {
      name: 'vendorName',
      type: 'text',
      maxLength: 200,
      label: { vi: 'Tên doanh nghiệp', en: 'Firm' },
    },
    {
      name: 'taxCode',
      type: 'text',
      maxLength: 20,
      index: true,
      label: { vi: 'Mã số thuế', en: 'Tax code' },
    },
    referenceField('platform', 'platforms', { vi: 'Nền tảng số', en: 'Platform' }),
    {
      name: 'nameKey',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      access: { read: noFieldAccess },
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    referenceField('offering', 'offerings', {
      vi: 'Là sản phẩm',
      en: 'Is the offering',
    }),
    {
      // What merging changed, so that it can be taken back (carried.ts).
      name: 'carried',
      type: 'json',
      access: { read: noFieldAccess, create: noFieldAccess, update: noFieldAccess },
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    stateField(unlistedNameMachine),
    illustrativeField,
  ],
}
