import { adoptionLevels, isStale } from 'cms/domain/adoption/adoption.ts'
import { nextEvents } from 'cms/domain/transitions/machine.ts'
import { operationLabels } from 'cms/domain/adoption/operation.ts'
import { operationLines } from 'cms/domain/adoption/operationText.ts'
import { adoptionMachine, isUsed } from 'cms/domain/adoption/machine.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { actsFor, ofActed } from '../account/actsFor.ts'
import { OwnExperience } from '../experience/OwnExperience.tsx'
import { contractText } from '../../text/contract.ts'
import { operationText, productInWords } from '../../text/operation.ts'
import { vendorText } from '../../text/vendor.ts'
import { Agreements } from '../contract/Agreements.tsx'
import { ChainLine } from '../chain/ChainLine.tsx'
import { Corrections } from './Corrections.tsx'
import { FileList } from '../form/FileUpload.tsx'
import { RecordEvents } from '../form/RecordEvents.tsx'
import { HistoryList, historyPath } from '../form/HistoryList.tsx'
import { HistoryRowSchema } from '../workspaceRecords.ts'
import { operationOf } from './operationDraft.ts'
import type { Person } from '../workspaceRecords.ts'
import { productOf } from './agencyRecords.ts'
import type { AdoptionRecord, Named } from './agencyRecords.ts'
import { Partners } from '../implementation/Partners.tsx'
import { SinceSentBack } from '../form/SinceSentBack.tsx'
import { Usage } from './Usage.tsx'
import { OwnPapers } from '../paper/OwnPapers.tsx'
import { ProductPapers } from '../paper/ProductPapers.tsx'
import { NoticeList } from '../vulnerability/NoticeList.tsx'
import { SentBack } from '../form/SentBack.tsx'
import type { SignedIn } from '../account/Session.tsx'
import { dayOf, today } from '../desk/time.ts'
import { useRows } from '../desk/useRows.ts'

interface Props extends SignedIn {
  record: AdoptionRecord
  isOwn: boolean
  onChanged: () => Promise<void>
}

const SoldSchema = z.object({ id: z.string() })

/** Whether an offering is one of the person's own organisation; without an offering nothing is asked. */
function useIsSold(offering: Named | null, person: Person): boolean {
  const { rows = [] } = useRows(
    offering
      ? `/offerings?depth=0&limit=1&where[id][equals]=${offering.id}&${ofActed(person, 'vendor')}`
      : undefined,
    SoldSchema,
  )
  return rows.length > 0
}

/** An adoption that was sent in: its levels, what the person may do now, its history. */
export function AdoptionView({ record, isOwn, person, onChanged, language, text }: Props) {
  const words = text.adoption
  const { proposal } = vendorText(language)
  const isProposer = actsFor(person, record.proposedBy)
  const isVendor = useIsSold(isOwn ? null : record.offering, person)
  const state = adoptionMachine.states[record.state]
  const history = useRows(
    historyPath('adoptions', record.id),
    HistoryRowSchema,
    record.updatedAt + record.state,
  )
  const isOpen = isOwn && record.state !== 'draft'
  const isForCorrection = (name: string) =>
    record.correction ? name !== 'correct' : !/^(approve|reject)Correction$/.test(name)
  // The unit itself may say that what was registered for it is not so.
  const isOfUnit = record.actingOrganisation !== null && actsFor(person, record.organisation)
  const events = isOpen
    ? nextEvents(adoptionMachine, record.state, person.role).filter(([name]) =>
        name === 'disown' ? isOfUnit : isForCorrection(name),
      )
    : []
  const link = (page: 'platforms' | 'offerings' | 'organisations', named: Named | null) =>
    named && <a href={named.slug && pagePath(page, language, named.slug)}>{named.name}</a>
  const facts: [label: string, value: ReactNode, isPrivate?: boolean][] = [
    [words.platform, link('platforms', record.platform)],
    [words.offering, link('offerings', record.offering) ?? productInWords(record, language)],
    [contractText(language).vendorTaxCode, record.vendorTaxCode, true],
    [
      words.problems,
      record.problems.map(({ slug, title }) => (
        <p key={slug}>
          <a href={pagePath('problems', language, slug)}>{title}</a>
        </p>
      )),
    ],
    [words.purpose, record.purpose],
    ...operationLines(record, language).map(({ label, text: line }): [string, string] => [
      label,
      line,
    ]),
    [
      `${operationLabels.version[language]} (${operationText(language).forAgencies})`,
      record.version,
    ],
    [words.submittedBy, record.submittedBy?.name],
    [
      words.fromSelection,
      record.selection && (
        <a href={`${pagePath('workspaceSelection', language)}?id=${record.selection.id}`}>
          {record.selection.title}
        </a>
      ),
      true,
    ],
    [
      words.fromAward,
      record.request && (
        <a href={`${pagePath('workspaceRequest', language)}?id=${record.request.id}`}>
          {record.request.title}
        </a>
      ),
      true,
    ],
    [words.contact, record.contact, true],
    [
      words.price,
      record.contractPrice ? `${record.contractPrice.toLocaleString('vi-VN')}\u00a0₫` : '',
      true,
    ],
    [words.files, record.files.length > 0 && <FileList files={record.files} text={text} />, true],
    [words.note, record.note, true],
    [words.endedOn, record.endedOn && dayOf(record.endedOn)],
  ]
  const shown = facts.filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : Boolean(value),
  )
  return (
    <article className="adoption">
      <h2>
        {productOf(record)}{' '}
        {record.illustrative && <span className="hatched">{text.common.illustrative}</span>}
      </h2>
      <p className="state">
        {words.state}: <strong>{state.label[language]}</strong>
        {record.organisation && <> · {link('organisations', record.organisation)}</>}
        {record.actingOrganisation && <> · {words.registeredBy(record.actingOrganisation.name)}</>}
      </p>
      {isOwn && (
        <ChainLine step="adoption" id={record.id} version={record.updatedAt} language={language} />
      )}
      {!isOwn && !isProposer && !isVendor && <p className="note">{words.otherOrganisation}</p>}
      {isOfUnit && state.isPublic && <p className="note">{words.registeredForUs}</p>}
      {record.state === 'proposed' && isOwn && !isProposer && (
        <div className="note">
          <p>{proposal.from(record.proposedBy?.name ?? '')}</p>
          <p>{proposal.confirmLead}</p>
        </div>
      )}
      <SentBack rows={history.rows ?? []} text={text} />
      {isOwn && record.state === 'awaitingApproval' && (
        <SinceSentBack collection="adoptions" id={record.id} language={language} text={text} />
      )}
      {isOwn &&
        record.state === 'awaitingApproval' &&
        events.every(([name]) => name !== 'approve') && <p>{words.waitingForLeader}</p>}
      {state.isPublic && record.organisation?.slug && (
        <p>
          <a href={pagePath('organisations', language, record.organisation.slug)}>{words.public}</a>
          <span className="quiet small"> {words.publicSoon}</span>
        </p>
      )}
      {isOwn && record.offering && (
        <NoticeList offering={record.offering.id} person={person} language={language} text={text} />
      )}
      <RecordEvents
        by={{ person, history }}
        collection="adoptions"
        record={record}
        events={events}
        levels={record.milestones.map(({ level }) => level)}
        operation={operationOf(record)}
        fields={[
          { name: 'platform', label: words.platform },
          { name: 'offering', label: words.offering },
          { name: 'problems', label: words.problems },
          { name: 'purpose', label: words.purpose },
          { name: 'files', label: words.files },
        ]}
        onChanged={onChanged}
        language={language}
        text={text}
      />
      {isOwn && !['draft', 'proposed', 'rejected', 'withdrawn'].includes(record.state) && (
        <p className="on-screen">
          <a href={`${pagePath('workspaceContract', language)}?adoption=${record.id}`}>
            {contractText(language).fromContract}
          </a>
        </p>
      )}
      {isOwn && record.state === 'announced' && record.platform && (
        <Agreements platforms={[record.platform.id]} language={language} text={text} />
      )}
      {isOwn && isUsed(record.state) && (
        <>
          {record.offering && (
            <OwnExperience
              adoption={record.id}
              offering={record.offering.id}
              person={person}
              language={language}
            />
          )}
        </>
      )}
      {(isOwn || isVendor) && isUsed(record.state) && (
        <Usage
          adoption={record.id}
          side={isOwn ? 'agency' : 'vendor'}
          person={person}
          language={language}
          text={text}
        />
      )}
      <Corrections record={record} language={language} text={text} />
      <Levels record={record} language={language} text={text} />
      <dl className="facts">
        {shown.map(([label, value, isPrivate]) => (
          <div key={label}>
            <dt>
              {label} {isPrivate && <span className="hint">({text.common.isPrivate})</span>}
            </dt>
            <dd className="body">{value}</dd>
          </div>
        ))}
      </dl>
      {isOwn && state.isPublic && (
        <Partners
          adoption={record.id}
          isOpen={actsFor(person, record.organisation)}
          person={person}
          language={language}
          text={text}
        />
      )}
      {isOwn && !['proposed', 'rejected', 'withdrawn'].includes(record.state) && (
        <OwnPapers
          adoption={record.id}
          isOpen={actsFor(person, record.organisation) && record.state !== 'ended'}
          person={person}
          language={language}
          text={text}
        />
      )}
      {isOwn && record.offering && (
        <ProductPapers
          offering={record.offering.id}
          person={person}
          language={language}
          text={text}
        />
      )}
      <HistoryList
        history={history}
        states={adoptionMachine.states}
        language={language}
        text={text}
      />
    </article>
  )
}

/** The levels reached, each with its date and evidence; they are never added together. */
function Levels({ record, language, text }: Pick<Props, 'record' | 'language' | 'text'>) {
  const words = text.adoption
  if (record.milestones.length === 0) return <p className="quiet">{words.noLevels}</p>
  return (
    <table>
      <caption>
        <h3>{words.levels}</h3>
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.level}</th>
          <th scope="col">{words.date}</th>
          <th scope="col">{words.evidence}</th>
        </tr>
      </thead>
      <tbody>
        {record.milestones.map(({ level, date, evidence, validUntil, files }) => (
          <tr key={level}>
            <th scope="row">{adoptionLevels.labels[level][language]}</th>
            <td className="numeric unbroken">{dayOf(date)}</td>
            <td>
              {evidence}
              {validUntil && (
                <p className="small quiet">
                  {words.validUntil} {dayOf(validUntil)}
                  {isStale({ level, date, evidence, validUntil }, today()) && ' ✕'}
                </p>
              )}
              <FileList files={files} text={text} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
