import { selectionForms } from 'cms/domain/contract/contract.ts'
import { contractText } from '../../text/contract.ts'
import type { SignedIn } from '../account/Session.tsx'
import type { Problem } from '../api.ts'
import { TextField } from '../form/Field.tsx'
import { SelectField } from '../form/SelectField.tsx'
import type { ContractDraft } from './contractRecord.ts'

interface Props extends Pick<SignedIn, 'language'> {
  values: ContractDraft
  problems: Problem[]
  onChange: (part: Partial<ContractDraft>) => void
}

/** How the supplier was selected: a form that the law names, or another one in words. */
export function SelectionFormFields({ values, problems, language, onChange }: Props) {
  const words = contractText(language)
  return (
    <>
      <SelectField
        name="form"
        label={words.form}
        help={words.formHelp}
        problems={problems}
        options={selectionForms.values.map((form) => ({
          value: form,
          label: selectionForms.labels[form][language],
        }))}
        none={words.chooseForm}
        value={values.form}
        onChange={(chosen) =>
          onChange({ form: selectionForms.values.find((form) => form === chosen) ?? '' })
        }
      />
      {values.form === 'other' && (
        <TextField
          name="formWords"
          label={words.formWords}
          maxLength={200}
          problems={problems}
          value={values.formWords}
          onChange={(formWords) => onChange({ formWords })}
        />
      )}
    </>
  )
}
