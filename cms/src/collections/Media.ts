import path from 'node:path'
import type { CollectionBeforeOperationHook, CollectionConfig } from 'payload'
import { fileTypeFromBuffer } from 'file-type'
import {
  allow,
  and,
  noFieldAccess,
  or,
  ownBranch,
  ownOrganisation,
  where,
} from '../access/rules.ts'
import { readEnvironment } from '../environment.ts'
import { refusal } from '../refusal.ts'
import { refuseFrozenFile } from '../transitions/frozenFiles.ts'
import { adminGroups } from './fields.ts'
import { setOwnOrganisation } from './ownership.ts'

/** Types that may be kept, with the ending each must have. */
const allowedTypes: Record<string, string[]> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/avif': ['avif'],
}

const written = { create: noFieldAccess, update: noFieldAccess }

/** Longest name of a file that is kept, in characters; a longer one is cut before its ending. */
const longestName = 255

/** Largest picture in pixels: what a small file can unpack to is bounded too. */
const maximumPixels = 50_000_000

/** What a file is, is read from its bytes; a name or header that says otherwise is refused. */
const refuseDisguisedFile: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { file } = req
  if ((operation !== 'create' && operation !== 'update') || !file) return args
  const sniffed = await fileTypeFromBuffer(file.data)
  const ending = path.extname(file.name).slice(1).toLowerCase()
  if (!sniffed || !allowedTypes[sniffed.mime]?.includes(ending)) {
    const reason = {
      vi: 'Chỉ nhận tệp PDF, JPEG, PNG, WebP, AVIF và phần đuôi tên tệp phải đúng loại.',
      en: 'Only PDF, JPEG, PNG, WebP and AVIF files are accepted, and the name must end accordingly.',
    }
    throw refusal(req, 400, reason, { field: 'file' })
  }
  return args
}

/** Files: evidence and papers are private to their organisation, pictures of offerings are public. */
export const Media: CollectionConfig = {
  slug: 'media',
  labels: {
    singular: { vi: 'Tệp', en: 'File' },
    plural: { vi: 'Tệp', en: 'Files' },
  },
  admin: {
    group: adminGroups.system,
    defaultColumns: ['filename', 'alt', 'organisation', 'isPublic'],
  },
  access: {
    read: or(
      ownBranch('media.upload'),
      allow('catalogue.manage'),
      where({ isPublic: { equals: true } }),
    ),
    create: allow('media.upload'),
    update: ownOrganisation('media.upload'),
    delete: and(ownOrganisation('media.upload'), where({ isPublic: { equals: false } })),
  },
  hooks: {
    beforeOperation: [refuseFrozenFile, refuseDisguisedFile],
    beforeValidate: [setOwnOrganisation('organisation')],
  },
  upload: {
    staticDir: path.join(readEnvironment().dataDir, 'media'),
    mimeTypes: Object.keys(allowedTypes),
    constructorOptions: { limitInputPixels: maximumPixels },
    imageSizes: [
      { name: 'small', width: 480, formatOptions: { format: 'webp', options: { quality: 75 } } },
      { name: 'large', width: 1280, formatOptions: { format: 'avif', options: { quality: 55 } } },
    ],
    // An address that the server fetches could reach inside the network: files come from the browser only.
    pasteURL: false,
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
      access: written,
      admin: { readOnly: true },
    },
    {
      name: 'sha256',
      type: 'text',
      label: { vi: 'Mã băm SHA-256', en: 'SHA-256' },
      access: written,
      admin: { readOnly: true },
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
      access: written,
      admin: { readOnly: true },
    },
  ],
}
