import { implementationRoles } from 'cms/domain/implementation/roles.ts'
import type { ImplementationRole } from 'cms/domain/implementation/roles.ts'
import type { Language } from 'cms/domain/language/language.ts'
import { implementationText } from '../../text/implementation.ts'
import type { Problem } from '../api.ts'
import { FieldGroup } from '../vendor/FieldGroup.tsx'

interface Props {
  roles: ImplementationRole[]
  problems: Problem[]
  language: Language
  onChange: (roles: ImplementationRole[]) => void
}

/** What a firm did: any of three, in their one order. */
export function RolesField({ roles, problems, language, onChange }: Props) {
  const words = implementationText(language)
  return (
    <FieldGroup name="roles" label={words.roles} help={words.rolesHelp} problems={problems}>
      {implementationRoles.values.map((role) => (
        <label key={role} className="choice">
          <input
            type="checkbox"
            checked={roles.includes(role)}
            onChange={({ target }) =>
              onChange(
                implementationRoles.values.filter((one) =>
                  one === role ? target.checked : roles.includes(one),
                ),
              )
            }
          />
          {implementationRoles.labels[role][language]}
        </label>
      ))}
    </FieldGroup>
  )
}
