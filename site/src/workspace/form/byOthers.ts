import type { EventDefinition } from 'cms/domain/transitions/machine.ts'
import type { HistoryRow } from '../workspaceRecords.ts'

type Offered<E> = [name: string, event: E]

/**
 * The events without those that take up what the person sent in: another person fires these.
 *
 * @param history of the record; none while it is not read yet.
 * @returns with them, whether there was such a one.
 */
export function byOthers<E extends Pick<EventDefinition<string, never>, 'takesUp'>>(
  events: Offered<E>[],
  history: readonly Pick<HistoryRow, 'event' | 'by' | 'createdAt'>[],
  person: { id: string },
): { events: Offered<E>[]; isOwnProposal: boolean } {
  const isOwn = ({ takesUp }: E) => {
    const rows = history.filter(({ event }) => event === takesUp)
    const last = rows.reduce<(typeof rows)[number] | undefined>(
      (latest, row) => (latest && latest.createdAt >= row.createdAt ? latest : row),
      undefined,
    )
    return takesUp !== undefined && last?.by === person.id
  }
  const left = events.filter(([, event]) => !isOwn(event))
  return { events: left, isOwnProposal: left.length < events.length }
}
