import { errorReportMachine } from '../../domain/errorReport/machine.ts'
import type { ChangeContext, ChangesOf, Door } from '../../transitions/door.ts'
import { queueMail } from '../../mail/outbox.ts'

export const errorReportDoor: Door<'errorReports', typeof errorReportMachine> = {
  machine: errorReportMachine,
  collection: 'errorReports',
  organisationOf: () => null,
  subjectOf: () => ({}),
  changesFor: async (context): Promise<ChangesOf<'errorReports'>> => {
    await answerReporter(context)
    const { event, input, today } = context
    return event === 'correct' ? { correction: input.reason?.trim() ?? '', correctedOn: today } : {}
  },
  titleOf: (row) => Promise.resolve(row.page),
}

const subjects: Record<string, string> = {
  correct: 'Đã sửa sai sót mà bạn báo',
  answer: 'Trả lời báo sai sót của bạn',
  decline: 'Chưa sửa theo báo sai sót của bạn',
}

/** Whoever left a mail address is answered there; they have no account to be told in. */
async function answerReporter({
  row,
  event,
  input,
  req,
}: ChangeContext<'errorReports'>): Promise<void> {
  if (!row.email) return
  await queueMail(
    {
      to: { address: row.email },
      subject: subjects[event] ?? subjects.answer ?? '',
      body: `Bạn đã báo sai sót ở trang ${row.page}:\n“${row.message}”\n\nTrả lời: ${input.reason ?? ''}`,
    },
    req,
  )
}
