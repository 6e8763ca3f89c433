import { maximumQuestions, questionControls } from 'cms/domain/quotationRequest/quantityLine.ts'
import type { RequestQuestion } from 'cms/domain/quotationRequest/quantityLine.ts'
import { quotationText } from '../../text/quotation.ts'
import type { Problem } from '../api.ts'
import type { SignedIn } from '../account/Session.tsx'
import { Field, TextField } from '../form/Field.tsx'
import { FieldGroup } from '../vendor/FieldGroup.tsx'
import { freshKey } from './requestRecord.ts'

interface Props extends Pick<SignedIn, 'language' | 'text'> {
  questions: RequestQuestion[]
  problems: Problem[]
  onChange: (questions: RequestQuestion[]) => void
}

/** What each quotation must answer besides its prices. */
export function QuestionsField({ questions, problems, language, text, onChange }: Props) {
  const words = quotationText(language)
  const set = (key: string, part: Partial<RequestQuestion>) =>
    onChange(questions.map((one) => (one.key === key ? { ...one, ...part } : one)))
  return (
    <FieldGroup
      name="questions"
      label={words.questions}
      hint={text.common.optional}
      problems={problems}
    >
      {questions.map((question, index) => (
        <div
          key={question.key}
          className="quantity-line"
          role="group"
          aria-label={`${words.question} ${index + 1}`}
        >
          <TextField
            name={`questions.${index}.text`}
            label={words.request.questionText}
            maxLength={300}
            problems={problems}
            value={question.text}
            onChange={(value) => set(question.key, { text: value })}
          />
          <Field
            name={`questions.${index}.control`}
            label={words.request.questionControl}
            problems={problems}
          >
            {(control) => (
              <select
                {...control}
                value={question.control}
                onChange={({ target }) =>
                  set(question.key, { control: questionControls.schema.parse(target.value) })
                }
              >
                {questionControls.options.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label[language]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {question.control === 'choice' && (
            <TextField
              name={`questions.${index}.options`}
              label={words.request.questionOptions}
              lines={3}
              problems={problems}
              value={question.options.join('\n')}
              onChange={(value) => set(question.key, { options: value.split('\n') })}
            />
          )}
          <label className="choice">
            <input
              type="checkbox"
              checked={question.isRequired}
              onChange={({ target }) => set(question.key, { isRequired: target.checked })}
            />
            {words.request.isRequired}
          </label>
          <button
            type="button"
            className="plain"
            onClick={() => onChange(questions.filter(({ key }) => key !== question.key))}
          >
            {words.request.removeQuestion(question.text || String(index + 1))}
          </button>
        </div>
      ))}
      {questions.length < maximumQuestions && (
        <button
          type="button"
          className="button"
          onClick={() =>
            onChange([
              ...questions,
              {
                key: freshKey('cau', questions),
                text: '',
                control: 'yesNo',
                options: [],
                isRequired: false,
              },
            ])
          }
        >
          {words.request.addQuestion}
        </button>
      )}
    </FieldGroup>
  )
}
