import type { CollectionConfig } from 'payload'
import { writtenBySystem } from '../access/systemFields.ts'
import { allow, and, noFieldAccess, ownOrganisation, where } from '../access/rules.ts'
import { readHeldFiles } from './heldFiles.ts'
import {
  allowedTypes,
  filesFolder,
  longestName,
  noteFile,
  refuseReplacement,
  serveFile,
  takeFile,
} from './storedFile.ts'
import { refuseFrozenFile } from './frozenFiles.ts'
import { adminGroups } from '../fields/commonFields.ts'
import { setOwnOrganisation } from '../fields/ownership.ts'
import { refuseWithoutRoom } from '../requests/fullDisk.ts'

/** Files: read by whoever may read the record that holds them, see `files/heldFiles.ts`. */
export const Media: CollectionConfig = {
  slug: 'media',
  disableDuplicate: true,
  labels: {
    singular: { vi: 'Tệp', en: 'File' },
    plural: { vi: 'Tệp', en: 'Files' },
  },
  admin: {
    group: adminGroups.system,
    useAsTitle: 'originalName',
    defaultColumns: ['originalName', 'alt', 'organisation', 'isPublic'],
  },
  access: {
    read: readHeldFiles,
    create: allow('media.upload'),
    update: ownOrganisation('media.upload'),
    delete: and(ownOrganisation('media.upload'), where({ isPublic: { equals: false } })),
  },
  hooks: {
    beforeOperation: [refuseFrozenFile, refuseReplacement, refuseWithoutRoom, takeFile],
    beforeValidate: [setOwnOrganisation('organisation')],
    beforeChange: [noteFile],
  },
  upload: {
    staticDir: filesFolder(),
    handlers: [serveFile],
    mimeTypes: Object.keys(allowedTypes),
    imageSizes: [
      { name: 'small', width: 480, formatOptions: { format: 'webp', options: { quality: 75 } } },
      { name: 'large', width: 1280, formatOptions: { format: 'avif', options: { quality: 55 } } },
    ],
    // An address that the server fetches could reach inside the network: files come from the browser only.
    pasteURL: false,
    // A kept picture is not cut or turned anew: a request for that is refused.
    crop: false,
    focalPoint: false,
  },
  fields: [
    {
      name: 'alt',
      type: 'text',
      required: true,
      label: { vi: 'Mô tả nội dung', en: 'Description' },
    },
    {
      name: 'originalName',
      type: 'text',
      maxLength: longestName,
      label: { vi: 'Tên tệp', en: 'Name of the file' },
      access: writtenBySystem,
      admin: { readOnly: true },
    },
    {
      name: 'sha256',
      type: 'text',
      label: { vi: 'Mã băm SHA-256', en: 'SHA-256' },
      access: writtenBySystem,
      admin: { readOnly: true },
    },
    {
      name: 'isPicture',
      type: 'checkbox',
      defaultValue: false,
      label: {
        vi: 'Hình để công khai: bỏ nơi chụp và thông tin máy ảnh',
        en: 'Picture to be shown: without place and camera data',
      },
      // What was in the file is gone once it was sent.
      access: { update: noFieldAccess },
    },
    {
      name: 'organisation',
      type: 'relationship',
      relationTo: 'organisations',
      index: true,
      label: { vi: 'Đơn vị', en: 'Organisation' },
    },
    {
      name: 'isPublic',
      type: 'checkbox',
      defaultValue: false,
      label: { vi: 'Công khai', en: 'Public' },
      // Written when the decision that a paper belongs to is announced; everything else is never public.
      access: writtenBySystem,
      admin: { readOnly: true },
    },
  ],
}
