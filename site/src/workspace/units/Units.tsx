import { can } from 'cms/domain/account/roles.ts'
import { adoptingKinds } from 'cms/domain/organisation/organisation.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { z } from 'zod'
import { unitsText } from '../../text/units.ts'
import { ofActed } from '../account/actsFor.ts'
import type { SignedIn } from '../account/Session.tsx'
import { useRows } from '../desk/useRows.ts'
import { Approve } from './Approve.tsx'
import { Register } from './Register.tsx'

export const UnitSchema = z.object({
  id: z.string(),
  name: z.string(),
  validTo: z.string().nullish(),
})

/** What awaits the leader, and the form by which an officer registers for units below. */
export function Units(signedIn: SignedIn) {
  const { person, language, text } = signedIn
  const words = unitsText(language)
  const above = ['parent', 'parent.parent']
    .map((field, index) => ofActed(person, field, `where[and][0][or][${index}]`))
    .join('&')
  const units = useRows(
    `/organisations?depth=0&limit=1000&sort=sortKey&locale=${language}&${above}&where[and][1][kind][in]=${adoptingKinds.join(',')}`,
    UnitSchema,
  )
  if (units.problems.length > 0) {
    return units.problems.map(({ message }) => <p key={message}>{message}</p>)
  }
  if (!units.rows) return <p role="status">{text.common.loading}</p>
  const standing = units.rows.filter(({ validTo }) => !validTo)
  return (
    <>
      {can(person.role, 'adoption.approve') && <Approve {...signedIn} />}
      {standing.length === 0 ? <p>{words.none}</p> : <Register {...signedIn} units={standing} />}
      <p>
        <a href={`${pagePath('workspaceImport', language)}?word=adoptions`}>{words.sheetLink}</a>
      </p>
    </>
  )
}
