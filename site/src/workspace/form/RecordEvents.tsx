import type { AdoptionLevel } from 'cms/domain/adoption/adoption.ts'
import type { EventDefinition } from 'cms/domain/transitions/machine.ts'
import type { DoorCollection } from 'cms/domain/words.ts'
import { useState } from 'react'
import type { SignedIn } from '../account/Session.tsx'
import type { Operation } from '../agency/operationDraft.ts'
import { EventButtons } from './EventButtons.tsx'
import { EventForm } from './EventForm.tsx'

interface Props extends Pick<SignedIn, 'language' | 'text'> {
  collection: DoorCollection
  record: { id: string; updatedAt: string }
  events: [name: string, event: EventDefinition<string, never>][]
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
  const { collection, record, events, fields, levels, operation, wordsOf } = props
  const { onChanged, language, text } = props
  const [open, setOpen] = useState<string>()
  const [done, setDone] = useState('')
  const [, event] = events.find(([name]) => name === open) ?? []
  return (
    <>
      <p role="status">{done}</p>
      {events.length > 0 && !event && (
        <div className="on-screen">
          <EventButtons events={events} language={language} onOpen={setOpen} />
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
            setOpen(undefined)
            setDone(text.event.done(event.label[language]))
            void onChanged()
          }}
          onCancel={() => setOpen(undefined)}
        />
      )}
    </>
  )
}
