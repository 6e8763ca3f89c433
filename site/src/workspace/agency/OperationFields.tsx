import { hostingPlaces, operationLabels, securityLevels } from 'cms/domain/adoption/operation.ts'
import type { Operation } from './operationDraft.ts'
import { integrations } from 'cms/domain/offering/integrations.ts'
import { operationText } from '../../text/operation.ts'
import type { SignedIn } from '../account/Session.tsx'
import type { Problem } from '../api.ts'
import { DateField } from '../form/DateField.tsx'
import { TextField } from '../form/Field.tsx'
import { SelectField } from '../form/SelectField.tsx'
import { FieldGroup } from '../vendor/FieldGroup.tsx'

interface Props extends Pick<SignedIn, 'language' | 'text'> {
  operation: Operation
  /** What stands before the names of fields in refusals: `correction.`. */
  prefix?: string
  problems: Problem[]
  onChange: (part: Partial<Operation>) => void
}

/** How the system of an adoption runs: where, at which approved level, with what it is connected, in which version. */
export function OperationFields({ operation, prefix = '', ...props }: Props) {
  const { problems, language, text, onChange } = props
  const words = operationText(language)
  const { connections } = operation
  const common = (name: keyof Operation) => ({
    name: prefix + name,
    label: operationLabels[name][language],
    hint: text.common.optional,
    problems,
  })
  return (
    <>
      <SelectField
        {...common('runsAt')}
        none={words.notStated}
        options={hostingPlaces.values.map((value) => ({
          value,
          label: hostingPlaces.labels[value][language],
        }))}
        value={operation.runsAt}
        onChange={(value) =>
          onChange({ runsAt: hostingPlaces.values.find((one) => one === value) ?? '' })
        }
      />
      <FieldGroup {...common('connections')} help={words.connectionsHelp}>
        {integrations.values.map((value) => (
          <label key={value} className="choice">
            <input
              type="checkbox"
              checked={connections.includes(value)}
              onChange={({ target }) =>
                onChange({
                  connections: integrations.values.filter((one) =>
                    one === value ? target.checked : connections.includes(one),
                  ),
                })
              }
            />
            {integrations.labels[value][language]}
          </label>
        ))}
      </FieldGroup>
      <SelectField
        {...common('securityLevel')}
        help={words.levelHelp}
        none={words.notStated}
        options={securityLevels.map((level) => ({ value: String(level), label: String(level) }))}
        value={operation.securityLevel}
        onChange={(securityLevel) => onChange({ securityLevel })}
      />
      <TextField
        {...common('securityDecision')}
        help={words.decisionHelp}
        maxLength={100}
        value={operation.securityDecision}
        onChange={(securityDecision) => onChange({ securityDecision })}
      />
      <DateField
        {...common('securityDecidedOn')}
        help={text.event.dayHelp}
        value={operation.securityDecidedOn}
        onChange={(securityDecidedOn) => onChange({ securityDecidedOn })}
      />
      <TextField
        {...common('version')}
        hint={`${text.common.optional}, ${words.forAgencies}`}
        maxLength={100}
        value={operation.version}
        onChange={(version) => onChange({ version })}
      />
    </>
  )
}
