import { compare, missingText } from '../domain/comparison/comparison.ts'
import type { ComparedItem, Comparison } from '../domain/comparison/comparison.ts'
import type { ComparedLine, ComparedRow } from '../domain/comparison/comparisonRows.ts'
import { quantitiesOfAddress, quantitiesQuery } from '../domain/comparison/quantitiesAddress.ts'
import type { Quantities } from '../domain/comparison/quantitiesAddress.ts'
import { comparableWith } from '../domain/comparison/comparableWith.ts'
import {
  comparisonAddress,
  comparisonParameters,
  itemsOfAddress,
  maximumItems,
} from '../domain/comparison/comparisonAddress.ts'
import { inLanguage } from '../domain/language/inLanguage.ts'
import type { Language } from '../domain/language/language.ts'
import { dayText } from '../domain/values/day.ts'
import { pagePath } from '../domain/publication/routes.ts'
import type { Snapshot } from '../domain/publication/snapshot.ts'
import { escape, link, words } from '../mail/htmlText.ts'
import { renderQuantities } from './renderQuantities.ts'
import { asOfText, comparisonText, comparisonTitle, hiddenText } from './comparisonText.ts'

/** Where the static compare page expects the fragment. */
export const comparisonMarker = '<!--comparison-->'

/**
 * The comparison that an address asks for, as HTML to stand at {@link comparisonMarker}: a table that
 * works without a script, or a sentence that says why there is none and what to do.
 */
export function renderComparison(
  snapshot: Snapshot,
  parameters: URLSearchParams,
  language: Language,
): string {
  const items = itemsOfAddress(parameters)
  const asked = quantitiesOfAddress(parameters)
  const { quantities } = asked
  const outcome = compare({ snapshot, items, language, quantities })
  const shown = 'refusal' in outcome ? outcome.items : outcome.comparison.items
  const additions = renderAdditions(
    snapshot,
    shown.map(({ item }) => item),
    { language, quantities },
  )
  if ('refusal' in outcome) {
    return renderRefusal(outcome.refusal[language], shown, language) + additions
  }
  const onlyDifferences = parameters.has(comparisonParameters.onlyDifferences)
  const { comparison } = outcome
  const form = renderQuantities({ comparison, parameters, asked, language })
  return form + renderTable(comparison, { language, onlyDifferences, quantities }) + additions
}

interface Options {
  language: Language
  onlyDifferences: boolean
  quantities: Quantities
}

function renderRefusal(reason: string, items: ComparedItem[], language: Language): string {
  const text = comparisonText(language)
  const chosen = items.map((item) => `<li>${link(item.path, item.name, language)}</li>`).join('')
  return `<div class="comparison-refused">
<p class="lead">${escape(reason)}</p>
${chosen && `<p>${text.chosen}:</p><ul>${chosen}</ul>`}
<p><a href="${pagePath('search', language)}">${text.find}</a></p>
<p><a href="${pagePath('platforms', language)}">${text.platforms}</a></p>
<p><a href="${pagePath('offerings', language)}">${text.offerings}</a></p>
</div>`
}

function renderTable(comparison: Comparison, options: Options): string {
  const { kind, items, missing, sections, asOf } = comparison
  const { language } = options
  const text = comparisonText(language)
  const equal = sections.flatMap(({ rows }) => rows).filter(({ differs }) => !differs).length
  const names = items.map(({ item }) => item)
  const isMadeUp = items.some(({ illustrative }) => illustrative)
  return `<div class="comparison" data-comparison data-items="${escape(names.join(','))}">
<p class="as-of">${escape(comparisonTitle(kind, items.length, language))} · ${asOfText(dayText(asOf, language), language)}</p>
${missing.length > 0 ? `<p>${escape(missingText(missing)[language])}</p>` : ''}
${isMadeUp ? `<p class="holds-made-up"><span class="hatched">${text.illustrative}</span> ${text.illustration}</p>` : ''}
${renderTools(names, equal, options)}
<div class="frame">
<table role="table" aria-label="${escape(comparisonTitle(kind, items.length, language))}">
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col" class="corner">${text.criterion}</th>${items
    .map((item, index) => renderHead({ item, index, names }, options))
    .join('')}</tr></thead>
${sections.map((section) => renderSection(section, items.length, options)).join('\n')}
<tfoot role="rowgroup" class="needs-script"><tr role="row"><th role="rowheader" scope="row">${text.note}<small>${text.noteHelp}</small></th>${items
    .map(
      ({ item, name }) =>
        `<td role="cell"><textarea rows="3" placeholder=" " data-note="${escape(item)}" aria-label="${escape(`${text.note}: ${inLanguage(name, language).text}`)}"></textarea></td>`,
    )
    .join('')}</tr></tfoot>
</table>
</div>
</div>`
}

function renderTools(
  names: string[],
  equal: number,
  { language, onlyDifferences, quantities }: Options,
): string {
  const text = comparisonText(language)
  const said = escape(names.join(',') + quantitiesQuery(quantities))
  const file = (format: string) =>
    `/api/comparison.${format}?${comparisonParameters.items}=${said}&amp;lang=${language}`
  const toggle = comparisonAddress(language, names, {
    onlyDifferences: !onlyDifferences,
    quantities,
  })
  return `<div class="tools on-screen">
<a class="button main needs-script" href="${pagePath('workspaceSelection', language)}?items=${said}" data-to-selection>${text.toSelection}</a>
<a class="button" href="${escape(toggle)}" data-differences data-only="${text.onlyDifferences}" data-everything="${text.everything}">${onlyDifferences ? text.everything : text.onlyDifferences}</a>
<button class="button needs-script" type="button" data-print>${text.print}</button>
<a href="${file('xlsx')}" download>${text.toXlsx}</a>
<a href="${file('csv')}" download>${text.toCsv}</a>
</div>
<p class="hidden-rows"${onlyDifferences && equal > 0 ? '' : ' hidden'}>${hiddenText(equal, language)}</p>
${names.length > 2 ? `<div class="picker needs-script on-screen" data-picker data-left="${text.left}" data-right="${text.right}"></div>` : ''}`
}

/** Links that add one more item, so that a comparison can be put together without a script too. */
function renderAdditions(
  snapshot: Snapshot,
  items: string[],
  { language, quantities }: Pick<Options, 'language' | 'quantities'>,
): string {
  const others = comparableWith(snapshot, items)
  const hasOneKind = new Set(items.map((item) => item.split('/')[0])).size === 1
  if (!hasOneKind || items.length >= maximumItems || others.length === 0) return ''
  const rows = others.map(({ item, name }) => {
    const address = comparisonAddress(language, [...items, item], { quantities })
    return `<li>${link(address, name, language)}</li>`
  })
  const title = comparisonText(language).additions
  return `<section class="additions on-screen"><h2>${title}</h2><ul>${rows.join('')}</ul></section>`
}

interface Head {
  item: ComparedItem
  index: number
  names: string[]
}

function renderHead({ item, index, names }: Head, { language, quantities }: Options): string {
  const text = comparisonText(language)
  const name = inLanguage(item.name, language).text
  const without = comparisonAddress(
    language,
    names.filter((_, place) => place !== index),
    { quantities },
  )
  const owner = item.owner ? `<small>${words(item.owner, language)}</small>` : ''
  const tag = item.illustrative ? `<small class="hatched">${text.illustrative}</small>` : ''
  return `<th role="columnheader" scope="col">${link(item.path, item.name, language)}${owner}${tag}<a class="remove on-screen" href="${escape(without)}" data-remove="${escape(item.item)}" aria-label="${escape(`${text.remove}: ${name}`)}">${text.remove}</a></th>`
}

function renderSection(
  { label, rows }: Comparison['sections'][number],
  columns: number,
  options: Options,
): string {
  const { language, onlyDifferences } = options
  const isEqual = rows.every(({ differs }) => !differs)
  const hidden = isEqual && onlyDifferences ? ' hidden' : ''
  return `<tbody role="rowgroup"${isEqual ? ' data-equal' : ''}${hidden}>
<tr role="row" class="section"><th role="rowheader" scope="rowgroup" colspan="${columns + 1}">${escape(label[language])}</th></tr>
${rows.map((row) => renderRow(row, options)).join('\n')}
</tbody>`
}

function renderRow({ label, cells, differs }: ComparedRow, options: Options): string {
  const { language, onlyDifferences } = options
  const text = comparisonText(language)
  const heard = differs ? `<span class="only-heard"> (${text.differs})</span>` : ''
  const row = differs
    ? '<tr role="row" class="differs">'
    : `<tr role="row" class="equal" data-equal${onlyDifferences ? ' hidden' : ''}>`
  const written = cells.map((lines) => `<td role="cell">${renderCell(lines, language)}</td>`)
  return `${row}<th role="rowheader" scope="row">${escape(label[language])}${heard}</th>${written.join('')}</tr>`
}

function renderCell(lines: ComparedLine[], language: Language): string {
  if (lines.length === 0) {
    return `<span class="quiet">${comparisonText(language).notStated}</span>`
  }
  const written = lines.map(({ text, path }) =>
    path ? link(path, text, language) : words(text, language),
  )
  if (written.length === 1) return written.join('')
  return `<ul>${written.map((line) => `<li>${line}</li>`).join('')}</ul>`
}
