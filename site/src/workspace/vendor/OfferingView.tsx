import type { DraftRow } from 'cms/domain/field/fieldDraft.ts'
import { nextEvents } from 'cms/domain/transitions/machine.ts'
import { offeringReviewMachine } from 'cms/domain/offering/machine.ts'
import { isUnconfirmed } from 'cms/domain/offering/offering.ts'
import { moneyText } from 'cms/domain/field/price.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { useState } from 'react'
import { vendorText } from '../../text/vendor.ts'
import { EventForm } from '../form/EventForm.tsx'
import { FileList } from '../form/FileUpload.tsx'
import { HistoryList, historyPath } from '../form/HistoryList.tsx'
import { HistoryRowSchema } from '../workspaceRecords.ts'
import type { SignedIn } from '../account/Session.tsx'
import { dayOf, today } from '../desk/time.ts'
import { useRows } from '../desk/useRows.ts'
import type { OfferingRecord } from './offeringRecord.ts'
import { OfferingPreview } from './OfferingPreview.tsx'
import { PriceForm } from './PriceForm.tsx'

interface Props extends SignedIn {
  record: OfferingRecord
  isOwn: boolean
  /** The plans that stand in public; none before the first approval. */
  publicPlans: DraftRow[] | undefined
  onChanged: () => Promise<void>
}

/** An offering that is not being written: where it stands, and what its vendor may do now. */
export default function OfferingView(props: Props) {
  const { record, isOwn, publicPlans, onChanged, person, language, text } = props
  const words = vendorText(language).offering
  const [open, setOpen] = useState<string>()
  const [done, setDone] = useState('')
  const [isPreview, setIsPreview] = useState(false)
  const history = useRows(
    historyPath('offerings', record.id),
    HistoryRowSchema,
    record.updatedAt + record.state,
  )
  const state = offeringReviewMachine.states[record.state]
  const events = nextEvents(offeringReviewMachine, record.state, person.role).filter(
    ([name]) => isOwn && (name !== 'changePrices' || publicPlans),
  )
  const [, event] = events.find(([name]) => name === open) ?? []
  const finish = (label: string) => {
    setOpen(undefined)
    setDone(text.event.done(label))
    void onChanged()
  }
  const needsConfirmation =
    record.state === 'approved' &&
    isUnconfirmed({ confirmedOn: record.confirmedOn ?? null }, today())
  const common = { language, text, onCancel: () => setOpen(undefined) }
  return (
    <article className="adoption">
      <h2>
        {nameOf(record)}{' '}
        {record.illustrative && <span className="hatched">{text.common.illustrative}</span>}
      </h2>
      <p className="state">
        {words.state}: <strong>{state.label[language]}</strong>
        {record.confirmedOn && ` · ${words.confirmedOn} ${dayOf(record.confirmedOn)}`}
      </p>
      <p role="status">{done}</p>
      {!isOwn && <p className="note">{words.otherVendor}</p>}
      {record.state === 'submitted' && <p>{words.waits}</p>}
      {needsConfirmation && <p className="note">{words.confirmNow}</p>}
      {publicPlans && record.slug && (
        <p>
          <a href={pagePath('offerings', language, record.slug)}>{words.publicPage}</a>
        </p>
      )}
      {!event && (
        <div className="actions">
          {events.map(([name, { label }]) => (
            <button
              key={name}
              type="button"
              className={name === 'confirm' && needsConfirmation ? 'button main' : 'button'}
              onClick={() => setOpen(name)}
            >
              {label[language]}
            </button>
          ))}
          <button type="button" className="button" onClick={() => setIsPreview(true)}>
            {words.preview}
          </button>
          <a href={`/api/offerings/${record.id}/publiccode`} download="publiccode.yml">
            {words.exportFile}
          </a>
        </div>
      )}
      {event && open === 'changePrices' && (
        <PriceForm
          {...common}
          id={record.id}
          plans={publicPlans ?? []}
          onDone={() => finish(event.label[language])}
        />
      )}
      {event && open && open !== 'changePrices' && (
        <EventForm
          {...common}
          collection="offerings"
          id={record.id}
          name={open}
          event={event}
          version={record.updatedAt}
          lead={open === 'revise' ? words.publicStays : undefined}
          onDone={() => finish(event.label[language])}
        />
      )}
      <FileList files={record.papers} text={text} />
      <PriceHistory record={record} language={language} />
      <HistoryList
        history={history}
        states={offeringReviewMachine.states}
        language={language}
        text={text}
      />
      {isPreview && (
        <OfferingPreview
          draft={record.draft}
          names={platformName(record)}
          vendor={person.organisation?.name ?? ''}
          language={language}
          pageAddress={`/api/offerings/${record.id}/preview?language=${language}`}
          onClose={() => setIsPreview(false)}
        />
      )}
    </article>
  )
}

/** Every change of price since the offering became public, the newest first. */
function PriceHistory({ record, language }: Pick<Props, 'record' | 'language'>) {
  const words = vendorText(language).offering
  if (record.priceHistory.length === 0) return null
  const say = (price: number | null) =>
    price === null ? words.onQuotation : moneyText(price)[language]
  return (
    <table>
      <caption>
        <h3>{words.priceHistory}</h3>
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.day}</th>
          <th scope="col">{words.plan}</th>
          <th scope="col">
            {words.before} → {words.after.toLowerCase()}
          </th>
        </tr>
      </thead>
      <tbody>
        {record.priceHistory.toReversed().map(({ date, plan, before, after }, index) => (
          <tr key={record.priceHistory.length - index}>
            <td className="numeric unbroken">{dayOf(date)}</td>
            <th scope="row">{plan}</th>
            <td className="numeric">
              {say(before)} → <strong>{say(after)}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function nameOf({ draft }: OfferingRecord): string {
  const { name } = draft
  return typeof name === 'object' && name !== null && 'vi' in name ? name.vi : ''
}

function platformName({ platform }: OfferingRecord): Record<string, string> {
  if (!platform) return {}
  const { id, name } = platform
  return { [id]: typeof name === 'string' ? name : name.vi }
}
