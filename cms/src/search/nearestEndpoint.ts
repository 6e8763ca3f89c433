import { nearestOf } from '../domain/search/nearest.ts'
import { can } from '../domain/account/roles.ts'
import { declaredEndpoint, whoHolds } from '../requests/declaredEndpoint.ts'

/**
 * `GET /api/nearest?text=…`: platforms and problems that a new record may repeat, with the words that they
 * share, so that nobody starts a second one unknowingly. For whoever manages the catalogue, and, of published
 * problems alone, for whoever proposes one.
 */
export const nearestEndpoint = declaredEndpoint({
  path: '/nearest',
  method: 'get',
  caller: whoHolds(['catalogue.manage', 'problem.propose'], { of: 'the latter of problems alone' }),
  takes: ['text'],
  handler: async (req, { person }) => {
    const collections = can(person.role, 'catalogue.manage')
      ? // What may be repeated: for whoever manages the catalogue its platforms too.
        (['platforms', 'problems'] as const)
      : (['problems'] as const)
    const text = new URL(req.url ?? '', 'http://localhost').searchParams.get('text') ?? ''
    const records = await Promise.all(
      collections.map(async (collection) => {
        const { docs } = await req.payload.find({
          collection,
          draft: true,
          depth: 0,
          pagination: false,
          overrideAccess: false,
          user: req.user,
          req,
        })
        return docs.map((doc) => ({
          collection,
          id: doc.id,
          slug: doc.slug,
          title: 'title' in doc ? doc.title : doc.name,
          text: 'title' in doc ? `${doc.title} ${doc.statement}` : `${doc.name} ${doc.summary}`,
        }))
      }),
    )
    const near = nearestOf(text.slice(0, 500), records.flat(), (record) => record.text)
    return Response.json({
      near: near.map(({ record, likeness, shared }) => ({
        collection: record.collection,
        id: record.id,
        slug: record.slug,
        title: record.title,
        likeness: Math.round(likeness * 100),
        shared,
      })),
    })
  },
})
