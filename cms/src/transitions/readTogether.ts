import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { announcementMachine } from '../domain/announcement/machine.ts'

/** In which fields of a decision the records stand that are read with it and published by it. */
const fieldsOfAnnouncement: Partial<Record<string, string[]>> = {
  evaluations: ['evaluations', 'revokedEvaluations'],
  platforms: ['platforms', 'revokedPlatforms'],
}

/** States in which somebody may be reading a decision before they sign it. */
const statesInReading = Object.entries(announcementMachine.states).flatMap(([state, { on }]) =>
  Object.values(on).some(({ readsVersion }) => readsVersion) ? [state] : [],
)

/**
 * A record that a decision publishes has changed: the decisions that wait and name it get a new version, so
 * that whoever read them before is told to read again.
 */
export async function renewReaders(
  collection: string,
  id: string,
  req: PayloadRequest,
): Promise<void> {
  const fields = fieldsOfAnnouncement[collection]
  if (!fields) return
  const { docs } = await req.payload.find({
    collection: 'announcements',
    where: {
      and: [
        { state: { in: statesInReading } },
        { or: fields.map((field) => ({ [field]: { equals: id } })) },
      ],
    },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  for (const { id: reader, state } of docs) {
    // The database gives each write an instant of its own; nothing else of the decision changes.
    await req.payload.db.updateOne({
      collection: 'announcements',
      id: reader,
      data: { state },
      req,
    })
  }
}

/** {@link renewReaders} for a record that is written without an event. */
export const renewReadersAfterChange: CollectionAfterChangeHook = async ({
  collection,
  doc,
  req,
}) => {
  const { id } = doc as { id: string }
  if (!req.context.isDoor) await renewReaders(collection.slug, id, req)
}
