import { adoptionLevels, isStale, levelOn, milestoneOn } from '../domain/adoption/adoption.ts'
import type { Adoption } from '../domain/adoption/adoption.ts'
import { inLanguage } from '../domain/language/inLanguage.ts'
import type { Language, Localized } from '../domain/language/language.ts'
import { provinceTotal } from '../domain/organisation/organisation.ts'
import { pagePath } from '../domain/publication/routes.ts'
import {
  adoptionListAddress,
  adoptionParameters,
  adoptionsAsked,
  adoptionWorld,
  askOfAddress,
  countsOf,
} from '../domain/statistics/adoptionList.ts'
import type { AdoptionAsk, AdoptionWorld } from '../domain/statistics/adoptionList.ts'
import type { Snapshot } from '../domain/publication/snapshot.ts'
import { dayText } from '../domain/values/day.ts'
import { saysMadeUp } from '../domain/values/tally.ts'
import type { Tally } from '../domain/values/tally.ts'
import { escape, link, words } from '../mail/htmlText.ts'
import { adoptionListText } from './adoptionListText.ts'
import type { AdoptionListText } from './adoptionListText.ts'

/** Where the static page expects the list. */
export const adoptionListMarker = '<!--adoption-list-->'

/** Rows on a page of the list: a register of a province, and no more than a telephone loads at once. */
const pageSize = 100

const worlds = new WeakMap<Snapshot, AdoptionWorld>()

/** The lookups of a snapshot, made once for each release. */
function worldOf(snapshot: Snapshot): AdoptionWorld {
  const known = worlds.get(snapshot)
  if (known) return known
  const world = adoptionWorld(snapshot)
  worlds.set(snapshot, world)
  return world
}

interface Listing {
  world: AdoptionWorld
  ask: AdoptionAsk
  day: string
  language: Language
  text: AdoptionListText
}

/**
 * The adoptions that an address asks for, as HTML to stand at {@link adoptionListMarker}: the conditions as a form,
 * how many rows, platforms and provinces they leave, and the rows. A condition that cannot be followed is named, and
 * nothing is listed: other rows than those asked for would be taken for the answer.
 */
export function renderAdoptionList(
  snapshot: Snapshot,
  parameters: URLSearchParams,
  language: Language,
): string {
  const world = worldOf(snapshot)
  const { ask, page, refused } = askOfAddress(parameters, world)
  const text = adoptionListText(language)
  const listing = { world, ask, day: ask.day ?? snapshot.asOf, language, text }
  if (refused.length > 0) {
    const reasons = refused.map(
      ({ parameter, reason }) =>
        `<li><code>${escape(parameter)}</code>: ${escape(reason[language])}</li>`,
    )
    return `<div class="refused"><p>${escape(text.refused)}</p><ul>${reasons.join('')}</ul>
<p><a href="${pagePath('adoptionList', language)}">${escape(text.all)}</a></p></div>${renderForm(listing)}`
  }
  const found = adoptionsAsked(world, ask)
  return `${renderHead(listing, found)}${renderForm(listing)}${renderRows(listing, found, page)}`
}

function renderHead(listing: Listing, found: Adoption[]): string {
  const { world, day, language, text } = listing
  const { adoptions, platforms, provinces } = countsOf(world, found, day)
  const madeUp = adoptions.hasMadeUp
    ? `<p class="holds-made-up"><span class="made-up">${escape(text.illustrative)}</span> ${escape(text.illustration)}</p>`
    : ''
  const whole = String(provinceTotal(day))
  return `<p class="counts" role="status">${[
    renderCount('adoptions', adoptions, language, text.adoptions),
    renderCount('platforms', platforms, language, text.platforms),
    renderCount('provinces', provinces, language, (count) => text.provinces(count, whole)),
  ].join(' · ')}</p>
<p class="as-of">${escape(text.asOf(dayText(day, language), provinceTotal(day)))}</p>${madeUp}`
}

function renderCount(
  name: string,
  tally: Tally,
  language: Language,
  say: (count: string) => string,
): string {
  const { all, mark } = tally.words(language, say)
  const tag = mark ? ` <span class="made-up">${escape(mark)}</span>` : ''
  return `<span data-count="${name}=${tally.weight}">${escape(all)}${tag}</span>`
}

/** The conditions, as they stand, to change one of them. */
function renderForm({ world, ask, language, text }: Listing): string {
  const { organisations, platforms, asOf } = world.snapshot
  const named = (records: readonly { slug: string; name: Localized }[]) =>
    records
      .map(({ slug, name }) => ({ value: slug, label: inLanguage(name, language).text }))
      .sort((a, b) => a.label.localeCompare(b.label, 'vi'))
  const ofKind = (kind: string) => named(organisations.filter((one) => one.kind === kind))
  const levels = adoptionLevels.values.map((value) => ({
    value,
    label: adoptionLevels.labels[value][language],
  }))
  const select = (
    key: 'province' | 'platform' | 'vendor' | 'level' | 'from',
    label: string,
    options: { value: string; label: string }[],
  ) =>
    `<label>${escape(label)}<select name="${adoptionParameters[key]}"><option value="">${escape(text.any)}</option>${options
      .map(
        (option) =>
          `<option value="${escape(option.value)}"${option.value === ask[key] ? ' selected' : ''}>${escape(option.label)}</option>`,
      )
      .join('')}</select></label>`
  const tick = (key: 'isSold' | 'stale', label: string) =>
    `<label class="tick"><input type="checkbox" name="${adoptionParameters[key]}" value="1"${ask[key] ? ' checked' : ''}> ${escape(label)}</label>`
  return `<form class="conditions on-screen" method="get" action="${pagePath('adoptionList', language)}">
${select('province', text.province, ofKind('province'))}
${select('platform', text.platform, named(platforms))}
${select('level', text.level, levels)}
${select('from', text.from, levels)}
${select('vendor', text.vendor, ofKind('vendor'))}
<label>${escape(text.day)}<input type="date" name="${adoptionParameters.day}" max="${asOf}" value="${ask.day ?? ''}"></label>
${tick('stale', text.stale)}${tick('isSold', text.isSold)}
<button class="button main">${escape(text.show)}</button>
</form>`
}

function renderRows(listing: Listing, found: Adoption[], page: number): string {
  const { ask, language, text } = listing
  if (found.length === 0) return `<p class="quiet">${escape(text.nothing)}</p>`
  const shown = found.slice((page - 1) * pageSize, page * pageSize)
  const pages = Math.ceil(found.length / pageSize)
  const to = (wanted: number, label: string) =>
    wanted < 1 || wanted > pages
      ? ''
      : `<a href="${escape(adoptionListAddress(language, ask, wanted))}">${escape(label)}</a>`
  const ways =
    pages > 1
      ? `<p class="pages">${to(page - 1, text.before)} ${escape(text.page(page, pages))} ${to(page + 1, text.next)}</p>`
      : ''
  return `<table class="stacked adoptions"><thead><tr>${[
    text.organisation,
    text.platform,
    text.level,
    text.evidence,
  ]
    .map((head) => `<th scope="col">${escape(head)}</th>`)
    .join('')}</tr></thead><tbody>
${shown.map((adoption) => renderRow(listing, adoption)).join('\n')}
</tbody></table>${ways}`
}

function renderRow(listing: Listing, adoption: Adoption): string {
  const { world, ask, day, language, text } = listing
  const organisation = world.organisationOf(adoption.organisation)
  const acting = adoption.actingOrganisation && world.organisationOf(adoption.actingOrganisation)
  const platform = world.platformOf(adoption.platform)
  const province = world.provinceOn(day)(adoption.organisation)
  const level = ask.level ?? levelOn(adoption, day) ?? lastLevel(adoption, day)
  const milestone = adoption.milestones.find((one) => one.level === level)
  const first = ask.from && milestoneOn(adoption, ask.from, day)
  const isOver = adoption.endedOn !== null && adoption.endedOn <= day
  const facts = [
    ...(first && ask.from
      ? [`${adoptionLevels.labels[ask.from][language]} ${dayText(first.date, language)}`]
      : []),
    ...(level && milestone
      ? [`${adoptionLevels.labels[level][language]} ${dayText(milestone.date, language)}`]
      : []),
    ...(milestone && !isOver && isStale(milestone, day) ? [text.lapsed] : []),
    ...(isOver && adoption.endedOn ? [text.ended(dayText(adoption.endedOn, language))] : []),
    ...(acting ? [text.registeredBy(inLanguage(acting.name, language).text)] : []),
  ]
  const tag = adoption.illustrative
    ? ` <span class="made-up">${escape(text.illustrative)}</span>`
    : ''
  const owner = organisation
    ? nameLink(
        `${pagePath('organisations', language, organisation.slug)}#adoption-${adoption.id}`,
        organisation.fullName ?? organisation.name,
        language,
      )
    : escape(adoption.organisation)
  const counted =
    province && province !== organisation
      ? `<small>${escape(text.countedFor)} ${words(province.name, language)}</small>`
      : ''
  return `<tr${adoption.illustrative ? ' class="illustrative" data-illustrative="row"' : ''}><th scope="row">${owner}${tag}${counted}</th>
<td>${platform ? link(pagePath('platforms', language, platform.slug), platform.name, language) : escape(adoption.platform)}</td>
<td>${facts.map(escape).join('<br>')}</td>
<td class="small">${milestone?.evidence ? `<span lang="vi">${escape(milestone.evidence)}</span>` : ''}</td></tr>`
}

/** Of a use that has ended: the level at which it ended. */
const lastLevel = (adoption: Adoption, day: string) =>
  levelOn({ milestones: adoption.milestones, endedOn: null }, day)

function nameLink(path: string, name: Localized, language: Language): string {
  const written = link(path, name, language)
  return saysMadeUp(inLanguage(name, language).text)
    ? `<span data-illustrative="name">${written}</span>`
    : written
}
