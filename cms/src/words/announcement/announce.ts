import type { PayloadRequest } from 'payload'
import { dayInVietnam } from '../../domain/values/day.ts'
import { writeAsDoor } from '../../requests/context.ts'
import { fileHash } from '../adoption/evidenceFiles.ts'
import { idOf, idsOf } from '../../transitions/door.ts'
import type { ChangeContext, ChangesOf, RowOf } from '../../transitions/door.ts'
import { publicSubject } from '../evaluation/subject.ts'
import { evaluationDoor, templateOf } from '../evaluation/door.ts'
import { transition } from '../../transitions/transition.ts'

/**
 * Titles of the results that a decision names and that are not in the state that it needs them in, or whose
 * subject is no longer public.
 */
export async function unreadyEvaluations(
  row: RowOf<'announcements'>,
  req: PayloadRequest,
): Promise<string[]> {
  const publishes = idsOf(row.evaluations)
  const revokes = idsOf(row.revokedEvaluations)
  const { docs } = await req.payload.find({
    collection: 'evaluations',
    where: { id: { in: [...publishes, ...revokes] } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const unready: string[] = []
  for (const { id, state, title, ...result } of docs) {
    const isPublishing = publishes.includes(id)
    const template = isPublishing && (await templateOf(result, req))
    const subject = template && (await publicSubject(result, template.subject, req))
    const isInState = state === (isPublishing ? 'checked' : 'announced')
    if (!isInState || (subject && 'fault' in subject)) unready.push(title ?? id)
  }
  return unready
}

/** Titles of the results that a decision publishes and that were checked only after it was signed. */
export async function evaluationsCheckedLater(
  row: RowOf<'announcements'>,
  req: PayloadRequest,
): Promise<string[]> {
  const signedOn = row.signedOn
  const ids = idsOf(row.evaluations)
  if (!signedOn || ids.length === 0) return []
  const { docs: checks } = await req.payload.find({
    collection: 'history',
    where: {
      and: [
        { subjectCollection: { equals: 'evaluations' } },
        { subjectId: { in: ids } },
        { event: { equals: 'check' } },
      ],
    },
    sort: 'createdAt',
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  // The last check of each counts.
  const checkedOn = new Map(
    checks.map(({ subjectId, createdAt }) => [subjectId, dayInVietnam(new Date(createdAt))]),
  )
  const { docs } = await req.payload.find({
    collection: 'evaluations',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  // One that has no check in the history was not before its own assessment either.
  const isLater = (id: string, evaluatedOn: string | null | undefined) =>
    (checkedOn.get(id) ?? '') > signedOn || (evaluatedOn ?? '').slice(0, 10) > signedOn
  return docs
    .filter(({ id, evaluatedOn }) => isLater(id, evaluatedOn))
    .map(({ title, id }) => title ?? id)
}

/**
 * What announcing does, in the transaction of the event: each result is announced or revoked through its
 * own door, platforms that were drafts become public, the paper becomes public with its hash.
 */
export async function announceContent({
  row,
  today,
  req,
}: ChangeContext<'announcements'>): Promise<ChangesOf<'announcements'>> {
  req.context.announcement = row.id
  const reason = `Theo quyết định ${row.number}`
  for (const id of idsOf(row.evaluations)) {
    await transition({ door: evaluationDoor, id, event: 'announce', input: {}, req })
  }
  for (const id of idsOf(row.revokedEvaluations)) {
    await transition({ door: evaluationDoor, id, event: 'revoke', input: { reason }, req })
  }
  writeAsDoor(req)
  await publishPlatforms(idsOf(row.platforms), req)
  const attachmentHash = await publishPaper(idOf(row.attachment), req)
  return { announcedOn: today, attachmentHash }
}

async function publishPlatforms(ids: string[], req: PayloadRequest): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'platforms',
    where: { and: [{ id: { in: ids } }, { _status: { equals: 'draft' } }] },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  for (const { id } of docs) {
    await req.payload.update({
      collection: 'platforms',
      id,
      data: { _status: 'published' },
      overrideAccess: true,
      depth: 0,
      req,
    })
  }
}

async function publishPaper(id: string | null, req: PayloadRequest): Promise<string | null> {
  if (!id) return null
  await req.payload.update({
    collection: 'media',
    id,
    data: { isPublic: true },
    overrideAccess: true,
    depth: 0,
    req,
  })
  return fileHash(id, req)
}

/** Numbers of the decisions that a decision takes back from, or replaces, and that were signed only after it. */
export async function decisionsSignedLater(
  row: RowOf<'announcements'>,
  req: PayloadRequest,
): Promise<string[]> {
  const { signedOn } = row
  if (!signedOn) return []
  const common = { depth: 0, pagination: false, overrideAccess: true, req } as const
  const { docs: revoked } = await req.payload.find({
    collection: 'evaluations',
    where: { id: { in: idsOf(row.revokedEvaluations) } },
    select: { announcement: true },
    ...common,
  })
  const ids = [...idsOf(row.supersedes), ...revoked.flatMap((one) => idOf(one.announcement) ?? [])]
  const platforms = idsOf(row.revokedPlatforms)
  if (ids.length + platforms.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'announcements',
    where: {
      and: [
        { state: { equals: 'announced' } },
        { id: { not_equals: row.id } },
        {
          or: [
            ...(ids.length > 0 ? [{ id: { in: ids } }] : []),
            ...(platforms.length > 0 ? [{ platforms: { in: platforms } }] : []),
          ],
        },
      ],
    },
    select: { number: true, signedOn: true, platforms: true },
    ...common,
  })
  const isLater = (one: { signedOn?: string | null }) => (one.signedOn ?? '') > signedOn
  // A platform may have been published more than once: by one of them, before.
  const unpublished = platforms.filter((platform) => {
    const publishing = docs.filter((one) => idsOf(one.platforms).includes(platform))
    return publishing.length > 0 && publishing.every(isLater)
  })
  return docs
    .filter(
      (one) =>
        isLater(one) &&
        (ids.includes(one.id) || idsOf(one.platforms).some((id) => unpublished.includes(id))),
    )
    .map(({ number }) => number)
}
