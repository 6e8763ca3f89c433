import type { PayloadRequest } from 'payload'
import { draftOf } from '../../domain/field/fieldDraft.ts'
import { fieldFaults } from '../../domain/field/fieldFaults.ts'
import { offeringReviewMachine } from '../../domain/offering/machine.ts'
import type { EventOf, StateOf } from '../../domain/transitions/machine.ts'
import { offeringFields } from '../../domain/offering/offeringFields.ts'
import { tellUsers } from './tellUsers.ts'
import { changePrices, changePublicPrices, priceHistoryAfter, pricesOf } from './prices.ts'
import { idOf } from '../../transitions/door.ts'
import { restorePublicVersion } from '../../transitions/restorePublicVersion.ts'
import type { ChangeContext, ChangesOf, Door, RowOf } from '../../transitions/door.ts'

type OfferingMachine = typeof offeringReviewMachine
type OfferingRow = RowOf<'offerings'>

export const offeringDoor: Door<'offerings', OfferingMachine> = {
  machine: offeringReviewMachine,
  collection: 'offerings',
  organisationOf: (row) => idOf(row.vendor),
  subjectOf: async (row, req) => {
    const main = await mainRow(row, req)
    return {
      faults: fieldFaults(offeringFields, draftOf(offeringFields, row), 'required'),
      isPublic: main?._status === 'published',
      plans: (main?.plans ?? []).map(({ id }) => String(id)),
    }
  },
  changesFor,
  choicesFor: (row) =>
    Promise.resolve(
      (row.plans ?? []).map(({ id, name, price }) => ({
        id: String(id),
        label: name,
        price: price ?? null,
      })),
    ),
  titleOf: (row) => Promise.resolve(row.name),
}

/** The row itself, which is what the public sees; `row` may be a newer version that is still a draft. */
const mainRow = (row: OfferingRow, req: PayloadRequest) =>
  req.payload.db.findOne<OfferingRow>({
    collection: 'offerings',
    where: { id: { equals: row.id } },
    req,
  })

async function changesFor({
  row,
  event,
  to,
  input,
  today,
  req,
}: ChangeContext<'offerings', EventOf<OfferingMachine>, StateOf<OfferingMachine>>): Promise<
  ChangesOf<'offerings'>
> {
  switch (event) {
    case 'approve':
      return {
        _status: 'published',
        confirmedOn: today,
        reviewNotes: [],
        ...(await approvedPrices(row, today, req)),
      }
    case 'reinstate':
      return { _status: 'published', confirmedOn: today }
    case 'suspend':
    case 'withdraw':
      await tellUsers({
        row,
        state: event === 'suspend' ? 'suspended' : 'withdrawn',
        reason: input.reason?.trim(),
        req,
      })
      return { _status: 'draft' }
    case 'sendBack':
      return {
        reviewNotes: Object.entries(input.fieldReasons ?? {}).map(([field, reason]) => ({
          field,
          reason,
        })),
      }
    case 'confirm':
      return { _status: 'published', confirmedOn: today }
    case 'changePrices': {
      const prices = input.prices ?? {}
      return to === 'approved'
        ? { _status: 'published', confirmedOn: today, ...changePrices(row, prices, today) }
        : changePublicPrices({ next: row, prices, today, req })
    }
    case 'discard':
      await restorePublicVersion('offerings', row.id, req)
      return { _status: 'published', reviewNotes: [] }
    default:
      return {}
  }
}

/** A price that comes with an approved version is a dated line as well. */
async function approvedPrices(row: OfferingRow, today: string, req: PayloadRequest) {
  const main = await mainRow(row, req)
  if (main?._status !== 'published') return {}
  return { priceHistory: priceHistoryAfter(main, pricesOf(row), today) }
}
