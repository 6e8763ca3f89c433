import type { UIFieldServerProps } from 'payload'
import { personOf } from '../access/rules.ts'
import { languageOf } from '../domain/language/languageOf.ts'
import { nextEvents } from '../domain/transitions/machine.ts'
import { doors } from './doors.ts'
import type { AnyDoor } from './door.ts'
import type { DoorCollection } from '../domain/words.ts'
import { reasonFields } from './reasons.ts'
import { SinceSentBack } from './SinceSentBack.tsx'
import { RecordHistory } from './RecordHistory.tsx'
import { TransitionButtons } from './TransitionButtons.tsx'

type Props = UIFieldServerProps & { machine: DoorCollection }

/** In the admin: the events that this person may fire now, and what happened to the record so far. */
export async function Transitions({ machine: collection, data, req, i18n }: Props) {
  const door: AnyDoor = doors[collection]
  const { machine } = door
  const id = data.id ? String(data.id) : undefined
  if (!id) return null
  // The row itself, not its newest version, says where the process stands.
  const language = languageOf(i18n.language)
  const row = await req.payload.findByID({
    collection: collection,
    id,
    // Labels of choices are texts of one language.
    locale: language,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  })
  if (!row?.state) return null
  const events = nextEvents(machine, row.state, personOf(req)?.role).map(([name, event]) => ({
    name,
    label: event.label[language],
    readsVersion: Boolean(event.readsVersion),
    needsReason: Boolean(event.reason),
    needsMilestone: Boolean(event.milestone),
    hasFieldReasons: event.reason === 'orFields',
    asks: event.asks,
    tone: event.tone ?? 'main',
  }))
  const isAsking = events.some(({ asks }) => asks)
  const choices = isAsking ? await door.choicesFor?.(row, req) : undefined
  return (
    <div className="transitions">
      <p className="transitions__state">
        {{ vi: 'Trạng thái', en: 'State' }[language]}:{' '}
        <strong>{machine.states[row.state]?.label[language] ?? row.state}</strong>
      </p>
      <TransitionButtons
        collection={collection}
        id={id}
        events={events}
        choices={choices ?? []}
        fields={reasonFields(collection, language, req)}
        language={language}
        readVersion={String(data.updatedAt)}
      />
      <SinceSentBack id={id} collection={collection} language={language} req={req} />
      <RecordHistory
        collection={collection}
        id={id}
        machine={machine}
        language={language}
        req={req}
      />
    </div>
  )
}
