import type { Language } from 'cms/domain/language/language.ts'
import { comparisonAddress } from 'cms/domain/comparison/comparisonAddress.ts'
import { can, mayAs, roles } from 'cms/domain/account/roles.ts'
import { isScreen, pageNames, pagePath } from 'cms/domain/publication/routes.ts'
import { lazy, useSyncExternalStore } from 'react'
import { z } from 'zod'
import { selectionAddress } from '../../search/runSearches.ts'
import { rememberAccount } from '../account/account.ts'
import { request } from '../api.ts'
import { DeskSection } from './DeskSection.tsx'
import { Messages } from './Messages.tsx'
import { Session } from '../account/Session.tsx'
import type { SignedIn } from '../account/Session.tsx'
import { shortlist } from '../agency/shortlist.ts'
import { timeText } from './time.ts'

const AgencyDesk = lazy(async () => ({
  default: (await import('../agency/AgencyDesk.tsx')).AgencyDesk,
}))
const NoticeList = lazy(async () => ({
  default: (await import('../vulnerability/NoticeList.tsx')).NoticeList,
}))
const SavedSearches = lazy(async () => ({
  default: (await import('./SavedSearches.tsx')).SavedSearches,
}))
const Visits = lazy(async () => ({ default: (await import('./Visits.tsx')).Visits }))
const VendorDesk = lazy(async () => ({
  default: (await import('../vendor/VendorDesk.tsx')).VendorDesk,
}))

/** First screen of the workspace: what waits for me, then my records, my list, my messages. */
export function DeskScreen({ language }: { language: Language }) {
  return <Session language={language}>{(signedIn) => <Desk {...signedIn} />}</Session>
}

function Desk(signedIn: SignedIn) {
  const { person, waiting, language, text } = signedIn
  const isAgency = can(person.role, 'selection.keep')
  return (
    <div className="desk">
      <p className="who">
        <span>
          <strong>{person.name}</strong>, {roles.labels[person.role][language].toLowerCase()}
          {person.organisation && `, ${person.organisation.name}`}
        </span>
        {can(person.role, 'admin.open') && <a href="/admin">{text.desk.toAdmin}</a>}
        {mayAs(person, 'custody.hold') && (
          <a href={pagePath('workspaceCustody', language)}>{text.desk.toCustody}</a>
        )}
        <a href={`/api/calendar.ics?lang=${language}`}>{text.desk.calendar}</a>
        <a href={pagePath('workspaceAccount', language)}>{text.desk.toAccount}</a>
        <button type="button" className="plain" onClick={() => void signOut(language)}>
          {text.desk.signOut}
        </button>
      </p>
      <DeskSection
        title={text.desk.waiting}
        list={{ total: waiting.length }}
        empty={text.desk.nothingWaits}
        rows={waiting.map(
          ({ id, collection, title, organisation, action, since, link, illustrative }) => ({
            key: `${collection} ${id}`,
            title,
            link: inThisLanguage(link, language),
            second: action[language],
            third: text.common.updated(timeText(since)),
            note: organisation === person.organisation?.name ? '' : (organisation ?? ''),
            mark: illustrative ? text.common.illustrative : '',
          }),
        )}
      />
      {(['draft', 'handle'] as const).some((act) => can(person.role, `vulnerability.${act}`)) && (
        <NoticeList {...signedIn} />
      )}
      {can(person.role, 'offering.edit') && <VendorDesk {...signedIn} />}
      {isAgency && <AgencyDesk {...signedIn} />}
      {isAgency && <Shortlist {...signedIn} />}
      <SavedSearches {...signedIn} />
      {can(person.role, 'visits.own') && person.organisation && <Visits language={language} />}
      <Messages {...signedIn} />
    </div>
  )
}

/** Links of the server name the Vietnamese screens. */
function inThisLanguage(link: string, language: Language): string {
  // The desk's own address begins all the others: the longest is tried first.
  const screens = pageNames
    .filter(isScreen)
    .sort((one, other) => pagePath(other, 'vi').length - pagePath(one, 'vi').length)
  for (const page of screens) {
    const path = pagePath(page, 'vi')
    if (link.startsWith(path)) return pagePath(page, language) + link.slice(path.length)
  }
  return link
}

async function signOut(language: Language): Promise<void> {
  await request({
    path: '/users/logout',
    method: 'POST',
    body: {},
    schema: z.unknown(),
    isSignIn: true,
  }).catch(() => undefined)
  rememberAccount(undefined)
  location.assign(pagePath('home', language))
}

function Shortlist({ language, text }: SignedIn) {
  const items = useSyncExternalStore(shortlist.watch, shortlist.read)
  const comparable = items.filter(({ item }) => item.split('/')[0] === items[0]?.item.split('/')[0])
  const addresses = items.map(({ item }) => item)
  return (
    <DeskSection
      title={text.desk.shortlist}
      list={{ total: items.length }}
      lead={text.desk.shortlistHelp}
      empty={text.desk.noShortlist}
      action={
        items.length > 0
          ? {
              label: text.desk.toSelection,
              path: selectionAddress(language, addresses),
            }
          : undefined
      }
      secondAction={
        comparable.length > 1
          ? {
              label: text.desk.compare,
              path: comparisonAddress(
                language,
                comparable.slice(0, 4).map(({ item }) => item),
              ),
            }
          : undefined
      }
      rows={items.map(({ item, name }) => ({
        key: item,
        title: name,
        link: pathOf(item, language),
        remove: {
          label: text.common.remove,
          named: text.common.removeNamed(name),
          onRemove: () => shortlist.write(items.filter((other) => other.item !== item)),
        },
      }))}
    />
  )
}

function pathOf(item: string, language: Language): string {
  const [kind, slug] = item.split('/')
  return pagePath(kind === 'platforms' ? 'platforms' : 'offerings', language, slug)
}
