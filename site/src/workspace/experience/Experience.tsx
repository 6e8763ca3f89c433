import { can } from 'cms/domain/account/roles.ts'
import { experienceMarks, markNames } from 'cms/domain/experience/experience.ts'
import { experienceMachine } from 'cms/domain/experience/machine.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { nextEvents } from 'cms/domain/transitions/machine.ts'
import { useState } from 'react'
import { experienceText } from '../../text/experience.ts'
import { actsFor } from '../account/actsFor.ts'
import type { SignedIn } from '../account/Session.tsx'
import { HistoryRowSchema } from '../workspaceRecords.ts'
import { ProblemList } from '../agency/ProblemList.tsx'
import { useRows } from '../desk/useRows.ts'
import { HistoryList, historyPath } from '../form/HistoryList.tsx'
import { RecordFacts } from '../form/RecordFacts.tsx'
import { RecordEvents } from '../form/RecordEvents.tsx'
import { recordId, useRecord } from '../form/useRecord.ts'
import { ExperienceForm } from './ExperienceForm.tsx'
import { ExperienceRecordSchema } from './experienceRecord.ts'
import type { ExperienceRecord } from './experienceRecord.ts'

/** The screen itself; it comes once somebody is signed in. */
export function Experience(signedIn: SignedIn) {
  const { person, language, text } = signedIn
  const [id, setId] = useState(recordId)
  // Who has just sent a record back reads that it is done, and does not find a form to write in.
  const [hasActed, setHasActed] = useState(false)
  const [adoption] = useState(
    () => new URLSearchParams(location.search).get('adoption') ?? undefined,
  )
  const { record, problems, reload } = useRecord('experiences', id, ExperienceRecordSchema)
  if (problems.length > 0) return <ProblemList refusals={{ problems, attempt: 1 }} text={text} />
  if (id && !record) return <p role="status">{text.common.loading}</p>
  if (!record && !adoption) return <p>{experienceText(language).noAdoption}</p>
  const isOwn = !record || actsFor(person, record.organisation)
  const mayWrite = can(person.role, 'experience.write') && isOwn
  const act = () => {
    setHasActed(true)
    return reload()
  }
  if (mayWrite && (!record || (record.state === 'draft' && !hasActed))) {
    const open = (submitted: string) => {
      setId(submitted)
      void act()
      scrollTo(0, 0)
    }
    return <ExperienceForm {...signedIn} record={record} adoption={adoption} onSubmitted={open} />
  }
  if (!record) return <p>{text.common.notFound}</p>
  return <ExperienceView {...signedIn} record={record} isOwn={isOwn} onChanged={act} />
}

interface ViewProps extends SignedIn {
  record: ExperienceRecord
  isOwn: boolean
  onChanged: () => Promise<void>
}

/** An experience that was sent in: its marks and text, and what the person may do with it. */
function ExperienceView({ record, isOwn, person, onChanged, language, text }: ViewProps) {
  const words = experienceText(language)
  const state = experienceMachine.states[record.state]
  const history = useRows(
    isOwn ? historyPath('experiences', record.id) : undefined,
    HistoryRowSchema,
    record.updatedAt + record.state,
  )
  const isParty = isOwn || actsFor(person, record.vendor)
  const events = isParty
    ? nextEvents(experienceMachine, record.state, person.role).filter(
        () => record.state !== 'draft',
      )
    : []
  const facts: [label: string, value: string | null][] = [
    ...markNames.map((name): [string, string | null] => [
      experienceMarks[name][language],
      record[name] === null ? null : String(record[name]),
    ]),
    [words.text, record.text],
    [words.named, record.showsName ? words.yes : words.no],
    [words.answer, record.answer],
  ]
  return (
    <article className="adoption">
      <h2>
        {record.offering?.slug ? (
          <a href={pagePath('offerings', language, record.offering.slug)}>{record.offering.name}</a>
        ) : (
          words.title
        )}{' '}
        {record.illustrative && <span className="hatched">{text.common.illustrative}</span>}
      </h2>
      <p className="state">
        {words.state}: <strong>{state.label[language]}</strong>
      </p>
      {record.state === 'submitted' && events.length === 0 && <p>{words.waitsLeader}</p>}
      <RecordEvents
        by={{ person, history }}
        collection="experiences"
        record={record}
        events={events}
        fields={[
          ...markNames.map((name) => ({ name, label: experienceMarks[name][language] })),
          { name: 'text', label: words.text },
        ]}
        wordsOf={(event) => (event === 'answer' ? { lead: words.answerLead } : {})}
        onChanged={onChanged}
        language={language}
        text={text}
      />
      <RecordFacts facts={facts} />
      {isOwn && (
        <HistoryList
          history={history}
          states={experienceMachine.states}
          language={language}
          text={text}
        />
      )}
    </article>
  )
}
