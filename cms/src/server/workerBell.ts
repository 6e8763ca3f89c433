import { EventEmitter } from 'node:events'

// Next may load this module once for each bundle; all of them ring the same bell.
const shared = globalThis as typeof globalThis & { workerBell?: EventEmitter }

/** Rings when {@link nudgeWorker} is called. */
export const workerBell = (shared.workerBell ??= new EventEmitter())
// One for each queue that the worker looks after.
workerBell.setMaxListeners(0)

/** Tells the worker that something was queued and committed, so that it need not wait for its next look. */
export function nudgeWorker(): void {
  workerBell.emit('ring')
}
