import { once } from 'node:events'
import type { Payload } from 'payload'
import { doDailyRound } from './daily.ts'
import { keepBackups } from './backups.ts'
import { watchDisk } from './disk.ts'
import { dayInVietnam } from '../domain/values/day.ts'
import { sendQueuedMessages } from '../mail/send.ts'
import { publishQueued } from '../publication/publish.ts'
import { repairIndex } from '../publication/repairIndex.ts'
import { sendDigests } from '../following/digests.ts'
import { keepVisits } from '../visits/keepVisits.ts'
import { workWebhooks } from '../webhooks/work.ts'
import { watchService } from './serviceLevels.ts'
import { tellEntitled } from '../words/contract/tellEntitled.ts'
import { publishDuePages } from '../words/page/publishDue.ts'
import { tellOfClosings } from '../words/quotationRequest/closing.ts'
import { nudgeWorker, workerBell } from './workerBell.ts'

/** Longest wait between two looks at the queues, in milliseconds. */
const interval = 1000

/**
 * Works off the outbox and the publication queue, and looks after the search index, in the serving process
 * for as long as it lives. What fails is logged and stays queued or is marked as failed; the loop goes on.
 */
export function startWorker(payload: Payload): void {
  void loop(payload, 'messages', sendQueuedMessages)
  void loop(payload, 'publication', publishQueued)
  void loop(payload, 'search index', repairIndex)
  void loop(payload, 'daily round', onNewDay())
  void loop(payload, 'service levels', watchService())
  void loop(payload, 'visits', keepVisits())
  void loop(payload, 'disk', watchDisk())
  void loop(payload, 'backup', keepBackups())
  void loop(payload, 'digests', (one) => sendDigests(one))
  void loop(payload, 'webhooks', workWebhooks)
  void loop(payload, 'pages', (one) => publishDuePages(one))
  void loop(payload, 'closings', (one) => tellOfClosings(one))
  void loop(payload, 'agreements', tellEntitled)
}

/** Wait after a daily round that failed, in milliseconds: it is tried again, without filling the log. */
const pauseAfterFailure = 600_000

/** The daily round, looked for once for each day of this process. */
function onNewDay(): (payload: Payload) => Promise<void> {
  let done = ''
  let notBefore = 0
  return async (payload) => {
    const day = dayInVietnam(new Date())
    if (done === day || Date.now() < notBefore) return
    notBefore = Date.now() + pauseAfterFailure
    if (await doDailyRound({ payload })) nudgeWorker()
    done = day
    notBefore = 0
  }
}

async function loop(payload: Payload, name: string, work: (payload: Payload) => Promise<void>) {
  for (;;) {
    const rang = once(workerBell, 'ring', { signal: AbortSignal.timeout(interval) }).catch(
      () => undefined,
    )
    try {
      await work(payload)
    } catch (error) {
      payload.logger.error({ err: error, msg: `Worker: ${name} failed` })
    }
    await rang
  }
}
