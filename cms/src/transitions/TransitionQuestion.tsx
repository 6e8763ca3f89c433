'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { EventDefinition } from '../domain/transitions/machine.ts'
import type { ButtonWords } from './buttonWords.ts'
import type { Choice } from './door.ts'

export interface AskedEvent {
  name: string
  label: string
  readsVersion: boolean
  needsReason: boolean
  /** Reasons may be given for single fields in place of one for the whole. */
  hasFieldReasons: boolean
  needsMilestone: boolean
  asks?: EventDefinition<string, never>['asks']
  tone: 'main' | 'careful'
}

export interface EventInput {
  reason?: string
  date?: string
  evidence?: string
  organisation?: string
  problem?: string
  offering?: string
  fieldReasons?: Record<string, string>
  prices?: Record<string, number | null>
}

interface Props {
  event: AskedEvent
  choices: Choice[]
  fields: { name: string; label: string }[]
  text: ButtonWords
  error: string | undefined
  isBusy: boolean
  onConfirm: (input: EventInput) => void
  onCancel: () => void
}

/**
 * What an event needs to be told; who opens it stands in its first field. No form: it stands within Payload's own, and a form within a form is
 * submitted by the browser past all handlers.
 */
export function TransitionQuestion(props: Props) {
  const { event, choices, fields, text, error, isBusy, onConfirm, onCancel } = props
  const [input, setInput] = useState<EventInput>({})
  const [isTried, setTried] = useState(false)
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    const within = place.current
    const field = within?.querySelector<HTMLElement>('input, select, textarea')
    const title = within?.querySelector<HTMLElement>('h3')
    ;(field ?? title)?.focus()
  }, [])
  const missing = missingWords(event, input, text)
  const change = (part: EventInput) => setInput({ ...input, ...part })
  const confirm = () => {
    setTried(true)
    if (missing.length === 0) onConfirm(input)
  }
  const sentence = isTried && missing.length > 0 ? `${text.missing} ${missing.join(', ')}.` : error
  return (
    <section ref={place} className="transitions__question" aria-label={event.label}>
      <h3 tabIndex={-1}>{event.label}</h3>
      {event.needsMilestone ? (
        <>
          <label>
            {text.date}
            <input type="date" onChange={({ target }) => change({ date: target.value })} />
          </label>
          <label>
            {text.evidence}
            <input type="text" onChange={({ target }) => change({ evidence: target.value })} />
          </label>
        </>
      ) : null}
      {event.asks === 'organisation' || event.asks === 'organisationOrNew' ? (
        <label>
          {text.organisation}
          <select
            defaultValue=""
            onChange={({ target }) => {
              const next = { ...input }
              delete next.organisation
              setInput(target.value ? { ...next, organisation: target.value } : next)
            }}
          >
            <option value="">
              {event.asks === 'organisation' ? text.choose : text.newOrganisation}
            </option>
            {choices.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {event.asks === 'problem' || event.asks === 'offering' ? (
        <label>
          {text[event.asks]}
          <select
            defaultValue=""
            onChange={({ target }) => {
              const asked = event.asks === 'problem' ? 'problem' : 'offering'
              setInput({ ...input, [asked]: target.value })
            }}
          >
            <option value="">{text.choose}</option>
            {choices.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {event.asks === 'prices' ? (
        <Prices choices={choices} text={text} onChange={(prices) => change({ prices })} />
      ) : null}
      {event.hasFieldReasons && fields.length > 0 ? (
        <FieldReasons
          fields={fields}
          reasons={input.fieldReasons ?? {}}
          text={text}
          onChange={(fieldReasons) => change({ fieldReasons })}
        />
      ) : null}
      {event.needsReason ? (
        <label>
          {text.reason}
          <textarea rows={4} onChange={({ target }) => change({ reason: target.value })} />
        </label>
      ) : null}
      {sentence ? <p role="alert">{sentence}</p> : null}
      <div className="transitions__buttons">
        <Button type="button" size="small" disabled={isBusy} onClick={confirm}>
          {text.confirm}
        </Button>
        <Button type="button" size="small" buttonStyle="secondary" onClick={onCancel}>
          {text.cancel}
        </Button>
      </div>
    </section>
  )
}

function missingWords(event: AskedEvent, input: EventInput, text: ButtonWords): string[] {
  const hasFieldReason =
    event.hasFieldReasons &&
    Object.values(input.fieldReasons ?? {}).some((reason) => reason.trim() !== '')
  return [
    ...(event.needsMilestone && !input.date ? [text.date] : []),
    ...(event.needsMilestone && !input.evidence?.trim() ? [text.evidence] : []),
    ...(event.asks === 'organisation' && !input.organisation ? [text.organisation] : []),
    ...(event.asks === 'problem' && !input.problem ? [text.problem] : []),
    ...(event.asks === 'offering' && !input.offering ? [text.offering] : []),
    ...(event.asks === 'prices' && !input.prices ? [text.price] : []),
    ...(event.needsReason && !hasFieldReason && !input.reason?.trim() ? [text.reason] : []),
  ]
}

interface PricesProps {
  choices: Choice[]
  text: ButtonWords
  onChange: (prices: Record<string, number | null>) => void
}

/** A field for each plan, holding its price; only those that were changed are sent. */
function Prices({ choices, text, onChange }: PricesProps) {
  const [prices, setPrices] = useState<Record<string, number | null>>({})
  return choices.map(({ id, label, price }) => (
    <label key={id}>
      {label}: {text.price}
      <input
        type="number"
        min={0}
        step={1}
        defaultValue={price ?? ''}
        onChange={({ target }) => {
          const next = { ...prices, [id]: target.value === '' ? null : Number(target.value) }
          setPrices(next)
          onChange(next)
        }}
      />
    </label>
  ))
}

interface FieldReasonsProps {
  fields: { name: string; label: string }[]
  reasons: Record<string, string>
  text: ButtonWords
  onChange: (reasons: Record<string, string>) => void
}

/** Reasons field by field: the vendor reads each beside what it has to mend. */
function FieldReasons({ fields, reasons, text, onChange }: FieldReasonsProps) {
  const named = Object.entries(reasons)
  return (
    <fieldset>
      <legend>{text.field}</legend>
      {named.map(([name, reason]) => (
        <label key={name}>
          {fields.find((field) => field.name === name)?.label ?? name}
          <textarea
            rows={2}
            aria-label={`${text.fieldReason}: ${fields.find((field) => field.name === name)?.label ?? name}`}
            value={reason}
            onChange={({ target }) => onChange({ ...reasons, [name]: target.value })}
          />
          <button
            type="button"
            onClick={() => onChange(Object.fromEntries(named.filter(([other]) => other !== name)))}
          >
            {text.remove}
          </button>
        </label>
      ))}
      <label>
        {text.addField}
        <select
          value=""
          onChange={({ target }) => {
            if (target.value) onChange({ ...reasons, [target.value]: '' })
          }}
        >
          <option value="">{text.choose}</option>
          {fields
            .filter(({ name }) => !(name in reasons))
            .map(({ name, label }) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
        </select>
      </label>
    </fieldset>
  )
}
