import type { FieldFault } from 'cms/domain/field/fieldFaults.ts'
import type { Language } from 'cms/domain/language/language.ts'
import { vendorText } from '../../text/vendor.ts'
import { fieldId } from '../form/Field.tsx'
import { focusField } from '../agency/ProblemList.tsx'

interface Props {
  faults: FieldFault[]
  language: Language
  /** Only how many, with a link to the list. */
  isShort?: boolean
}

/** What is missing or wrong before the record may be sent in; each line leads to its field. */
export function MissingList({ faults, language, isShort = false }: Props) {
  const words = vendorText(language).offering
  if (isShort) {
    return faults.length === 0 ? (
      <p className="quiet">{words.nothingMissing}</p>
    ) : (
      <p>
        <a href="#missing">{words.missingLink(faults.length)}</a>
      </p>
    )
  }
  return (
    <section id="missing" className="missing" tabIndex={-1} aria-labelledby="missing-title">
      <h2 id="missing-title">
        {words.missing} <span className="count">{faults.length}</span>
      </h2>
      {faults.length === 0 && <p>{words.nothingMissing}</p>}
      <ul>
        {faults.map(({ field, isMissing, label, reason }) => (
          <li key={field}>
            <a href={`#${fieldId(field)}`} onClick={(event) => focusField(event, field)}>
              {isMissing ? label[language] : reason[language]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
