import type { ImplementationRole } from 'cms/domain/implementation/roles.ts'
import { useState } from 'react'
import { implementationText } from '../../text/implementation.ts'
import type { SignedIn } from '../account/Session.tsx'
import { ProblemList } from '../agency/ProblemList.tsx'
import { problemsIn, request } from '../api.ts'
import type { CatalogueRecord } from '../catalogueRecord.ts'
import { fireEvent } from '../form/EventForm.tsx'
import { useRefusals } from '../form/useRefusals.ts'
import { DocumentSchema } from '../workspaceRecords.ts'
import { newRowId } from '../vendor/rowId.ts'
import { OrganisationField } from './OrganisationField.tsx'
import { RolesField } from './RolesField.tsx'

interface Props extends Pick<SignedIn, 'language' | 'text'> {
  adoption: string
  onSent: () => Promise<void>
}

/** A firm that took part, closed until it is asked for: it is kept and goes to the leader at once. */
export function PartnerForm({ adoption, language, text, onSent }: Props) {
  const words = implementationText(language)
  const { refusals, refuse, mend } = useRefusals()
  const [isOpen, setIsOpen] = useState(false)
  // Chosen once: what is sent twice is one row.
  const [key] = useState(newRowId)
  const [partner, setPartner] = useState<CatalogueRecord>()
  const [roles, setRoles] = useState<ImplementationRole[]>([])
  const send = async () => {
    const missing = [
      ...(partner ? [] : [{ field: 'partner', message: `${words.missing} ${words.partner}.` }]),
      ...(roles.length > 0 ? [] : [{ field: 'roles', message: words.rolesHelp }]),
    ]
    if (missing.length > 0) return refuse(missing)
    try {
      const { doc } = await request({
        path: '/implementations?depth=0',
        method: 'POST',
        body: { key, adoption, partner: partner?.id, roles },
        schema: DocumentSchema,
      })
      await fireEvent('implementations', doc.id, 'submit', {})
    } catch (error) {
      return refuse(problemsIn(error, language))
    }
    await onSent()
  }
  if (!isOpen) {
    return (
      <div className="actions on-screen">
        <button type="button" className="button" onClick={() => setIsOpen(true)}>
          {words.add}
        </button>
      </div>
    )
  }
  return (
    <form
      className="form event"
      aria-label={words.add}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <h4>{words.add}</h4>
      <ProblemList refusals={refusals} text={text} />
      <OrganisationField
        name="partner"
        help={words.partnerHelp}
        chosen={partner}
        problems={refusals.problems}
        language={language}
        text={text}
        onProblems={refuse}
        onChange={(chosen) => {
          mend(['partner'])
          setPartner(chosen)
        }}
      />
      <RolesField
        roles={roles}
        problems={refusals.problems}
        language={language}
        onChange={(chosen) => {
          mend(['roles'])
          setRoles(chosen)
        }}
      />
      <div className="actions">
        <button className="button main">{words.submit}</button>
        <button type="button" className="button" onClick={() => setIsOpen(false)}>
          {text.common.cancel}
        </button>
      </div>
    </form>
  )
}
