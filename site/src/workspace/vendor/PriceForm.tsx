import { fieldTexts } from 'cms/domain/field/fieldText.ts'
import type { DraftRow } from 'cms/domain/field/fieldDraft.ts'
import { planFields } from 'cms/domain/field/plan.ts'
import { moneyText } from 'cms/domain/field/price.ts'
import { useState } from 'react'
import { vendorText } from '../../text/vendor.ts'
import { problemsIn } from '../api.ts'
import type { Problem } from '../api.ts'
import { fireEvent } from '../form/EventForm.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { ProblemList } from '../agency/ProblemList.tsx'
import type { SignedIn } from '../account/Session.tsx'
import { useRefusals } from '../form/useRefusals.ts'

interface Props extends Pick<SignedIn, 'language' | 'text'> {
  id: string
  plans: DraftRow[]
  /** Work that must be done first: what was typed into the next version is kept. */
  beforeSend?: () => Promise<boolean>
  onDone: () => void
  onCancel: () => void
}

/** New prices of the public plans: in public at once, with the day and the price before. */
export function PriceForm({ id, plans, beforeSend, language, text, onDone, onCancel }: Props) {
  const words = vendorText(language).offering
  const { refusals, refuse } = useRefusals()
  const [prices, setPrices] = useState<Record<string, number | string | null>>(
    Object.fromEntries(plans.map((plan) => [plan.id, priceOf(plan)])),
  )
  const send = async () => {
    const wrong: Problem[] = plans
      .filter((plan) => typeof prices[plan.id] === 'string')
      .map((plan) => ({ field: `prices.${plan.id}`, message: words.priceWrong }))
    const changed = plans.filter((plan) => prices[plan.id] !== priceOf(plan))
    if (wrong.length > 0) return refuse(wrong)
    if (changed.length === 0) return refuse([{ message: words.priceSame }])
    const input = Object.fromEntries(
      changed.map((plan) => {
        const price = prices[plan.id]
        return [plan.id, typeof price === 'number' ? price : null]
      }),
    )
    if (beforeSend && !(await beforeSend())) return
    try {
      await fireEvent('offerings', id, 'changePrices', { prices: input })
      onDone()
    } catch (error) {
      refuse(problemsIn(error, language))
    }
  }
  return (
    <form
      className="form event"
      aria-label={words.priceTitle}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <h3>{words.priceTitle}</h3>
      <p>{words.priceLead}</p>
      <ProblemList refusals={refusals} text={text} />
      {plans.map((plan) => {
        const [name] = fieldTexts(planFields.name, plan.name)
        const price = priceOf(plan)
        const now = price === null ? words.onQuotation : moneyText(price)[language]
        return (
          <NumberField
            key={plan.id}
            name={`prices.${plan.id}`}
            label={`${name?.[language] ?? name?.vi ?? ''}: ${words.priceNew.toLowerCase()}`}
            help={`${words.priceNow}: ${now}. ${words.priceNewHelp}`}
            problems={refusals.problems}
            value={prices[plan.id] ?? null}
            onChange={(typed) => setPrices({ ...prices, [plan.id]: typed })}
          />
        )
      })}
      <div className="actions">
        <button className="button main">{words.priceSend}</button>
        <button type="button" className="button" onClick={onCancel}>
          {text.common.cancel}
        </button>
      </div>
    </form>
  )
}

const priceOf = ({ price }: DraftRow): number | null => (typeof price === 'number' ? price : null)
