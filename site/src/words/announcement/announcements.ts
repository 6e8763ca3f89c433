import {
  announcementsOfPlatform,
  announcementStandingOn,
} from 'cms/domain/announcement/announcement.ts'
import { catalogue } from '../../catalogue/catalogue.ts'
import { recordOf } from '../../catalogue/records.ts'
import { question } from '../../catalogue/reads.ts'

/** How a decision stands on the day of the snapshot, by its slug. */
export const announcementStanding = question('announcementStanding', (slug: string) =>
  announcementStandingOn(recordOf('announcements', slug), catalogue.announcements, catalogue.asOf),
)

/** Decisions that name a platform, by its slug. */
export const announcementsNaming = question('announcementsNaming', (slug: string) =>
  announcementsOfPlatform(slug, catalogue.announcements),
)

/** Decisions that take the place of one, by its slug. */
export const announcementsSuperseding = question('announcementsSuperseding', (slug: string) =>
  catalogue.announcements.filter(({ supersedes }) => supersedes.includes(slug)),
)
