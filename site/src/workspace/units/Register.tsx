import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { unitsText } from '../../text/units.ts'
import type { SignedIn } from '../account/Session.tsx'
import { CataloguePicker } from '../agency/CataloguePicker.tsx'
import { ProblemList } from '../agency/ProblemList.tsx'
import { problemsIn, request } from '../api.ts'
import { findRecord, platformOf } from '../catalogueRecord.ts'
import { TextField } from '../form/Field.tsx'
import { useRefusals } from '../form/useRefusals.ts'
import { CheckList } from './CheckList.tsx'
import type { UnitSchema } from './Units.tsx'

interface Product {
  name: string
  platform: string
  offering?: string
}

interface Props extends SignedIn {
  units: z.output<typeof UnitSchema>[]
}

/** One product, its purpose, and the units below that use it. */
export function Register({ units, language, text }: Props) {
  const words = unitsText(language)
  const [product, setProduct] = useState<Product>()
  const [purpose, setPurpose] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [whyAgain, setWhyAgain] = useState<Record<string, string>>({})
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [isSending, setIsSending] = useState(false)
  const [done, setDone] = useState(0)
  const status = useRef<HTMLParagraphElement>(null)
  const { refusals, refuse } = useRefusals()
  useEffect(() => {
    if (done > 0) status.current?.focus()
  }, [done])

  const pick = async (kind: string, slug: string) => {
    try {
      if (kind === 'platforms') {
        const platform = await findRecord('platforms', slug)
        if (platform) setProduct({ name: platform.name, platform: platform.id })
        return
      }
      const offering = await findRecord('offerings', slug)
      const platform = offering && (await platformOf(offering.id))
      if (offering && platform) {
        setProduct({ name: offering.name, platform: platform.id, offering: offering.id })
      }
    } catch (error) {
      refuse(problemsIn(error, language))
    }
  }

  const register = async (send: boolean) => {
    setIsSending(true)
    setDone(0)
    try {
      const reasons = Object.entries(whyAgain).filter(
        ([id, reason]) => chosen.has(id) && reason.trim(),
      )
      const { made } = await request({
        path: '/adoptions/for-units',
        method: 'POST',
        body: {
          units: [...chosen],
          ...(product && { platform: product.platform }),
          ...(product?.offering && { offering: product.offering }),
          purpose,
          whyAgain: Object.fromEntries(reasons),
          send,
          key,
        },
        schema: z.object({ made: z.number() }),
      })
      refuse([])
      setChosen(new Set())
      setWhyAgain({})
      setKey(crypto.randomUUID())
      setDone(made)
    } catch (error) {
      refuse(problemsIn(error, language))
    }
    setIsSending(false)
  }

  const repeated = refusals.problems.flatMap(({ field = '' }) => {
    const [name, id] = field.split('.')
    return name === 'whyAgain' && id && chosen.has(id) ? [id] : []
  })
  return (
    <section className="form">
      <h2>{words.title}</h2>
      <p className="quiet">{words.lead}</p>
      <p ref={status} role="status" tabIndex={-1}>
        {isSending ? words.sending : done > 0 && words.done(done)}
      </p>
      <ProblemList refusals={refusals} text={text} />
      {product ? (
        <p>
          <strong>{words.chosen(product.name)}</strong>{' '}
          <button type="button" className="plain" onClick={() => setProduct(undefined)}>
            {words.change}
          </button>
        </p>
      ) : (
        <CataloguePicker
          id="field-platform"
          label={words.product}
          help={words.productHelp}
          kinds={['offerings', 'platforms']}
          picked={[]}
          language={language}
          text={text}
          action={words.choose}
          actionNamed={words.chooseNamed}
          onPick={({ kind, slug }) => void pick(kind, slug)}
        />
      )}
      <TextField
        name="purpose"
        label={words.purpose}
        lines={3}
        maxLength={2000}
        problems={refusals.problems}
        value={purpose}
        onChange={setPurpose}
      />
      <CheckList legend={words.units} items={units} chosen={chosen} onChange={setChosen} />
      {[...new Set([...repeated, ...Object.keys(whyAgain)])].map((id) => (
        <TextField
          key={id}
          name={`whyAgain.${id}`}
          label={words.whyAgain(units.find((unit) => unit.id === id)?.name ?? '')}
          lines={2}
          maxLength={2000}
          problems={refusals.problems}
          value={whyAgain[id] ?? ''}
          onChange={(reason) => setWhyAgain({ ...whyAgain, [id]: reason })}
        />
      ))}
      <div className="actions">
        <button
          type="button"
          className="button main"
          disabled={chosen.size === 0 || isSending}
          onClick={() => void register(true)}
        >
          {words.submit(chosen.size)}
        </button>
        <button
          type="button"
          className="button"
          disabled={chosen.size === 0 || isSending}
          onClick={() => void register(false)}
        >
          {words.draft(chosen.size)}
        </button>
      </div>
    </section>
  )
}
