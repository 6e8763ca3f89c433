import { Gutter } from '@payloadcms/ui'
import { getNavGroups } from '@payloadcms/ui/shared'
import { createLocalReq } from 'payload'
import type { AdminViewServerProps, ServerProps } from 'payload'
import { personOf } from '../access/rules.ts'
import { adoptionLevels } from '../domain/adoption.ts'
import type { AdoptionLevel } from '../domain/adoption.ts'
import type { Language } from '../domain/language.ts'
import { can } from '../domain/roles.ts'
import { pagePath } from '../domain/routes.ts'
import { ministryCounts } from './counts.ts'
import { Groups } from './Groups.tsx'
import { PublishButton } from './PublishButton.tsx'
import { formatDay } from './time.ts'
import { waitingFor } from './waiting.ts'
import type { WaitingItem } from './waiting.ts'

/** The first screen of the admin: what waits for me and since when, then what the figures are now. */
export async function Dashboard({ initPageResult }: AdminViewServerProps) {
  const { permissions, visibleEntities } = initPageResult
  const { payload, user, i18n } = initPageResult.req
  if (!user) return null
  const req = await createLocalReq({ user }, payload)
  const language: Language = i18n.language === 'en' ? 'en' : 'vi'
  const waiting = await waitingFor(req)
  const isMinistry = can(personOf(req)?.role, 'catalogue.manage')
  return (
    <Gutter>
      <main className="dashboard-desk">
        <h1>{language === 'en' ? 'My desk' : 'Bàn làm việc'}</h1>
        <WaitingList items={waiting} language={language} />
        {isMinistry ? <Counts payload={payload} language={language} /> : null}
        <Groups
          groups={getNavGroups(permissions, visibleEntities, payload.config, i18n)}
          language={language}
        />
      </main>
    </Gutter>
  )
}

function WaitingList({ items, language }: { items: WaitingItem[]; language: Language }) {
  const isEnglish = language === 'en'
  return (
    <section>
      <h2>{isEnglish ? 'Waiting for me' : 'Đang chờ tôi'}</h2>
      {items.length === 0 ? (
        <p>{isEnglish ? 'Nothing waits for you.' : 'Không có việc nào đang chờ bạn.'}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{isEnglish ? 'What' : 'Việc'}</th>
              <th scope="col">{isEnglish ? 'Record' : 'Hồ sơ'}</th>
              <th scope="col">{isEnglish ? 'Organisation' : 'Đơn vị'}</th>
              <th scope="col">{isEnglish ? 'Since' : 'Từ ngày'}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id}>
                <td>{item.action[language]}</td>
                <td>
                  <a href={item.link}>{item.title}</a>{' '}
                  {item.illustrative ? (
                    <span className="dashboard-desk__illustrative">
                      {isEnglish ? 'illustrative' : 'minh họa'}
                    </span>
                  ) : null}
                </td>
                <td>{item.organisation}</td>
                <td>{formatDay(new Date(item.since))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** The list behind a count: every use that reached the level and has not ended. */
function adoptionsAt(level: AdoptionLevel): string {
  const where = 'where[or][0][and]'
  return `/admin/collections/adoptions?${where}[0][milestones.level][equals]=${level}&${where}[1][state][not_equals]=ended`
}

async function Counts({
  payload,
  language,
}: {
  payload: ServerProps['payload']
  language: Language
}) {
  const { asOf, coverage, problems, platforms, publication, isIllustrative } =
    await ministryCounts(payload)
  const isEnglish = language === 'en'
  const date = formatDay(new Date(`${asOf}T00:00:00+07:00`))
  return (
    <section>
      <h2>{isEnglish ? `Figures as of ${date}` : `Số liệu tính đến ${date}`}</h2>
      {isIllustrative ? (
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
          {coverage.map(({ level, provinces, outOf, adoptions }) => (
            <tr key={level}>
              <th scope="row">{adoptionLevels.labels[level][language]}</th>
              <td>
                <a href={`${pagePath('adoption', language)}#level-${level}`}>
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
          {platforms} {isEnglish ? 'platforms' : 'nền tảng'}
        </a>
        {' · '}
        <a href="/admin/collections/problems?where[or][0][and][0][state][equals]=open">
          {problems} {isEnglish ? 'problems without a platform' : 'bài toán chưa có nền tảng'}
        </a>
      </p>
      <PublishButton language={language} publication={publication} />
    </section>
  )
}
