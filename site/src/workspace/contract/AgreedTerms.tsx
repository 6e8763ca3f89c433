import { selectionForms } from 'cms/domain/contract/contract.ts'
import { contractText } from '../../text/contract.ts'
import { frameworkText } from '../../text/framework.ts'
import type { SignedIn } from '../account/Session.tsx'
import type { ContractDraft } from './contractRecord.ts'

interface Props extends Pick<SignedIn, 'language'> {
  values: ContractDraft
}

/** What a contract takes from its framework agreement, which nobody types again. */
export function AgreedTerms({ values, language }: Props) {
  const words = contractText(language)
  const { offering, platform, productName, vendor, vendorName, form, formWords } = values
  const facts: [label: string, value: string][] = [
    [words.product, (offering?.name ?? productName) || (platform?.name ?? '')],
    [words.vendor, vendor?.name ?? vendorName],
    [words.form, form === 'other' ? formWords : form && selectionForms.labels[form][language]],
  ]
  return (
    <>
      <p className="quiet small">{frameworkText(language).taken}</p>
      <dl className="facts">
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="body">{value}</dd>
            </div>
          ))}
      </dl>
    </>
  )
}
