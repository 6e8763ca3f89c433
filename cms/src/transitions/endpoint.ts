import { APIError, addDataAndFileToRequest } from 'payload'
import type { Endpoint } from 'payload'
import type { AdoptionState } from '../domain/machines/adoption.ts'
import type { OfferingState } from '../domain/machines/offeringReview.ts'
import type { SelectionState } from '../domain/machines/selection.ts'
import { adoptionDoor, offeringDoor, selectionDoor } from './doors.ts'
import { TransitionInputSchema } from './input.ts'
import { transition } from './transition.ts'

/** `POST /api/<collection>/<id>/<event>`: fires an event of the collection's machine. */
export function transitionEndpoint(machine: { collection: string }): Endpoint {
  return {
    path: '/:id/:event',
    method: 'post',
    handler: async (req) => {
      await addDataAndFileToRequest(req)
      const parsed = TransitionInputSchema.safeParse(req.data ?? {})
      if (!parsed.success) {
        const [issue] = parsed.error.issues
        const field = issue?.path.join('.') || issue?.code
        throw new APIError(`${field}: ${issue?.message}`, 400, { field }, true)
      }
      const { id, event } = req.routeParams as { id: string; event: string }
      const args = { id, event, input: parsed.data, req }
      switch (machine.collection) {
        case 'adoptions':
          return Response.json({
            doc: await transition<AdoptionState, never>({ door: adoptionDoor as never, ...args }),
          })
        case 'selections':
          return Response.json({
            doc: await transition<SelectionState, never>({ door: selectionDoor as never, ...args }),
          })
        default:
          return Response.json({
            doc: await transition<OfferingState, never>({ door: offeringDoor as never, ...args }),
          })
      }
    },
  }
}
