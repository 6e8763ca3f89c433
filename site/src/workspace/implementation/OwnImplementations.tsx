import { implementationMachine } from 'cms/domain/implementation/machine.ts'
import { rolesText } from 'cms/domain/implementation/roles.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { implementationText } from '../../text/implementation.ts'
import { ofActed } from '../account/actsFor.ts'
import type { SignedIn } from '../account/Session.tsx'
import { DeskSection } from '../desk/DeskSection.tsx'
import { timeText } from '../desk/time.ts'
import { stateChoices, useList } from '../desk/useList.ts'
import { ImplementationRecordSchema } from './implementationRecord.ts'

/** Adoptions in which the own firm took part: what it asked for, and what agencies confirmed. */
export function OwnImplementations({ person, language, text }: SignedIn) {
  const words = implementationText(language)
  const own = useList(
    person.organisation
      ? {
          collection: 'implementations',
          query: `sort=-updatedAt&${ofActed(person, 'partner')}`,
          language,
          text: ['organisation.name'],
          states: stateChoices(implementationMachine, language),
        }
      : undefined,
    ImplementationRecordSchema,
  )
  const screen = pagePath('workspaceImplementation', language)
  return (
    <DeskSection
      title={words.own}
      list={own}
      empty={words.ownNone}
      action={{ label: words.ask, path: screen }}
      rows={own.rows?.map((row) => ({
        key: row.id,
        title: row.organisation?.name ?? '',
        link: `${screen}?id=${row.id}`,
        second: implementationMachine.states[row.state].label[language],
        third: text.common.updated(timeText(row.updatedAt)),
        note: rolesText(row.roles, language),
        mark: row.illustrative ? text.common.illustrative : '',
      }))}
    />
  )
}
