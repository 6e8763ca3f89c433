import { contractText } from '../../text/contract.ts'
import type { SignedIn } from '../account/Session.tsx'
import { CataloguePicker } from '../agency/CataloguePicker.tsx'
import { PickedList } from '../agency/PickedList.tsx'
import { problemsIn } from '../api.ts'
import type { Problem } from '../api.ts'
import { findRecord } from '../catalogueRecord.ts'
import { TextField } from '../form/Field.tsx'
import { FieldGroup } from '../vendor/FieldGroup.tsx'
import type { ContractDraft } from './contractRecord.ts'
import { draftOfOffering } from './startContract.ts'

interface Props extends Pick<SignedIn, 'language' | 'text'> {
  values: ContractDraft
  problems: Problem[]
  onChange: (part: Partial<ContractDraft>) => void
  onProblems: (problems: Problem[]) => void
  /** Tells the form that something is still on its way. */
  expectChange: (arriving: Promise<void>) => void
}

/** What was bought and from whom: of the catalogue, or named in words where it is not there. */
export function ContractParties(props: Props) {
  const { values, problems, onChange, onProblems, expectChange, language, text } = props
  const words = contractText(language)
  const { offering, platform, vendor } = values

  const fail = (error: unknown) => onProblems(problemsIn(error, language))
  const pickProduct = async (kind: string | undefined, slug: string) => {
    if (kind === 'platforms') {
      const found = await findRecord('platforms', slug)
      if (found) onChange({ platform: found })
      return
    }
    const found = await findRecord('offerings', slug)
    if (!found) return
    const { lines, ...sold } = await draftOfOffering(found.id)
    // Lines that were typed already are nobody's to overwrite.
    onChange({ ...sold, ...(values.lines.length === 0 && lines ? { lines } : {}) })
  }
  const pickVendor = async (slug: string) => {
    const found = await findRecord('organisations', slug)
    if (found) onChange({ vendor: found, vendorName: '', vendorTaxCode: '' })
  }
  const picker = {
    label: text.picker.label,
    picked: [],
    language,
    text,
    action: text.picker.choose,
    actionNamed: (name: string) => `${text.picker.choose}: ${name}`,
  }
  return (
    <>
      <FieldGroup name="product" label={words.product} help={words.productHelp} problems={problems}>
        {offering && (
          <PickedList
            items={[offering]}
            text={text}
            onRemove={() => onChange({ offering: null, vendor: null })}
          />
        )}
        {platform && (
          <PickedList
            items={[{ ...platform, name: `${words.platform}: ${platform.name}` }]}
            text={text}
            onRemove={() => onChange({ platform: null, offering: null })}
          />
        )}
        {!offering && (
          <>
            <CataloguePicker
              {...picker}
              id="pick-product"
              kinds={platform ? ['offerings'] : ['offerings', 'platforms']}
              onPick={({ id, slug }) =>
                expectChange(pickProduct(id.split('/')[0], slug).catch(fail))
              }
            />
            <TextField
              name="productName"
              label={words.productName}
              help={words.productNameHelp}
              hint={text.common.optional}
              maxLength={200}
              problems={problems}
              value={values.productName}
              onChange={(productName) => onChange({ productName })}
            />
          </>
        )}
      </FieldGroup>
      <FieldGroup
        name="vendor"
        label={words.vendor}
        help={offering ? words.vendorOfOffering : words.vendorHelp}
        problems={problems}
      >
        {vendor && offering && <p>{vendor.name}</p>}
        {vendor && !offering && (
          <PickedList items={[vendor]} text={text} onRemove={() => onChange({ vendor: null })} />
        )}
        {!vendor && (
          <>
            <CataloguePicker
              {...picker}
              id="pick-vendor"
              kinds={['organisations']}
              onPick={({ slug }) => expectChange(pickVendor(slug).catch(fail))}
            />
            <TextField
              name="vendorName"
              label={words.vendorName}
              help={words.vendorNameHelp}
              hint={text.common.optional}
              maxLength={200}
              problems={problems}
              value={values.vendorName}
              onChange={(vendorName) => onChange({ vendorName })}
            />
            <TextField
              name="vendorTaxCode"
              label={words.vendorTaxCode}
              help={words.vendorTaxCodeHelp}
              hint={text.common.optional}
              maxLength={20}
              problems={problems}
              value={values.vendorTaxCode}
              onChange={(vendorTaxCode) => onChange({ vendorTaxCode })}
            />
          </>
        )}
      </FieldGroup>
    </>
  )
}
