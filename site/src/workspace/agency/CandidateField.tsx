import { rejectionReasons } from 'cms/domain/selection/selection.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import type { Problem } from '../api.ts'
import { Field, TextField } from '../form/Field.tsx'
import type { FormCandidate } from './selectionForm.ts'
import type { SignedIn } from '../account/Session.tsx'
import { selectionText } from '../../text/selection.ts'

interface Props extends Pick<SignedIn, 'language' | 'text'> {
  candidate: FormCandidate
  index: number
  problems: Problem[]
  onChange: (part: Partial<FormCandidate>) => void
  onRemove: () => void
}

/** One candidate: chosen, or why it falls. */
export function CandidateField(props: Props) {
  const { candidate, index, problems, language, text, onChange, onRemove } = props
  const { kind, item, chosen } = candidate
  const words = selectionText(language)
  const name = (field: string) => `candidates.${index}.${field}`
  return (
    <li className={chosen ? 'candidate chosen' : 'candidate'}>
      <div className="candidate-head">
        <h3>
          {index + 1}. <a href={pagePath(kind, language, item.slug)}>{item.name}</a>
        </h3>
        <button
          type="button"
          className="plain"
          aria-label={text.common.removeNamed(item.name)}
          onClick={onRemove}
        >
          {text.common.remove}
        </button>
      </div>
      <label className="choice">
        <input type="checkbox" checked={chosen} onChange={() => onChange({ chosen: !chosen })} />
        {words.chosen}
      </label>
      {!chosen && (
        <>
          <Field name={name('reasonCode')} label={words.reasonCode} problems={problems}>
            {(control) => (
              <select
                {...control}
                value={candidate.reasonCode}
                onChange={({ target }) => onChange({ reasonCode: reasonCodeOf(target.value) })}
              >
                <option value="">{words.chooseReason}</option>
                {rejectionReasons.values.map((code) => (
                  <option key={code} value={code}>
                    {rejectionReasons.labels[code][language]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <TextField
            name={name('reasonText')}
            lines={2}
            maxLength={2000}
            label={words.reasonText}
            problems={problems}
            value={candidate.reasonText}
            onChange={(reasonText) => onChange({ reasonText })}
          />
        </>
      )}
      <TextField
        name={name('note')}
        lines={1}
        maxLength={2000}
        label={words.note}
        hint={text.common.optional}
        problems={problems}
        value={candidate.note}
        onChange={(note) => onChange({ note })}
      />
    </li>
  )
}

function reasonCodeOf(value: string): FormCandidate['reasonCode'] {
  return rejectionReasons.values.find((code) => code === value) ?? ''
}
