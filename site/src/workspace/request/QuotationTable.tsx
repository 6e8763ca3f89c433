import { moneyText } from 'cms/domain/field/price.ts'
import { momentText } from 'cms/domain/quotationRequest/requestFaults.ts'
import { rejectionReasons } from 'cms/domain/selection/selection.ts'
import { quotationText } from '../../text/quotation.ts'
import type { SignedIn } from '../account/Session.tsx'
import { ListFiles } from '../desk/ListTools.tsx'
import { listFiles } from '../desk/useList.ts'
import { saveFile } from './saveFile.ts'
import type { QuotationRecord, RequestRecord } from './requestRecord.ts'

interface Props extends Pick<SignedIn, 'language' | 'text'> {
  record: RequestRecord
  quotations: QuotationRecord[]
}

/** All quotations of a request side by side once they are opened: prices of each line, totals, answers, result. */
export function QuotationTable({ record, quotations, language }: Props) {
  const words = quotationText(language)
  const { opening, award } = record
  const reasonOf = (id: string) => award?.reasons.find(({ quotation }) => quotation === id)
  return (
    <section>
      <h3>{words.request.quotations}</h3>
      {opening && (
        <p>
          {words.openedAt(momentText(opening.openedAt)[language])}.{' '}
          {words.request.openedBy(opening.by)}.{' '}
          <a href={`/api/quotationRequests/${record.id}/opening`}>{words.request.openingRecord}</a>
        </p>
      )}
      {quotations.length === 0 && <p>{words.noSuppliers}</p>}
      {quotations.length > 0 && (
        <ListFiles
          files={listFiles(
            'quotations',
            `sort=total&locale=${language}&where[request][equals]=${record.id}`,
          )}
          title={words.request.quotations}
        />
      )}
      {quotations.length > 0 && (
        <div className="scrolled" tabIndex={0} role="region" aria-label={words.request.quotations}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.line}</th>
                {quotations.map(({ id, vendor }) => (
                  <th key={id} scope="col">
                    {vendor?.name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {record.lines.map((line) => (
                <tr key={line.key}>
                  <th scope="row">{line.name}</th>
                  {quotations.map(({ id, content }) => {
                    const price = content?.lines.find(({ key }) => key === line.key)
                    return (
                      <td key={id} className="numeric">
                        {price ? moneyText(price.unitPrice)[language] : ''}
                      </td>
                    )
                  })}
                </tr>
              ))}
              <tr>
                <th scope="row">{words.total}</th>
                {quotations.map(({ id, total, fault }) => (
                  <td key={id} className="numeric">
                    {typeof total === 'number' ? (
                      <strong>{moneyText(total)[language]}</strong>
                    ) : (
                      `${words.notOpened}. ${fault}`
                    )}
                  </td>
                ))}
              </tr>
              {record.questions.map((question) => (
                <tr key={question.key}>
                  <th scope="row">{question.text}</th>
                  {quotations.map(({ id, content }) => (
                    <td key={id}>{answerText(content?.answers[question.key], language)}</td>
                  ))}
                </tr>
              ))}
              <tr>
                <th scope="row">{words.request.note}</th>
                {quotations.map(({ id, content }) => (
                  <td key={id} className="body">
                    {content && words.request.validity(content.validityDays)}
                    {content?.note && `\n${content.note}`}
                    {content?.files.map(({ name, type, content: bytes }) => (
                      <p key={name}>
                        <button
                          type="button"
                          className="plain"
                          onClick={() => saveFile(name, bytes, type)}
                        >
                          {name}
                        </button>
                      </p>
                    ))}
                  </td>
                ))}
              </tr>
              {award && (
                <tr>
                  <th scope="row">{words.result}</th>
                  {quotations.map(({ id }) => {
                    const reason = reasonOf(id)
                    return (
                      <td key={id} className="body">
                        {id === award.chosen && <strong>{words.chosen}</strong>}
                        {reason &&
                          `${rejectionReasons.labels[reason.code][language]}: ${reason.text}`}
                      </td>
                    )
                  })}
                </tr>
              )}
            </tbody>
          </table>
        </div>
      )}
      {award && <p className="body">{award.words}</p>}
      {record.result?.decision && <p>{record.result.decision}</p>}
    </section>
  )
}

function answerText(value: unknown, language: 'vi' | 'en'): string {
  if (typeof value === 'boolean') {
    return (value ? { vi: 'Có', en: 'Yes' } : { vi: 'Không', en: 'No' })[language]
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
