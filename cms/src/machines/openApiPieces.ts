import { z } from 'zod'

export type Json = Record<string, unknown>

/** A schema of ours as JSON Schema: what the public schemas take is what they put out. */
export const jsonSchemaOf = (schema: z.ZodType): Json => {
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  // OpenAPI 3.1 speaks this dialect of itself.
  return Object.fromEntries(Object.entries(described).filter(([name]) => name !== '$schema'))
}

/** What every refusal says. */
export const errorSchema = {
  type: 'object',
  required: ['errors'],
  properties: {
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['message'],
        properties: {
          message: {
            type: 'string',
            description: 'Why, in the language of Accept-Language (vi, en).',
          },
          data: { type: 'object', properties: { field: { type: 'string' } } },
        },
      },
    },
  },
}

/** The answer of a refusal. */
export const refused = {
  description: 'Refused, with the reason and the field.',
  content: json({ $ref: '#/components/schemas/Refusal' }),
}

/** Content of one type, JSON unless it is said. */
export function json(schema: Json, example?: unknown, type = 'application/json'): Json {
  return { [type]: { schema, ...(example === undefined ? {} : { example }) } }
}

/** A part of an address. */
export const pathParameter = (name: string, description: string, example?: string): Json => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
  ...(example === undefined ? {} : { example }),
})

/** A parameter of the query. */
export const queryParameter = (
  name: string,
  description: string,
  schema: Json,
  example?: unknown,
): Json => ({
  name,
  in: 'query',
  description,
  schema,
  ...(example === undefined ? {} : { example }),
})

/** What is said of an operation. */
export interface Operation {
  id: string
  tag: string
  summary: string
  content: Json
  parameters?: Json[]
}

/** One way of asking, open to everybody. */
export const operation = ({ id, tag, summary, content, parameters = [] }: Operation): Json => ({
  operationId: id,
  tags: [tag],
  summary,
  parameters,
  security: [],
  responses: { 200: { description: summary, content } },
})
