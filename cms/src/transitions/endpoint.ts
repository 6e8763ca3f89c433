import type { Endpoint } from 'payload'
import { readBody } from '../requests/readBody.ts'
import type { AnyDoor } from './door.ts'
import type { DoorCollection } from '../domain/words.ts'
import { doors } from './doors.ts'
import { TransitionInputSchema } from './input.ts'
import { transition } from './transition.ts'

/** `POST /api/<collection>/<id>/<event>`: fires an event of the collection's machine. */
export function transitionEndpoint({ collection }: { collection: DoorCollection }): Endpoint {
  return {
    path: '/:id/:event',
    method: 'post',
    handler: async (req) => {
      // Guards, titles in mails and History read the Vietnamese text, in whatever language the record was asked.
      req.locale = 'vi'
      const input = await readBody(req, TransitionInputSchema)
      const { id, event } = req.routeParams as { id: string; event: string }
      const door: AnyDoor = doors[collection]
      return Response.json({ doc: await transition({ door, id, event, input, req }) })
    },
  }
}
