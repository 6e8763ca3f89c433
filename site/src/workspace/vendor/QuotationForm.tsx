import { priceUnits } from 'cms/domain/field/plan.ts'
import { moneyText, numberText } from 'cms/domain/field/price.ts'
import { largestFiles, quotationFaults } from 'cms/domain/quotation/quotation.ts'
import { quotationTotal } from 'cms/domain/quotation/quotationTotal.ts'
import type { Language } from 'cms/domain/language/language.ts'
import type { Answer } from 'cms/domain/quotationRequest/quantityLine.ts'
import { amountInWords } from 'cms/domain/values/amountInWords.ts'
import { useState } from 'react'
import { quotationText } from '../../text/quotation.ts'
import type { WorkspaceText } from '../../text/workspace.vi.ts'
import { problemsIn } from '../api.ts'
import type { Problem } from '../api.ts'
import { ProblemList } from '../agency/ProblemList.tsx'
import { Field, TextField } from '../form/Field.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { useRefusals } from '../form/useRefusals.ts'
import type { RequestRecord } from '../request/requestRecord.ts'
import { AnswerField } from './AnswerField.tsx'
import { pricedLines, typedFaults, wholes } from './quotationDraft.ts'
import type { Written } from './sealHere.ts'
import type { OwnPlans } from './ownPlans.ts'

interface Props {
  /** The request that is answered. */
  asked: Pick<RequestRecord, 'id' | 'version' | 'lines' | 'questions'>
  /** Id of the vendor that answers. */
  vendor: string
  plans: OwnPlans[]
  language: Language
  text: WorkspaceText
  /** What the button says. */
  action: string
  /** Called with a quotation without faults; what it throws stands above the form. */
  onSeal: (written: Written, sending: () => void) => Promise<void>
}

interface Draft {
  offering: string
  prices: Record<string, number | string | null>
  vat: number | string | null
  validity: number | string | null
  answers: Record<string, Answer>
  note: string
  files: File[]
}

/** A vendor's quotation: made from the lines and questions, filled in from the plan. What becomes of it is the page's. */
export function QuotationForm({ asked, vendor, plans, language, text, action, onSeal }: Props) {
  const words = quotationText(language)
  const own = words.quotation
  const { refusals, refuse, mend } = useRefusals()
  const [first] = plans
  const [draft, setDraft] = useState<Draft>({
    offering: first?.offering ?? '',
    prices: first?.prices ?? {},
    vat: first ? first.vatPercent : 10,
    validity: 60,
    answers: {},
    note: '',
    files: [],
  })
  const [step, setStep] = useState<'sealing' | 'sending'>()
  const change = (part: Partial<Draft>) => {
    mend([...Object.keys(part), 'lines'])
    setDraft((before) => ({ ...before, ...part }))
  }
  const lines = pricedLines(asked.lines, draft.prices)
  const vatPercent = typeof draft.vat === 'number' ? draft.vat : null
  const total = quotationTotal(asked.lines, lines, vatPercent)
  // While a price or the rate is none, the quotation comes to nothing that could be told.
  const isKnown = typedFaults(asked.lines, { ...draft, validity: 1 }, own).length === 0
  const sum = (amount: number) => (isKnown ? moneyText(amount)[language] : own.notYet)
  const faults = (): Problem[] => {
    const wrong = quotationFaults(asked, { lines, answers: draft.answers, vatPercent })
    const size = draft.files.reduce((sum, file) => sum + file.size, 0)
    const typed = typedFaults(asked.lines, draft, own)
    const isTyped = ({ field }: { field: string }) => typed.some((one) => one.field === field)
    return [
      ...typed,
      ...wrong
        .filter((one) => !isTyped(one))
        .map(({ field, reason }) => ({ field, message: reason[language] })),
      ...(size > largestFiles ? [{ field: 'files', message: own.filesTooLarge }] : []),
    ]
  }
  const seal = async () => {
    const wrong = faults()
    if (wrong.length > 0) return refuse(wrong)
    setStep('sealing')
    try {
      const content = {
        format: 'bao-gia/1' as const,
        request: asked.id,
        requestVersion: asked.version,
        vendor,
        offering: draft.offering || null,
        plan: plans.find(({ offering }) => offering === draft.offering)?.plan ?? null,
        lines,
        vatPercent,
        validityDays: Number(draft.validity),
        answers: draft.answers,
        note: draft.note,
      }
      await onSeal({ content, files: draft.files }, () => setStep('sending'))
    } catch (error) {
      refuse(problemsIn(error, language))
    } finally {
      setStep(undefined)
    }
  }
  const choose = (offering: string) => {
    const plan = plans.find((one) => one.offering === offering)
    change({ offering, ...(plan ? { prices: plan.prices, vat: plan.vatPercent } : {}) })
  }
  return (
    <form
      className="form"
      aria-label={action}
      onSubmit={(submission) => {
        submission.preventDefault()
        void seal()
      }}
    >
      <p>{own.lead}</p>
      <ProblemList refusals={refusals} text={text} />
      {plans.length > 0 && (
        <Field name="offering" label={own.offering} problems={refusals.problems}>
          {(control) => (
            <select
              {...control}
              value={draft.offering}
              onChange={({ target }) => choose(target.value)}
            >
              {plans.map(({ offering, name }) => (
                <option key={offering} value={offering}>
                  {name}
                </option>
              ))}
              <option value="">{own.noOffering}</option>
            </select>
          )}
        </Field>
      )}
      {asked.lines.map((line) => (
        <NumberField
          key={`${draft.offering} ${line.key}`}
          name={`lines.${line.key}`}
          label={own.unitPrice(line.name)}
          help={own.unitPriceHelp(
            priceUnits.labels[line.unit][language],
            numberText(line.quantity)[language] + (line.months ? own.times(line.months) : ''),
            line.months ? own.perMonth : '',
          )}
          problems={refusals.problems}
          value={draft.prices[line.key] ?? null}
          whole={wholes.price}
          onChange={(value) => change({ prices: { ...draft.prices, [line.key]: value } })}
        />
      ))}
      <NumberField
        key={`vat ${draft.offering}`}
        name="vat"
        label={own.vat}
        help={own.vatHelp}
        problems={refusals.problems}
        value={draft.vat}
        onChange={(vat) => change({ vat })}
      />
      <dl className="facts" aria-live="polite">
        <div>
          <dt>{own.beforeTax}</dt>
          <dd className="numeric">{sum(total.beforeTax)}</dd>
        </div>
        <div>
          <dt>{own.tax}</dt>
          <dd className="numeric">{sum(total.tax)}</dd>
        </div>
        <div>
          <dt>{own.total}</dt>
          <dd className="numeric">
            <strong>{sum(total.total)}</strong>
          </dd>
        </div>
        <div>
          <dt>{own.inWords}</dt>
          <dd lang="vi">
            {isKnown && Number.isSafeInteger(total.total) ? amountInWords(total.total) : ''}
          </dd>
        </div>
      </dl>
      <NumberField
        name="validity"
        label={own.validity}
        problems={refusals.problems}
        value={draft.validity}
        whole={wholes.validity}
        onChange={(validity) => change({ validity })}
      />
      {asked.questions.map((question) => (
        <AnswerField
          key={question.key}
          question={question}
          value={draft.answers[question.key] ?? null}
          problems={refusals.problems}
          language={language}
          onChange={(value) => change({ answers: { ...draft.answers, [question.key]: value } })}
        />
      ))}
      <TextField
        name="note"
        label={own.note}
        hint={text.common.optional}
        lines={3}
        maxLength={5000}
        problems={refusals.problems}
        value={draft.note}
        onChange={(note) => change({ note })}
      />
      <Field
        name="files"
        label={own.files}
        hint={text.common.optional}
        help={own.filesHelp}
        problems={refusals.problems}
      >
        {(control) => (
          <input
            {...control}
            type="file"
            multiple
            accept="application/pdf,image/png,image/jpeg"
            onChange={({ target }) => change({ files: [...(target.files ?? [])] })}
          />
        )}
      </Field>
      <p className="note">{own.sealQuestion}</p>
      {step && <p role="status">{step === 'sealing' ? own.sealing : own.sending}</p>}
      <div className="actions">
        <button className="button main" disabled={Boolean(step)}>
          {action}
        </button>
      </div>
    </form>
  )
}
