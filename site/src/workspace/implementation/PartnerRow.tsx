import { implementationMachine } from 'cms/domain/implementation/machine.ts'
import { rolesText } from 'cms/domain/implementation/roles.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { nextEvents } from 'cms/domain/transitions/machine.ts'
import { useState } from 'react'
import { z } from 'zod'
import { implementationText } from '../../text/implementation.ts'
import type { SignedIn } from '../account/Session.tsx'
import { problemsIn, request } from '../api.ts'
import { dayOf } from '../desk/time.ts'
import { DeleteDraft } from '../form/DeleteDraft.tsx'
import { RecordEvents } from '../form/RecordEvents.tsx'
import { useRefusals } from '../form/useRefusals.ts'
import type { ImplementationRecord } from './implementationRecord.ts'
import { RolesField } from './RolesField.tsx'

interface Props extends Pick<SignedIn, 'person' | 'language' | 'text'> {
  row: ImplementationRecord
  /** Whether the person may act on it. */
  isOpen: boolean
  onChanged: () => Promise<void>
}

/** One firm at an adoption: what it did, where that stands, and what the person may do with it. */
export function PartnerRow({ row, isOpen, person, onChanged, language, text }: Props) {
  const words = implementationText(language)
  const { refusals, refuse, mend } = useRefusals()
  const [isDeleting, setIsDeleting] = useState(false)
  const { partner, roles, state, proposedBy, confirmedOn, sentBack } = row
  const isDraft = isOpen && state === 'draft'
  const events = isOpen
    ? nextEvents(implementationMachine, state, person.role).filter(
        // What the agency wrote itself is deleted, not refused.
        ([name]) => name !== 'reject' || proposedBy,
      )
    : []
  const change = async (chosen: typeof roles) => {
    mend(['roles'])
    try {
      await request({
        path: `/implementations/${row.id}?depth=0`,
        method: 'PATCH',
        body: { roles: chosen },
        schema: z.unknown(),
      })
    } catch (error) {
      return refuse(problemsIn(error, language))
    }
    await onChanged()
  }
  return (
    <li>
      <p>
        <strong>
          {partner?.slug ? (
            <a href={pagePath('organisations', language, partner.slug)}>{partner.name}</a>
          ) : (
            partner?.name
          )}
        </strong>
        , {rolesText(roles, language).toLocaleLowerCase(language)}{' '}
        <span className="small quiet">
          ({implementationMachine.states[state].label[language]}
          {confirmedOn && state === 'confirmed' && `, ${dayOf(confirmedOn)}`})
        </span>{' '}
        {row.illustrative && <span className="hatched">{text.common.illustrative}</span>}
      </p>
      {proposedBy && <p className="small quiet">{words.proposedBy}</p>}
      {isDraft && sentBack?.reason && <p className="note body">“{sentBack.reason}”</p>}
      {isDraft && (
        <RolesField
          roles={roles}
          problems={refusals.problems}
          language={language}
          onChange={(chosen) => void change(chosen)}
        />
      )}
      <RecordEvents
        collection="implementations"
        record={row}
        events={events}
        fields={[
          { name: 'partner', label: words.partner },
          { name: 'roles', label: words.roles },
        ]}
        onChanged={onChanged}
        language={language}
        text={text}
      />
      {isDraft && !proposedBy && !isDeleting && (
        <button type="button" className="button" onClick={() => setIsDeleting(true)}>
          {text.common.deleteDraft}
        </button>
      )}
      {isDeleting && (
        <DeleteDraft
          collection="implementations"
          id={row.id}
          language={language}
          text={text}
          onCancel={() => setIsDeleting(false)}
        />
      )}
    </li>
  )
}
