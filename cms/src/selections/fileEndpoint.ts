import type { Endpoint } from 'payload'

export const selectionFileEndpoint: Endpoint = {
  path: '/:id/record.:format',
  method: 'get',
  handler: () => Response.json({}),
}
