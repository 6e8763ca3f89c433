import type { PayloadRequest, Where } from 'payload'
import { alarmDays, alarmFor } from '../../domain/contract/contract.ts'
import { runningStates } from '../../domain/contract/machine.ts'
import { dayAfter, dayText } from '../../domain/values/day.ts'
import { noteOnce } from '../../mail/noteOnce.ts'
import { queueMessage } from '../../mail/queue.ts'
import { idOf } from '../../transitions/door.ts'
import { peopleOf } from '../../transitions/effects.ts'

/**
 * Tells the people of each running contract that ends in 180, 90 or 30 days, once for each of these and each end: a
 * contract that was extended is told of anew before its next end.
 *
 * @param today `YYYY-MM-DD`.
 */
export async function remindOfContracts(today: string, req: PayloadRequest): Promise<void> {
  const horizon = dayAfter(today, alarmDays[0])
  const where: Where = {
    and: [
      { state: { in: [...runningStates] } },
      { endsNow: { greater_than_equal: today } },
      { endsNow: { less_than_equal: horizon } },
    ],
  }
  const { docs } = await req.payload.find({
    collection: 'contracts',
    where,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  for (const { id, title, number, organisation, endsNow } of docs) {
    const days = endsNow ? alarmFor(today, endsNow) : undefined
    const owner = idOf(organisation)
    if (!endsNow || !owner || days === undefined) continue
    if (!(await noteOnce(`contract${days}:${id}:${endsNow}`, req))) continue
    const about = { collection: 'contracts', id, event: `ends${days}`, title }
    const details = [`Hợp đồng số ${number ?? ''} kết thúc ngày ${dayText(endsNow)}.`]
    for (const recipient of await peopleOf(req, [owner])) {
      await queueMessage({ recipient, about, reason: undefined, byName: 'Hệ thống', details, req })
    }
  }
}
