import { evaluationFacets, evaluationValue } from '../search/evaluationFacet.ts'
import { indicatorKinds, indicatorUnits } from '../indicator/indicator.ts'
import { numberText } from '../field/price.ts'
import type { Label } from '../language/language.ts'
import { problemStates } from '../problem/problem.ts'
import { sectors } from '../platform/sector.ts'
import { pagePath, pagePaths } from '../publication/routes.ts'
import type { Snapshot } from '../publication/snapshot.ts'
import { requirementRows } from '../requirement/requirement.ts'
import type { RequirementRow } from '../requirement/requirement.ts'
import { requirementStatuses } from '../requirement/requirementStatus.ts'
import { searchAddress } from '../search/searchAddress.ts'
import { dayText } from '../values/day.ts'
import { Tally } from '../values/tally.ts'
import { sumOf } from './datedAdoption.ts'
import { counted, inWords, measured, nothingYet, picture } from './picture.ts'
import type { Picture, PictureRow, InLanguage } from './picture.ts'

/** How far each requirement is met by those of whom it is asked. */
export function requirementsPicture(snapshot: Snapshot, day: string): Picture {
  const asked = snapshot.requirements
    .filter(({ issuedOn }) => !issuedOn || issuedOn <= day)
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn))
    .map((requirement) => ({ requirement, sides: requirementRows(requirement, snapshot, day) }))
  const tallyOf = (sides: RequirementRow[], isMadeUp: boolean) =>
    new Tally(sides.length, sides.filter((side) => isMadeUp || restsOnMadeUp(side)).length)
  const rows = asked.map(({ requirement, sides }): PictureRow => ({
    key: requirement.slug,
    name: requirement.title,
    isMadeUp: requirement.illustrative,
    path: pagePaths('requirements', requirement.slug),
    cells: requirementStatuses.values.map((status) =>
      counted(
        tallyOf(
          sides.filter((side) => side.status === status),
          requirement.illustrative,
        ),
        (language) => `${pagePath('requirements', language, requirement.slug)}#${status}`,
      ),
    ),
  }))
  const all = (status: RequirementRow['status']) =>
    asked.reduce(
      (sum, { requirement, sides }) => {
        const own = tallyOf(
          sides.filter((side) => side.status === status),
          requirement.illustrative,
        )
        return new Tally(sum.weight + own.weight, sum.madeUp + own.madeUp)
      },
      new Tally(0, 0),
    )
  const [met, overdue] = [all('met'), all('overdue')]
  return picture({
    name: 'requirements',
    title: { vi: 'Nhiệm vụ được giao: đạt và quá hạn', en: 'Requirements met and overdue' },
    sentence:
      rows.length > 0
        ? {
            vi: `${rows.length} nhiệm vụ đang theo dõi: ${met.text('vi', (n) => `${n} lần đạt`)}; ${overdue.text('vi', (n) => `${n} lần quá hạn`)}. Một đơn vị được giao nhiều nhiệm vụ thì tính ở từng nhiệm vụ.`,
            en: `${rows.length} requirements are followed: met ${met.text('en', (n) => `${n} times`)}; overdue ${overdue.text('en', (n) => `${n} times`)}. Whoever is asked several things counts at each.`,
          }
        : nothingYet({ vi: 'nhiệm vụ', en: 'requirements' }),
    head: { vi: 'Nhiệm vụ', en: 'Requirement' },
    columns: requirementStatuses.values.map((key) => ({
      key,
      name: requirementStatuses.labels[key],
    })),
    unit: { vi: 'đơn vị', en: 'organisations' },
    rows,
    day,
  })
}

/** Whether one side of a requirement is met by made-up adoptions alone. */
const restsOnMadeUp = ({ metBy }: RequirementRow) =>
  metBy.length > 0 && metBy.every(({ illustrative }) => illustrative)

/** Problems of each sector by state. Their states carry no days: only today can be shown. */
export function problemsPicture({ problems, asOf }: Snapshot): Picture {
  const states = problemStates.values
  const rows = sectors.values
    .map((sector): PictureRow => ({
      key: sector,
      name: sectors.labels[sector],
      cells: states.map((state) => {
        const found = problems.filter((one) => one.sector === sector && one.state === state)
        return counted(new Tally(found.length, 0), (language) =>
          searchAddress(language, {
            facets: { kind: ['problems'], sector: [sector], status: [state] },
          }),
        )
      }),
    }))
    .filter(({ cells }) => cells.some(Boolean))
    .sort((a, b) => total(b) - total(a))
  const count = (state: (typeof states)[number]) =>
    problems.filter((one) => one.state === state).length
  const [widest] = rows
  return picture({
    name: 'problems',
    title: { vi: 'Bài toán theo tình trạng', en: 'Problems by state' },
    sentence: widest
      ? {
          vi: `${count('solved')} trong ${problems.length} bài toán đã có nền tảng, ${count('piloting')} đang thử nghiệm, ${count('open')} chưa có; nhiều bài toán nhất là lĩnh vực ${widest.name.vi}.`,
          en: `${count('solved')} of ${problems.length} problems have a platform, ${count('piloting')} are in trial, ${count('open')} have none; most are in ${widest.name.en ?? widest.name.vi}.`,
        }
      : nothingYet({ vi: 'bài toán', en: 'problems' }),
    note: {
      vi: 'Nguồn không ghi ngày đổi tình trạng, nên chưa vẽ được theo thời gian.',
      en: 'No source gives the days on which states changed, so they cannot be drawn over time.',
    },
    head: { vi: 'Lĩnh vực', en: 'Sector' },
    columns: states.map((key) => ({ key, name: problemStates.labels[key] })),
    unit: { vi: 'bài toán', en: 'problems' },
    rows,
    day: asOf,
  })
}

const total = ({ cells }: PictureRow) =>
  cells.reduce((sum, cell) => sum + (cell?.tally.weight ?? 0), 0)

/** Subjects by the level of the results that hold, and by what no longer holds; on the day of the snapshot. */
export function evaluationsPicture(snapshot: Snapshot): Picture {
  const valueOf = evaluationValue(snapshot)
  const kinds = [
    { kind: 'offerings', name: { vi: 'Sản phẩm', en: 'Offerings' }, subjects: snapshot.offerings },
    {
      kind: 'organisations',
      name: { vi: 'Cổng dịch vụ của đơn vị', en: 'Service portals' },
      subjects: snapshot.organisations,
    },
  ] as const
  const rows = kinds.map(({ kind, name, subjects }): PictureRow => ({
    key: kind,
    name,
    cells: evaluationFacets.values.map((value) =>
      counted(Tally.of(subjects.filter(({ slug }) => valueOf(slug).includes(value))), (language) =>
        searchAddress(language, { facets: { kind: [kind], evaluation: [value] } }),
      ),
    ),
  }))
  const holding = (row: PictureRow | undefined) =>
    sumOf((row?.cells ?? []).slice(0, 5).flatMap((cell) => cell?.tally ?? []))
  const [offerings, portals] = rows.map(holding)
  return picture({
    name: 'evaluations',
    title: { vi: 'Kết quả đánh giá theo mức', en: 'Evaluation results by level' },
    sentence:
      offerings && portals && offerings.weight + portals.weight > 0
        ? {
            vi: `${offerings.text('vi', (n) => `${n} sản phẩm`)} và ${portals.text('vi', (n) => `${n} cổng dịch vụ`)} có kết quả còn hiệu lực.`,
            en: `${offerings.text('en', (n) => `${n} offerings`)} and ${portals.text('en', (n) => `${n} service portals`)} have results that hold.`,
          }
        : nothingYet({ vi: 'kết quả đánh giá còn hiệu lực', en: 'results that hold' }),
    note: {
      vi: 'Kết quả minh họa của cơ quan có thật không được tính ở đây, cũng như trong trang tra cứu.',
      en: 'Illustrative results of real bodies are not counted here, as in the search.',
    },
    head: { vi: 'Đối tượng', en: 'Subject' },
    columns: evaluationFacets.values.map((key) => ({ key, name: evaluationFacets.labels[key] })),
    unit: { vi: 'đối tượng', en: 'subjects' },
    rows: rows.filter(({ cells }) => cells.some(Boolean)),
    day: snapshot.asOf,
  })
}

/** Figures and targets of sources in per cent, beside each other and never mixed with ours. */
export function indicatorsPicture({ indicators, asOf }: Snapshot): Picture {
  const rows = indicators
    .filter(({ unit }) => unit === 'percent')
    .sort((a, b) => b.asOf.localeCompare(a.asOf) || a.slug.localeCompare(b.slug))
    .map(({ slug, name, kind, value, unit, asOf: of }): PictureRow => {
      const words = indicatorUnits.labels[unit]
      const { vi, en } = numberText(value)
      const cell = measured(
        new Tally(1, 0),
        { value, text: { vi: `${vi} ${words.vi}`, en: `${en}${words.en}` } },
        (language) => `${pagePath('programmes', language)}#indicator-${slug}`,
      )
      return {
        key: slug,
        name: {
          vi: `${name.vi} (${dayText(of)})`,
          en: `${name.en ?? name.vi} (${dayText(of, 'en')})`,
        },
        cells: indicatorKinds.values.map((one) => (one === kind ? cell : undefined)),
      }
    })
  const targets = rows.filter(({ cells }) => cells[1]).length
  return picture({
    name: 'indicators',
    title: { vi: 'Số liệu và mục tiêu của các nguồn', en: 'Figures and targets of sources' },
    sentence: {
      vi: `${rows.length - targets} số liệu và ${targets} mục tiêu tính bằng phần trăm mà các văn bản, báo chí nêu; mỗi số nói về ngày của nó, không phải hôm nay.`,
      en: `${rows.length - targets} figures and ${targets} targets in per cent that documents and the press state; each speaks of its own day, not of today.`,
    },
    note: {
      vi: 'Các số này do nguồn nêu, không tính từ danh mục và không cộng với số của danh mục.',
      en: 'Sources state these; they are not computed from the catalogue and never added to its numbers.',
    },
    head: { vi: 'Chỉ tiêu', en: 'Indicator' },
    columns: indicatorKinds.values.map((key) => ({ key, name: indicatorKinds.labels[key] })),
    unit: { vi: '%', en: '%' },
    rows,
    day: asOf,
  })
}

/** A part of a whole, in words of both languages. */
export const partOf = (tally: Tally, all: number, what: Label): Label =>
  inWords(
    tally,
    (n) => `${n}/${numberText(all).vi} ${what.vi}`,
    (n) => `${n} of ${numberText(all).en} ${what.en}`,
  )

/** A cell of a list on a page of its own part. */
export const listedAt =
  (page: 'statistics', part: string): InLanguage =>
  (language) =>
    `${pagePath(page, language)}#${part}`
