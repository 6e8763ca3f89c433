import { priceUnits } from 'cms/domain/field/plan.ts'
import { numberText } from 'cms/domain/field/price.ts'
import type { Language } from 'cms/domain/language/language.ts'
import { requestStatuses } from 'cms/domain/quotationRequest/quotationRequest.ts'
import { momentText } from 'cms/domain/quotationRequest/requestFaults.ts'
import { quotationText } from '../../text/quotation.ts'
import type { RequestRecord, Standing } from './requestRecord.ts'

interface Props {
  record: RequestRecord
  standing: Standing | undefined
  language: Language
}

/** What a request asks, by when, and how it is sealed: the same for its agency and for vendors. */
export function RequestFacts({ record, standing, language }: Props) {
  const words = quotationText(language)
  const { threshold, custodianCount, deadline } = record
  const isPublished = record.state !== 'draft' && record.state !== 'submitted'
  const left =
    standing?.status === 'open' && standing.workingDaysLeft !== null && deadline
      ? words.request.left(standing.workingDaysLeft, momentText(deadline)[language])
      : undefined
  const facts: [string, string | undefined][] = [
    [
      words.status,
      isPublished && standing ? requestStatuses.labels[standing.status][language] : '',
    ],
    [words.organisation, record.organisation?.name],
    [words.need, record.need],
    [words.place, record.place],
    [words.period, record.period],
    [words.deadline, left ?? (deadline && words.until(momentText(deadline)[language]))],
    [words.request.invited, record.invited.map(({ name }) => name).join('; ')],
    [
      words.sealing,
      record.sealing === 'custodians' && threshold && custodianCount
        ? words.sealedBy.custodians(threshold, custodianCount)
        : record.sealing === 'server'
          ? words.sealedBy.server
          : '',
    ],
    [
      words.request.custodians,
      record.sealing === 'custodians' && !threshold ? String(record.custodians.length) : '',
    ],
  ]
  return (
    <>
      {record.soleInvited && <p className="note">{words.sole}</p>}
      <dl className="facts">
        {facts.map(([label, value]) =>
          value ? (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="body">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <table className="stacked">
        <caption>{words.lines}</caption>
        <thead>
          <tr>
            <th scope="col">{words.lineName}</th>
            <th scope="col">{words.quantity}</th>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.months}</th>
          </tr>
        </thead>
        <tbody>
          {record.lines.map((line) => (
            <tr key={line.key}>
              <th scope="row">{line.name}</th>
              <td className="numeric">{numberText(line.quantity)[language]}</td>
              <td>{priceUnits.labels[line.unit][language]}</td>
              <td>{line.months ? words.monthCount(line.months) : words.once}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {record.questions.length > 0 && (
        <section>
          <h3>{words.questions}</h3>
          <ol>
            {record.questions.map(({ key, text, isRequired }) => (
              <li key={key}>
                {text} {isRequired && <span className="hint">({words.required})</span>}
              </li>
            ))}
          </ol>
        </section>
      )}
      {(record.amendments ?? []).length > 0 && (
        <section>
          <h3>{words.amendments}</h3>
          {(record.amendments ?? []).map(({ version, at, changes, keepsQuotations, reason }) => (
            <div key={version} className="note">
              <p>
                <strong>{words.version(version)}</strong>, {momentText(at)[language]}: {reason}
              </p>
              <ul>
                {changes.map(({ label, before, after }) => (
                  <li key={label}>{words.changed(label, before, after)}</li>
                ))}
              </ul>
              <p>{keepsQuotations ? words.keeps : words.keepsNot}</p>
            </div>
          ))}
        </section>
      )}
      {record.answered.length > 0 && (
        <section>
          <h3>{words.answered}</h3>
          {record.answered.map(({ question, answer, answeredAt }) => (
            <div key={answeredAt} className="message">
              <p>
                <strong>{words.question}:</strong> {question}
              </p>
              <p className="body">
                <strong>{words.answer}:</strong> {answer}
              </p>
            </div>
          ))}
        </section>
      )}
    </>
  )
}
