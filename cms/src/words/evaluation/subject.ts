import type { PayloadRequest } from 'payload'
import type { Label, Localized } from '../../domain/language/language.ts'
import { portalKinds } from '../../domain/organisation/organisation.ts'
import { recordHash } from '../../domain/selection/recordHash.ts'
import { OfferingSchema } from '../../domain/offering/offering.ts'
import { OrganisationSchema } from '../../domain/organisation/organisation.ts'
import { idOf } from '../../transitions/door.ts'

/** What a result is about, in the version that the public saw. */
export interface SubjectVersion {
  collection: 'offerings' | 'organisations'
  id: string
  /** Instant of the last change of the public version. */
  updatedAt: string
  /** SHA-256 of the public version in canonical JSON (docs/record-hash.md). */
  sha256: string
  /** What the public called it. */
  name: Localized
}

/** The field of a result that names its subject, by the kind that its template evaluates. */
const subjectFields = { offerings: 'offering', organisations: 'organisation' } as const

type Outcome = { version: SubjectVersion } | { fault: { field: string; reason: Label } }

/**
 * The subject of a result as the public sees it now. A fault when it is not public, or not of the kind that the
 * template evaluates: a portal belongs to a body of the State, a product is an offering.
 */
export async function publicSubject(
  row: { offering?: unknown; organisation?: unknown },
  collection: SubjectVersion['collection'],
  req: PayloadRequest,
): Promise<Outcome> {
  const field = subjectFields[collection]
  const id = idOf(row[field])
  const found = id ? await readAsNobody(collection, id, req) : undefined
  if (!found) {
    return {
      fault: {
        field,
        reason: {
          vi: 'Đối tượng đánh giá không công khai. Hãy chọn một đối tượng đang công khai.',
          en: 'The subject is not public. Choose one that is.',
        },
      },
    }
  }
  const kinds: readonly string[] = portalKinds
  if (found.kind !== undefined && !kinds.includes(found.kind)) {
    return {
      fault: {
        field,
        reason: {
          vi: 'Mẫu này đánh giá cổng dịch vụ của cơ quan nhà nước, không đánh giá doanh nghiệp.',
          en: 'This template evaluates portals of State bodies, not firms.',
        },
      },
    }
  }
  const { updatedAt, content } = found
  return {
    version: {
      collection,
      id: found.id,
      updatedAt,
      sha256: await recordHash(content),
      name: found.name,
    },
  }
}

async function readAsNobody(
  collection: SubjectVersion['collection'],
  id: string,
  req: PayloadRequest,
): Promise<
  | {
      id: string
      updatedAt: string
      kind: string | undefined
      name: Localized
      content: unknown
    }
  | undefined
> {
  const { docs } = await req.payload.find({
    collection,
    where: { id: { equals: id } },
    locale: 'all',
    depth: 1,
    limit: 1,
    overrideAccess: false,
    req: { ...req, user: null },
  })
  const [doc] = docs
  if (!doc) return undefined
  const schema = collection === 'offerings' ? OfferingSchema : OrganisationSchema
  const { success, data } = schema.safeParse(doc)
  if (!success) return undefined
  return {
    id: doc.id,
    updatedAt: doc.updatedAt,
    kind: 'kind' in data ? data.kind : undefined,
    name: 'fullName' in data ? (data.fullName ?? data.name) : data.name,
    content: data,
  }
}
