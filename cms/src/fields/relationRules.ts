import type { PayloadRequest } from 'payload'
import { standingBeside } from '../access/rules.ts'
import { languageOf } from '../domain/language/languageOf.ts'
import type { Label } from '../domain/language/language.ts'
import type { OrganisationKind } from '../domain/organisation/organisation.ts'
import { organisationKinds, regions } from '../domain/organisation/organisation.ts'
import { formerStates } from '../domain/offering/formerProduct.ts'
import { isRecord } from '../domain/values/isRecord.ts'
import { idOf, idsOf, rowsIn } from '../transitions/door.ts'
import { readOnce } from '../transitions/readOnce.ts'

/** A record of whatever collection that a relation points to. */
export interface Target {
  id: string
  [field: string]: unknown
}

/** What one relation may point to: a sentence why not, or nothing. The record is whole, as it would be kept. */
export type RelationRule = (
  target: Target,
  record: Record<string, unknown>,
  req: PayloadRequest,
  /** Slug of the target's collection. */
  collection: string,
) => Label | undefined | Promise<Label | undefined>

/** Declares rules at a relation field; they are asked on every way in (relations.ts). */
export const may = (...rules: RelationRule[]) => ({ may: rules })

/** The target belongs to the organisation of the record, or to one for which the person acts with it. */
export const sameOrganisation =
  (field: 'organisation' | 'vendor' = 'organisation'): RelationRule =>
  async (target, record, req) => {
    const [owner, own] = [idOf(target.organisation), idOf(record[field])]
    if (owner === own || (owner && (await standingBeside(own, req)).includes(owner)))
      return undefined
    return {
      vi: 'Chỉ chọn được hồ sơ và tệp của chính đơn vị này.',
      en: 'Only records and files of this organisation can be chosen.',
    }
  }

/** The target is of the platform, or one of the platforms, of the record. */
export const samePlatform: RelationRule = (target, record) => {
  const platforms = [idOf(record.platform), ...idsOf(record.platforms)].filter(Boolean)
  return platforms.length === 0 || platforms.includes(idOf(target.platform))
    ? undefined
    : {
        vi: 'Sản phẩm này thuộc một nền tảng khác.',
        en: 'This offering is of another platform.',
      }
}

/** The public sees the target, and the ministry has not taken it down. */
export const published: RelationRule = async ({ id, _status }, _record, req, collection) =>
  _status === 'published' && !(await isTakenDown(`${collection}/${id}`, req))
    ? undefined
    : { vi: 'Hồ sơ được chọn không công khai.', en: 'The chosen record is not public.' }

const isTakenDown = async (key: string, req: PayloadRequest): Promise<boolean> =>
  readOnce(req, `taken down ${key}`, async () => {
    const { totalDocs } = await req.payload.count({
      collection: 'takedowns',
      where: { key: { equals: key } },
      overrideAccess: true,
      req,
    })
    return totalDocs > 0
  })

/** The public sees the target, or saw it before it was withdrawn or suspended: it is used all the same. */
export const oncePublished: RelationRule = (target, ...rest) =>
  formerStates.values.some((state) => state === target.state)
    ? undefined
    : published(target, ...rest)

/** The file is a PDF. */
export const isPdf: RelationRule = ({ mimeType }) =>
  mimeType === 'application/pdf'
    ? undefined
    : { vi: 'Hãy tải tệp PDF lên.', en: 'Upload a PDF file.' }

/** The file is a picture that was sent in to be shown, so that nothing but the picture is in it. */
export const isPublicPicture: RelationRule = ({ isPicture }) =>
  isPicture === true
    ? undefined
    : {
        vi: 'Hãy tải hình lên tại mục này: hình công khai được bỏ nơi chụp và thông tin máy ảnh khi tải lên.',
        en: 'Send the picture in here: place and camera data are removed from public pictures when they are sent.',
      }

/** The organisation is of one of the kinds. */
export const ofKind =
  (...kinds: OrganisationKind[]): RelationRule =>
  ({ kind }) => {
    if (kinds.some((one) => one === kind)) return undefined
    const names = (language: 'vi' | 'en') =>
      kinds.map((one) => organisationKinds.labels[one][language]).join('; ')
    return {
      vi: `Chỉ chọn được đơn vị loại: ${names('vi')}.`,
      en: `Only organisations of these kinds can be chosen: ${names('en')}.`,
    }
  }

/** The record itself is not chosen. */
export const another: RelationRule = ({ id }, record) =>
  id === record.id
    ? { vi: 'Không chọn được chính hồ sơ này.', en: 'A record cannot be chosen for itself.' }
    : undefined

/** The target is in one of the states. */
export const inState =
  (states: string[], reason: Label): RelationRule =>
  ({ state }) =>
    states.some((one) => one === state) ? undefined : reason

/** What the relation names is not named in another field of the record as well: each has one role in it. */
export const notAlsoIn =
  (field: string, reason: Label): RelationRule =>
  ({ id }, record) =>
    idsOf(record[field]).includes(id) ? reason : undefined

/** The target stands in one row of a list, and in no second one. */
export const onceIn =
  (list: string, field: string): RelationRule =>
  ({ id }, record) => {
    const rows = rowsIn(record[list]).filter(({ [field]: relation }) => {
      const value = isRecord(relation) && 'value' in relation ? relation.value : relation
      return idOf(value) === id
    })
    return rows.length > 1
      ? { vi: 'Hồ sơ này đã có trong danh sách.', en: 'It stands in the list already.' }
      : undefined
  }

/** Validates the names of regions: those of the country, as the catalogue writes them. */
export function isRegion(value: unknown, { req }: { req: PayloadRequest }): true | string {
  const names = [value].flat().filter((name) => name !== null && name !== undefined && name !== '')
  if (names.every((name) => regions.some((region) => region === name))) return true
  const reason = {
    vi: `Không có vùng này. Các vùng: ${regions.join('; ')}.`,
    en: `There is no such region. The regions: ${regions.join('; ')}.`,
  }
  return reason[languageOf(req.i18n.language)]
}
