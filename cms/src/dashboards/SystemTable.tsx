import type { Payload } from 'payload'
import type { Language } from '../domain/language/language.ts'
import { systemRows } from './systemRows.ts'

interface Props {
  payload: Payload
  language: Language
}

/** How the installation stands: each part, and what somebody has to do. */
export async function SystemTable({ payload, language }: Props) {
  const rows = await systemRows(payload)
  const isEnglish = language === 'en'
  return (
    <section aria-labelledby="system-title">
      <h2 id="system-title">{isEnglish ? 'System' : 'Hệ thống'}</h2>
      <table className="dashboard-desk__waiting">
        <thead>
          <tr>
            <th scope="col">{isEnglish ? 'Part' : 'Bộ phận'}</th>
            <th scope="col">{isEnglish ? 'How it stands' : 'Tình trạng'}</th>
            <th scope="col">{isEnglish ? 'What to do' : 'Việc cần làm'}</th>
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
                ) : isEnglish ? (
                  'Nothing to do'
                ) : (
                  'Không cần làm gì'
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
