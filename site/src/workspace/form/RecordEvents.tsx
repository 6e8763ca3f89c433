import type { AdoptionLevel } from 'cms/domain/adoption/adoption.ts'
import { ownProposal } from 'cms/domain/transitions/machine.ts'
import type { EventDefinition } from 'cms/domain/transitions/machine.ts'
import type { DoorCollection } from 'cms/domain/words.ts'
import { useState } from 'react'
import type { SignedIn } from '../account/Session.tsx'
import type { Operation } from '../agency/operationDraft.ts'
import type { Rows } from '../desk/useRows.ts'
import type { HistoryRow } from '../workspaceRecords.ts'
import { byOthers } from './byOthers.ts'
import { EventButtons } from './EventButtons.tsx'
import { EventForm } from './EventForm.tsx'

interface Props extends Pick<SignedIn, 'language' | 'text'> {
  collection: DoorCollection
  record: { id: string; updatedAt: string }
  events: [name: string, event: EventDefinition<string, never>][]
  /** Whose events they are, and what happened to the record: nobody approves what they sent in. */
  by?: { person: { id: string }; history: Rows<HistoryRow> }
  fields?: { name: string; label: string }[]
  /** Levels that a correction may be about. */
  levels?: AdoptionLevel[]
  /** How it runs, as a correction finds it. */
  operation?: Operation
  /** What an event means, and what its day is called, where its name does not say it. */
  wordsOf?: (event: string) => { lead?: string; dayLabel?: string }
  onChanged: () => Promise<void>
}

/** The events that a person may fire on a record; one at a time is asked for what it needs. */
export function RecordEvents(props: Props) {
  const { collection, record, by, fields, levels, operation, wordsOf } = props
  const { onChanged, language, text } = props
  const { events, isOwnProposal } = byOthers(
    props.events,
    by?.history.rows ?? [],
    by?.person ?? { id: '' },
  )
  const [open, setOpen] = useState<string>()
  const [closed, setClosed] = useState<string>()
  const [done, setDone] = useState('')
  const [, event] = events.find(([name]) => name === open) ?? []
  return (
    <>
      <p role="status">{done}</p>
      {isOwnProposal && <p>{ownProposal.reason[language]}</p>}
      {events.length > 0 && !event && (
        <div className="on-screen">
          <EventButtons events={events} language={language} onOpen={setOpen} closed={closed} />
        </div>
      )}
      {open && event && (
        <EventForm
          collection={collection}
          id={record.id}
          name={open}
          event={event}
          version={record.updatedAt}
          {...(fields ? { fields } : {})}
          {...(levels ? { levels } : {})}
          {...(operation ? { operation } : {})}
          {...wordsOf?.(open)}
          language={language}
          text={text}
          onDone={() => {
            setClosed(undefined)
            setOpen(undefined)
            setDone(text.event.done(event.label[language]))
            void onChanged()
          }}
          onCancel={() => {
            setClosed(open)
            setOpen(undefined)
          }}
        />
      )}
    </>
  )
}
