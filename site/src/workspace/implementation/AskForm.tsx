import { adoptionMachine } from 'cms/domain/adoption/machine.ts'
import type { ImplementationRole } from 'cms/domain/implementation/roles.ts'
import { publicStates } from 'cms/domain/transitions/machine.ts'
import { useState } from 'react'
import { implementationText } from '../../text/implementation.ts'
import type { SignedIn } from '../account/Session.tsx'
import { ProblemList } from '../agency/ProblemList.tsx'
import { problemsIn, request } from '../api.ts'
import type { CatalogueRecord } from '../catalogueRecord.ts'
import { useRows } from '../desk/useRows.ts'
import { SelectField } from '../form/SelectField.tsx'
import { useRefusals } from '../form/useRefusals.ts'
import { DocumentSchema } from '../workspaceRecords.ts'
import { productOf } from '../agency/agencyRecords.ts'
import { PublicAdoptionSchema } from './implementationRecord.ts'
import { OrganisationField } from './OrganisationField.tsx'
import { RolesField } from './RolesField.tsx'

/** A firm names the agency, one of the adoptions that it has announced, and what was done for it. */
export function AskForm({
  language,
  text,
  onSent,
}: Pick<SignedIn, 'language' | 'text'> & { onSent: (id: string) => void }) {
  const words = implementationText(language)
  const { refusals, refuse, mend } = useRefusals()
  const [organisation, setOrganisation] = useState<CatalogueRecord>()
  const [adoption, setAdoption] = useState('')
  const [roles, setRoles] = useState<ImplementationRole[]>([])
  const adoptions = useRows(
    organisation &&
      `/adoptions?depth=1&limit=200&sort=-updatedAt&locale=${language}&where[organisation][equals]=${organisation.id}&where[state][in]=${publicStates(adoptionMachine).join(',')}`,
    PublicAdoptionSchema,
  )
  const send = async () => {
    const missing = [
      ...(organisation
        ? []
        : [{ field: 'organisation', message: `${words.missing} ${words.organisation}.` }]),
      ...(adoption ? [] : [{ field: 'adoption', message: `${words.missing} ${words.adoption}.` }]),
      ...(roles.length > 0 ? [] : [{ field: 'roles', message: words.rolesHelp }]),
    ]
    if (missing.length > 0) return refuse(missing)
    try {
      const { doc } = await request({
        path: '/implementations?depth=0',
        method: 'POST',
        body: { adoption, roles },
        schema: DocumentSchema,
      })
      onSent(doc.id)
    } catch (error) {
      refuse(problemsIn(error, language))
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
      <p>{words.askLead}</p>
      <ProblemList refusals={refusals} text={text} />
      <OrganisationField
        name="organisation"
        help={words.askHelp}
        chosen={organisation}
        problems={refusals.problems}
        language={language}
        text={text}
        onProblems={refuse}
        onChange={(chosen) => {
          mend(['organisation'])
          setOrganisation(chosen)
          setAdoption('')
        }}
      />
      <SelectField
        name="adoption"
        label={words.adoption}
        help={organisation && adoptions.rows?.length === 0 ? words.noAdoptions : words.askHelp}
        problems={[...refusals.problems, ...adoptions.problems]}
        options={(organisation ? (adoptions.rows ?? []) : []).map((one) => ({
          value: one.id,
          label: `${productOf(one)} (${adoptionMachine.states[one.state].label[language].toLocaleLowerCase(language)})`,
        }))}
        none={words.choose}
        value={adoption}
        onChange={(chosen) => {
          mend(['adoption'])
          setAdoption(chosen)
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
        <button className="button main">{words.send}</button>
      </div>
    </form>
  )
}
