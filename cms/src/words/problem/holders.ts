import type { PayloadRequest } from 'payload'
import { idOf } from '../../transitions/door.ts'

/** Ids of the organisations that stand at a problem: they proposed it, joined it or were merged into it. */
export async function holdersOf(problem: string, req: PayloadRequest): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'problemProposals',
    where: {
      and: [{ problem: { equals: problem } }, { state: { in: ['published', 'joined'] } }],
    },
    depth: 0,
    pagination: false,
    select: { organisation: true },
    overrideAccess: true,
    req,
  })
  return docs.flatMap(({ organisation }) => idOf(organisation) ?? [])
}

/** Ids of the problems at which an organisation stands. */
export async function problemsHeldBy(
  organisation: string | null,
  req: PayloadRequest,
): Promise<string[]> {
  if (!organisation) return []
  const { docs } = await req.payload.find({
    collection: 'problemProposals',
    where: {
      and: [{ organisation: { equals: organisation } }, { state: { in: ['published', 'joined'] } }],
    },
    depth: 0,
    pagination: false,
    select: { problem: true },
    overrideAccess: true,
    req,
  })
  return docs.flatMap(({ problem }) => idOf(problem) ?? [])
}
