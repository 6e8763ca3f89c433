import type { Language } from 'cms/domain/language.ts'
import { comparisonAddress } from 'cms/domain/comparisonAddress.ts'
import { adoptionMachine } from 'cms/domain/machines/adoption.ts'
import { practiceMachine } from 'cms/domain/machines/practice.ts'
import { selectionMachine } from 'cms/domain/machines/selection.ts'
import { requirementStatuses } from 'cms/domain/requirementStatus.ts'
import { can, roles } from 'cms/domain/roles.ts'
import { pagePath } from 'cms/domain/routes.ts'
import { useSyncExternalStore } from 'react'
import { z } from 'zod'
import { dayText } from 'cms/domain/price.ts'
import { selectionAddress } from '../search/lastSearch.ts'
import { vendorText } from '../text/vendor.ts'
import { rememberAccount } from './account.ts'
import { request } from './api.ts'
import { DeskSection } from './DeskSection.tsx'
import { PracticeRecordSchema } from './practiceRecord.ts'
import { Messages } from './Messages.tsx'
import { AdoptionRecordSchema, SelectionSchema } from './records.ts'
import type { AdoptionRecord, Selection } from './records.ts'
import { Session } from './Session.tsx'
import type { SignedIn } from './Session.tsx'
import { shortlist } from './shortlist.ts'
import { timeText } from './time.ts'
import { useRows } from './useRows.ts'
import { VendorDesk } from './vendor/VendorDesk.tsx'

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
        <button type="button" className="plain" onClick={() => void signOut(language)}>
          {text.desk.signOut}
        </button>
      </p>
      <DeskSection
        title={text.desk.waiting}
        count={waiting.length}
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
      {isAgency && <Required {...signedIn} />}
      {can(person.role, 'offering.edit') && <VendorDesk {...signedIn} />}
      {isAgency && <Records {...signedIn} />}
      {can(person.role, 'practice.write') && <Practices {...signedIn} />}
      {isAgency && <Shortlist {...signedIn} />}
      <Messages {...signedIn} />
    </div>
  )
}

/** What the ministry asks of the organisation and of its province, the most pressing first. */
function Required({ required, person, language, text }: SignedIn) {
  return (
    <DeskSection
      title={text.desk.required}
      count={required.length}
      empty={text.desk.nothingRequired}
      rows={required.map(({ slug, title, organisation, status, dueOn, metOn, illustrative }) => ({
        key: `${slug} ${organisation}`,
        title,
        link: pagePath('requirements', language, slug),
        second: requirementStatuses.labels[status][language],
        third: metOn ? text.desk.metOn(dayText(metOn)) : text.desk.dueOn(dayText(dueOn)),
        note: organisation === person.organisation?.name ? '' : organisation,
        mark: illustrative ? text.common.illustrative : '',
      }))}
    />
  )
}

/** Links of the server name the Vietnamese screens. */
function inThisLanguage(link: string, language: Language): string {
  const screens = [
    'workspaceSelection',
    'workspaceAdoption',
    'workspaceOffering',
    'workspaceProposal',
    'workspacePractice',
  ] as const
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

const SelectionRowSchema = SelectionSchema.pick({
  id: true,
  title: true,
  organisation: true,
  state: true,
  illustrative: true,
  updatedAt: true,
})
const AdoptionRowSchema = AdoptionRecordSchema.pick({
  id: true,
  organisation: true,
  platform: true,
  offering: true,
  state: true,
  illustrative: true,
  updatedAt: true,
})

/** Selections and adoptions of the person's organisation and of those below it, newest first. */
function Records({ person, language, text }: SignedIn) {
  const own = person.organisation?.id ?? ''
  const branch = ['organisation', 'organisation.parent', 'organisation.parent.parent']
    .map((field, index) => `where[or][${index}][${field}][equals]=${own}`)
    .join('&')
  const list = `depth=1&limit=100&sort=-updatedAt&locale=${language}`
  const selections = useRows(`/selections?${list}`, SelectionRowSchema)
  // What other organisations announced is public too; here stand one's own and those below.
  const adoptions = useRows(`/adoptions?${list}&${branch}`, AdoptionRowSchema)
  const ofOthers = (organisation: Selection['organisation']) =>
    organisation && organisation.id !== person.organisation?.id ? organisation.name : ''
  const nameOf = ({ offering, platform }: Pick<AdoptionRecord, 'offering' | 'platform'>) =>
    offering?.name ?? platform?.name ?? ''
  return (
    <>
      <DeskSection
        title={text.desk.selections}
        count={selections.rows?.length}
        problems={selections.problems}
        empty={text.desk.noSelections}
        action={{ label: text.desk.newSelection, path: pagePath('workspaceSelection', language) }}
        rows={selections.rows?.map(
          ({ id, title, organisation, state, illustrative, updatedAt }) => ({
            key: id,
            title,
            link: `${pagePath('workspaceSelection', language)}?id=${id}`,
            second: selectionMachine.states[state].label[language],
            third: text.common.updated(timeText(updatedAt)),
            note: ofOthers(organisation),
            mark: illustrative ? text.common.illustrative : '',
          }),
        )}
      />
      <DeskSection
        title={text.desk.adoptions}
        count={adoptions.rows?.length}
        problems={adoptions.problems}
        empty={text.desk.noAdoptions}
        action={{ label: text.desk.newAdoption, path: pagePath('workspaceAdoption', language) }}
        rows={adoptions.rows?.map((adoption) => ({
          key: adoption.id,
          title: nameOf(adoption),
          link: `${pagePath('workspaceAdoption', language)}?id=${adoption.id}`,
          second: adoptionMachine.states[adoption.state].label[language],
          third: text.common.updated(timeText(adoption.updatedAt)),
          note: ofOthers(adoption.organisation),
          mark: adoption.illustrative ? text.common.illustrative : '',
        }))}
      />
    </>
  )
}

const PracticeRowSchema = PracticeRecordSchema.pick({
  id: true,
  title: true,
  state: true,
  illustrative: true,
  updatedAt: true,
})

/** What the own organisation wrote of what it did. */
function Practices({ person, language, text }: SignedIn) {
  const words = vendorText(language).desk
  const own = person.organisation?.id
  const practices = useRows(
    own &&
      `/practices?depth=0&limit=100&sort=-updatedAt&locale=${language}&where[organisation][equals]=${own}`,
    PracticeRowSchema,
  )
  const screen = pagePath('workspacePractice', language)
  return (
    <DeskSection
      title={words.practices}
      count={practices.rows?.length}
      problems={practices.problems}
      empty={words.noPractices}
      action={{ label: words.newPractice, path: screen }}
      rows={practices.rows?.map(({ id, title, state, illustrative, updatedAt }) => ({
        key: id,
        title,
        link: `${screen}?id=${id}`,
        second: practiceMachine.states[state].label[language],
        third: text.common.updated(timeText(updatedAt)),
        mark: illustrative ? text.common.illustrative : '',
      }))}
    />
  )
}

function Shortlist({ language, text }: SignedIn) {
  const items = useSyncExternalStore(shortlist.watch, shortlist.read)
  const comparable = items.filter(({ item }) => item.split('/')[0] === items[0]?.item.split('/')[0])
  const addresses = items.map(({ item }) => item)
  return (
    <DeskSection
      title={text.desk.shortlist}
      count={items.length}
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
              label: text.selection.compare,
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
