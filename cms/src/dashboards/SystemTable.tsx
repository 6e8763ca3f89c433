import type { Payload } from 'payload'
import type { Language } from '../domain/language/language.ts'
import type { Installation } from '../server/health.ts'
import { systemRows } from './systemRows.ts'

interface Props {
  installation: Installation
  payload: Payload
  language: Language
}

/** How the installation stands: each part, and what somebody has to do. */
export async function SystemTable({ installation, payload, language }: Props) {
  const rows = await systemRows(installation, payload)
  return (
    <section aria-labelledby="system-title">
      <h2 id="system-title">{{ vi: 'Hệ thống', en: 'System' }[language]}</h2>
      <table className="dashboard-desk__waiting">
        <thead>
          <tr>
            <th scope="col">{{ vi: 'Bộ phận', en: 'Part' }[language]}</th>
            <th scope="col">{{ vi: 'Tình trạng', en: 'How it stands' }[language]}</th>
            <th scope="col">{{ vi: 'Việc cần làm', en: 'What to do' }[language]}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ part, standing, toDo }) => (
            <tr key={part.vi}>
              <th scope="row">{part[language]}</th>
              <td>{standing[language]}</td>
              <td>
                {toDo ? (
                  <strong>{toDo[language]}</strong>
                ) : (
                  { vi: 'Không cần làm gì', en: 'Nothing to do' }[language]
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
