import {
  alarmDays,
  contractKinds,
  entitlements,
  lineTotal,
  selectionForms,
} from 'cms/domain/contract/contract.ts'
import { contractMachine, runningStates } from 'cms/domain/contract/machine.ts'
import { priceIntervals, priceUnits } from 'cms/domain/field/plan.ts'
import { moneyText, numberText } from 'cms/domain/field/price.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { nextEvents } from 'cms/domain/transitions/machine.ts'
import { daysUntil } from 'cms/domain/values/day.ts'
import type { ReactNode } from 'react'
import { frameworkText } from '../../text/framework.ts'
import { productInWords } from '../../text/operation.ts'
import { contractText } from '../../text/contract.ts'
import type { SignedIn } from '../account/Session.tsx'
import { HistoryRowSchema } from '../workspaceRecords.ts'
import { dayOf, today } from '../desk/time.ts'
import { useRows } from '../desk/useRows.ts'
import { FileList } from '../form/FileUpload.tsx'
import { HistoryList, historyPath } from '../form/HistoryList.tsx'
import { RecordEvents } from '../form/RecordEvents.tsx'
import { SentBack } from '../form/SentBack.tsx'
import { SinceSentBack } from '../form/SinceSentBack.tsx'
import { ChainLine } from '../chain/ChainLine.tsx'
import { CallOffs } from './CallOffs.tsx'
import { PriceBands } from './PriceBands.tsx'
import type { ContractRecord } from './contractRecord.ts'

interface Props extends SignedIn {
  record: ContractRecord
  isOwn: boolean
  onChanged: () => Promise<void>
}

/** A contract that was sent in: what it says, how long it runs, what the person may do now, its history. */
export function ContractView({ record, isOwn, person, onChanged, language, text }: Props) {
  const words = contractText(language)
  const state = contractMachine.states[record.state]
  const isFramework = record.kind === 'framework'
  const history = useRows(
    isOwn ? historyPath('contracts', record.id) : undefined,
    HistoryRowSchema,
    record.updatedAt + record.state,
  )
  const events = isOwn
    ? nextEvents(contractMachine, record.state, person.role).filter(() => record.state !== 'draft')
    : []
  return (
    <article className="adoption">
      <h2>
        {record.title}{' '}
        {record.illustrative && <span className="hatched">{text.common.illustrative}</span>}
      </h2>
      <p className="state">
        {words.state}: <strong>{state.label[language]}</strong>
        {record.organisation && ` · ${record.organisation.name}`}
      </p>
      <ChainLine step="contract" id={record.id} version={record.updatedAt} language={language} />
      <Ending record={record} language={language} />
      {isOwn && <SentBack rows={history.rows ?? []} text={text} />}
      {isOwn && record.state === 'submitted' && (
        <SinceSentBack collection="contracts" id={record.id} language={language} text={text} />
      )}
      {record.state === 'submitted' && events.every(([name]) => name !== 'approve') && (
        <p>{words.waitingForLeader}</p>
      )}
      <RecordEvents
        by={{ person, history }}
        collection="contracts"
        record={record}
        events={events}
        fields={(['number', 'signedOn', 'startsOn', 'endsOn', 'value', 'lines'] as const).map(
          (name) => ({ name, label: words[name] }),
        )}
        wordsOf={(open) => ({
          ...(open === 'terminate' || open === 'liquidate' ? { lead: words.confirm[open] } : {}),
          ...(open === 'terminate' || open === 'liquidate' || open === 'extend'
            ? { dayLabel: words.dayOf[open] }
            : {}),
        })}
        onChanged={onChanged}
        language={language}
        text={text}
      />
      <Facts record={record} isOwn={isOwn} language={language} text={text} />
      {isFramework && record.lines.length > 0 && (
        <CallOffs agreement={record} isOwn={isOwn} language={language} text={text} />
      )}
      {!isFramework && isOwn && <Lines record={record} language={language} />}
      {isOwn && record.platform && (
        <PriceBands platform={record.platform} language={language} text={text} />
      )}
      {record.changes.length > 0 && (
        <section>
          <h3>{words.changes}</h3>
          <ul className="register">
            {record.changes.map(({ event: name, date, reason, after, byName }, index) => (
              <li key={index}>
                <strong>{words.change[name]}</strong> {dayOf(date)}
                {name === 'extend' && after && `, ${words.newEnd(dayOf(after))}`}, {byName}
                <p className="body">{reason}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {isOwn && (
        <HistoryList
          history={history}
          states={contractMachine.states}
          language={language}
          text={text}
        />
      )}
    </article>
  )
}

type Shown = Pick<Props, 'record' | 'language'>

/** How long a running contract still lasts, when its people are told of it. */
function Ending({ record, language }: Shown) {
  const words = contractText(language)
  const isRunning = runningStates.some((state) => state === record.state)
  if (!isRunning || !record.endsNow) return null
  const left = daysUntil(today(), record.endsNow)
  if (left > alarmDays[0]) return null
  return (
    <p className="note" role="note">
      {left < 0 ? words.ended(dayOf(record.endsNow)) : words.left(left)}
    </p>
  )
}

function Facts({ record, isOwn, language, text }: Shown & Pick<Props, 'isOwn' | 'text'>) {
  const words = contractText(language)
  const more = frameworkText(language)
  const { platform, offering, vendor, startsOn, endsOn, endsNow, form } = record
  const link = (page: 'platforms' | 'offerings' | 'organisations', named: typeof platform) =>
    named &&
    (named.slug ? <a href={pagePath(page, language, named.slug)}>{named.name}</a> : named.name)
  const inWords = (name: string) =>
    name && (
      <>
        {name} <span className="hint">({words.notInCatalogue})</span>
      </>
    )
  const end = endsNow ? dayOf(endsNow) : words.noEnd
  const facts: [label: string, value: ReactNode, isPrivate?: boolean][] = [
    [more.kind, record.kind === 'framework' && contractKinds.labels.framework[language]],
    [more.entitles, record.entitles && entitlements.labels[record.entitles][language]],
    [
      more.entitled,
      record.entitles === 'named' && record.entitled.map(({ name }) => name).join('; '),
    ],
    [
      more.agreement,
      record.agreement && (
        <a href={`${pagePath('workspaceContract', language)}?id=${record.agreement.id}`}>
          {record.agreement.title}
        </a>
      ),
      true,
    ],
    [words.number, record.number],
    [
      words.offering,
      link('offerings', offering) ??
        (record.formerProduct ? productInWords(record, language) : inWords(record.productName)),
    ],
    [words.platform, link('platforms', platform)],
    [words.vendor, link('organisations', vendor) ?? inWords(record.vendorName)],
    [words.vendorTaxCode, vendor ? '' : record.vendorTaxCode],
    [
      words.fromAward,
      record.request && (
        <a href={`${pagePath('workspaceRequest', language)}?id=${record.request.id}`}>
          {record.request.title}
        </a>
      ),
      true,
    ],
    [words.againReason, record.againReason, true],
    [words.signedOn, record.signedOn && dayOf(record.signedOn)],
    [
      words.period,
      startsOn && (
        <>
          {words.to(dayOf(startsOn), end)}
          {endsOn && endsNow !== endsOn && ` (${words.extendedFrom(dayOf(endsOn))})`}
        </>
      ),
    ],
    [
      words.form,
      form && (form === 'other' ? record.formWords : selectionForms.labels[form][language]),
      true,
    ],
    [
      words.notice,
      record.notice && (
        <a href={record.notice} rel="noreferrer">
          {record.notice}
        </a>
      ),
      true,
    ],
    [words.value, record.value !== null && moneyText(record.value)[language], true],
    [
      words.files,
      (record.files ?? []).length > 0 && <FileList files={record.files ?? []} text={text} />,
      true,
    ],
    [words.note, record.note, true],
    [words.submittedBy, record.submittedBy?.name],
  ]
  return (
    <>
      <dl className="facts">
        {facts
          .filter(([, value]) => Boolean(value))
          .map(([label, value, isPrivate]) => (
            <div key={label}>
              <dt>
                {label} {isPrivate && <span className="hint">({text.common.isPrivate})</span>}
              </dt>
              <dd className="body">{value}</dd>
            </div>
          ))}
      </dl>
      {!isOwn && record.lines.length === 0 && <p className="quiet">{words.hidden}</p>}
    </>
  )
}

function Lines({ record, language }: Shown) {
  const words = contractText(language)
  if (record.lines.length === 0) return null
  const number = (value: number | null) => (value === null ? '' : numberText(value)[language])
  return (
    <div className="wide" tabIndex={0} role="region" aria-label={words.lines}>
      <table>
        <caption>
          <h3>{words.lines}</h3>
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.lineName}</th>
            <th scope="col">{words.quantity}</th>
            <th scope="col">{words.periods}</th>
            <th scope="col">{words.unitPrice}</th>
            <th scope="col">{words.vat}</th>
            <th scope="col">{words.amount}</th>
          </tr>
        </thead>
        <tbody>
          {record.lines.map((line, index) => {
            const { name, unit, interval, quantity, periods, unitPrice, vat } = line
            const amount = lineTotal(line)
            return (
              <tr key={line.id ?? index}>
                <th scope="row">{name}</th>
                <td className="numeric">
                  {number(quantity)} {priceUnits.labels[unit][language]}
                </td>
                <td className="numeric">
                  {interval !== 'once' && number(periods)}{' '}
                  {priceIntervals.labels[interval][language]}
                </td>
                <td className="numeric">{unitPrice !== null && moneyText(unitPrice)[language]}</td>
                <td className="numeric">{number(vat)}</td>
                <td className="numeric">{amount !== undefined && moneyText(amount)[language]}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
