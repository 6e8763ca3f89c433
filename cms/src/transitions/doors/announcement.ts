import { announcementMachine } from '../../domain/machines/announcement.ts'
import type { AnnouncementState, AnnouncementSubject } from '../../domain/machines/announcement.ts'
import {
  announceContent,
  evaluationsCheckedLater,
  unreadyEvaluations,
} from '../../announcements/announce.ts'
import { isPdf } from '../../announcements/contents.ts'
import { idOf, idsOf, textOf } from '../door.ts'
import type { Door } from '../door.ts'

export const announcementDoor: Door<AnnouncementState, AnnouncementSubject> = {
  machine: announcementMachine,
  collection: 'announcements',
  organisationOf: (row) => idOf(row.body),
  subjectOf: async (row, req) => ({
    signedOn: textOf(row.signedOn),
    signer: textOf(row.signer),
    attachment: idOf(row.attachment),
    isPdf: await isPdf(idOf(row.attachment) ?? '', req),
    items: [
      ...idsOf(row.evaluations),
      ...idsOf(row.platforms),
      ...idsOf(row.revokedEvaluations),
      ...idsOf(row.revokedPlatforms),
    ].length,
    unready: await unreadyEvaluations(row, req),
    checkedLater: await evaluationsCheckedLater(row, req),
    draftedBy: idOf(row.draftedBy),
  }),
  changesFor: (context) => (context.event === 'approve' ? announceContent(context) : {}),
  detailsOf: ({ row }) => [`Trích yếu: ${String(row.title)}.`],
  titleOf: (row) => Promise.resolve(String(row.number)),
}
