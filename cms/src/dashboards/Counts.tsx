import { dayText } from '../domain/values/day.ts'
import type { PayloadRequest } from 'payload'
import { adoptionLevels } from '../domain/adoption/adoption.ts'
import type { AdoptionLevel } from '../domain/adoption/adoption.ts'
import type { Language } from '../domain/language/language.ts'
import { pagePath } from '../domain/publication/routes.ts'
import { eventLabel } from '../transitions/eventLabel.ts'
import { ministryCounts } from './counts.ts'
import type { MinistryCounts } from './counts.ts'
import { PublishButton } from './PublishButton.tsx'
import { recordNames } from './recordName.ts'
import { formatDay, formatTime } from './time.ts'

interface Props {
  /** Of the person who looks: what they may not read is not named. */
  req: PayloadRequest
  language: Language
}

/** The ministry's figures; each links to the public page or the list whose rows it counts. */
export async function Counts({ req, language }: Props) {
  const counts = await ministryCounts(req.payload)
  const names = await recordNames(counts.today, req)
  const isEnglish = language === 'en'
  const date = formatDay(new Date(`${counts.asOf}T00:00:00+07:00`))
  return (
    <>
      <Late counts={counts} language={language} />
      <Today counts={counts} names={names} language={language} />
      <section>
        <h2>{isEnglish ? `Figures as of ${date}` : `Số liệu tính đến ${date}`}</h2>
        {counts.isIllustrative ? (
          <p className="dashboard-desk__illustrative">
            {isEnglish
              ? 'Illustrative: these figures count demonstration data.'
              : 'Minh họa: số liệu dưới đây tính cả dữ liệu minh họa.'}
          </p>
        ) : null}
        <table>
          <caption>
            {isEnglish
              ? 'Provinces with at least one adoption, at four separate levels (never added together)'
              : 'Tỉnh, thành phố có ít nhất một đăng ký, theo bốn mức riêng (không cộng dồn)'}
          </caption>
          <tbody>
            {counts.coverage.map(({ level, provinces, outOf, adoptions }) => (
              <tr key={level}>
                <th scope="row">{adoptionLevels.labels[level][language]}</th>
                <td>
                  <a href={`${pagePath('adoptions', language)}#level-${level}`}>
                    {provinces.length}/{outOf}
                  </a>
                </td>
                <td>
                  <a href={adoptionsAt(level)}>
                    {adoptions.length} {isEnglish ? 'adoptions' : 'đăng ký'}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          <a href="/admin/collections/platforms">
            {counts.platforms} {isEnglish ? 'platforms' : 'nền tảng'}
          </a>
          {' · '}
          <a href="/admin/collections/problems?where[or][0][and][0][state][equals]=open">
            {counts.problems}{' '}
            {isEnglish ? 'problems without a platform' : 'bài toán chưa có nền tảng'}
          </a>
          {' · '}
          <a href={pagePath('adoptions', language)}>
            {isEnglish ? 'Map and table of provinces' : 'Bản đồ và bảng theo tỉnh'}
          </a>
        </p>
        <PublishButton language={language} publication={counts.publication} />
      </section>
      <ByPlatform counts={counts} language={language} />
    </>
  )
}

/** The list behind a count: every use that reached the level and has not ended. */
function adoptionsAt(level: AdoptionLevel): string {
  const where = 'where[or][0][and]'
  return `/admin/collections/adoptions?${where}[0][milestones.level][equals]=${level}&${where}[1][state][not_equals]=ended`
}

interface PartProps {
  counts: MinistryCounts
  language: Language
}

function Late({ counts: { late }, language }: PartProps) {
  const isEnglish = language === 'en'
  return (
    <section>
      <h2>{isEnglish ? 'What is late' : 'Đang quá hạn'}</h2>
      {late.length === 0 ? (
        <p>{isEnglish ? 'No requirement is overdue.' : 'Không có nhiệm vụ nào quá hạn.'}</p>
      ) : (
        <ul>
          {late.map(({ requirement, rows }) => (
            <li key={requirement.slug}>
              <a href={pagePath('requirements', language, requirement.slug)}>
                {requirement.title[language] ?? requirement.title.vi}
              </a>
              :{' '}
              {isEnglish
                ? `${rows.length} organisations, due on `
                : `${rows.length} đơn vị, hạn ngày `}
              {dayText(requirement.dueOn)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Today({ counts: { today }, names, language }: PartProps & { names: Map<string, string> }) {
  const isEnglish = language === 'en'
  return (
    <section>
      <h2>{isEnglish ? 'Changed today' : 'Thay đổi hôm nay'}</h2>
      {today.length === 0 ? (
        <p>{isEnglish ? 'Nothing has changed today.' : 'Hôm nay chưa có thay đổi nào.'}</p>
      ) : (
        <ul>
          {today.map(({ id, collection, event, byName, at }) => {
            const name = names.get(id)
            return (
              <li key={id + event + at}>
                {formatTime(new Date(at))}: {eventLabel(collection, event)[language]}
                {name ? ' · ' : null}
                {name ? <a href={`/admin/collections/${collection}/${id}`}>{name}</a> : null} (
                {byName})
              </li>
            )
          })}
        </ul>
      )}
      <p>
        <a href="/admin/collections/history">
          {isEnglish ? 'All of the history' : 'Toàn bộ nhật ký'}
        </a>
      </p>
    </section>
  )
}

function ByPlatform({ counts: { byPlatform }, language }: PartProps) {
  const isEnglish = language === 'en'
  return (
    <section>
      <h2>
        {isEnglish ? 'Platforms in use, by level' : 'Nền tảng đang được triển khai, theo mức'}
      </h2>
      <table>
        <caption>
          {isEnglish
            ? 'Provinces that have reached each level, themselves or through an agency or commune'
            : 'Số tỉnh, thành phố đã đạt từng mức, tự mình hoặc qua sở, xã'}
        </caption>
        <thead>
          <tr>
            <th scope="col">{isEnglish ? 'Platform' : 'Nền tảng'}</th>
            {adoptionLevels.values.map((level) => (
              <th key={level} scope="col">
                {adoptionLevels.labels[level][language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {byPlatform.map(({ platform, coverage }) => (
            <tr key={platform.slug}>
              <th scope="row">
                <a href={`${pagePath('platforms', language, platform.slug)}#adoption`}>
                  {platform.name[language] ?? platform.name.vi}
                </a>
              </th>
              {coverage.map(({ level, provinces }) => (
                <td key={level}>{provinces.length}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
