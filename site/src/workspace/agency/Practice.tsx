import { nextEvents } from 'cms/domain/transitions/machine.ts'
import { practiceMachine } from 'cms/domain/practice/machine.ts'
import { practiceFields } from 'cms/domain/practice/practiceFields.ts'
import { moneyText } from 'cms/domain/field/price.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { useState } from 'react'
import { actsFor } from '../account/actsFor.ts'
import { vendorText } from '../../text/vendor.ts'
import { HistoryList, historyPath } from '../form/HistoryList.tsx'
import { PracticeForm } from './PracticeForm.tsx'
import { PracticeRecordSchema } from './practiceRecord.ts'
import type { PracticeRecord } from './practiceRecord.ts'
import { ProblemList } from './ProblemList.tsx'
import { HistoryRowSchema } from '../workspaceRecords.ts'
import type { SignedIn } from '../account/Session.tsx'
import { recordId, useRecord } from '../form/useRecord.ts'
import { dayOf } from '../desk/time.ts'
import { useRows } from '../desk/useRows.ts'

/** The screen itself; it comes once somebody is signed in. */
export function Practice(signedIn: SignedIn) {
  const { person, text } = signedIn
  const [id, setId] = useState(recordId)
  const { record, problems, reload } = useRecord('practices', id, PracticeRecordSchema)
  if (problems.length > 0) return <ProblemList refusals={{ problems, attempt: 1 }} text={text} />
  if (id && !record) return <p role="status">{text.common.loading}</p>
  const isOwn = !record || actsFor(person, record.organisation)
  const mayWrite = nextEvents(practiceMachine, 'draft', person.role).length > 0
  if (!record ? mayWrite : record.state === 'draft' && isOwn) {
    const open = (submitted: string) => {
      setId(submitted)
      void reload()
      scrollTo(0, 0)
    }
    return <PracticeForm {...signedIn} record={record} onSubmitted={open} />
  }
  if (!record) return <p>{text.common.notFound}</p>
  return <PracticeView {...signedIn} record={record} />
}

function PracticeView({ record, language, text }: SignedIn & { record: PracticeRecord }) {
  const words = vendorText(language).practice
  const state = practiceMachine.states[record.state]
  const history = useRows(
    historyPath('practices', record.id),
    HistoryRowSchema,
    record.updatedAt + record.state,
  )
  const say = (name: keyof typeof practiceFields) => practiceFields[name].label[language]
  const facts = [
    [say('summary'), record.summary],
    [say('story'), record.story],
    [say('result'), record.result],
    [say('cost'), record.cost && moneyText(record.cost)[language]],
    [say('months'), record.months],
    [say('asOf'), record.asOf && dayOf(record.asOf)],
    [say('advice'), record.advice],
    [words.platforms, record.platforms.map(({ name }) => name).join('; ')],
  ].filter(([, value]) => value !== null && value !== undefined && value !== '')
  return (
    <article className="adoption">
      <h2>{record.title}</h2>
      <p className="state">
        {text.adoption.state}: <strong>{state.label[language]}</strong>
      </p>
      {record.state === 'submitted' && <p role="status">{words.waits}</p>}
      {state.isPublic && record.slug && (
        <p>
          <a href={pagePath('practices', language, record.slug)}>{words.public}</a>
        </p>
      )}
      <dl className="facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="body">{value}</dd>
          </div>
        ))}
      </dl>
      <HistoryList
        history={history}
        states={practiceMachine.states}
        language={language}
        text={text}
      />
    </article>
  )
}
