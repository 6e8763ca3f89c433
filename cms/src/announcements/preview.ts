import { APIError } from 'payload'
import type { Endpoint } from 'payload'

/** Placeholder */
export const announcementPreviewEndpoint: Endpoint = {
  path: '/:id/preview',
  method: 'get',
  handler: () => {
    throw new APIError('x', 404, {}, true)
  },
}
