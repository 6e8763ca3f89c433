import { quotationMachine } from 'cms/domain/quotation/machine.ts'
import { momentText } from 'cms/domain/quotationRequest/requestFaults.ts'
import { rejectionReasons } from 'cms/domain/selection/selection.ts'
import { useState } from 'react'
import { quotationText } from '../../text/quotation.ts'
import { problemsIn } from '../api.ts'
import { HistoryRowSchema } from '../workspaceRecords.ts'
import { ProblemList } from '../agency/ProblemList.tsx'
import { useRows } from '../desk/useRows.ts'
import { fireEvent } from '../form/EventForm.tsx'
import { Field } from '../form/Field.tsx'
import { HistoryList, historyPath } from '../form/HistoryList.tsx'
import { useRefusals } from '../form/useRefusals.ts'
import { saveFile } from '../request/saveFile.ts'
import type { QuotationRecord } from '../request/requestRecord.ts'
import type { QuotationProps } from './Quotation.tsx'

interface Props extends QuotationProps {
  quotation: QuotationRecord
  isReplacing: boolean
  onReplace: () => void
}

/** What was handed in: receipt, what may still be done, and after the decision what came of it. */
export function HandedIn(props: Props) {
  const { record, standing, quotation, isReplacing, language, text, onReplace, onChanged } = props
  const words = quotationText(language)
  const own = words.quotation
  const { refusals, refuse } = useRefusals()
  const [isAsking, setIsAsking] = useState(false)
  const history = useRows(
    historyPath('quotations', quotation.id),
    HistoryRowSchema,
    quotation.updatedAt,
  )
  const isOpen = standing.status === 'open'
  const isSealed = quotation.state === 'sealed'
  const fire = async (event: string, input: { openingFile?: string } = {}) => {
    try {
      await fireEvent('quotations', quotation.id, event, input)
      setIsAsking(false)
      await onChanged()
    } catch (error) {
      refuse(problemsIn(error, language))
    }
  }
  const mustConfirm = isSealed && isOpen && (quotation.requestVersion ?? 0) < record.keptFrom
  const mayConfirm = (quotation.contentVersion ?? 0) >= record.linesVersion
  return (
    <section>
      <p className="state">
        <strong>{quotationMachine.states[quotation.state].label[language]}</strong>
      </p>
      <ProblemList refusals={refusals} text={text} />
      {quotation.state === 'withdrawn' && <p role="status">{own.withdrawn}</p>}
      {isSealed && quotation.receivedAt && (
        <p role="status">
          {own.sealed} {own.receivedAt(momentText(quotation.receivedAt)[language])}
        </p>
      )}
      {isSealed && (
        <dl className="facts">
          <dt>{own.sha256}</dt>
          <dd>
            <code>{quotation.sha256}</code>
          </dd>
        </dl>
      )}
      <Outcome {...props} />
      {mustConfirm && <p className="note">{own.mustConfirm}</p>}
      <div className="actions on-screen">
        {quotation.receipt && (
          <button
            type="button"
            className="button"
            onClick={() =>
              saveFile(
                `bien-nhan-${record.slug}.json`,
                JSON.stringify(quotation.receipt, null, 2),
                'application/json',
                true,
              )
            }
          >
            {own.receipt}
          </button>
        )}
        {isSealed && isOpen && !isReplacing && (
          <>
            {mustConfirm && mayConfirm && (
              <button type="button" className="button main" onClick={() => void fire('confirm')}>
                {own.confirm}
              </button>
            )}
            <button type="button" className="button" onClick={onReplace}>
              {own.replace}
            </button>
            <button type="button" className="button" onClick={() => setIsAsking(true)}>
              {own.withdraw}
            </button>
          </>
        )}
      </div>
      {isAsking && (
        <div className="form event" role="group" aria-label={own.withdraw}>
          <p>{own.withdrawQuestion}</p>
          <div className="actions">
            <button
              type="button"
              className="button"
              autoFocus
              onClick={() => void fire('withdraw')}
            >
              {own.withdraw}
            </button>
            <button type="button" className="button" onClick={() => setIsAsking(false)}>
              {text.common.cancel}
            </button>
          </div>
        </div>
      )}
      {isSealed && standing.status === 'closed' && (
        <Field
          name="openingFile"
          label={own.giveFile}
          help={own.giveFileLead}
          problems={refusals.problems}
        >
          {(control) => (
            <input
              {...control}
              type="file"
              accept="application/json,.json"
              onChange={({ target }) =>
                void target.files?.[0]
                  ?.text()
                  .then((openingFile) => fire('giveFile', { openingFile }))
              }
            />
          )}
        </Field>
      )}
      <HistoryList
        history={history}
        states={quotationMachine.states}
        language={language}
        text={text}
      />
    </section>
  )
}

function Outcome({ record, quotation, language }: Props) {
  const words = quotationText(language).quotation
  const { state, outcome, reasonCode, reasonText, fault } = quotation
  return (
    <>
      {state === 'unopened' && <p className="note">{words.unopened(fault)}</p>}
      {state === 'opened' && !outcome && <p className="note">{words.opened}</p>}
      {outcome && (
        <p className="note">
          <strong>{outcome === 'chosen' ? words.chosen : words.notChosen}</strong>{' '}
          {outcome === 'notChosen' &&
            `${words.outcomeReason}: ${reasonCode ? rejectionReasons.labels[reasonCode][language] : ''}. `}
          {reasonText}
        </p>
      )}
      {(state === 'opened' || state === 'unopened') && (
        <p>
          <a href={`/api/quotationRequests/${record.id}/files/opening`}>
            {quotationText(language).papers.opening}
          </a>
          {' · '}
          <a href={`/api/quotationRequests/${record.id}/opening`}>{words.repeat}</a>
        </p>
      )}
    </>
  )
}
