import { mayAs } from 'cms/domain/account/roles.ts'
import { adoptionMachine } from 'cms/domain/adoption/machine.ts'
import { contractKinds } from 'cms/domain/contract/contract.ts'
import { contractMachine, runningStates } from 'cms/domain/contract/machine.ts'
import { practiceMachine } from 'cms/domain/practice/machine.ts'
import { selectionMachine } from 'cms/domain/selection/machine.ts'
import { dayText } from 'cms/domain/values/day.ts'
import { requirementStatuses } from 'cms/domain/requirement/requirementStatus.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { ofActed } from '../account/actsFor.ts'
import { sheetText } from '../../text/sheet.ts'
import { unitsText } from '../../text/units.ts'
import { vendorText } from '../../text/vendor.ts'
import { DeskSection } from '../desk/DeskSection.tsx'
import { ContractRecordSchema } from '../contract/contractRecord.ts'
import { PracticeRecordSchema } from './practiceRecord.ts'
import { AdoptionRecordSchema, productOf, SelectionSchema } from './agencyRecords.ts'
import type { Selection } from './agencyRecords.ts'
import { Colleagues } from '../account/Colleagues.tsx'
import type { SignedIn } from '../account/Session.tsx'
import { timeText } from '../desk/time.ts'
import { OwnProblems } from '../problem/DeskRows.tsx'
import { RequestRows } from '../request/RequestRows.tsx'
import { listFiles, stateChoices, useList } from '../desk/useList.ts'

/** What an agency has here: what is required of it and not met, then its own work; duties that are met come last. */
export function AgencyDesk(signedIn: SignedIn) {
  const isDue = signedIn.required.some(({ status }) => status === 'open' || status === 'overdue')
  return (
    <>
      {isDue && <Required {...signedIn} />}
      <OwnProblems {...signedIn} />
      <Records {...signedIn} />
      <RequestRows {...signedIn} of="agency" />
      <Contracts {...signedIn} />
      <Practices {...signedIn} />
      {!isDue && <Required {...signedIn} />}
      {mayAs(signedIn.person, 'colleague.invite') && <Colleagues {...signedIn} />}
    </>
  )
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
  actingOrganisation: true,
  formerProduct: true,
  productName: true,
  state: true,
  illustrative: true,
  updatedAt: true,
})

/** Selections, adoptions and practices of the person's organisation and of those below it, newest first. */
function Records({ person, language, text }: SignedIn) {
  const branch = ['organisation', 'organisation.parent', 'organisation.parent.parent']
    .map((field, index) => ofActed(person, field, `where[or][${index}]`))
    .join('&')
  const selections = useList(
    {
      collection: 'selections',
      query: 'sort=-updatedAt',
      language,
      text: ['title', 'organisation.name'],
      states: stateChoices(selectionMachine, language),
    },
    SelectionRowSchema,
  )
  // What other organisations announced is public too; here stand one's own and those below.
  const adoptions = useList(
    {
      collection: 'adoptions',
      query: `sort=-updatedAt&${branch}`,
      language,
      text: ['purpose', 'organisation.name', 'platform.name', 'offering.name'],
      states: stateChoices(adoptionMachine, language),
    },
    AdoptionRowSchema,
  )
  const ofOthers = (organisation: Selection['organisation']) =>
    organisation && organisation.id !== person.organisation?.id ? organisation.name : ''
  return (
    <>
      <DeskSection
        title={text.desk.selections}
        list={selections}
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
        list={adoptions}
        empty={text.desk.noAdoptions}
        action={{ label: text.desk.newAdoption, path: pagePath('workspaceAdoption', language) }}
        secondAction={{
          label: sheetText(language).deskLink,
          path: `${pagePath('workspaceImport', language)}?word=adoptions`,
        }}
        thirdAction={
          person.organisation?.kind === 'province'
            ? {
                label: unitsText(language).deskLink,
                path: pagePath('workspaceUnits', language),
              }
            : undefined
        }
        rows={adoptions.rows?.map((adoption) => ({
          key: adoption.id,
          title: productOf(adoption),
          link: `${pagePath('workspaceAdoption', language)}?id=${adoption.id}`,
          second: adoptionMachine.states[adoption.state].label[language],
          third: text.common.updated(timeText(adoption.updatedAt)),
          note: [
            ofOthers(adoption.organisation),
            adoption.actingOrganisation
              ? text.adoption.registeredBy(adoption.actingOrganisation.name)
              : '',
          ]
            .filter(Boolean)
            .join(', '),
          mark: adoption.illustrative ? text.common.illustrative : '',
        }))}
      />
    </>
  )
}

const ContractRowSchema = ContractRecordSchema.pick({
  id: true,
  kind: true,
  title: true,
  number: true,
  organisation: true,
  endsNow: true,
  state: true,
  illustrative: true,
  updatedAt: true,
})

/** Contracts of the own organisation and of those below it, and framework agreements from which it may call off. */
function Contracts({ person, language, text }: SignedIn) {
  const contracts = useList(
    {
      collection: 'contracts',
      query: 'sort=-updatedAt',
      language,
      text: ['title', 'number', 'organisation.name'],
      states: stateChoices(contractMachine, language),
    },
    ContractRowSchema,
  )
  const screen = pagePath('workspaceContract', language)
  const isRunning = (state: string) => runningStates.some((one) => one === state)
  return (
    <DeskSection
      title={text.desk.contracts}
      list={contracts}
      empty={text.desk.noContracts}
      action={{ label: text.desk.newContract, path: screen }}
      secondAction={{
        label: sheetText(language).deskLink,
        path: `${pagePath('workspaceImport', language)}?word=contracts`,
      }}
      rows={contracts.rows?.map(
        ({ id, kind, title, number, organisation, endsNow, state, illustrative, updatedAt }) => ({
          key: id,
          title: number ? `${title} (${number})` : title,
          link: `${screen}?id=${id}`,
          second: contractMachine.states[state].label[language],
          third:
            isRunning(state) && endsNow
              ? text.desk.endsOn(dayText(endsNow, language))
              : text.common.updated(timeText(updatedAt)),
          note: [
            kind === 'framework' && contractKinds.labels.framework[language],
            organisation && organisation.id !== person.organisation?.id && organisation.name,
          ]
            .filter(Boolean)
            .join(', '),
          mark: illustrative ? text.common.illustrative : '',
        }),
      )}
    />
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
  const practices = useList(
    own
      ? {
          collection: 'practices',
          query: `sort=-updatedAt&${ofActed(person, 'organisation')}`,
          language,
          text: ['title'],
          states: stateChoices(practiceMachine, language),
        }
      : undefined,
    PracticeRowSchema,
  )
  const screen = pagePath('workspacePractice', language)
  return (
    <DeskSection
      title={words.practices}
      list={practices}
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

/** What the ministry asks of the organisation and of its province, the most pressing first. */
function Required({ required, person, language, text }: SignedIn) {
  return (
    <DeskSection
      title={text.desk.required}
      list={{ total: required.length }}
      files={listFiles('duties', `locale=${language}`)}
      empty={text.desk.nothingRequired}
      rows={required.map(({ slug, title, organisation, status, dueOn, metOn, illustrative }) => ({
        key: `${slug} ${organisation}`,
        title,
        link: pagePath('requirements', language, slug),
        second: requirementStatuses.labels[status][language],
        third: metOn
          ? text.desk.metOn(dayText(metOn, language))
          : text.desk.dueOn(dayText(dueOn, language)),
        note: organisation === person.organisation?.name ? '' : organisation,
        mark: illustrative ? text.common.illustrative : '',
      }))}
    />
  )
}
