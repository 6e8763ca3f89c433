import type { AgreementTold } from 'cms/domain/contract/agreements.ts'
import { contractKinds, entitlements } from 'cms/domain/contract/contract.ts'
import { useEffect, useState } from 'react'
import { frameworkText } from '../../text/framework.ts'
import type { SignedIn } from '../account/Session.tsx'
import { CataloguePicker } from '../agency/CataloguePicker.tsx'
import { PickedList } from '../agency/PickedList.tsx'
import { problemsIn } from '../api.ts'
import type { Problem } from '../api.ts'
import { findRecord } from '../catalogueRecord.ts'
import { Field } from '../form/Field.tsx'
import { SelectField } from '../form/SelectField.tsx'
import { FieldGroup } from '../vendor/FieldGroup.tsx'
import type { ContractDraft } from './contractRecord.ts'
import { draftOfAgreement, ownAgreements } from './startContract.ts'

interface Props extends Pick<SignedIn, 'language' | 'text'> {
  values: ContractDraft
  problems: Problem[]
  onChange: (part: Partial<ContractDraft>) => void
  onProblems: (problems: Problem[]) => void
  /** Tells the form that something is still on its way. */
  expectChange: (arriving: Promise<void>) => void
}

/** Whether it is a framework agreement, and for whom; or from which agreement it is called off. */
export function FrameworkFields(props: Props) {
  const { values, problems, onChange, onProblems, expectChange, language, text } = props
  const words = frameworkText(language)
  const [agreements, setAgreements] = useState<AgreementTold[]>([])
  useEffect(() => {
    ownAgreements().then(setAgreements, (error: unknown) => onProblems(problemsIn(error, language)))
  }, [language, onProblems])
  const { kind, entitled, agreement } = values
  const pick = async (slug: string) => {
    const found = await findRecord('organisations', slug)
    if (found) onChange({ entitled: [...entitled.filter(({ id }) => id !== found.id), found] })
  }
  /** What a draft names may not be open any more: it stays named until another is chosen. */
  const options = [
    ...agreements.map(({ id, title, organisation }) => ({
      value: id,
      label: words.ofAgreement(title, organisation),
    })),
    ...(agreement && agreements.every(({ id }) => id !== agreement.id)
      ? [{ value: agreement.id, label: agreement.title }]
      : []),
  ]
  return (
    <>
      <Field name="kind" label={words.kind} help={words.kindHelp} problems={problems}>
        {(control) => (
          <select
            {...control}
            value={kind}
            onChange={({ target }) => {
              const chosen = contractKinds.values.find((one) => one === target.value)
              if (!chosen) return
              onChange(
                chosen === 'framework'
                  ? { kind: chosen, agreement: null, lines: withoutAgreement(values) }
                  : { kind: chosen, entitles: '', entitled: [] },
              )
            }}
          >
            {contractKinds.values.map((one) => (
              <option key={one} value={one}>
                {contractKinds.labels[one][language]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {kind === 'framework' ? (
        <>
          <SelectField
            name="entitles"
            label={words.entitles}
            problems={problems}
            options={entitlements.values.map((value) => ({
              value,
              label: entitlements.labels[value][language],
            }))}
            none={words.chooseEntitles}
            value={values.entitles}
            onChange={(chosen) =>
              onChange({ entitles: entitlements.values.find((one) => one === chosen) ?? '' })
            }
          />
          {values.entitles === 'named' && (
            <FieldGroup name="entitled" label={words.entitled} problems={problems}>
              <PickedList
                items={entitled}
                text={text}
                onRemove={(removed) =>
                  onChange({ entitled: entitled.filter(({ id }) => id !== removed) })
                }
              />
              <CataloguePicker
                id="pick-entitled"
                label={text.picker.label}
                help={words.entitledHelp}
                kinds={['organisations']}
                picked={entitled.map(({ slug }) => `organisations/${slug}`)}
                language={language}
                text={text}
                action={text.picker.choose}
                actionNamed={(name) => `${text.picker.choose}: ${name}`}
                onPick={({ slug }) =>
                  expectChange(
                    pick(slug).catch((error: unknown) => onProblems(problemsIn(error, language))),
                  )
                }
              />
            </FieldGroup>
          )}
        </>
      ) : (
        options.length > 0 && (
          <SelectField
            name="agreement"
            label={words.agreement}
            help={words.agreementHelp}
            problems={problems}
            options={options}
            none={words.noAgreement}
            value={agreement?.id ?? ''}
            onChange={(chosen) => {
              const found = agreements.find(({ id }) => id === chosen)
              onChange(
                found
                  ? draftOfAgreement(found)
                  : { agreement: null, lines: withoutAgreement(values) },
              )
            }}
          />
        )
      )}
    </>
  )
}

/** Lines that come from no agreement any more. */
const withoutAgreement = ({ lines }: ContractDraft): ContractDraft['lines'] =>
  lines.map((line) => ({ ...line, agreementLine: '' }))
