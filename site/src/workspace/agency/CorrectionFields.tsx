import { adoptionLevels } from 'cms/domain/adoption/adoption.ts'
import type { AdoptionLevel, CorrectionInput } from 'cms/domain/adoption/adoption.ts'
import { useState } from 'react'
import type { Problem } from '../api.ts'
import { DateField } from '../form/DateField.tsx'
import { Field, TextField } from '../form/Field.tsx'
import { OperationFields } from './OperationFields.tsx'
import { correctionOfOperation } from './operationDraft.ts'
import type { Operation } from './operationDraft.ts'
import type { SignedIn } from '../account/Session.tsx'

interface Props extends Pick<SignedIn, 'language' | 'text'> {
  correction: CorrectionInput
  /** Levels that were reached. */
  levels: AdoptionLevel[]
  /** How it runs, before the correction. */
  operation: Operation
  problems: Problem[]
  onChange: (correction: CorrectionInput) => void
}

const howItRuns = 'operation'

/**
 * What is to be corrected, and what it should say: the purpose, how it runs, or day, evidence and expiry of a level.
 */
export function CorrectionFields(props: Props) {
  const { correction, levels, operation, problems, language, text, onChange } = props
  const words = text.event
  const { level } = correction
  /** How it runs, while that is what is corrected. */
  const [running, setRunning] = useState<Operation>()
  /** What was emptied is not corrected. */
  const change = (part: CorrectionInput) =>
    onChange(
      Object.fromEntries(Object.entries({ ...correction, ...part }).filter(([, value]) => value)),
    )
  return (
    <>
      <Field name="correction.level" label={words.correct} problems={problems}>
        {(control) => (
          <select
            {...control}
            value={running ? howItRuns : (level ?? '')}
            onChange={({ target }) => {
              setRunning(target.value === howItRuns ? operation : undefined)
              const chosen = levels.find((one) => one === target.value)
              onChange(chosen ? { level: chosen } : {})
            }}
          >
            <option value="">{text.adoption.purpose}</option>
            <option value={howItRuns}>{words.correctOperation}</option>
            {levels.map((one) => (
              <option key={one} value={one}>
                {text.adoption.level}: {adoptionLevels.labels[one][language]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {running ? (
        <OperationFields
          operation={running}
          prefix="correction."
          problems={problems}
          language={language}
          text={text}
          onChange={(part) => {
            const after = { ...running, ...part }
            setRunning(after)
            onChange(correctionOfOperation(operation, after))
          }}
        />
      ) : level ? (
        <>
          <DateField
            name="correction.date"
            label={words.correctDate}
            help={words.dayHelp}
            hint={text.common.optional}
            problems={problems}
            value={correction.date ?? ''}
            onChange={(date) => change({ date })}
          />
          <TextField
            name="correction.evidence"
            maxLength={500}
            label={words.correctEvidence}
            hint={text.common.optional}
            problems={problems}
            value={correction.evidence ?? ''}
            onChange={(evidence) => change({ evidence })}
          />
          <DateField
            name="correction.validUntil"
            label={words.validUntil}
            help={words.dayHelp}
            hint={text.common.optional}
            problems={problems}
            value={correction.validUntil ?? ''}
            onChange={(validUntil) => change({ validUntil })}
          />
        </>
      ) : (
        <TextField
          name="correction"
          lines={3}
          maxLength={2000}
          label={words.correctPurpose}
          problems={problems}
          value={correction.purpose ?? ''}
          onChange={(purpose) => change({ purpose })}
        />
      )}
    </>
  )
}
