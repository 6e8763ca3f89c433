import { contractText } from '../../text/contract.ts'
import { operationText } from '../../text/operation.ts'
import type { SignedIn } from '../account/Session.tsx'
import type { Problem } from '../api.ts'
import { TextField } from '../form/Field.tsx'
import type { AdoptionDraft } from './adoptionDraft.ts'

type Product = Pick<AdoptionDraft, 'productName' | 'vendorName' | 'vendorTaxCode'>

interface Props extends Pick<SignedIn, 'language' | 'text'> {
  product: Product
  problems: Problem[]
  onChange: (part: Partial<Product>) => void
}

/** A product that is not in the catalogue yet, with its firm; the ministry merges it once it is. */
export function ProductInWords({ product, problems, language, text, onChange }: Props) {
  const words = contractText(language)
  const { optional, isPrivate } = text.common
  return (
    <>
      <TextField
        name="productName"
        label={words.productName}
        help={operationText(language).productHelp}
        hint={optional}
        maxLength={200}
        problems={problems}
        value={product.productName}
        onChange={(productName) => onChange({ productName })}
      />
      {(product.productName || product.vendorName || product.vendorTaxCode) && (
        <>
          <TextField
            name="vendorName"
            label={words.vendorName}
            hint={optional}
            maxLength={200}
            problems={problems}
            value={product.vendorName}
            onChange={(vendorName) => onChange({ vendorName })}
          />
          <TextField
            name="vendorTaxCode"
            label={words.vendorTaxCode}
            help={words.vendorTaxCodeHelp}
            hint={`${optional}, ${isPrivate}`}
            maxLength={20}
            problems={problems}
            value={product.vendorTaxCode}
            onChange={(vendorTaxCode) => onChange({ vendorTaxCode })}
          />
        </>
      )}
    </>
  )
}
