import type { Language } from 'cms/domain/language/language.ts'
import { quotationText } from '../../text/quotation.ts'
import type { Problem } from '../api.ts'
import { useRows } from '../desk/useRows.ts'
import { FieldGroup } from '../vendor/FieldGroup.tsx'
import { CustodianKeySchema } from './requestRecord.ts'

const custodianPath = '/custodianKeys?depth=1&limit=200&sort=-createdAt'

interface Props {
  /** Ids of the chosen keys. */
  chosen: string[]
  problems: Problem[]
  language: Language
  onChange: (chosen: string[]) => void
}

/** Who holds a share of the key: everybody who has made a key to hold one. */
export function CustodiansField({ chosen, problems, language, onChange }: Props) {
  const words = quotationText(language).request
  const { rows } = useRows(custodianPath, CustodianKeySchema)
  return (
    <FieldGroup
      name="custodians"
      label={words.custodians}
      help={words.custodiansHelp}
      problems={problems}
    >
      {rows?.length === 0 && <p>{words.noCustodians}</p>}
      {rows?.map(({ id, holderName, organisation }) => (
        <label key={id} className="choice">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
          {holderName}, {organisation?.name}
        </label>
      ))}
    </FieldGroup>
  )
}
