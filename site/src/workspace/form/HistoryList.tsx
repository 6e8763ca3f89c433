import type { Label } from 'cms/domain/language/language.ts'
import type { StateDefinition } from 'cms/domain/transitions/machine.ts'
import { roles } from 'cms/domain/account/roles.ts'
import type { HistoryRow } from '../workspaceRecords.ts'
import type { SignedIn } from '../account/Session.tsx'
import { timeText } from '../desk/time.ts'
import type { Rows } from '../desk/useRows.ts'

type States = Record<
  string,
  Pick<StateDefinition<string, never>, 'label'> & { on: Record<string, { label: Label }> }
>

interface Props extends Pick<SignedIn, 'language' | 'text'> {
  history: Rows<HistoryRow>
  states: States
}

/** Who changed the state of a record, when, from where to where, and why. */
export function HistoryList({ history, states, language, text }: Props) {
  const { rows = [], problems } = history
  if (rows.length === 0 && problems.length === 0) return null
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{text.adoption.history}</h2>
      {problems.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
      <ol className="register history">
        {rows.map(({ id, event, from, to, byName, byRole, byOrganisation, reason, createdAt }) => (
          <li key={id}>
            <span className="numeric quiet">{timeText(createdAt)}</span>
            <div>
              <p>
                {from === to
                  ? // What leaves the state as it is, such as a new price, is named itself.
                    (states[from]?.on[event]?.label[language] ?? event)
                  : `${states[from]?.label[language] ?? from} → ${states[to]?.label[language] ?? to}`}
              </p>
              <p className="small quiet">
                {byName}, {roles.labels[byRole][language].toLowerCase()}
                {byOrganisation && `, ${byOrganisation}`}
              </p>
              {reason && <p>“{reason}”</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Address of a record's history, oldest first; attempts that were refused are no part of what became of it. */
export function historyPath(collection: string, id: string): string {
  const condition = `where[subjectCollection][equals]=${collection}&where[subjectId][equals]=${id}&where[event][not_equals]=refused`
  return `/history?depth=0&limit=100&sort=createdAt&${condition}`
}
