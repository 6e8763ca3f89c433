import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { SearchEngine } from 'cms/domain/search/search.ts'
import type { SearchDocument } from 'cms/domain/search/search.ts'
import type { SearchKind } from 'cms/domain/words.ts'
import { searchOfAddress } from 'cms/domain/search/searchAddress.ts'
import { toSearchDocuments } from 'cms/domain/search/searchDocument.ts'
import { SnapshotSchema } from 'cms/domain/publication/snapshot.ts'
import { quotationRequestMachine } from 'cms/domain/quotationRequest/machine.ts'
import { publicStates } from 'cms/domain/transitions/machine.ts'
import { parse } from 'yaml'
import { z } from 'zod'
import { loadSeed } from '../../../seed/load.ts'
import { readMarked } from '../../../seed/markedText.ts'

const kinds: Record<string, SearchKind> = {
  p: 'platforms',
  b: 'problems',
  o: 'offerings',
  u: 'organisations',
  v: 'legalDocuments',
  c: 'announcements',
  k: 'practices',
  r: 'requirements',
  t: 'evaluationTemplates',
  i: 'indicators',
  g: 'pages',
}

const SentencesSchema = z.array(
  z.strictObject({
    text: z.string().min(1),
    held: z.boolean().default(false),
    hits: z.record(
      z.string().transform((short, context) => {
        const [kind = '', slug = ''] = short.split('/')
        const known = kinds[kind]
        if (!known) context.addIssue(`unknown kind: ${short}`)
        return `${known}/${slug}`
      }),
      z.number().int().min(1).max(3),
    ),
  }),
)
type Sentence = z.output<typeof SentencesSchema>[number]

const read = (file: string): Sentence[] =>
  SentencesSchema.parse(parse(readFileSync(path.join(import.meta.dirname, file), 'utf8')))

/** The sentences, each with the ids of the entries that answer it and how well: needs told, and everyday ones. */
export const sentenceSets = { told: read('sentences.yaml'), everyday: read('everyday.yaml') }
export type SentenceSet = keyof typeof sentenceSets

/** What can be found in the seed's catalogue and its demonstration, as it is published. */
export function seedDocuments(): SearchDocument[] {
  const { offerings, announcements, requirements, practices, pages, quotationRequests, ...rest } =
    loadSeed()
  const isIn =
    (...states: string[]) =>
    ({ state }: { state?: string | null | undefined }) =>
      !state || states.includes(state)
  return toSearchDocuments(
    SnapshotSchema.parse({
      ...rest,
      // Nobody searches for them.
      adoptions: [],
      usageReports: [],
      experiences: [],
      implementations: [],
      errorReports: [],
      takenAt: '2026-11-27T00:00:00Z',
      asOf: '2026-11-27',
      offerings: offerings.filter(isIn('approved')),
      announcements: announcements.filter(isIn('announced')),
      requirements: requirements.filter(isIn('issued')),
      practices: practices.filter(isIn('published')),
      quotationRequests: quotationRequests.filter(isIn(...publicStates(quotationRequestMachine))),
      pages: pages.filter(isIn('published')).map(({ body, ...page }) => ({
        ...page,
        body: { vi: readMarked(body.vi), en: body.en && readMarked(body.en) },
      })),
    }),
  )
}

export interface Measured {
  sentence: Sentence
  found: string[]
  ndcg: number
  /** Of the first five one answers it as well as any entry does. */
  isAnswered: boolean
  isEmpty: boolean
  /** Mean grade of the first five. */
  grade: number
}

export interface Figures {
  count: number
  ndcg: number
  answered: number
  empty: number
  grade: number
}

const looked = 5

/** Asks an engine sentences. */
export async function measure(
  { search }: SearchEngine,
  sentences: Sentence[],
): Promise<Measured[]> {
  const measured: Measured[] = []
  for (const sentence of sentences) {
    const { hits } = await search({
      ...searchOfAddress(new URLSearchParams(), 'vi'),
      text: sentence.text,
    })
    const found = hits.map(({ document }) => document.id).slice(0, looked)
    const grades = found.map((id) => sentence.hits[id] ?? 0)
    const ideal = Object.values(sentence.hits).sort((a, b) => b - a)
    measured.push({
      sentence,
      found,
      ndcg: gain(grades) / gain(ideal.slice(0, looked)),
      isAnswered: grades.includes(ideal[0] ?? 0),
      isEmpty: hits.length === 0,
      grade: grades.reduce((sum, grade) => sum + grade, 0) / Math.max(1, found.length),
    })
  }
  return measured
}

/** Discounted gain of grades in order, as 2^grade − 1 over the logarithm of the place. */
const gain = (grades: number[]) =>
  grades.reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0)

export function figuresOf(measured: Measured[]): Figures {
  const mean = (of: (one: Measured) => number) =>
    measured.reduce((sum, one) => sum + of(one), 0) / measured.length
  return {
    count: measured.length,
    ndcg: mean(({ ndcg }) => ndcg),
    answered: mean(({ isAnswered }) => Number(isAnswered)),
    empty: mean(({ isEmpty }) => Number(isEmpty)),
    grade: mean(({ grade }) => grade),
  }
}
