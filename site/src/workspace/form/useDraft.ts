import type { DoorCollection } from 'cms/domain/words.ts'
import type { Language } from 'cms/domain/language/language.ts'
import { HistoryRowSchema } from '../workspaceRecords.ts'
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

const isSame = (a: Problem, b: Problem) => a.field === b.field && a.message === b.message

/**
 * Everything that stops a draft from being sent in, told at once: what is typed but cannot be sent, why its save was
 * refused, and, while nothing is known of why it is no record yet, where to begin.
 */
export function allFaults({
  typed,
  refused,
  notStarted,
}: {
  typed: Problem[]
  refused: Problem[]
  notStarted: Problem | undefined
}): Problem[] {
  const more = refused.filter((one) => !typed.some(({ field }) => field && field === one.field))
  const begin = notStarted && refused.length === 0 ? [notStarted] : []
  return [...begin, ...typed, ...more]
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
    const isSafe = await draft.saveNow()
    const { id } = draft.saved.current
    const wrong = allFaults({
      typed: options.wrongOf(draft.latest.current),
      refused: draft.faults.current,
      notStarted: id ? undefined : options.notStarted,
    })
    if (wrong.length > 0) return refuse(wrong)
    if (!isSafe || !id) return
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
    shown: [
      ...refusals.problems,
      ...draft.problems.filter((one) => !refusals.problems.some((told) => isSame(told, one))),
    ],
  }
}
