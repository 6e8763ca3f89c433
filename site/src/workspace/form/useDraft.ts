import type { DoorCollection } from 'cms/domain/words.ts'
import type { Language } from 'cms/domain/language/language.ts'
import { HistoryRowSchema } from '../agency/agencyRecords.ts'
import { problemsIn } from '../api.ts'
import type { Problem } from '../api.ts'
import { useRows } from '../desk/useRows.ts'
import { fireEvent } from './EventForm.tsx'
import { historyPath } from './HistoryList.tsx'
import { nameRecord } from './useRecord.ts'
import { useRefusals } from './useRefusals.ts'
import { useSavedRecord, writerOf } from './useSavedRecord.ts'
import type { Writer } from './useSavedRecord.ts'

interface Options<V> {
  collection: DoorCollection
  /** The event that sends it in. */
  event: string
  record: { id: string; updatedAt: string } | undefined
  values: V
  /** The record as the API takes it; undefined while there is too little of it to be one. */
  toBody: (values: V) => object | undefined
  /** Where to begin, when it is sent in before it is a record. */
  notStarted: Problem
  /** What is typed but cannot be sent. */
  wrongOf: (values: V) => Problem[]
  language: Language
  onSubmitted: (id: string) => void
}

const writers = new Map<DoorCollection, Writer>()

function writer(collection: DoorCollection): Writer {
  const known = writers.get(collection) ?? writerOf(collection)
  writers.set(collection, known)
  return known
}

/** A draft that saves itself and is then sent in: its values, what is wrong with them, and how to send it. */
export function useDraft<V extends object>(options: Options<V>) {
  const { collection, event, record, values: initial, toBody, language } = options
  const { refusals, refuse, mend } = useRefusals()
  const draft = useSavedRecord({
    write: writer(collection),
    id: record?.id,
    updatedAt: record?.updatedAt ?? '',
    values: initial,
    toBody,
    onCreated: nameRecord,
  })
  const change = (part: Partial<V>) => {
    mend(Object.keys(part))
    draft.change(part)
  }
  const history = useRows(
    record && historyPath(collection, record.id),
    HistoryRowSchema,
    record?.updatedAt,
  )
  const submit = async () => {
    const wrong = options.wrongOf(draft.latest.current)
    if (wrong.length > 0) return refuse(wrong)
    const isSafe = await draft.saveNow()
    const { id } = draft.saved.current
    if (!id) return refuse([options.notStarted])
    if (!isSafe) return
    try {
      await fireEvent(collection, id, event, {})
      options.onSubmitted(id)
    } catch (error) {
      refuse(problemsIn(error, language))
    }
  }
  return {
    ...draft,
    change,
    submit,
    refuse,
    refusals,
    history,
    shown: [...refusals.problems, ...draft.problems],
  }
}
