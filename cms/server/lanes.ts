import type { IncomingMessage, ServerResponse } from 'node:http'
import PQueue from 'p-queue'
import type { Caller } from './caller.ts'
import { refuse } from './refuse.ts'
import { isCostly, nameOf } from '../src/server/routes/inventory.ts'
import type { Route } from '../src/server/routes/inventory.ts'

/** How much of one kind of work runs at a time, in all and for one caller; the rest waits its turn. */
interface Lane {
  running: number
  runningOfOne: number
  waiting: number
  waitingOfOne: number
}

const lanes = {
  /** Hashing passwords fills the processor. */
  passwords: { running: 2, runningOfOne: 1, waiting: 200, waitingOfOne: 50 },
  /** A file can take long to arrive. */
  files: { running: 6, runningOfOne: 2, waiting: 50, waitingOfOne: 4 },
  /** All else that visitors without an account ask of the CMS. */
  anonymous: { running: 2, runningOfOne: 1, waiting: 500, waitingOfOne: 100 },
  /** Previews, papers, imports of people who are signed in. */
  costly: { running: 2, runningOfOne: 1, waiting: 100, waitingOfOne: 8 },
} satisfies Record<string, Lane>

const withPasswords = new Set([
  'post /api/users/login',
  'post /api/users/reset-password',
  'post /api/users/forgot-password',
])

/** The lane of a request; none for what costs nothing or is answered for a person's own sitting. */
export function laneOf(route: Route, caller: Caller): keyof typeof lanes | undefined {
  if (route.path.startsWith('/_next/') || route.path.startsWith('/api/health/')) return undefined
  if (withPasswords.has(nameOf(route))) return 'passwords'
  if (isCostly(route) && caller.isSignedIn) return 'costly'
  if (caller.isSignedIn) return undefined
  return route.takesFiles ? 'files' : 'anonymous'
}

/**
 * Bounded queues in front of the CMS: a request waits until those before it are answered, and callers take turns,
 * so that whoever asks much waits for themselves. More than a lane holds is refused at once (503).
 */
export function createLanes() {
  const opened = new Map(
    Object.entries<Lane>(lanes).map(([name, lane]) => [name, openLane(lane)] as const),
  )
  return (
    name: keyof typeof lanes,
    { req, res, caller }: { req: IncomingMessage; res: ServerResponse; caller: Caller },
    answer: () => void,
  ): void => {
    const isTaken = opened.get(name)?.(caller.key, () => untilAnswered(res, answer))
    if (isTaken) return
    refuse(req, res, {
      status: 503,
      reason: {
        vi: 'Đang có quá nhiều yêu cầu. Hãy thử lại sau ít giây.',
        en: 'Too many requests are waiting. Try again in a few seconds.',
      },
      headers: { 'retry-after': '5' },
    })
  }
}

function openLane({ running, runningOfOne, waiting, waitingOfOne }: Lane) {
  const all = new PQueue({ concurrency: running })
  const ofOne = new Map<string, PQueue>()
  let inLane = 0
  return (key: string, work: () => Promise<void>): boolean => {
    const own = ofOne.get(key) ?? new PQueue({ concurrency: runningOfOne })
    if (inLane >= running + waiting || own.size >= waitingOfOne) return false
    ofOne.set(key, own)
    inLane += 1
    void own
      .add(() => all.add(work))
      .finally(() => {
        inLane -= 1
        if (own.size === 0 && own.pending === 0) ofOne.delete(key)
      })
    return true
  }
}

/** Starts an answer, unless its reader has gone meanwhile, and ends when it has. */
function untilAnswered(res: ServerResponse, answer: () => void): Promise<void> {
  if (res.destroyed) return Promise.resolve()
  return new Promise((resolve) => {
    res.once('close', resolve)
    answer()
  })
}
