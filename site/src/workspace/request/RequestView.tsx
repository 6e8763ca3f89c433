import { can } from 'cms/domain/account/roles.ts'
import { nextEvents, ownProposal } from 'cms/domain/transitions/machine.ts'
import { quotationRequestMachine } from 'cms/domain/quotationRequest/machine.ts'
import { momentText } from 'cms/domain/quotationRequest/requestFaults.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { useCallback, useEffect, useState } from 'react'
import { actsFor } from '../account/actsFor.ts'
import { quotationText } from '../../text/quotation.ts'
import { problemsIn, request } from '../api.ts'
import type { Problem } from '../api.ts'
import type { SignedIn } from '../account/Session.tsx'
import { HistoryRowSchema } from '../workspaceRecords.ts'
import { byOthers } from '../form/byOthers.ts'
import { EventButtons } from '../form/EventButtons.tsx'
import { ProblemList } from '../agency/ProblemList.tsx'
import { useRows } from '../desk/useRows.ts'
import { ChainLine } from '../chain/ChainLine.tsx'
import { HistoryList, historyPath } from '../form/HistoryList.tsx'
import { AwardForm } from './AwardForm.tsx'
import { Inquiries } from './Inquiries.tsx'
import { QuotationTable } from './QuotationTable.tsx'
import { RequestEvent } from './RequestEvent.tsx'
import { RequestFacts } from './RequestFacts.tsx'
import { RequestPapers } from './RequestPapers.tsx'
import { QuotationSchema, StandingSchema } from './requestRecord.ts'
import type { RequestRecord, Standing } from './requestRecord.ts'

interface Props extends SignedIn {
  record: RequestRecord
  onChanged: () => Promise<void>
}

/** Where a request stands by the server's clock; read again when the record has changed. */
export function useStanding(id: string | undefined, version: string) {
  const [standing, setStanding] = useState<Standing>()
  const [problems, setProblems] = useState<Problem[]>([])
  const load = useCallback(async () => {
    if (!id) return
    try {
      setStanding(
        await request({ path: `/quotationRequests/${id}/standing`, schema: StandingSchema }),
      )
    } catch (error) {
      setProblems(problemsIn(error, 'vi'))
    }
  }, [id])
  useEffect(() => void load(), [load, version])
  return { standing, problems, reload: load }
}

/** A request once it was sent in: what it says, what may be done now, what came in, what was decided. */
export function RequestView(props: Props) {
  const { record, person, language, text, onChanged } = props
  const words = quotationText(language)
  const { standing, problems, reload } = useStanding(record.id, record.updatedAt)
  const [chosen, setChosen] = useState<string>()
  const [closed, setClosed] = useState<string>()
  const cancel = () => {
    setClosed(chosen)
    setChosen(undefined)
  }
  const isOwn = actsFor(person, record.organisation)
  const hasOpened = ['opened', 'awaitingDecision', 'awarded', 'noneSuitable'].includes(record.state)
  const quotations = useRows(
    isOwn && hasOpened
      ? `/quotations?depth=1&limit=200&sort=total&where[request][equals]=${record.id}`
      : undefined,
    QuotationSchema,
    record.updatedAt,
  )
  const history = useRows(
    historyPath('quotationRequests', record.id),
    HistoryRowSchema,
    record.updatedAt,
  )
  const state = quotationRequestMachine.states[record.state]
  const possible = isOwn
    ? nextEvents(quotationRequestMachine, record.state, person.role).filter(([name]) =>
        isShown(name, record, standing),
      )
    : []
  const { events, isOwnProposal } = byOthers(possible, history.rows ?? [], person)
  const done = async () => {
    setChosen(undefined)
    await onChanged()
    await reload()
  }
  return (
    <article className="adoption">
      <h2>
        {record.title}{' '}
        {record.illustrative && <span className="hatched">{text.common.illustrative}</span>}
      </h2>
      <p className="state">
        {text.adoption.state}: <strong>{state.label[language]}</strong>
      </p>
      {isOwn && (
        <ChainLine step="request" id={record.id} version={record.updatedAt} language={language} />
      )}
      {problems.length > 0 && <ProblemList refusals={{ problems, attempt: 1 }} text={text} />}
      {record.state === 'submitted' && <p role="status">{words.request.waits}</p>}
      {state.isPublic && record.slug && (
        <p>
          <a href={pagePath('quotationRequests', language, record.slug)}>
            {words.request.publicPage}
          </a>
        </p>
      )}
      {record.state === 'published' && <p className="note">{words.request.hiddenUntil}</p>}
      {record.cancelledReason && (
        <p className="note">
          {words.cancelledBecause}: {record.cancelledReason}
        </p>
      )}
      {record.amendment && (
        <section className="note">
          <h3>{words.request.amendmentWaits}</h3>
          <p>{record.amendment.reason}</p>
          <ul>
            {record.amendment.need && (
              <li>
                {words.need}: {record.amendment.need}
              </li>
            )}
            {record.amendment.place && (
              <li>
                {words.place}: {record.amendment.place}
              </li>
            )}
            {record.amendment.deadline && (
              <li>
                {words.deadline}: {momentText(record.amendment.deadline)[language]}
              </li>
            )}
            {record.amendment.custodians && <li>{words.request.newKey}</li>}
            {record.amendment.lines?.map(({ key, name, quantity }) => (
              <li key={key}>
                {name}: {quantity}
              </li>
            ))}
          </ul>
          <p>{record.amendment.keepsQuotations ? words.keeps : words.keepsNot}</p>
        </section>
      )}
      {standing?.custodians && standing.custodians.length > 0 && record.state === 'published' && (
        <section>
          <h3>{words.request.custodianState}</h3>
          <ul>
            {standing.custodians.map(({ name, organisation, releasedAt }) => (
              <li key={`${name} ${organisation}`}>
                {name}, {organisation}:{' '}
                {releasedAt
                  ? words.request.released(momentText(releasedAt)[language])
                  : words.request.notReleased}
              </li>
            ))}
          </ul>
          {standing.status === 'closed' && standing.keyFault && (
            <p role="status">{standing.keyFault[language]}</p>
          )}
        </section>
      )}
      {isOwnProposal && <p>{ownProposal.reason[language]}</p>}
      {events.length > 0 && !chosen && (
        <div className="on-screen">
          <EventButtons events={events} language={language} onOpen={setChosen} closed={closed} />
        </div>
      )}
      {isOwn && can(person.role, 'quotationRequest.prepare') && !chosen && (
        <div className="actions on-screen">
          {record.state === 'awarded' && (
            <>
              <a
                className="button main"
                href={`${pagePath('workspaceContract', language)}?request=${record.id}`}
              >
                {words.papers.toContract}
              </a>
              <a
                className="button"
                href={`${pagePath('workspaceAdoption', language)}?request=${record.id}`}
              >
                {words.papers.toAdoption}
              </a>
            </>
          )}
          <a
            className="button"
            href={`${pagePath('workspaceRequest', language)}?after=${record.id}`}
          >
            {words.request.duplicate}
          </a>
        </div>
      )}
      {chosen === 'proposeAward' && quotations.rows ? (
        <AwardForm {...props} quotations={quotations.rows} onDone={done} onCancel={cancel} />
      ) : (
        chosen && <RequestEvent {...props} name={chosen} onDone={done} onCancel={cancel} />
      )}
      {isOwn && record.state === 'published' && standing?.status === 'open' && (
        <Inquiries {...props} standing={standing} onAnswered={done} />
      )}
      {quotations.rows && (
        <QuotationTable
          record={record}
          quotations={quotations.rows}
          language={language}
          text={text}
        />
      )}
      <RequestPapers record={record} isOwn={isOwn} language={language} />
      <RequestFacts record={record} standing={standing} language={language} />
      <HistoryList
        history={history}
        states={quotationRequestMachine.states}
        language={language}
        text={text}
      />
    </article>
  )
}

/** Events that make no sense now are not offered; the server decides all the same. */
function isShown(name: string, record: RequestRecord, standing: Standing | undefined): boolean {
  const isOpen = standing?.status === 'open'
  switch (name) {
    case 'amend':
      return isOpen && !record.amendment
    case 'approveAmendment':
    case 'rejectAmendment':
      return isOpen && Boolean(record.amendment)
    case 'open':
      return standing?.status === 'closed' && !standing.keyFault
    case 'openByFiles':
      return standing?.status === 'closed' && Boolean(standing.keyFault)
    case 'award':
      return Boolean(record.award?.chosen)
    case 'declareNone':
      return Boolean(record.award) && !record.award?.chosen
    default:
      return true
  }
}
