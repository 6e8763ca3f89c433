import { z } from 'zod'
import { enumeration } from '../values/enumeration.ts'
import { LocalizedSchema, OptionalLocalizedSchema } from '../language/language.ts'
import {
  DaySchema,
  OptionalDaySchema,
  OptionalReferenceSchema,
  ReferencesSchema,
  SlugSchema,
} from '../values/reference.ts'

/** The signed paper: where it lies and the SHA-256 over its bytes, so that a copy can be compared. */
const AttachmentSchema = z
  .object({
    url: z.string().min(1),
    filename: z.string().min(1),
    /** The name that the file had when it was sent in; files of before have none. */
    originalName: z.string().nullish(),
    filesize: z.number().int().nonnegative().nullish(),
  })
  .or(z.string())
  .nullish()
  .transform((file) =>
    file && typeof file === 'object'
      ? {
          url: file.url,
          filename: file.filename,
          originalName: file.originalName ?? null,
          filesize: file.filesize ?? null,
        }
      : null,
  )

/** A numbered decision that publishes or revokes results and platforms, as the public sees it. */
export const AnnouncementSchema = z.object({
  slug: SlugSchema,
  /** `12/QĐ-BKHCN` */
  number: z.string().min(1),
  title: LocalizedSchema,
  text: OptionalLocalizedSchema,
  /** Day of signing. */
  signedOn: DaySchema,
  signer: z.string().min(1),
  /** The body that decided. */
  body: OptionalReferenceSchema,
  attachment: AttachmentSchema,
  attachmentHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullish()
    .transform((hash) => hash ?? null),
  /** Results and platforms that it publishes. */
  evaluations: ReferencesSchema,
  platforms: ReferencesSchema,
  /** Results and platforms that it takes back. */
  revokedEvaluations: ReferencesSchema,
  revokedPlatforms: ReferencesSchema,
  /** How many of each it names, whatever of them is still public. */
  named: z
    .object({
      evaluations: z.number().int(),
      platforms: z.number().int(),
      revokedEvaluations: z.number().int(),
      revokedPlatforms: z.number().int(),
    })
    .nullish()
    .transform((named) => named ?? null),
  effectiveFrom: OptionalDaySchema,
  effectiveTo: OptionalDaySchema,
  /** Earlier announcements that it takes the place of. */
  supersedes: ReferencesSchema,
  legalBasis: ReferencesSchema,
  /** Day on which it was put on this site. */
  announcedOn: OptionalDaySchema,
  illustrative: z.boolean().nullish().transform(Boolean),
})
export type Announcement = z.output<typeof AnnouncementSchema>

/** What an announcement does today to what it published. */
export const announcementStandings = enumeration({
  inForce: { vi: 'Đang có hiệu lực', en: 'In force' },
  notYet: { vi: 'Chưa có hiệu lực', en: 'Not yet in force' },
  expired: { vi: 'Hết hiệu lực', en: 'Expired' },
  superseded: { vi: 'Đã được thay thế', en: 'Superseded' },
})
export type AnnouncementStanding = (typeof announcementStandings.values)[number]

/** The first day on which a decision has effect. */
export function firstDayOf({
  effectiveFrom,
  signedOn,
}: Pick<Announcement, 'effectiveFrom' | 'signedOn'>): string {
  return effectiveFrom ?? signedOn
}

/** Whether an announcement is in force on a day; a later one that supersedes it ends it on its own first day. */
export function announcementStandingOn(
  announcement: Announcement,
  all: Announcement[],
  day: string,
): AnnouncementStanding {
  const successor = all.find(
    (other) => other.supersedes.includes(announcement.slug) && firstDayOf(other) <= day,
  )
  if (successor) return 'superseded'
  if (announcement.effectiveTo && announcement.effectiveTo < day) return 'expired'
  return firstDayOf(announcement) > day ? 'notYet' : 'inForce'
}

/** The announcements that speak of a platform, newest first, with what each did to it. */
export function announcementsOfPlatform(
  platform: string,
  announcements: Announcement[],
): { announcement: Announcement; isRevocation: boolean }[] {
  return announcements
    .flatMap((announcement) => {
      const isRevocation = announcement.revokedPlatforms.includes(platform)
      const isNamed = isRevocation || announcement.platforms.includes(platform)
      return isNamed ? [{ announcement, isRevocation }] : []
    })
    .sort((a, b) => (a.announcement.signedOn < b.announcement.signedOn ? 1 : -1))
}
