import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { personOf } from '../access/rules.ts'
import { can } from '../domain/account/roles.ts'
import { languageOf } from '../domain/language/languageOf.ts'
import type { Language } from '../domain/language/language.ts'
import { dayInVietnam, dayText } from '../domain/values/day.ts'
import { monthText } from '../domain/usageReport/usageReport.ts'
import { words } from '../domain/words.ts'
import { currentRelease } from '../publication/release.ts'
import { releasedSnapshot } from '../publication/released.ts'
import { allVisits, leastVisits } from './visitFigures.ts'
import { pagesByAddress, visitedPages } from './visitedPages.ts'
import type { VisitedPage } from './visitedPages.ts'
import { visitsViewPath } from './viewPath.ts'

const texts = {
  vi: {
    title: 'Lượt xem trang',
    lead: 'Mỗi lần người đọc mở một trang công khai là một lượt, không tính máy tự động và người yêu cầu không bị đếm. Không biết ai đã mở, nên một người mở hai lần là hai lượt.',
    byDay: '30 ngày qua, theo ngày',
    byPage: '30 ngày qua, theo trang',
    byMonth: 'Các tháng trước',
    day: 'Ngày',
    month: 'Tháng',
    page: 'Trang',
    kind: 'Loại',
    other: 'Trang khác',
    count: 'Lượt xem',
    total: (count: string) => `30 ngày qua có ${count} lượt.`,
    few: `dưới ${leastVisits}`,
    searches: 'Tìm mà không thấy',
    text: 'Câu tìm',
    times: 'Số lần',
    all: 'Xem tất cả',
    none: 'Chưa có lượt xem nào được ghi.',
    more: (count: number) => `${count} trang khác ít được mở hơn.`,
  },
  en: {
    title: 'Visits of pages',
    lead: 'Each time a reader opens a public page counts once, without robots and without who asks not to be counted. Nobody knows who it was, so one person who opens a page twice counts twice.',
    byDay: 'The last 30 days, by day',
    byPage: 'The last 30 days, by page',
    byMonth: 'Months before',
    day: 'Day',
    month: 'Month',
    page: 'Page',
    kind: 'Kind',
    other: 'Other page',
    count: 'Visits',
    total: (count: string) => `${count} visits in the last 30 days.`,
    few: `below ${leastVisits}`,
    searches: 'Searched for and not found',
    text: 'Text',
    times: 'Times',
    all: 'See all',
    none: 'No visit has been kept yet.',
    more: (count: number) => `${count} other pages were opened less often.`,
  },
} satisfies Record<Language, object>

/** Pages that are listed. */
const listed = 100

/** How often the pages of the site are opened, for the ministry. */
export function VisitsView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  const language = languageOf(req.i18n.language)
  // A view of our own is open to everybody, unless it looks itself.
  if (!can(personOf(req)?.role, 'visits.oversee')) {
    redirect(`/admin/login?redirect=/admin${visitsViewPath}`)
  }
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      searchParams={searchParams}
      user={req.user ?? undefined}
      visibleEntities={visibleEntities}
    >
      <Gutter>
        <main className="dashboard-desk">
          <h1>{texts[language].title}</h1>
          <p>{texts[language].lead}</p>
          <Figures req={req} language={language} />
          <Unanswered req={req} language={language} />
        </main>
      </Gutter>
    </DefaultTemplate>
  )
}

async function Figures({ req, language }: { req: PayloadRequest; language: Language }) {
  const t = texts[language]
  const { days, addresses, months } = await allVisits(dayInVietnam(new Date()), req)
  const pages = pagesByAddress(
    (await currentRelease()) ? visitedPages(await releasedSnapshot()) : [],
  )
  const number = (count: number) => count.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB')
  const total = days.reduce((sum, { count }) => sum + count, 0)
  if (total === 0 && months.length === 0) return <p>{t.none}</p>
  // Both languages of a record's page are one row.
  const sums = new Map<string, { page: VisitedPage | undefined; count: number }>()
  for (const { address, count } of addresses) {
    const page = pages.get(address)
    const key = page?.paths.vi ?? address
    sums.set(key, { page, count: (sums.get(key)?.count ?? 0) + count })
  }
  const rows = [...sums].sort(([, a], [, b]) => b.count - a.count)
  const kindOf = (page: VisitedPage | undefined) =>
    words.find(({ collection }) => collection === page?.collection)?.name[language] ?? t.other
  return (
    <>
      <p>{t.total(number(total))}</p>
      <section>
        <h2>{t.byPage}</h2>
        <Table
          label={t.byPage}
          header={[t.page, t.kind, t.count]}
          rows={rows.slice(0, listed).map(([address, { page, count }]) => [
            <a key={address} href={page?.paths[language] ?? address}>
              {page?.title[language] ?? address}
            </a>,
            kindOf(page),
            count < leastVisits ? t.few : number(count),
          ])}
        />
        {rows.length > listed ? <p>{t.more(rows.length - listed)}</p> : null}
      </section>
      <section>
        <h2>{t.byDay}</h2>
        <Table
          label={t.byDay}
          header={[t.day, t.count]}
          rows={days.map(({ day, count }) => [dayText(day, language), number(count)])}
        />
      </section>
      {months.length > 0 ? (
        <section>
          <h2>{t.byMonth}</h2>
          <Table
            label={t.byMonth}
            header={[t.month, t.count]}
            rows={months.map(({ month, count }) => [monthText(month), number(count)])}
          />
        </section>
      ) : null}
    </>
  )
}

/** What was looked for most and not found, for those who may read it. */
async function Unanswered({ req, language }: { req: PayloadRequest; language: Language }) {
  const t = texts[language]
  const { docs } = await req.payload.find({
    collection: 'unansweredSearches',
    sort: ['-count', 'text'],
    limit: 20,
    depth: 0,
    overrideAccess: false,
    // Who may not read them sees none, and no refusal.
    disableErrors: true,
    user: req.user,
    req,
  })
  if (docs.length === 0) return null
  return (
    <section>
      <h2>{t.searches}</h2>
      <Table
        label={t.searches}
        header={[t.text, t.times]}
        rows={docs.map(({ text, count }) => [text, String(count)])}
      />
      <p>
        <a href="/admin/collections/unansweredSearches">{t.all}</a>
      </p>
    </section>
  )
}

interface TableProps {
  label: string
  header: string[]
  rows: React.ReactNode[][]
}

function Table({ label, header, rows }: TableProps) {
  return (
    <div className="dashboard-desk__wide" role="region" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {header.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], at) => (
            <tr key={at}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td key={header[column + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
