import type { Answer, RequestQuestion } from 'cms/domain/quotationRequest/quantityLine.ts'
import type { Language } from 'cms/domain/language/language.ts'
import { quotationText } from '../../text/quotation.ts'
import { vendorText } from '../../text/vendor.ts'
import type { Problem } from '../api.ts'
import { Field, fieldId, TextField } from '../form/Field.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { FieldGroup } from './FieldGroup.tsx'

interface Props {
  question: RequestQuestion
  value: Answer
  problems: Problem[]
  language: Language
  onChange: (value: Answer) => void
}

/** A question of a request, with the control of a field of its kind. */
export function AnswerField({ question, value, problems, language, onChange }: Props) {
  const words = vendorText(language).offering
  const shared = {
    name: `answers.${question.key}`,
    label: question.text,
    ...(question.isRequired ? { hint: quotationText(language).required } : {}),
    problems,
  }
  switch (question.control) {
    case 'yesNo':
      return (
        <FieldGroup {...shared}>
          <div className="answers">
            {([true, false] as const).map((answer) => (
              <label key={String(answer)} className="choice">
                <input
                  type="radio"
                  name={fieldId(shared.name)}
                  checked={value === answer}
                  onChange={() => onChange(answer)}
                />
                {answer ? words.yes : words.no}
              </label>
            ))}
          </div>
        </FieldGroup>
      )
    case 'choice':
      return (
        <Field {...shared}>
          {(control) => (
            <select
              {...control}
              value={typeof value === 'string' ? value : ''}
              onChange={({ target }) => onChange(target.value || null)}
            >
              <option value="">{words.choose}</option>
              {question.options.map((option) => (
                <option key={option} value={option}>
                  {option}
                </option>
              ))}
            </select>
          )}
        </Field>
      )
    case 'number':
      return (
        <NumberField
          {...shared}
          value={typeof value === 'boolean' ? null : value}
          onChange={onChange}
        />
      )
    case 'text':
      return (
        <TextField
          {...shared}
          lines={2}
          maxLength={2000}
          value={typeof value === 'string' ? value : ''}
          onChange={onChange}
        />
      )
  }
}
