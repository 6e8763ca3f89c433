import { announcementMachine } from '../../domain/announcement/machine.ts'
import {
  announceContent,
  decisionsSignedLater,
  evaluationsCheckedLater,
  unreadyEvaluations,
} from './announce.ts'
import { isPdf } from './contents.ts'
import { idOf } from '../../transitions/door.ts'
import type { Door } from '../../transitions/door.ts'

export const announcementDoor: Door<'announcements', typeof announcementMachine> = {
  machine: announcementMachine,
  collection: 'announcements',
  organisationOf: (row) => idOf(row.body),
  subjectOf: async (row, req) => ({
    signedOn: row.signedOn ?? null,
    signer: row.signer ?? null,
    attachment: idOf(row.attachment),
    isPdf: await isPdf(idOf(row.attachment) ?? '', req),
    items: [
      ...(row.evaluations ?? []),
      ...(row.platforms ?? []),
      ...(row.revokedEvaluations ?? []),
      ...(row.revokedPlatforms ?? []),
    ].length,
    unready: await unreadyEvaluations(row, req),
    checkedLater: await evaluationsCheckedLater(row, req),
    signedLater: await decisionsSignedLater(row, req),
    draftedBy: idOf(row.draftedBy),
  }),
  changesFor: (context) => (context.event === 'approve' ? announceContent(context) : {}),
  detailsOf: ({ row }) => [`Trích yếu: ${row.title}.`],
  titleOf: (row) => Promise.resolve(row.number),
}
