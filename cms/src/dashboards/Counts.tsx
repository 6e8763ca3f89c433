import { dayText } from '../domain/values/day.ts'
import type { PayloadRequest } from 'payload'
import { personOf } from '../access/rules.ts'
import { adoptionLevels } from '../domain/adoption/adoption.ts'
import type { AdoptionLevel } from '../domain/adoption/adoption.ts'
import type { Language } from '../domain/language/language.ts'
import { pagePath } from '../domain/publication/routes.ts'
import { eventLabel } from '../transitions/eventLabel.ts'
import { ministryCounts } from './counts.ts'
import type { MinistryCounts } from './counts.ts'
import { PublishButton } from './PublishButton.tsx'
import { recordLink } from './recordLink.ts'
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
  const role = personOf(req)?.role
  const date = formatDay(new Date(`${counts.asOf}T00:00:00+07:00`))
  return (
    <>
      <Late counts={counts} language={language} />
      <Today
        counts={counts}
        names={names}
        linkOf={(record) => (role ? recordLink(record, role, req) : undefined)}
        language={language}
      />
      <section>
        <h2>{{ vi: `Số liệu tính đến ${date}`, en: `Figures as of ${date}` }[language]}</h2>
        {counts.isIllustrative ? (
          <p className="dashboard-desk__illustrative">
            {
              {
                vi: 'Minh họa: số liệu dưới đây tính cả dữ liệu minh họa.',
                en: 'Illustrative: these figures count demonstration data.',
              }[language]
            }
          </p>
        ) : null}
        <table>
          <caption>
            {
              {
                vi: 'Tỉnh, thành phố có ít nhất một đăng ký, theo bốn mức riêng (không cộng dồn)',
                en: 'Provinces with at least one adoption, at four separate levels (never added together)',
              }[language]
            }
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
                    {adoptions.length} {{ vi: 'đăng ký', en: 'adoptions' }[language]}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          <a href="/admin/collections/platforms">
            {counts.platforms} {{ vi: 'nền tảng', en: 'platforms' }[language]}
          </a>
          {' · '}
          <a href="/admin/collections/problems?where[or][0][and][0][state][equals]=open">
            {counts.problems}{' '}
            {{ vi: 'bài toán chưa có nền tảng', en: 'problems without a platform' }[language]}
          </a>
          {' · '}
          <a href={pagePath('adoptions', language)}>
            {{ vi: 'Bản đồ và bảng theo tỉnh', en: 'Map and table of provinces' }[language]}
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
  return (
    <section>
      <h2>{{ vi: 'Đang quá hạn', en: 'What is late' }[language]}</h2>
      {late.length === 0 ? (
        <p>
          {{ vi: 'Không có nhiệm vụ nào quá hạn.', en: 'No requirement is overdue.' }[language]}
        </p>
      ) : (
        <ul>
          {late.map(({ requirement, rows }) => (
            <li key={requirement.slug}>
              <a href={pagePath('requirements', language, requirement.slug)}>
                {requirement.title[language] ?? requirement.title.vi}
              </a>
              :{' '}
              {
                {
                  vi: `${rows.length} đơn vị, hạn ngày `,
                  en: `${rows.length} organisations, due on `,
                }[language]
              }
              {dayText(requirement.dueOn)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

interface TodayProps extends PartProps {
  names: Map<string, string>
  linkOf: (record: { collection: string; id: string }) => string | undefined
}

function Today({ counts: { today }, names, linkOf, language }: TodayProps) {
  return (
    <section>
      <h2>{{ vi: 'Thay đổi hôm nay', en: 'Changed today' }[language]}</h2>
      {today.length === 0 ? (
        <p>{{ vi: 'Hôm nay chưa có thay đổi nào.', en: 'Nothing has changed today.' }[language]}</p>
      ) : (
        <ul>
          {today.map(({ id, collection, event, byName, at }) => {
            const name = names.get(id)
            const link = linkOf({ collection, id })
            return (
              <li key={id + event + at}>
                {formatTime(new Date(at))}: {eventLabel(collection, event)[language]}
                {name ? ' · ' : null}
                {name && link ? <a href={link}>{name}</a> : name} ({byName})
              </li>
            )
          })}
        </ul>
      )}
      <p>
        <a href="/admin/collections/history">
          {{ vi: 'Toàn bộ nhật ký', en: 'All of the history' }[language]}
        </a>
      </p>
    </section>
  )
}

function ByPlatform({ counts: { byPlatform }, language }: PartProps) {
  return (
    <section>
      <h2>
        {
          { vi: 'Nền tảng đang được triển khai, theo mức', en: 'Platforms in use, by level' }[
            language
          ]
        }
      </h2>
      <table>
        <caption>
          {
            {
              vi: 'Số tỉnh, thành phố đã đạt từng mức, tự mình hoặc qua sở, xã',
              en: 'Provinces that have reached each level, themselves or through an agency or commune',
            }[language]
          }
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ vi: 'Nền tảng', en: 'Platform' }[language]}</th>
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
