import { adoptionMachine } from 'cms/domain/adoption/machine.ts'
import { operationLabels } from 'cms/domain/adoption/operation.ts'
import { operationLines } from 'cms/domain/adoption/operationText.ts'
import { useEffect, useRef, useState } from 'react'
import { contractText } from '../../text/contract.ts'
import { operationText, productInWords } from '../../text/operation.ts'
import type { Problem } from '../api.ts'
import type { AdoptionDraft } from './adoptionDraft.ts'
import { priceOf } from './adoptionDraft.ts'
import type { CatalogueRecord } from '../catalogueRecord.ts'
import { fieldId, TextField } from '../form/Field.tsx'
import { FileList } from '../form/FileUpload.tsx'
import type { SignedIn } from '../account/Session.tsx'

const { submit: submitEvent } = adoptionMachine.states.draft.on

interface Props extends Pick<SignedIn, 'language' | 'text'> {
  draft: AdoptionDraft
  problems: CatalogueRecord[]
  /** Sends it; answers what is wrong with the reason why it is registered once more. */
  onSubmit: (reason: string) => Promise<Problem[]>
  onBack: () => void
}

/** Everything on one page, before it is sent. */
export function AdoptionReview({ draft, problems, language, text, onSubmit, onBack }: Props) {
  const words = text.adoption
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<Problem[]>([])
  useEffect(() => {
    if (wrong.length > 0) document.getElementById(fieldId('reason'))?.focus()
  }, [wrong])
  const price = priceOf(draft.contractPrice)
  const rows: [label: string, value: string | undefined, isPrivate?: boolean][] = [
    [words.platform, draft.platform?.name],
    [words.offering, draft.offering?.name ?? (productInWords(draft, language) || words.noOffering)],
    [contractText(language).vendorTaxCode, draft.offering ? '' : draft.vendorTaxCode, true],
    [words.problems, problems.map(({ name }) => name).join('; ')],
    [words.purpose, draft.purpose],
    ...operationLines(
      {
        ...draft.operation,
        runsAt: draft.operation.runsAt || null,
        securityLevel: Number(draft.operation.securityLevel) || null,
      },
      language,
    ).map(({ label, text: line }): [string, string] => [label, line]),
    [
      `${operationLabels.version[language]} (${operationText(language).forAgencies})`,
      draft.operation.version,
    ],
    [words.fromSelection, draft.selection?.title, true],
    [words.fromAward, draft.request?.title, true],
    [words.contact, draft.contact, true],
    [words.price, price ? `${price.toLocaleString('vi-VN')}\u00a0₫` : '', true],
    [words.note, draft.note, true],
  ]
  return (
    <div className="form">
      <h2 ref={heading} tabIndex={-1}>
        {words.reviewTitle}
      </h2>
      <p>{words.reviewLead}</p>
      <dl className="facts">
        {rows.map(([label, value, isPrivate]) => (
          <div key={label}>
            <dt>
              {label} {isPrivate && <span className="hint">({text.common.isPrivate})</span>}
            </dt>
            <dd className="body">{value || <span className="quiet">{text.common.none}</span>}</dd>
          </div>
        ))}
        <div>
          <dt>
            {words.files} <span className="hint">({text.common.isPrivate})</span>
          </dt>
          <dd>
            {draft.files.length > 0 ? (
              <FileList files={draft.files} text={text} />
            ) : (
              <span className="quiet">{text.common.none}</span>
            )}
          </dd>
        </div>
      </dl>
      {wrong.length > 0 && (
        <TextField
          name="reason"
          lines={2}
          maxLength={2000}
          label={words.whyAgain}
          problems={wrong}
          value={reason}
          onChange={setReason}
        />
      )}
      <div className="actions">
        <button
          type="button"
          className="button main"
          onClick={() => void onSubmit(reason).then(setWrong)}
        >
          {submitEvent?.label[language]}
        </button>
        <button type="button" className="button" onClick={onBack}>
          {words.backToForm}
        </button>
      </div>
    </div>
  )
}
