import type { PayloadRequest } from 'payload'
import { formatTime } from '../dashboards/time.ts'
import type { Language } from '../domain/language/language.ts'
import type { Machine } from '../domain/transitions/machine.ts'
import { roles } from '../domain/account/roles.ts'
import { journalOf } from './writeHistory.ts'

interface Props {
  collection: string
  id: string
  machine: Machine
  language: Language
  req: PayloadRequest
}

/** A role in words; one that there is no longer stands as it was written. */
const roleName = (role: string, language: Language): string => {
  if (role === 'system') return { vi: 'tự động', en: 'by itself' }[language]
  const { data } = roles.schema.safeParse(role)
  return data ? roles.labels[data][language] : role
}

/** The record's history, newest first, as far as the person may read it. */
export async function RecordHistory({ collection, id, machine, language, req }: Props) {
  const { docs } = await req.payload.find({
    collection: 'history',
    where: journalOf(collection, id),
    sort: '-createdAt',
    limit: 50,
    depth: 0,
    overrideAccess: false,
    // Who may read no history at all, such as a reviewer, still reads the record.
    disableErrors: true,
    user: req.user,
    req,
  })
  if (docs.length === 0) return null
  return (
    <section className="record-history">
      <h3>{{ vi: 'Nhật ký', en: 'History' }[language]}</h3>
      <ol>
        {docs.map((row) => (
          <li key={row.id}>
            <time dateTime={row.createdAt}>{formatTime(new Date(row.createdAt))}</time>{' '}
            {machine.states[row.from]?.label[language] ?? row.from} →{' '}
            <strong>{machine.states[row.to]?.label[language] ?? row.to}</strong>
            <br />
            {row.byName} ({roleName(row.byRole, language)}
            {row.byOrganisation && `, ${row.byOrganisation}`})
            {row.reason ? <blockquote>{row.reason}</blockquote> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
