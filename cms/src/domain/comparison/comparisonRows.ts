import { Tally } from '../values/tally.ts'
import { adoptionLevels, milestoneOn } from '../adoption/adoption.ts'
import type { Adoption } from '../adoption/adoption.ts'
import { evaluationText } from '../evaluation/evaluationText.ts'
import { fieldEntries } from '../field/field.ts'
import type { FieldDefinition } from '../field/field.ts'
import { platformFields } from '../platform/platformFields.ts'
import { fieldTexts, joined } from '../field/fieldText.ts'
import type { Label, Language, Localized } from '../language/language.ts'
import { offeringFields, offeringSections } from '../offering/offeringFields.ts'
import { isUnconfirmed } from '../offering/offering.ts'
import type { Offering } from '../offering/offering.ts'
import { planFields, priceModels, priceModelsOf, promotionOn } from '../field/plan.ts'
import type { Plan } from '../field/plan.ts'
import { nationalListings, platformGroups, platformStatuses } from '../platform/platform.ts'
import type { Platform } from '../platform/platform.ts'
import { dayText } from '../values/day.ts'
import { moneyText, priceText } from '../field/price.ts'
import { pagePath } from '../publication/routes.ts'
import { sectors } from '../platform/sector.ts'
import type { Snapshot } from '../publication/snapshot.ts'
import { bases, confidences } from '../values/source.ts'
import { quantitiesText } from './quantities.ts'
import { isCounted, totalCostLabel } from './quantitiesAddress.ts'
import type { Quantities } from './quantitiesAddress.ts'
import { totalCostLines } from './totalCost.ts'

/** One line of a cell; `path` is the page that it leads to. */
export interface ComparedLine {
  text: Localized
  path?: string
}

/** What one item says on a row; no line means: not stated. */
export type ComparedCell = ComparedLine[]

export interface ComparedRow {
  label: Label
  cells: ComparedCell[]
  /** Not all items say the same. */
  differs: boolean
}

interface Given {
  snapshot: Snapshot
  slugs: string[]
  language: Language
  /** What a reader needs, to tell what offerings cost in all. */
  quantities?: Quantities | undefined
}

type Section = { label: Label; rows: Omit<ComparedRow, 'differs'>[] }

/** A row as a table has it: its label, and what one record says on it. */
interface RowDefinition<R> {
  label: Label
  cell: (record: R) => (ComparedLine | Localized | null | undefined)[]
}

/** The rows of two to four offerings: plans, then every field marked `compared`, in the order of the form. */
export function offeringSectionsOf({ snapshot, slugs, language, quantities }: Given): Section[] {
  const platforms = new Map(snapshot.platforms.map((platform) => [platform.slug, platform]))
  const general: RowDefinition<Offering>[] = [
    {
      label: { vi: 'Cho nền tảng', en: 'For the platform' },
      cell: ({ platform }) => [
        {
          text: platforms.get(platform)?.name ?? { vi: platform },
          path: pagePath('platforms', language, platform),
        },
      ],
    },
    {
      label: { vi: 'Cách trả tiền', en: 'Way of paying' },
      cell: ({ plans }) => priceModelsOf(plans).map((model) => priceModels.labels[model]),
    },
    {
      label: { vi: 'Gói và giá', en: 'Plans and prices' },
      cell: ({ plans }) => plans.map((plan) => planText(plan, snapshot.asOf)),
    },
    {
      label: { vi: 'Điều kiện của gói', en: 'Conditions of plans' },
      cell: ({ plans }) => plans.flatMap(planConditions),
    },
    {
      label: { vi: 'Doanh nghiệp xác nhận ngày', en: 'Confirmed by the vendor on' },
      cell: ({ confirmedOn }) => [
        confirmedOn ? { vi: dayText(confirmedOn), en: dayText(confirmedOn, 'en') } : null,
        isUnconfirmed({ confirmedOn }, snapshot.asOf) ? unconfirmedWord : null,
      ],
    },
    {
      label: { vi: 'Kết quả đánh giá', en: 'Evaluation' },
      cell: ({ slug }) => evaluationLines(snapshot, language, slug),
    },
    ...adoptionRows<Offering>(snapshot, language, 'offering'),
  ]
  const offerings = recordsOf(snapshot.offerings, slugs)
  return [
    ...(quantities && isCounted(quantities)
      ? [section(totalTitle, offerings, [totalRow(quantities, snapshot.asOf)])]
      : []),
    section({ vi: 'Giá và nơi dùng', en: 'Price and use' }, offerings, general),
    ...offeringSections.values.flatMap((name) => {
      const ofSection = fieldEntries(offeringFields).filter(([, field]) => field.section === name)
      const rows = declaredRows<Offering>(ofSection, snapshot.asOf)
      return rows.length > 0 ? [section(offeringSections.labels[name], offerings, rows)] : []
    }),
  ]
}

/** The rows of fields that are compared, in words. */
const declaredRows = <R extends object>(
  fields: [name: string, field: FieldDefinition][],
  day: string,
): RowDefinition<R>[] =>
  fields
    .filter(([, { compared }]) => compared)
    .map(([name, field]) => ({
      label: field.label,
      cell: (row: R) => fieldTexts(field, (row as Record<string, unknown>)[name], day),
    }))

/** The rows of two to four platforms: who stands behind them, what they answer, who uses them. */
export function platformSectionsOf({ snapshot, slugs, language }: Given): Section[] {
  const organisations = new Map(snapshot.organisations.map((one) => [one.slug, one.name]))
  const organisation = (slug: string | null): ComparedLine | null =>
    slug
      ? {
          text: organisations.get(slug) ?? { vi: slug },
          path: pagePath('organisations', language, slug),
        }
      : null
  const what: RowDefinition<Platform>[] = [
    { label: { vi: 'Dùng để làm gì', en: 'Purpose' }, cell: ({ summary }) => [summary] },
    { label: { vi: 'Nhóm', en: 'Group' }, cell: ({ group }) => [platformGroups.labels[group]] },
    { label: { vi: 'Lĩnh vực', en: 'Sector' }, cell: ({ sector }) => [sectors.labels[sector]] },
    ...declaredRows<Platform>(fieldEntries(platformFields), snapshot.asOf),
    {
      label: { vi: 'Bài toán', en: 'Problems' },
      cell: ({ slug }) =>
        snapshot.problems
          .filter(({ solvedBy, candidatePlatforms }) =>
            [...solvedBy, ...candidatePlatforms].includes(slug),
          )
          .map((problem) => ({
            text: problem.title,
            path: pagePath('problems', language, problem.slug),
          })),
    },
  ]
  const who: RowDefinition<Platform>[] = [
    {
      label: { vi: 'Cơ quan chủ quản', en: 'Owner' },
      cell: ({ owner, ownerNow }) => [organisation(ownerNow ?? owner)],
    },
    {
      label: { vi: 'Đơn vị phát triển', en: 'Developers' },
      cell: ({ developers }) => developers.map(organisation),
    },
    {
      label: { vi: 'Sản phẩm mà nguồn nêu tên', en: 'Products that sources name' },
      cell: ({ products }) => products.map(({ name }) => plain(name)),
    },
    {
      label: { vi: 'Sản phẩm, gói dịch vụ', en: 'Offerings' },
      cell: ({ slug }) => {
        const count = snapshot.offerings.filter(({ platform }) => platform === slug).length
        const path = `${pagePath('platforms', language, slug)}#offerings`
        return [{ text: { vi: `${count} sản phẩm`, en: `${count} offerings` }, path }]
      },
    },
  ]
  const status: RowDefinition<Platform>[] = [
    {
      label: { vi: 'Tình trạng', en: 'Status' },
      cell: ({ status, statusBasis }) => [
        joined(platformStatuses.labels[status], bases.labels[statusBasis]),
      ],
    },
    {
      label: { vi: 'Danh mục 2022', en: 'List of 2022' },
      cell: ({ nationalListing }) => [nationalListings.labels[nationalListing]],
    },
    {
      label: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
      cell: ({ legalBasis }) =>
        legalBasis.map((slug) => ({
          text: plain(snapshot.legalDocuments.find((one) => one.slug === slug)?.number ?? slug),
          path: pagePath('legalDocuments', language, slug),
        })),
    },
    {
      label: { vi: 'Độ chắc chắn', en: 'How sure' },
      cell: ({ confidence }) => [confidences.labels[confidence]],
    },
    ...adoptionRows<Platform>(snapshot, language, 'platform'),
  ]
  const platforms = recordsOf(snapshot.platforms, slugs)
  return [
    section({ vi: 'Làm được gì', en: 'What it does' }, platforms, what),
    section({ vi: 'Ai đứng sau', en: 'Who stands behind it' }, platforms, who),
    section({ vi: 'Tình trạng và nơi dùng', en: 'Status and use' }, platforms, status),
  ]
}

const totalTitle: Label = {
  vi: 'Tổng chi phí cho khối lượng của bạn',
  en: 'Total cost for your quantities',
}

/** What each plan comes to, the quantities named, so that the row says all wherever it is copied. */
function totalRow(quantities: Quantities, day: string): RowDefinition<Offering> {
  const counted = quantitiesText(quantities)
  return {
    label: {
      vi: `${totalCostLabel.vi} (${counted.vi}; tính từ ${dayText(day)})`,
      en: `${totalCostLabel.en} (${counted.en}; from ${dayText(day, 'en')})`,
    },
    cell: ({ plans }) => totalCostLines(plans, quantities, day),
  }
}

/** `Cơ bản: mua ít nhất 10, giá đã gồm thuế GTGT, dùng thử 30 ngày`: what a plan says beside its price. */
function planConditions(plan: Plan): Localized[] {
  const { minimumUnits, maximumUnits, includesVat, trialDays, promotionFor, note } = planFields
  const said = (field: FieldDefinition, value: unknown) =>
    value === null || value === undefined
      ? []
      : fieldTexts(field, value).map((text) => joined(field.label, text, ': '))
  const parts = [
    ...said(minimumUnits, plan.minimumUnits),
    ...said(maximumUnits, plan.maximumUnits),
    ...said(includesVat, plan.includesVat),
    ...said(trialDays, plan.trialDays),
    ...said(promotionFor, plan.promotionFor),
    ...said(note, plan.note),
  ]
  const [first, ...others] = parts
  if (!first) return []
  return [
    joined(
      plan.name,
      others.reduce((line, part) => joined(line, part, '; '), first),
      ': ',
    ),
  ]
}

const unconfirmedWord: Label = {
  vi: 'chưa được xác nhận trong hơn một năm',
  en: 'not confirmed for more than a year',
}

/** Results of an offering, each with how it stands: what expired or was revoked is named too. */
function evaluationLines(snapshot: Snapshot, language: Language, offering: string): ComparedLine[] {
  const path = `${pagePath('offerings', language, offering)}#evaluation`
  return snapshot.evaluations
    .filter((evaluation) => evaluation.offering === offering)
    .map((evaluation) => ({ text: evaluationText(evaluation, snapshot), path }))
}

/** How many adoptions have reached each level today: four rows, because levels are never added together. */
function adoptionRows<R extends { slug: string }>(
  { adoptions, asOf }: Snapshot,
  language: Language,
  relation: 'platform' | 'offering',
): RowDefinition<R>[] {
  const page = relation === 'platform' ? 'platforms' : 'offerings'
  return adoptionLevels.values.map((level) => ({
    label: adoptionLevels.labels[level],
    cell: ({ slug }) => {
      const reached = adoptions
        .filter((adoption) => adoption[relation] === slug)
        .filter((adoption) => milestoneOn(adoption, level, asOf))
      return [
        {
          text: adoptionCount(reached),
          path: `${pagePath(page, language, slug)}#adoption`,
        },
      ]
    },
  }))
}

function adoptionCount(adoptions: Adoption[]): Label {
  const tally = Tally.of(adoptions)
  return {
    vi: tally.text('vi', (count) => `${count} lượt triển khai`),
    en: tally.text('en', (count) => `${count} ${count === '1' ? 'adoption' : 'adoptions'}`),
  }
}

function section<R>(label: Label, records: R[], rows: RowDefinition<R>[]): Section {
  return {
    label,
    rows: rows.map((row) => ({ label: row.label, cells: records.map((one) => cellOf(row, one)) })),
  }
}

function cellOf<R>(row: RowDefinition<R>, record: R): ComparedCell {
  return row.cell(record).flatMap((line) => {
    if (!line) return []
    return 'text' in line ? [line] : [{ text: line }]
  })
}

function recordsOf<R extends { slug: string }>(records: R[], slugs: string[]): R[] {
  return slugs.flatMap((slug) => records.find((record) => record.slug === slug) ?? [])
}

function planText(plan: Plan, day: string): Localized {
  const text = joined(plan.name, priceText(plan), ': ')
  const promotion = promotionOn(plan, day)
  if (promotion === undefined) return text
  const price = moneyText(promotion)
  const until = plan.promotionTo ?? ''
  return joined(text, {
    vi: `ưu đãi ${price.vi} đến ${dayText(until)}`,
    en: `promotion ${price.en} until ${dayText(until, 'en')}`,
  })
}

function plain(text: string): Localized {
  return { vi: text, en: text }
}
