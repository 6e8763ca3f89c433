import type { Language } from 'cms/domain/language/language.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { quotationText } from '../../text/quotation.ts'
import type { RequestRecord } from './requestRecord.ts'

interface Props {
  record: RequestRecord
  /** Of the own organisation; those above it read papers, and take no prices away. */
  isOwn: boolean
  language: Language
}

const decided = ['awarded', 'noneSuitable', 'cancelled']

/** What of a request can be taken as a file now: papers to be signed, the table of quotations, the dossier. */
export function RequestPapers({ record, isOwn, language }: Props) {
  const words = quotationText(language).papers
  const isPublished = Boolean(record.publishedAt)
  const isDecided = isPublished && decided.includes(record.state)
  const files: [format: string, isThere: boolean, label: string][] = [
    ['request', isPublished, words.request],
    ['opening', Boolean(record.opening), words.opening],
    ['decision', isDecided, words.decision],
    ['xlsx', isOwn && Boolean(record.opening), words.xlsx],
    ['dossier', isOwn && isPublished, words.dossier],
  ]
  const shown = files.filter(([, isThere]) => isThere)
  if (shown.length === 0) return null
  return (
    <section className="on-screen">
      <h3>{words.title}</h3>
      <ul className="files">
        {shown.map(([format, , label]) => (
          <li key={format}>
            <a href={`/api/quotationRequests/${record.id}/files/${format}`}>{label}</a>
          </li>
        ))}
      </ul>
      <p className="small quiet">
        {words.hash} <a href={pagePath('recordCheck', language)}>{words.check}</a>
      </p>
    </section>
  )
}
