import { unlistedNameMachine } from 'cms/domain/unlistedName/machine.ts'
import { stateSchema } from 'cms/domain/transitions/stateSchema.ts'
import { useState } from 'react'
import { z } from 'zod'
import { vendorText } from '../../text/vendor.ts'
import { ofActed } from '../account/actsFor.ts'
import type { SignedIn } from '../account/Session.tsx'
import { problemsIn } from '../api.ts'
import { useRows } from '../desk/useRows.ts'
import { fireEvent } from '../form/EventForm.tsx'
import { SelectField } from '../form/SelectField.tsx'
import { useRefusals } from '../form/useRefusals.ts'

const related = z.object({ id: z.string(), name: z.string() }).nullish().catch(null)

const NameSchema = z.object({
  id: z.string(),
  productName: z.string(),
  vendorName: z.string().nullish(),
  platform: related,
  offering: related,
  state: stateSchema(unlistedNameMachine),
  illustrative: z.boolean().nullish().transform(Boolean),
})
type Name = z.output<typeof NameSchema>

const OfferingSchema = z.object({
  id: z.string(),
  name: z.string(),
  platform: z.string().nullish(),
})

const { claim } = unlistedNameMachine.states.open.on

type Props = Pick<SignedIn, 'person' | 'language' | 'text'>

/** What organisations named in words with the tax code of the own firm: which offering it is, for the ministry to merge. */
export function OwnNames({ person, language, text }: Props) {
  const words = vendorText(language).names
  const [version, setVersion] = useState(0)
  const names = useRows(
    `/unlistedNames?depth=1&limit=100&sort=productName&locale=${language}&where[state][in]=open,claimed`,
    NameSchema,
    String(version),
  )
  const offerings = useRows(
    `/offerings?depth=0&limit=200&sort=sortKey&locale=${language}&where[_status][equals]=published&${ofActed(person, 'vendor')}`,
    OfferingSchema,
  )
  // Nothing is said of what there is not.
  if (!names.rows?.length) return null
  return (
    <section>
      <h2>
        {words.title} <span className="count">{names.rows.length}</span>
      </h2>
      <p className="quiet small">{words.lead}</p>
      <ul className="register">
        {names.rows.map((name) => (
          <li key={name.id}>
            <p>
              <strong>{name.productName}</strong>
              {name.vendorName && `, ${name.vendorName}`}
              {name.platform && <span className="quiet">, {name.platform.name}</span>}{' '}
              <span className="small quiet">
                ({unlistedNameMachine.states[name.state].label[language]}
                {name.offering && `: ${name.offering.name}`})
              </span>{' '}
              {name.illustrative && <span className="hatched">{text.common.illustrative}</span>}
            </p>
            {name.state === 'open' && (
              <Claim
                name={name}
                offerings={(offerings.rows ?? []).filter(
                  ({ platform }) => !name.platform || platform === name.platform.id,
                )}
                language={language}
                onDone={() => setVersion((before) => before + 1)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface ClaimProps extends Pick<SignedIn, 'language'> {
  name: Name
  offerings: z.output<typeof OfferingSchema>[]
  onDone: () => void
}

/** Says which offering of the own firm a name is. */
function Claim({ name, offerings, language, onDone }: ClaimProps) {
  const words = vendorText(language).names
  const { refusals, refuse } = useRefusals()
  const [offering, setOffering] = useState('')
  if (offerings.length === 0) return <p className="quiet small">{words.noOffering}</p>
  const send = async () => {
    if (!offering) return refuse([{ field: `offering-${name.id}`, message: words.choose }])
    try {
      await fireEvent('unlistedNames', name.id, 'claim', { offering })
      onDone()
    } catch (error) {
      refuse(
        problemsIn(error, language).map(({ message }) => ({
          field: `offering-${name.id}`,
          message,
        })),
      )
    }
  }
  return (
    <form
      className="form event"
      aria-label={`${claim?.label[language]}: ${name.productName}`}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <SelectField
        name={`offering-${name.id}`}
        label={words.offering}
        none={words.choose}
        options={offerings.map(({ id, name: label }) => ({ value: id, label }))}
        problems={refusals.problems}
        value={offering}
        onChange={setOffering}
      />
      <div className="actions">
        <button className="button">{claim?.label[language]}</button>
      </div>
    </form>
  )
}
