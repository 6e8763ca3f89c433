import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { z } from 'zod'
import { personOf } from '../access/rules.ts'
import { can } from '../domain/account/roles.ts'
import { languageOf } from '../domain/language/languageOf.ts'
import type { Language } from '../domain/language/language.ts'
import { existedOn } from '../domain/organisation/organisation.ts'
import { platformGroups } from '../domain/platform/platform.ts'
import { isNarrowed, narrowed } from '../domain/statistics/narrowed.ts'
import type { Narrowing } from '../domain/statistics/narrowed.ts'
import type { Picture } from '../domain/statistics/picture.ts'
import { statisticsOn } from '../domain/statistics/statistics.ts'
import { isDay } from '../domain/values/day.ts'
import type { Snapshot } from '../domain/publication/snapshot.ts'
import { currentRelease } from '../publication/release.ts'
import { notYetPublished } from '../publication/notYetPublished.ts'
import { releasedSnapshot } from '../publication/released.ts'
import { reportTable } from './reportTables.ts'
import { statisticsViewPath } from './viewPath.ts'

const texts = {
  vi: {
    title: 'Số liệu có bộ lọc',
    lead: 'Cùng những con số ở trang Thống kê, thu hẹp theo ngày, nhóm nền tảng, tỉnh, có hoặc không có dữ liệu minh họa. Tính từ dữ liệu đã công khai.',
    day: 'Tính đến ngày',
    wrongDay: 'Chọn một ngày, không sau ngày của dữ liệu.',
    group: 'Nhóm nền tảng',
    province: 'Tỉnh, thành phố',
    all: 'Tất cả',
    real: 'Không tính dữ liệu minh họa',
    show: 'Xem',
    reset: 'Bỏ lọc',
    nothing: 'Chưa có số liệu nào theo bộ lọc này.',
    silent: (count: number) => `${count} dòng chưa có số liệu, không liệt kê.`,
    public: 'Mở trang công khai',
  },
  en: {
    title: 'Figures with filters',
    lead: 'The figures of the page of statistics, narrowed by day, group of platforms, province, with or without demonstration data. Worked out from what is public.',
    day: 'As of',
    wrongDay: 'Choose a day, not after that of the data.',
    group: 'Group of platforms',
    province: 'Province',
    all: 'All',
    real: 'Without demonstration data',
    show: 'Show',
    reset: 'Without filters',
    nothing: 'There are no figures for these filters yet.',
    silent: (count: number) => `${count} rows of which nothing is known are left out.`,
  },
} satisfies Record<Language, object>

const AskedSchema = z.object({
  ngay: z.string().optional().catch(undefined),
  nhom: platformGroups.schema.optional().catch(undefined),
  tinh: z.string().optional().catch(undefined),
  that: z.literal('1').optional().catch(undefined),
})

/** The figures of the country for whoever works in the admin, narrowed as they ask. */
export async function StatisticsView({
  initPageResult,
  params,
  searchParams,
}: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  const language = languageOf(req.i18n.language)
  // A view of our own is open to everybody, unless it looks itself.
  const person = personOf(req)
  if (!person || !can(person.role, 'admin.open'))
    redirect(`/admin/login?redirect=/admin${statisticsViewPath}`)
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
          {(await currentRelease()) ? (
            <Figures
              snapshot={await releasedSnapshot()}
              asked={AskedSchema.parse(searchParams ?? {})}
              language={language}
            />
          ) : (
            <p>{notYetPublished[language]}</p>
          )}
        </main>
      </Gutter>
    </DefaultTemplate>
  )
}

interface FiguresProps {
  snapshot: Snapshot
  asked: z.output<typeof AskedSchema>
  language: Language
}

function Figures({ snapshot, asked, language }: FiguresProps) {
  const t = texts[language]
  const { asOf } = snapshot
  const isRightDay = !asked.ngay || (isDay(asked.ngay) && asked.ngay <= asOf)
  const day = asked.ngay && isRightDay ? asked.ngay : asOf
  const provinces = snapshot.organisations
    .filter((one) => one.kind === 'province' && existedOn(one, asOf))
    .sort((a, b) => a.name.vi.localeCompare(b.name.vi, 'vi'))
  const narrowing: Narrowing = {
    group: asked.nhom,
    province: provinces.find(({ slug }) => slug === asked.tinh)?.slug,
    isReal: asked.that === '1',
  }
  const pictures = statisticsOn(
    isNarrowed(narrowing) ? narrowed(snapshot, narrowing) : snapshot,
    day,
  )
  const drawn = pictures
    .map((picture) => ({ picture, table: reportTable(picture, language) }))
    .filter(({ table }) => table.rows.length > 0)
  return (
    <>
      <p>{t.lead}</p>
      <form method="get" className="dashboard-desk__filters">
        <label>
          {t.day}
          <input type="date" name="ngay" defaultValue={day} max={asOf} />
        </label>
        <label>
          {t.group}
          <select name="nhom" defaultValue={narrowing.group ?? ''}>
            <option value="">{t.all}</option>
            {platformGroups.values.map((group) => (
              <option key={group} value={group}>
                {platformGroups.labels[group][language]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t.province}
          <select name="tinh" defaultValue={narrowing.province ?? ''}>
            <option value="">{t.all}</option>
            {provinces.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name[language] ?? name.vi}
              </option>
            ))}
          </select>
        </label>
        <label className="dashboard-desk__check">
          <input type="checkbox" name="that" value="1" defaultChecked={narrowing.isReal} />
          {t.real}
        </label>
        <button type="submit">{t.show}</button>
        <a href={`/admin${statisticsViewPath}`}>{t.reset}</a>
      </form>
      {isRightDay ? null : <p role="alert">{t.wrongDay}</p>}
      {drawn.length === 0 ? <p>{t.nothing}</p> : null}
      {drawn.map(({ picture, table }) => (
        <section key={picture.name}>
          <h2>{picture.title[language]}</h2>
          <p>{picture.sentence[language]}</p>
          <FigureTable picture={picture} table={table} language={language} />
          {picture.note ? <p>{picture.note[language]}</p> : null}
          {table.silent > 0 ? <p>{t.silent(table.silent)}</p> : null}
        </section>
      ))}
    </>
  )
}

interface TableProps {
  picture: Picture
  table: ReturnType<typeof reportTable>
  language: Language
}

function FigureTable({ picture, table, language }: TableProps) {
  return (
    <div
      className="dashboard-desk__wide"
      role="region"
      aria-label={picture.title[language]}
      tabIndex={0}
    >
      <table>
        <thead>
          <tr>
            {table.header.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name = '', ...cells], at) => (
            <tr key={`${name} ${at}`}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td key={table.header[column + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
