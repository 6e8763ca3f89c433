import type { Language } from 'cms/domain/language/language.ts'
import { talliedBy } from 'cms/domain/adoption/talliedBy.ts'
import { platformStatuses } from 'cms/domain/platform/platform.ts'
import { dayText } from 'cms/domain/values/day.ts'
import { catalogue } from '../catalogue/catalogue.ts'
import { adoptionsAtLevel, provincesInAll } from '../catalogue/counts.ts'
import { textOf } from '../text/text.ts'
import { platformView } from '../words/platform/platformView.ts'

/** What other sites may show of a record: a province's badge, a platform's card. */
export const embedKinds = ['organisations', 'platforms'] as const
export type EmbedKind = (typeof embedKinds)[number]

const folders = { organisations: 'don-vi', platforms: 'nen-tang' } as const

/** Address of a picture to embed; it asks nothing of anybody. */
export const embedPath = (kind: EmbedKind, slug: string, language: Language): string =>
  `/nhung/${folders[kind]}/${slug}.${language}.svg`

/** The records that have one: provinces of today, and every platform. */
export const embedded = (kind: EmbedKind): string[] =>
  (kind === 'organisations' ? catalogue.provincesToday : catalogue.platforms).map(
    ({ slug }) => slug,
  )

/** The picture of a record, with its figure as its page says it, its mark and its day. */
export function embed(kind: EmbedKind, slug: string, language: Language): string {
  const lines = kind === 'organisations' ? badge(slug, language) : card(slug, language)
  return picture([...lines, `${textOf(language).site.name} · ${dayText(catalogue.asOf, language)}`])
}

/** How many platforms are in use in a province, by what was registered. */
function badge(slug: string, language: Language): string[] {
  const province = catalogue.organisationBySlug.get(slug)
  const name = province?.fullName ?? province?.name
  const own = catalogue.adoptionsOfProvinceToday.get(slug) ?? []
  const inUse = adoptionsAtLevel(own, 'inUse').rows
  const { tally } = talliedBy(inUse, ({ platform }) => platform)
  const t = textOf(language)
  return [
    name?.[language] ?? name?.vi ?? slug,
    tally.isEmpty
      ? t.organisation.noUseYet
      : `${t.platform.inUse}: ${tally.text(language, t.units.platforms)}`,
  ]
}

function card(slug: string, language: Language): string[] {
  const { platform, inUse } = platformView(slug)
  const t = textOf(language)
  const all = String(provincesInAll)
  return [
    platform.name[language] ?? platform.name.vi,
    platformStatuses.labels[platform.status][language],
    `${t.platform.inUse}: ${inUse.tally.text(language, (count) => t.units.provinces(count, all))}`,
  ]
}

const width = 420
const lineHeight = 22
/** Letters that a line holds; a longer name is broken. */
const longestLine = 48

/** Lines as a picture in fonts that every machine has: the first is the name. */
function picture(lines: string[]): string {
  const [name = '', ...others] = lines
  const rows = [
    ...broken(name).map((text) => ({ text, isName: true })),
    ...others.flatMap(broken).map((text) => ({ text, isName: false })),
  ]
  const height = rows.length * lineHeight + 22
  const texts = rows.map(
    ({ text, isName }, at) =>
      `<text x="20" y="${(at + 1) * lineHeight + 4}" font-size="${isName ? 16 : 14}"${isName ? ' font-weight="600"' : ''}>${inXml(text)}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${inXml(lines.join('. '))}"><title>${inXml(lines.join('. '))}</title><rect width="${width}" height="${height}" fill="#fdfcf9"/><rect width="4" height="${height}" fill="#a4161a"/><g fill="#1b1f24" font-family="system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif">${texts.join('')}</g></svg>`
}

/** A text in lines of at most {@link longestLine} letters, broken between words. */
function broken(text: string): string[] {
  const lines: string[] = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last && last.length + word.length >= longestLine) lines.push(word)
    else lines[lines.length - 1] = last ? `${last} ${word}` : word
  }
  return lines
}

const inXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
