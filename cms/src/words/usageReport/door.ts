import { answersFor } from '../../access/rules.ts'
import { usageReportMachine } from '../../domain/usageReport/machine.ts'
import { monthText } from '../../domain/usageReport/usageReport.ts'
import { idOf } from '../../transitions/door.ts'
import type { ChangesOf, Door } from '../../transitions/door.ts'

export const usageReportDoor: Door<'usageReports', typeof usageReportMachine> = {
  machine: usageReportMachine,
  collection: 'usageReports',
  organisationOf: (row) => idOf(row.organisation),
  otherActorOf: (row) => idOf(row.vendor),
  subjectOf: async (row, req) => {
    const sender = row.sentBy === 'vendor' ? row.vendor : row.organisation
    return {
      isSender: await answersFor(idOf(sender), req),
      isAgency: await answersFor(idOf(row.organisation), req),
      sentBy: row.sentBy ?? 'agency',
    }
  },
  // A month that is withdrawn can be told again.
  changesFor: ({ event }): ChangesOf<'usageReports'> =>
    event === 'withdraw' ? { monthKey: null } : {},
  titleOf: (row) => Promise.resolve(`tháng ${monthText(row.month)}`),
}
