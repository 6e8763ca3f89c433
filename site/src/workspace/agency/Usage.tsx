import { numberText } from 'cms/domain/field/price.ts'
import { nextEvents } from 'cms/domain/transitions/machine.ts'
import { stateSchema } from 'cms/domain/transitions/stateSchema.ts'
import { usageReportMachine } from 'cms/domain/usageReport/machine.ts'
import { isMonth, monthText, usageSenders } from 'cms/domain/usageReport/usageReport.ts'
import { useState } from 'react'
import { z } from 'zod'
import { usageText } from '../../text/usage.ts'
import type { SignedIn } from '../account/Session.tsx'
import { problemsIn, request } from '../api.ts'
import type { Problem } from '../api.ts'
import { ListFiles } from '../desk/ListTools.tsx'
import { listFiles } from '../desk/useList.ts'
import { useRows } from '../desk/useRows.ts'
import { TextField } from '../form/Field.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { RecordEvents } from '../form/RecordEvents.tsx'
import { useRefusals } from '../form/useRefusals.ts'
import { DocumentSchema } from '../workspaceRecords.ts'
import { ProblemList } from './ProblemList.tsx'

const ReportSchema = z.object({
  id: z.string(),
  month: z.string(),
  users: z.number(),
  transactions: z.number().nullish(),
  sentBy: usageSenders.schema,
  state: stateSchema(usageReportMachine),
  updatedAt: z.string(),
})
type Report = z.output<typeof ReportSchema>

interface Props extends Pick<SignedIn, 'person' | 'language' | 'text'> {
  adoption: string
  /** For which side the person acts: each withdraws what it told, and the agency disputes what the vendor told. */
  side: Report['sentBy']
}

/** The months of an adoption: what was told, what the agency may do with it, and a form for the next one. */
export function Usage({ adoption, side, person, language, text }: Props) {
  const words = usageText(language)
  const [version, setVersion] = useState(0)
  const query = `sort=-month&where[adoption][equals]=${adoption}&where[state][not_equals]=withdrawn`
  const reports = useRows(`/usageReports?depth=0&limit=60&${query}`, ReportSchema, String(version))
  const reload = () => {
    setVersion((before) => before + 1)
    return Promise.resolve()
  }
  const eventsOf = ({ state, sentBy }: Report) =>
    nextEvents(usageReportMachine, state, person.role).filter(([name]) =>
      name === 'withdraw' ? sentBy === side : side === 'agency' && sentBy === 'vendor',
    )
  return (
    <section>
      <h3>{words.title}</h3>
      <p className="small quiet">{words.lead}</p>
      {reports.problems.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
      {reports.rows?.length === 0 && <p className="quiet">{words.none}</p>}
      {(reports.rows ?? []).length > 0 && (
        <p className="on-screen">
          <a href={`/api/adoptions/${adoption}/files/usage`}>{words.paper}</a>
        </p>
      )}
      <ul className="register">
        {reports.rows?.map((report) => (
          <li key={report.id}>
            <p>
              {words.month(monthText(report.month), numberText(report.users)[language])}
              {typeof report.transactions === 'number' &&
                words.transactions(numberText(report.transactions)[language])}{' '}
              <span className="small quiet">
                ({usageSenders.labels[report.sentBy][language]},{' '}
                {usageReportMachine.states[report.state].label[language]})
              </span>
            </p>
            <RecordEvents
              collection="usageReports"
              record={report}
              events={eventsOf(report)}
              onChanged={reload}
              language={language}
              text={text}
            />
          </li>
        ))}
      </ul>
      {reports.rows && reports.rows.length > 0 && (
        <ListFiles
          files={listFiles('usageReports', `${query}&locale=${language}`)}
          title={words.title}
        />
      )}
      <UsageForm adoption={adoption} language={language} text={text} onTold={reload} />
    </section>
  )
}

interface FormProps extends Pick<SignedIn, 'language' | 'text'> {
  adoption: string
  onTold: () => Promise<void>
}

function UsageForm({ adoption, language, text, onTold }: FormProps) {
  const words = usageText(language)
  const { refusals, refuse, mend } = useRefusals()
  const [month, setMonth] = useState('')
  const [users, setUsers] = useState<number | string | null>(null)
  const [transactions, setTransactions] = useState<number | string | null>(null)
  // A form that was sent begins anew: its fields keep what is typed themselves.
  const [turn, setTurn] = useState(0)
  const [done, setDone] = useState('')
  const send = async () => {
    const [, of = '', year = ''] = /^(\d{1,2})\/(\d{4})$/.exec(month.trim()) ?? []
    const told = `${year}-${of.padStart(2, '0')}`
    const wrong: Problem[] = [
      ...(isMonth(told) ? [] : [{ field: 'month', message: words.wrongMonth }]),
      ...(typeof users === 'number' ? [] : [{ field: 'users', message: words.wrongNumber }]),
      ...(typeof transactions === 'string'
        ? [{ field: 'transactions', message: words.wrongNumber }]
        : []),
    ]
    if (wrong.length > 0) return refuse(wrong)
    try {
      await request({
        path: '/usageReports?depth=0',
        method: 'POST',
        body: { adoption, month: told, users, transactions },
        schema: DocumentSchema,
      })
      setDone(words.sent(month.trim()))
      setMonth('')
      setUsers(null)
      setTransactions(null)
      setTurn(turn + 1)
      mend(['month', 'users', 'transactions', 'monthKey'])
      await onTold()
    } catch (error) {
      refuse(problemsIn(error, language))
    }
  }
  return (
    <form
      className="form event"
      aria-label={words.send}
      key={turn}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <p role="status">{done}</p>
      <ProblemList refusals={refusals} text={text} />
      <TextField
        name="month"
        maxLength={7}
        label={words.monthField}
        help={words.monthHelp}
        problems={refusals.problems}
        value={month}
        onChange={(typed) => {
          mend(['month', 'monthKey'])
          setMonth(typed)
        }}
      />
      <NumberField
        name="users"
        label={words.users}
        help={words.usersHelp}
        problems={refusals.problems}
        value={users}
        onChange={(typed) => {
          mend(['users'])
          setUsers(typed)
        }}
      />
      <NumberField
        name="transactions"
        label={words.transactionsField}
        help={words.transactionsHelp}
        hint={text.common.optional}
        problems={refusals.problems}
        value={transactions}
        onChange={(typed) => {
          mend(['transactions'])
          setTransactions(typed)
        }}
      />
      <div className="actions">
        <button className="button main">{words.send}</button>
      </div>
    </form>
  )
}
