import { implementationText } from '../../text/implementation.ts'
import type { SignedIn } from '../account/Session.tsx'
import { CataloguePicker } from '../agency/CataloguePicker.tsx'
import { PickedList } from '../agency/PickedList.tsx'
import { problemsIn } from '../api.ts'
import type { Problem } from '../api.ts'
import { findRecord } from '../catalogueRecord.ts'
import type { CatalogueRecord } from '../catalogueRecord.ts'
import { FieldGroup } from '../vendor/FieldGroup.tsx'

interface Props extends Pick<SignedIn, 'language' | 'text'> {
  name: 'partner' | 'organisation'
  help: string
  chosen: CatalogueRecord | undefined
  problems: Problem[]
  onChange: (chosen: CatalogueRecord | undefined) => void
  onProblems: (problems: Problem[]) => void
}

/** One organisation of the catalogue, found by its name. */
export function OrganisationField(props: Props) {
  const { name, help, chosen, problems, onChange, onProblems, language, text } = props
  const words = implementationText(language)
  return (
    <FieldGroup name={name} label={words[name]} problems={problems}>
      {chosen ? (
        <PickedList items={[chosen]} text={text} onRemove={() => onChange(undefined)} />
      ) : (
        <CataloguePicker
          id={`pick-${name}`}
          label={text.picker.label}
          help={help}
          kinds={['organisations']}
          picked={[]}
          language={language}
          text={text}
          action={text.picker.choose}
          actionNamed={(one) => `${text.picker.choose}: ${one}`}
          onPick={({ slug }) =>
            void findRecord('organisations', slug).then(onChange, (error: unknown) =>
              onProblems(problemsIn(error, language)),
            )
          }
        />
      )}
    </FieldGroup>
  )
}
