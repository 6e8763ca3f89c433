import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'
import { maximumItems } from '../domain/comparison/comparisonAddress.ts'
import { LanguageSchema } from '../domain/language/language.ts'
import { filedWords } from '../domain/publication/recordFile.ts'
import { maximumSearchText } from '../domain/search/searchAddress.ts'
import { SlugSchema } from '../domain/values/reference.ts'
import {
  AnswerSchema,
  comparison,
  describe,
  fetchableKinds,
  record,
  search,
  standing,
} from './mcpAnswers.ts'
import type { Answer, ReleasedWorld } from './mcpAnswers.ts'

const language = LanguageSchema.default('vi').describe('vi or en')
const wordOf = z.enum(filedWords).describe('Kind of record')

const SearchSchema = z.strictObject({
  text: z
    .string()
    .max(maximumSearchText)
    .describe('What is looked for, or a need told in a sentence'),
  kind: z.enum(fetchableKinds).optional(),
  page: z.number().int().min(1).max(1000).default(1),
  language,
})
const StandingSchema = z.strictObject({
  requirement: SlugSchema,
  organisation: SlugSchema.optional(),
  language,
})

/** The read-only server of one request over the release. */
export function mcpServer(world: ReleasedWorld): McpServer {
  const server = new McpServer(
    { name: 'nen-tang-so-quoc-gia', version: '0.1.0' },
    {
      instructions:
        'The public catalogue of digital platforms of Viet Nam. Cite every answer with its address and day. Figures count what was registered here: 0 means that nobody registered, not that nobody uses. What is marked illustrative is no fact. Provinces are 63 until 30/06/2025 and 34 since: never mix the two.',
    },
  )
  const told = (description: string) => ({
    description,
    outputSchema: AnswerSchema,
    annotations: { readOnlyHint: true, openWorldHint: false, idempotentHint: true },
  })
  server.registerTool(
    'describe_catalogue',
    {
      ...told(
        'What the catalogue holds: kinds of records with their numbers, files, day, unit, licence.',
      ),
      inputSchema: z.strictObject({ language }),
    },
    (given) => resultOf(describe(world, given.language)),
  )
  server.registerTool(
    'search',
    {
      ...told(
        'Finds records in Vietnamese or English, also without diacritics, each of a kind that get_record tells of. Gives the real total and at most 20 records a page.',
      ),
      inputSchema: SearchSchema,
    },
    async (given) => resultOf(await search(world, given)),
  )
  server.registerTool(
    'get_record',
    {
      ...told('A record with the lists and figures of its page and its history.'),
      inputSchema: z.strictObject({ kind: wordOf, slug: SlugSchema, language }),
    },
    async ({ kind, slug, language: spoken }) => resultOf(await record(world, kind, slug, spoken)),
  )
  server.registerTool(
    'compare',
    {
      ...told(`Lays two to ${maximumItems} platforms, or offerings, side by side.`),
      inputSchema: z.strictObject({
        items: z
          .array(z.string().max(200))
          .min(2)
          .max(maximumItems)
          .describe('platforms/slug or offerings/slug'),
        language,
      }),
    },
    ({ items, language: spoken }) => resultOf(comparison(world, items, spoken)),
  )
  server.registerTool(
    'requirement_standing',
    {
      ...told(
        'How a requirement of the ministry stands: who has met it, who is due, overdue or waived, on the day of the data.',
      ),
      inputSchema: StandingSchema,
    },
    async (given) => resultOf(await standing(world, given)),
  )
  return server
}

/** An answer as the protocol has it; a text is a reason why there is none. */
function resultOf(answer: Answer | string): CallToolResult {
  if (typeof answer === 'string')
    return { isError: true, content: [{ type: 'text', text: answer }] }
  return { structuredContent: answer, content: [{ type: 'text', text: JSON.stringify(answer) }] }
}
