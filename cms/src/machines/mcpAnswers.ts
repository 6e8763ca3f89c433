import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { compare } from '../domain/comparison/comparison.ts'
import { comparisonAddress } from '../domain/comparison/comparisonAddress.ts'
import { indicatorUnits } from '../domain/indicator/indicator.ts'
import { inLanguage } from '../domain/language/inLanguage.ts'
import type { Label, Language } from '../domain/language/language.ts'
import { provinceTotal } from '../domain/organisation/organisation.ts'
import { filedWords, recordFilePath, RecordFileSchema } from '../domain/publication/recordFile.ts'
import type { FiledWord } from '../domain/publication/recordFile.ts'
import { pagePath } from '../domain/publication/routes.ts'
import type { Snapshot } from '../domain/publication/snapshot.ts'
import { foundPath } from '../domain/search/foundPath.ts'
import { searchKinds } from '../domain/search/search.ts'
import { searchAddress } from '../domain/search/searchAddress.ts'
import { confidences } from '../domain/values/source.ts'
import { Tally } from '../domain/values/tally.ts'
import { words } from '../domain/words.ts'
import type { DocumentSearch } from '../search/documentSearch.ts'

/** What the tools answer from: the served release and nothing else, so nothing private can be in an answer. */
export interface ReleasedWorld {
  snapshot: Snapshot
  search: () => Promise<DocumentSearch>
  /** Folder of the released site. */
  site: string
  /** Public address. */
  origin: string
}

/** What an answer is cited with. */
const CitationSchema = z.object({
  address: z.url(),
  asOf: z.string(),
  unit: z.string(),
  confidence: z.string(),
  illustrative: z.string(),
})
/** The one shape of every answer: what was found, and how to cite it. */
export const AnswerSchema = z.object({ citation: CitationSchema, data: z.looseObject({}) })
export type Answer = z.output<typeof AnswerSchema>

const none: Record<Language, string> = {
  vi: 'Không có gì là minh họa.',
  en: 'Nothing is illustrative.',
}
const madeUp: Label = {
  vi: 'Bản ghi minh họa: lập ra để trình bày, không phải số liệu thật.',
  en: 'Illustrative record: made up to show how things work, not a fact.',
}
const someMadeUp: Label = {
  vi: 'Có dòng minh họa; mỗi dòng ghi rõ (illustrative).',
  en: 'Some rows are illustrative; each says so (illustrative).',
}

function cite(
  { snapshot, origin }: ReleasedWorld,
  spoken: Language,
  given: { path: string; confidence: Label; illustrative: 'none' | 'some' | 'all' },
) {
  const unit = `provinces-${provinceTotal(snapshot.asOf)}` as const
  const mark = { none, some: someMadeUp, all: madeUp }[given.illustrative]
  return {
    address: new URL(given.path, origin).href,
    asOf: snapshot.asOf,
    unit: indicatorUnits.labels[unit][spoken],
    confidence: given.confidence[spoken],
    illustrative: mark[spoken],
  }
}

const eachItsOwn: Label = {
  vi: 'Mỗi bản ghi ghi độ chắc chắn của mình.',
  en: 'Each record states how sure it is.',
}

/** What there is, with how many of each. */
export function describe(world: ReleasedWorld, spoken: Language): Answer {
  const { snapshot, origin } = world
  const kinds = filedWords.map((word) => {
    const records = snapshot[word]
    const made = records.filter((one) => 'illustrative' in one && one.illustrative).length
    return {
      kind: word,
      name: words.find(({ collection }) => collection === word)?.name[spoken],
      records: records.length,
      illustrative: made,
      inWords: new Tally(records.length, made).text(spoken),
      list: new URL(pagePath(word, spoken), origin).href,
    }
  })
  const hasMadeUp = kinds.some(({ illustrative }) => illustrative > 0)
  return {
    citation: cite(world, spoken, {
      path: pagePath('openData', spoken),
      confidence: eachItsOwn,
      illustrative: hasMadeUp ? 'some' : 'none',
    }),
    data: {
      kinds,
      licence: new URL(`${pagePath('about', spoken)}#reuse`, origin).href,
      files: [
        '/du-lieu/catalog.ttl',
        `/thay-doi/changes.${spoken}.json`,
        '/api/openapi.json',
        '/llms.txt',
      ].map((file) => new URL(file, origin).href),
    },
  }
}

/** The kinds that are found and then fetched: whatever a search gives, `get_record` tells of. */
export const fetchableKinds = filedWords.filter((word) => searchKinds.includes(word))

/** What a text finds. */
export async function search(
  world: ReleasedWorld,
  {
    text,
    kind,
    page,
    language: spoken,
  }: { text: string; kind?: FiledWord | undefined; page: number; language: Language },
): Promise<Answer> {
  const engine = await world.search()
  const facets = { kind: kind ? [kind] : fetchableKinds }
  const found = await engine.search({
    text,
    facets,
    sort: 'relevance',
    page,
    pageSize: 20,
    language: spoken,
  })
  const hits = found.hits.map(({ document }) => ({
    kind: document.kind,
    slug: document.slug,
    name: inLanguage(document.title, spoken).text,
    summary: inLanguage(document.summary, spoken).text,
    fact: inLanguage(document.fact, spoken).text,
    address: new URL(foundPath(document, spoken), world.origin).href,
    illustrative: document.illustrative,
    ...confidenceOf(world.snapshot, document.kind, document.slug, spoken),
  }))
  return {
    citation: cite(world, spoken, {
      path: searchAddress(spoken, { text, facets, page }),
      confidence: eachItsOwn,
      illustrative: hits.some(({ illustrative }) => illustrative) ? 'some' : 'none',
    }),
    data: { total: found.total, page, interpretation: found.interpretation, hits },
  }
}

/** How sure a record is, where it states it. */
function confidenceOf(snapshot: Snapshot, kind: string, slug: string, spoken: Language) {
  if (kind !== 'platforms' && kind !== 'problems' && kind !== 'practices') return {}
  const found = snapshot[kind].find((one) => one.slug === slug)
  return found ? { confidence: confidences.labels[found.confidence][spoken] } : {}
}

/** The file beside the page of a record, as it was released; undefined where there is none. */
async function released({ snapshot, site }: ReleasedWorld, word: FiledWord, slug: string) {
  if (!snapshot[word].some((one) => one.slug === slug)) return undefined
  const text = await readFile(path.join(site, recordFilePath(word, slug)), 'utf8')
  return RecordFileSchema.parse(JSON.parse(text))
}

const noRecord = (what: string): Record<Language, string> => ({
  vi: `Không có bản ghi công khai “${what}”. Hãy dùng search để tìm tên trong địa chỉ.`,
  en: `There is no public record “${what}”. Use search to find its name in addresses.`,
})

/** A record as its file tells it; a reason when it is not public. */
export async function record(
  world: ReleasedWorld,
  word: FiledWord,
  slug: string,
  spoken: Language,
): Promise<Answer | string> {
  const file = await released(world, word, slug)
  if (!file) return noRecord(`${word}/${slug}`)[spoken]
  const hasRows = Object.values(file.sections)
    .flat()
    .some(({ illustrative }) => illustrative)
  return {
    citation: cite(world, spoken, {
      path: pagePath(word, spoken, slug),
      confidence: file.confidence,
      illustrative: file.illustrative ? 'all' : hasRows ? 'some' : 'none',
    }),
    data: file,
  }
}

/** Two to four side by side; a reason when they cannot be. */
export function comparison(
  world: ReleasedWorld,
  items: string[],
  spoken: Language,
): Answer | string {
  const outcome = compare({ snapshot: world.snapshot, items, language: spoken })
  if ('refusal' in outcome) return outcome.refusal[spoken]
  const { items: compared, sections, kind } = outcome.comparison
  return {
    citation: cite(world, spoken, {
      path: comparisonAddress(
        spoken,
        compared.map(({ item }) => item),
      ),
      confidence:
        kind === 'offerings'
          ? { vi: 'Do doanh nghiệp tự khai', en: 'Declared by the vendors' }
          : eachItsOwn,
      illustrative: compared.some(({ illustrative }) => illustrative) ? 'some' : 'none',
    }),
    data: {
      items: compared.map(({ item, name, path: page, illustrative }) => ({
        item,
        name: inLanguage(name, spoken).text,
        address: new URL(page, world.origin).href,
        illustrative,
      })),
      sections: sections.map(({ label, rows }) => ({
        name: label[spoken],
        rows: rows.map(({ label: row, cells, differs }) => ({
          name: row[spoken],
          differs,
          cells: cells.map((lines) => lines.map(({ text }) => inLanguage(text, spoken).text)),
        })),
      })),
    },
  }
}

/** Who has met a requirement, of all or of one organisation. */
export async function standing(
  world: ReleasedWorld,
  {
    requirement,
    organisation,
    language: spoken,
  }: { requirement: string; organisation?: string | undefined; language: Language },
): Promise<Answer | string> {
  const file = await released(world, 'requirements', requirement)
  if (file?.word !== 'requirements') return noRecord(`requirements/${requirement}`)[spoken]
  const rows = Object.values(file.sections)
    .flat()
    .filter(({ key }) => organisation === undefined || key === organisation)
  if (organisation !== undefined && rows.length === 0) {
    return {
      vi: `Nhiệm vụ “${requirement}” không giao cho đơn vị “${organisation}”.`,
      en: `The requirement “${requirement}” does not ask the organisation “${organisation}”.`,
    }[spoken]
  }
  return {
    citation: cite(world, spoken, {
      path: pagePath('requirements', spoken, requirement),
      confidence: file.confidence,
      illustrative: file.illustrative
        ? 'all'
        : rows.some(({ illustrative }) => illustrative)
          ? 'some'
          : 'none',
    }),
    data: {
      name: inLanguage(file.name, spoken).text,
      dueOn: file.record.dueOn,
      level: file.record.level,
      figures: file.figures,
      organisations: rows,
    },
  }
}
