import type { Endpoint } from 'payload'
import { z } from 'zod'
import { declaredEndpoint, whoIsSignedIn } from '../requests/declaredEndpoint.ts'
import type { AnyDoor } from './door.ts'
import type { DoorCollection } from '../domain/words.ts'
import { doors } from './doors.ts'
import { TransitionInputSchema } from './input.ts'
import { transition } from './transition.ts'

const ParametersSchema = z.object({ id: z.string(), event: z.string() })

/** `POST /api/<collection>/<id>/<event>`: fires an event of the collection's machine. */
export function transitionEndpoint({ collection }: { collection: DoorCollection }): Endpoint {
  return declaredEndpoint({
    path: '/:id/:event',
    method: 'post',
    caller: whoIsSignedIn('by the event’s permission: states.md'),
    params: ParametersSchema,
    body: TransitionInputSchema,
    handler: async (req, { params: { id, event }, body: input }) => {
      // Guards, titles in mails and History read the Vietnamese text, in whatever language the record was asked.
      req.locale = 'vi'
      const door: AnyDoor = doors[collection]
      return Response.json({ doc: await transition({ door, id, event, input, req }) })
    },
  })
}
