import { inLanguage } from 'cms/domain/language/inLanguage.ts'
import { totalCostsOf } from 'cms/domain/selection/lockedRecord.ts'
import { selectionMachine } from 'cms/domain/selection/machine.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { rejectionReasons, selectionOutcomes } from 'cms/domain/selection/selection.ts'
import { useEffect } from 'react'
import { z } from 'zod'
import { quotationText } from '../../text/quotation.ts'
import { printWholeAddress } from '../../compare/printedAddress.ts'
import { ChainLine } from '../chain/ChainLine.tsx'
import { HistoryList, historyPath } from '../form/HistoryList.tsx'
import { HistoryRowSchema } from '../workspaceRecords.ts'
import { rentOrBuildText } from '../../text/rentOrBuild.ts'
import { RentOrBuildOutcome } from './RentOrBuildForm.tsx'
import { RecordDifferences } from '../form/RecordDifferences.tsx'
import { shownRecord } from '../form/shownRecord.ts'
import type { ShownCandidate } from '../form/shownRecord.ts'
import { ProductPapers } from '../paper/ProductPapers.tsx'
import type { Selection } from './agencyRecords.ts'
import type { SignedIn } from '../account/Session.tsx'
import { timeText } from '../desk/time.ts'
import { askedIn, SearchRuns } from './SearchRuns.tsx'
import { useRows } from '../desk/useRows.ts'
import { selectionText } from '../../text/selection.ts'

const SuccessorSchema = z.object({ id: z.string(), title: z.string() })

interface Props extends SignedIn {
  record: Selection
  isOwn: boolean
}

/** A record that nobody changes any more, laid out to be read and printed. */
export function LockedSelection({ record, isOwn, person, language, text }: Props) {
  const words = selectionText(language)
  const { id, lockedAt, lockedBy, hash } = record
  const shown = shownRecord(record, language)
  const { searches, outcome } = shown
  const costs = record.locked ? totalCostsOf(record.locked) : undefined
  const history = useRows(historyPath('selections', id), HistoryRowSchema, record.updatedAt)
  const successors = useRows(
    `/selections?depth=0&limit=5&where[supersedes][equals]=${id}&where[state][equals]=locked`,
    SuccessorSchema,
  )
  useEffect(printWholeAddress, [])
  const hasChoice = shown.candidates.some(({ chosen }) => chosen)
  return (
    <article className="locked">
      <h2>
        {shown.title}{' '}
        {record.illustrative && <span className="hatched">{text.common.illustrative}</span>}
      </h2>
      <p className="quiet">
        {lockedAt
          ? words.locked(lockedBy, timeText(lockedAt))
          : selectionMachine.states[record.state].label[language]}
      </p>
      <ChainLine step="selection" id={id} version={record.updatedAt} language={language} />
      {!isOwn && <p className="note">{words.otherOrganisation}</p>}
      {successors.rows?.map(({ id: successor, title }) => (
        <p key={successor} className="note">
          {words.supersededBy}:{' '}
          <a href={`${pagePath('workspaceSelection', language)}?id=${successor}`}>{title}</a>
        </p>
      ))}
      <div className="actions on-screen">
        {isOwn && record.state === 'locked' && hasChoice && (
          <a
            className="button main"
            href={`${pagePath('workspaceAdoption', language)}?selection=${id}`}
          >
            {words.register}
          </a>
        )}
        {isOwn && record.state === 'locked' && successors.rows?.length === 0 && (
          <a className="button" href={`${pagePath('workspaceRequest', language)}?selection=${id}`}>
            {quotationText(language).request.fromSelection}
          </a>
        )}
        {isOwn && record.state === 'locked' && (
          <a
            className="button"
            href={`${pagePath('workspaceSelection', language)}?supersedes=${id}`}
          >
            {words.supersede}
          </a>
        )}
        <button type="button" className="button" onClick={() => print()}>
          {words.print}
        </button>
        <a href={`/api/selections/${id}/files/submission`}>{words.submission}</a>
        <a href={`/api/selections/${id}/files/comparison`}>{words.comparison}</a>
        {record.locked?.rentOrBuild && (
          <a href={`/api/selections/${id}/files/rent-or-build`}>
            {rentOrBuildText(language).paper}
          </a>
        )}
        <a href={`/api/selections/${id}/files/xlsx`}>{words.xlsx}</a>
        {record.locked && (
          <>
            <a href={`/api/selections/${id}/files/dossier`}>{words.dossier}</a>
            <a href={`/api/selections/${id}/files/json`}>{words.json}</a>
            <a href={pagePath('recordCheck', language)}>{words.check}</a>
          </>
        )}
      </div>
      <dl className="facts">
        {record.locked?.supersedes && (
          <>
            <dt>{words.supersedes}</dt>
            <dd>
              <a
                href={`${pagePath('workspaceSelection', language)}?id=${record.locked.supersedes.id}`}
              >
                {record.locked.supersedes.title}
              </a>
            </dd>
          </>
        )}
        <dt>{words.organisation}</dt>
        <dd>{shown.organisation}</dd>
        <dt>{words.need}</dt>
        <dd className="body">{shown.need}</dd>
        {shown.problems.length > 0 && (
          <>
            <dt>{words.problems}</dt>
            <dd>
              <ul>
                {shown.problems.map(({ slug, title }) => (
                  <li key={slug}>
                    <a href={pagePath('problems', language, slug)}>{title}</a>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {searches.length > 0 && (
          <>
            <dt>{words.searchesRecorded}</dt>
            <dd>
              <SearchRuns
                runs={searches.map((run) => ({
                  ...run,
                  text: run.words || askedIn(run.address, words),
                }))}
                words={words}
              />
            </dd>
          </>
        )}
        {costs && (
          <>
            <dt>{inLanguage(costs.label, language).text}</dt>
            <dd>
              <ul>
                {costs.totals.map(({ name, lines }, index) => (
                  <li key={index}>
                    {inLanguage(name, language).text}:{' '}
                    {lines.map((line) => inLanguage(line, language).text).join('; ')}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {outcome && (
          <>
            <dt>{words.outcome}</dt>
            <dd>
              {selectionOutcomes.labels[outcome][language]}
              <p className="body">{shown.outcomeReason}</p>
            </dd>
          </>
        )}
        {hash && (
          <>
            <dt>{words.hash}</dt>
            <dd>
              <code>{hash}</code>
              <p className="small quiet">{words.hashHelp}</p>
            </dd>
          </>
        )}
      </dl>
      {record.locked?.rentOrBuild && (
        <section>
          <h3>{rentOrBuildText(language).title}</h3>
          <RentOrBuildOutcome sheet={record.locked.rentOrBuild.sheet} language={language} />
        </section>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{words.candidate}</th>
            <th scope="col">{words.decision}</th>
            <th scope="col">{words.reason}</th>
          </tr>
        </thead>
        <tbody>
          {shown.candidates.map((candidate, index) => (
            <CandidateRow
              key={index}
              candidate={candidate}
              isLocked={record.state === 'locked'}
              language={language}
            />
          ))}
        </tbody>
      </table>
      {isOwn &&
        record.candidates.map(({ item: { relationTo, value } }) =>
          relationTo === 'offerings' ? (
            <ProductPapers
              key={value.id}
              offering={value.id}
              name={value.name}
              person={person}
              language={language}
              text={text}
            />
          ) : null,
        )}
      {record.locked && <RecordDifferences id={id} language={language} text={text} />}
      <HistoryList
        history={history}
        states={selectionMachine.states}
        language={language}
        text={text}
      />
    </article>
  )
}

interface RowProps extends Pick<SignedIn, 'language'> {
  candidate: ShownCandidate
  isLocked: boolean
}

/** A candidate with the name under which it was locked, even if it is called otherwise today. */
function CandidateRow({ candidate, isLocked, language }: RowProps) {
  const { kind, slug, name, chosen, isGone, reasonCode, reasonText, note } = candidate
  const words = selectionText(language)
  return (
    <tr>
      <th scope="row">
        {slug ? <a href={pagePath(kind, language, slug)}>{name}</a> : name}
        {isLocked && isGone && <p className="small quiet">{words.gone}</p>}
      </th>
      <td>{chosen ? <strong>{words.isChosen}</strong> : words.isRejected}</td>
      <td className="body">
        {reasonCode && !chosen && <p>{rejectionReasons.labels[reasonCode][language]}</p>}
        {reasonText}
        {note && <p className="small quiet">{note}</p>}
      </td>
    </tr>
  )
}
