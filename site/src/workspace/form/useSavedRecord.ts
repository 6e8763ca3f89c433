import type { DoorCollection } from 'cms/domain/words.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { ApiError, request } from '../api.ts'
import type { Problem } from '../api.ts'
import { DocumentSchema, updatedOf } from '../workspaceRecords.ts'
import { isHalfTyped } from './halfTyped.ts'
import { holds } from './holds.ts'

/** A pause in typing after which the record saves itself. */
const pauseMilliseconds = 800

/** Pauses before a save that did not reach the server is tried again, in milliseconds; the last one for as long as it takes. */
const retryPauses = [1000, 3000, 5000, 10_000]
const longestPause = 15_000

/** Names one writing; where a page is not served by HTTPS the browser makes no such name. */
function newKey(): string {
  const source: Partial<Crypto> = crypto
  return source.randomUUID?.() ?? `${Date.now()}-${Math.random()}`
}

/** `away`: the server cannot be reached, and saving goes on by itself; `failed`: it refused. */
export type SaveState = 'new' | 'changed' | 'saving' | 'saved' | 'failed' | 'away' | 'conflict'

interface Options<V extends object> {
  /** How the record is written; see {@link writerOf}. It stays the same while the form is open. */
  write: Writer
  /** Undefined until the record was saved for the first time. */
  id: string | undefined
  updatedAt: string
  values: V
  /** The values as the API takes them; undefined while they cannot make a record yet. */
  toBody: (values: V) => object | undefined
  onCreated: (id: string) => void
}

interface Saved {
  id: string | undefined
  updatedAt: string
}

/**
 * Writes a record: a new one under its key, an old one on condition that it stands as it was read, or as one of the
 * bodies `lost`, whose answers never came, has left it.
 * @throws ApiError when it is refused.
 */
export type Writer = (
  saved: Saved,
  body: object,
  key: string,
  lost: object[],
) => Promise<Saved | 'conflict'>

const WrittenSchema = updatedOf(DocumentSchema.shape.doc)

/**
 * A form that saves itself: every change is written after a short pause, one write at a time, on condition
 * that nobody changed the record since it was read. The key of a new record is chosen once, so that a
 * first save that is sent twice makes one record.
 */
export function useSavedRecord<V extends object>(options: Options<V>) {
  const { write: send, toBody, onCreated } = options
  const [values, setValues] = useState(options.values)
  const [state, setState] = useState<SaveState>(options.id ? 'saved' : 'new')
  const [savedAt, setSavedAt] = useState(options.updatedAt)
  const [problems, setProblems] = useState<Problem[]>([])
  const saved = useRef<Saved>({ id: options.id, updatedAt: options.updatedAt })
  const latest = useRef(options.values)
  const isDirty = useRef(false)
  const running = useRef<Promise<boolean>>(undefined)
  const timer = useRef<number>(undefined)
  const key = useRef<string>(undefined)
  const isClosed = useRef(false)
  const arriving = useRef(new Set<Promise<void>>())
  /** Bodies that were sent and not answered since the last answer: one of them may stand in the record. */
  const lost = useRef<object[]>([])
  const failures = useRef(0)
  /** Why the last save was refused, also between two renderings. */
  const faults = useRef<Problem[]>([])

  /** @returns whether something was written. */
  const write = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current)
    while (running.current) await running.current
    const body = toBody(latest.current)
    if (!isDirty.current || !body || isClosed.current) return false
    isDirty.current = false
    setState('saving')
    key.current ??= newKey()
    const writing = send(saved.current, body, key.current, lost.current).then(
      (outcome) => {
        if (outcome === 'conflict') {
          isClosed.current = true
          setState('conflict')
          return false
        }
        const isFirst = !saved.current.id
        // What an earlier attempt has made holds what was typed by then: the rest is written after it.
        if (isFirst && lost.current.length > 0) {
          isDirty.current = true
          timer.current = window.setTimeout(() => void again.current(), 0)
        }
        lost.current = []
        failures.current = 0
        saved.current = outcome
        setSavedAt(outcome.updatedAt)
        faults.current = []
        setProblems([])
        setState(isDirty.current ? 'changed' : 'saved')
        if (isFirst && outcome.id) onCreated(outcome.id)
        return true
      },
      (error: unknown) => {
        isDirty.current = true
        const status = error instanceof ApiError ? error.status : 0
        const isAway = status === 0 || status === 429 || status >= 500
        if (status === 0) lost.current = [...lost.current, body]
        setState(isAway ? 'away' : 'failed')
        faults.current = error instanceof ApiError && status > 0 ? error.problems : []
        setProblems(faults.current)
        if (isAway) {
          const pause = retryPauses[failures.current] ?? longestPause
          failures.current += 1
          clearTimeout(timer.current)
          timer.current = window.setTimeout(() => void again.current(), pause)
        }
        return false
      },
    )
    running.current = writing.finally(() => {
      running.current = undefined
    })
    return running.current
  }, [onCreated, send, toBody])
  const again = useRef(write)
  useEffect(() => {
    again.current = write
  }, [write])

  const change = useCallback(
    (part: Partial<V>) => {
      latest.current = { ...latest.current, ...part }
      isDirty.current = true
      setValues(latest.current)
      setState((before) => (before === 'conflict' ? before : 'changed'))
      clearTimeout(timer.current)
      timer.current = window.setTimeout(() => void write(), pauseMilliseconds)
    },
    [write],
  )

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (isDirty.current || running.current || isHalfTyped()) event.preventDefault()
    }
    const saveWhenHidden = () => {
      if (document.visibilityState === 'hidden') void write()
    }
    const saveWhenOnline = () => void write()
    addEventListener('beforeunload', warn)
    addEventListener('online', saveWhenOnline)
    document.addEventListener('visibilitychange', saveWhenHidden)
    return () => {
      clearTimeout(timer.current)
      removeEventListener('beforeunload', warn)
      removeEventListener('online', saveWhenOnline)
      document.removeEventListener('visibilitychange', saveWhenHidden)
    }
  }, [write])

  return {
    values,
    /** The values with every change in them, also between two renderings. */
    latest,
    change,
    /** Tells of work that ends in a change, as of a record that is looked up: saving now waits for it. */
    expectChange: useCallback((work: Promise<void>) => {
      const expected = work.finally(() => arriving.current.delete(expected))
      arriving.current.add(expected)
    }, []),
    /** Writes what is not written yet, what is typed or found meanwhile too, and says whether all is safe now. */
    saveNow: useCallback(async () => {
      do await Promise.all(arriving.current)
      while (await write())
      return !isDirty.current && !isClosed.current && saved.current.id !== undefined
    }, [write]),
    saved,
    faults,
    state,
    savedAt,
    problems,
  }
}

/** What a form that saves itself knows of its record. */
export type SavedRecord = ReturnType<typeof useSavedRecord<object>>

/** The writer of a collection whose records are written through Payload's own API. */
export function writerOf(collection: DoorCollection): Writer {
  const write: Writer = async ({ id, updatedAt }, body, key, lost) => {
    if (!id) return createOnce(collection, { ...body, key })
    const condition = new URLSearchParams({
      'where[id][equals]': id,
      'where[updatedAt][equals]': updatedAt,
      depth: '0',
    })
    const { docs, errors } = await request({
      path: `/${collection}?${condition.toString()}`,
      method: 'PATCH',
      body,
      schema: WrittenSchema,
    })
    if (errors.length > 0) throw new ApiError(400, errors)
    if (docs[0] || lost.length === 0) return docs[0] ?? 'conflict'
    const standing = await request({ path: `/${collection}/${id}?depth=0`, schema: StandingSchema })
    const isOurs = lost.some((sent) => holds(standing, sent))
    return isOurs ? write({ id, updatedAt: standing.updatedAt }, body, key, []) : 'conflict'
  }
  return write
}

const StandingSchema = z.looseObject({ updatedAt: z.string() })

/** Makes the record, or finds the one that an earlier attempt with the same key has made. */
async function createOnce(collection: string, body: { key: string }): Promise<Saved> {
  try {
    const { doc } = await request({
      path: `/${collection}?depth=0`,
      method: 'POST',
      body,
      schema: DocumentSchema,
    })
    return doc
  } catch (error) {
    const isTaken = error instanceof ApiError && error.problems.some(({ field }) => field === 'key')
    if (!isTaken) throw error
    const found = await request({
      path: `/${collection}?depth=0&limit=1&where[key][equals]=${body.key}`,
      schema: updatedDocs,
    })
    const [doc] = found.docs
    if (!doc) throw error
    return doc
  }
}

const updatedDocs = WrittenSchema.pick({ docs: true })
