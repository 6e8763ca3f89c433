import { pagePath } from 'cms/domain/publication/routes.ts'
import { useRef, useState } from 'react'
import { vendorText } from '../../text/vendor.ts'
import { AdoptionView } from '../agency/AdoptionView.tsx'
import { problemsIn, request } from '../api.ts'
import type { CatalogueRecord } from '../catalogueRecord.ts'
import { findRecord } from '../catalogueRecord.ts'
import { CataloguePicker } from '../agency/CataloguePicker.tsx'
import { TextField } from '../form/Field.tsx'
import { SelectField } from '../form/SelectField.tsx'
import { PickedList } from '../agency/PickedList.tsx'
import { ProblemList } from '../agency/ProblemList.tsx'
import { DocumentSchema, MessageSchema } from '../workspaceRecords.ts'
import { AdoptionRecordSchema } from '../agency/agencyRecords.ts'
import type { SignedIn } from '../account/Session.tsx'
import { nameRecord, recordId, useRecord } from '../form/useRecord.ts'
import { useRefusals } from '../form/useRefusals.ts'
import { useRows } from '../desk/useRows.ts'
import { FieldGroup } from './FieldGroup.tsx'
import { OfferingRowSchema, ownOfferingsPath } from './offeringRecord.ts'
import { newRowId } from './rowId.ts'

/** The screen itself; it comes once somebody is signed in. */
export function Proposal(signedIn: SignedIn) {
  const { language, text } = signedIn
  const [id, setId] = useState(recordId)
  const { record, problems, reload } = useRecord('adoptions', id, AdoptionRecordSchema)
  if (problems.length > 0) return <ProblemList refusals={{ problems, attempt: 1 }} text={text} />
  if (!id) {
    const show = (made: string) => {
      nameRecord(made)
      setId(made)
    }
    return <ProposalForm {...signedIn} onSent={show} />
  }
  if (!record) return <p role="status">{text.common.loading}</p>
  const isWaiting = record.state === 'proposed'
  return (
    <>
      {isWaiting && <p role="status">{vendorText(language).proposal.sent}</p>}
      <Answer id={record.id} version={record.updatedAt + record.state} />
      {/* The vendor that proposed it may take it back; the rest is the agency's. */}
      <AdoptionView {...signedIn} record={record} isOwn={isWaiting} onChanged={reload} />
    </>
  )
}

/** What the agency answered, as the vendor was told: its own record of what it does stays with the agency. */
function Answer({ id, version }: { id: string; version: string }) {
  const link = encodeURIComponent(`${pagePath('workspaceProposal', 'vi')}?id=${id}`)
  const path = `/messages?depth=0&limit=1&sort=-createdAt&where[link][equals]=${link}`
  const [message] = useRows(path, MessageSchema, version).rows ?? []
  return message ? <p className="note body">{message.body}</p> : null
}

function ProposalForm({
  person,
  language,
  text,
  onSent,
}: SignedIn & { onSent: (id: string) => void }) {
  const words = vendorText(language).proposal
  const { refusals, refuse, mend } = useRefusals()
  // Chosen once: a proposal that is sent twice is one.
  const [key] = useState(newRowId)
  const [offering, setOffering] = useState(
    () => new URLSearchParams(location.search).get('offering') ?? '',
  )
  const [organisation, setOrganisation] = useState<CatalogueRecord>()
  // The same, while it is still being looked up too: sending waits for it.
  const chosen = useRef<Promise<CatalogueRecord | undefined>>(undefined)
  const [purpose, setPurpose] = useState('')
  const own = useRows(
    person.organisation ? ownOfferingsPath(person, language, true) : undefined,
    OfferingRowSchema,
  )
  const send = async () => {
    const user = await chosen.current
    const missing = Object.entries({ offering, organisation: user, purpose: purpose.trim() })
      .filter(([, value]) => !value)
      .map(([field]) => ({
        field,
        message: `${words.missing} ${words[field as 'offering' | 'organisation' | 'purpose']}.`,
      }))
    if (missing.length > 0) return refuse(missing)
    try {
      const { doc } = await request({
        path: '/adoptions?depth=0',
        method: 'POST',
        body: { key, offering, organisation: user?.id, purpose },
        schema: DocumentSchema,
      })
      onSent(doc.id)
    } catch (error) {
      refuse(problemsIn(error, language))
    }
  }
  const pick = async (slug: string) => {
    try {
      const found = await findRecord('organisations', slug)
      setOrganisation(found)
      mend(['organisation'])
      return found
    } catch (error) {
      refuse(problemsIn(error, language))
      return undefined
    }
  }
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <p>{words.lead}</p>
      <ProblemList refusals={refusals} text={text} />
      <SelectField
        name="offering"
        label={words.offering}
        help={own.rows?.length === 0 ? words.noOffering : words.offeringHelp}
        problems={[...refusals.problems, ...own.problems]}
        options={(own.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        none={vendorText(language).offering.choose}
        value={offering}
        onChange={(chosen) => {
          setOffering(chosen)
          mend(['offering'])
        }}
      />
      <FieldGroup name="organisation" label={words.organisation} problems={refusals.problems}>
        {organisation ? (
          <PickedList
            items={[organisation]}
            text={text}
            onRemove={() => {
              chosen.current = undefined
              setOrganisation(undefined)
            }}
          />
        ) : (
          <CataloguePicker
            id="pick-organisation"
            label={text.picker.label}
            help={words.organisationHelp}
            kinds={['organisations']}
            picked={[]}
            language={language}
            text={text}
            action={text.picker.choose}
            actionNamed={(name) => `${text.picker.choose}: ${name}`}
            onPick={({ slug }) => {
              chosen.current = pick(slug)
            }}
          />
        )}
      </FieldGroup>
      <TextField
        name="purpose"
        lines={3}
        maxLength={2000}
        label={words.purpose}
        help={words.purposeHelp}
        problems={refusals.problems}
        value={purpose}
        onChange={(typed) => {
          setPurpose(typed)
          mend(['purpose'])
        }}
      />
      <div className="actions">
        <button className="button main">{words.send}</button>
      </div>
    </form>
  )
}
