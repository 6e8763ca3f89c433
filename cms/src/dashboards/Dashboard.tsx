import { Gutter } from '@payloadcms/ui'
import { getNavGroups } from '@payloadcms/ui/shared'
import { createLocalReq } from 'payload'
import type { AdminViewServerProps } from 'payload'
import { personOf } from '../access/rules.ts'
import { languageOf } from '../domain/language/languageOf.ts'
import type { Language } from '../domain/language/language.ts'
import { can } from '../domain/account/roles.ts'
import { Counts } from './Counts.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import { firstSteps } from './firstSteps.ts'
import { Groups } from './Groups.tsx'
import { visitsViewPath } from '../visits/viewPath.ts'
import { statisticsViewPath } from '../statistics/viewPath.ts'
import { undeliveredMails } from '../mail/undelivered.ts'
import { askInstallation } from '../server/health.ts'
import { systemNotices } from './systemNotices.ts'
import { SystemTable } from './SystemTable.tsx'
import { formatDay } from './time.ts'
import { UndeliveredMails } from './UndeliveredMails.tsx'
import { waitingFor } from './waiting.ts'
import type { WaitingItem } from './waiting.ts'

/** The first screen of the admin: what waits for me and since when, then what the figures are now. */
export async function Dashboard({ initPageResult }: AdminViewServerProps) {
  const { permissions, visibleEntities } = initPageResult
  const { payload, user, i18n } = initPageResult.req
  if (!user) return null
  const req = await createLocalReq({ user }, payload)
  const language = languageOf(i18n.language)
  const waiting = await waitingFor(req)
  const isMinistry = can(personOf(req)?.role, 'catalogue.manage')
  const steps = isMinistry ? await firstSteps(req) : undefined
  const installation = isMinistry ? await askInstallation(payload) : undefined
  const notices = installation ? systemNotices(installation) : []
  const mails = can(personOf(req)?.role, 'mail.manage') ? await undeliveredMails(req) : undefined
  return (
    <Gutter>
      <main className="dashboard-desk">
        <h1>{{ vi: 'Bàn làm việc', en: 'My desk' }[language]}</h1>
        {notices.map((notice) => (
          <p key={notice.vi} role="alert">
            <strong>{notice[language]}</strong>
          </p>
        ))}
        {steps ? <FirstSteps steps={steps} language={language} /> : null}
        <WaitingList items={waiting} language={language} />
        {mails ? <UndeliveredMails {...mails} language={language} /> : null}
        {isMinistry ? <Counts req={req} language={language} /> : null}
        {isMinistry ? (
          <p>
            <a href={`/admin${statisticsViewPath}`}>
              {{ vi: 'Mọi số liệu, có bộ lọc', en: 'All figures, with filters' }[language]}
            </a>
          </p>
        ) : null}
        {can(personOf(req)?.role, 'visits.oversee') ? (
          <p>
            <a href={`/admin${visitsViewPath}`}>
              {{ vi: 'Lượt xem trang', en: 'Visits of pages' }[language]}
            </a>
          </p>
        ) : null}
        {installation ? (
          <SystemTable installation={installation} payload={payload} language={language} />
        ) : null}
        <Groups
          groups={getNavGroups(permissions, visibleEntities, payload.config, i18n)}
          language={language}
        />
      </main>
    </Gutter>
  )
}

function WaitingList({ items, language }: { items: WaitingItem[]; language: Language }) {
  return (
    <section>
      <h2>{{ vi: 'Đang chờ tôi', en: 'Waiting for me' }[language]}</h2>
      {items.length === 0 ? (
        <p>{{ vi: 'Không có việc nào đang chờ bạn.', en: 'Nothing waits for you.' }[language]}</p>
      ) : (
        <table className="dashboard-desk__waiting">
          <thead>
            <tr>
              <th scope="col">{{ vi: 'Việc', en: 'What' }[language]}</th>
              <th scope="col">{{ vi: 'Hồ sơ', en: 'Record' }[language]}</th>
              <th scope="col">{{ vi: 'Đơn vị', en: 'Organisation' }[language]}</th>
              <th scope="col">{{ vi: 'Từ ngày', en: 'Since' }[language]}</th>
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
                      {{ vi: 'minh họa', en: 'illustrative' }[language]}
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
