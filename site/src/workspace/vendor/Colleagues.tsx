import { useState } from 'react'
import { z } from 'zod'
import { vendorText } from '../../text/vendor.ts'
import { problemsIn, request } from '../api.ts'
import { TextField } from '../form/Field.tsx'
import { ProblemList } from '../agency/ProblemList.tsx'
import type { SignedIn } from '../account/Session.tsx'
import { useRefusals } from '../form/useRefusals.ts'
import { useRows } from '../desk/useRows.ts'

const ColleagueSchema = z.object({ id: z.string(), name: z.string(), email: z.string() })

/** The people of the own organisation, and a form that invites one more. */
export function Colleagues({ person, language, text }: SignedIn) {
  const words = vendorText(language).desk
  const [invited, setInvited] = useState<string>()
  const colleagues = useRows('/users?depth=0&limit=100&sort=name', ColleagueSchema, invited)
  const others = (colleagues.rows ?? []).filter(({ id }) => id !== person.id)
  return (
    <section>
      <h2>
        {words.colleagues} {others.length > 0 && <span className="count">{others.length}</span>}
      </h2>
      {colleagues.problems.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
      {colleagues.rows && others.length === 0 && <p className="quiet">{words.noColleagues}</p>}
      {others.length > 0 && (
        <ul className="register">
          {others.map(({ id, name, email }) => (
            <li key={id} className="desk-row">
              <span>{name}</span>
              <span className="quiet">{email}</span>
            </li>
          ))}
        </ul>
      )}
      <p role="status">{invited && words.invited(invited)}</p>
      <details>
        <summary>{words.invite}</summary>
        <Invitation language={language} text={text} onInvited={setInvited} />
      </details>
    </section>
  )
}

interface InvitationProps extends Pick<SignedIn, 'language' | 'text'> {
  onInvited: (email: string) => void
}

function Invitation({ language, text, onInvited }: InvitationProps) {
  const words = vendorText(language).desk
  const [entered, setEntered] = useState({ name: '', email: '' })
  const { refusals, refuse } = useRefusals()
  const invite = async () => {
    try {
      const { invited } = await request({
        path: '/users/invite',
        method: 'POST',
        body: entered,
        schema: z.object({ invited: z.string() }),
      })
      setEntered({ name: '', email: '' })
      refuse([])
      onInvited(invited)
    } catch (error) {
      refuse(problemsIn(error, language))
    }
  }
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        void invite()
      }}
    >
      <p className="quiet">{words.inviteLead}</p>
      <ProblemList refusals={refusals} text={text} />
      <TextField
        name="name"
        label={words.inviteName}
        autoComplete="off"
        problems={refusals.problems}
        value={entered.name}
        onChange={(name) => setEntered({ ...entered, name })}
      />
      <TextField
        name="email"
        type="email"
        label={words.inviteEmail}
        autoComplete="off"
        problems={refusals.problems}
        value={entered.email}
        onChange={(email) => setEntered({ ...entered, email })}
      />
      <div className="actions">
        <button className="button">{words.inviteSend}</button>
      </div>
    </form>
  )
}
