import { answeredFor } from '../access/rules.ts'
import { currentRelease } from '../publication/release.ts'
import { releasedSnapshot } from '../publication/released.ts'
import { declaredEndpoint, whoIsSignedIn } from '../requests/declaredEndpoint.ts'
import { namedPositions } from '../words/account/membershipEndpoints.ts'
import { requirementsFor } from './requirements.ts'
import { waitingFor } from './waiting.ts'

/**
 * `GET /api/workspace`: who I am, what waits for me and what is required of my organisation, for the first screen of the workspace. 401 for
 * the public.
 */
export const workspaceEndpoint = declaredEndpoint({
  path: '/workspace',
  method: 'get',
  caller: whoIsSignedIn(),
  handler: async (req, { person }) => {
    const organisation = person.organisation
      ? await req.payload.findByID({
          collection: 'organisations',
          id: person.organisation,
          depth: 0,
          overrideAccess: false,
          user: req.user,
          req,
        })
      : null
    return Response.json({
      person: {
        id: person.id,
        name: person.name,
        role: person.role,
        organisation: organisation && {
          id: organisation.id,
          slug: organisation.slug,
          name: organisation.name,
          kind: organisation.kind,
          answersFor: await answeredFor(req),
        },
        isDeputy: person.isDeputy,
        positions: await namedPositions(req),
      },
      waiting: await waitingFor(req),
      required:
        organisation && (await currentRelease())
          ? requirementsFor(organisation.slug, await releasedSnapshot())
          : [],
    })
  },
})
