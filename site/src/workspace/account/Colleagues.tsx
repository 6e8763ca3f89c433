import { accountStandings } from 'cms/domain/account/account.ts'
import { can, officerRole, roles } from 'cms/domain/account/roles.ts'
import { dayText } from 'cms/domain/values/day.ts'
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { Notice } from '../../components/sections/Notice.tsx'
import { accountText } from '../../text/account.ts'
import { deputyText } from '../../text/deputy.ts'
import { problemsIn, request } from '../api.ts'
import { TextField } from '../form/Field.tsx'
import { ProblemList } from '../agency/ProblemList.tsx'
import type { SignedIn } from './Session.tsx'
import { Deputy, DeputySchema } from './Deputy.tsx'
import { SwitchColleague } from './SwitchColleague.tsx'
import { useRefusals } from '../form/useRefusals.ts'
import { ListFiles } from '../desk/ListTools.tsx'
import { listFiles } from '../desk/useList.ts'
import { useRows } from '../desk/useRows.ts'

const ColleagueSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: roles.schema,
  standing: accountStandings.schema.catch('active'),
  /** The account's own; another one's person may act for this one too. */
  organisation: z.string().nullish(),
})
export type Colleague = z.output<typeof ColleagueSchema>

/** The people of the own organisation: invited, switched off and on by whoever may. */
export function Colleagues({ person, language, text }: SignedIn) {
  const words = accountText(language).colleagues
  const deputyWords = deputyText(language)
  const [done, setDone] = useState({ count: 0, sentence: '' })
  const [open, setOpen] = useState<string>()
  const status = useRef<HTMLParagraphElement>(null)
  const { rows, problems } = useRows(
    '/users?depth=0&limit=200&sort=name',
    ColleagueSchema,
    String(done.count),
  )
  useEffect(() => {
    if (done.sentence) status.current?.focus()
  }, [done])
  const tell = (sentence: string) => {
    setOpen(undefined)
    setDone(({ count }) => ({ count: count + 1, sentence }))
  }
  const isOfOwn = ({ organisation }: Colleague) =>
    person.organisation?.answersFor.includes(organisation ?? '') ?? false
  const mayNameDeputies = can(person.role, 'deputy.name')
  const deputies = useRows(
    mayNameDeputies ? '/users/deputies' : undefined,
    DeputySchema,
    String(done.count),
  )
  const others = (rows ?? []).filter(({ id }) => id !== person.id)
  return (
    <section>
      <h2>
        {words.title} {others.length > 0 && <span className="count">{others.length}</span>}
      </h2>
      {problems.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
      {rows && others.length === 0 && <p className="quiet">{words.none}</p>}
      <p ref={status} role="status" tabIndex={-1}>
        {done.sentence}
      </p>
      {others.length > 0 && (
        <ul className="register">
          {others.map((colleague) => {
            const { id, name, email, role, standing, organisation } = colleague
            const isOff = standing === 'off'
            const isOwn = isOfOwn(colleague)
            const label = isOwn
              ? isOff
                ? words.onNamed(name)
                : words.offNamed(name)
              : words.dismissNamed(name)
            const button = isOff ? words.on : words.off
            const standsIn = deputies.rows?.find((deputy) => deputy.id === id)
            const mayStandIn = mayNameDeputies && isOwn && !isOff && role === officerRole
            const deputyForm = `deputy ${id}`
            const close = () => setOpen(undefined)
            return (
              <li key={id} className="desk-row">
                <div>
                  {name}
                  <p className="small quiet">{email}</p>
                </div>
                <span className="small">
                  {isOwn ? roles.labels[role][language] : words.ofAnother}
                  {isOwn &&
                    standing !== 'active' &&
                    `, ${accountStandings.labels[standing][language]}`}
                </span>
                {standsIn && (
                  <span className="small">
                    {deputyWords.standsIn(
                      dayText(standsIn.since, language),
                      dayText(standsIn.until, language),
                    )}
                  </span>
                )}
                {mayStandIn && (
                  <button
                    type="button"
                    className="plain"
                    aria-expanded={open === deputyForm}
                    aria-label={standsIn ? deputyWords.endOf(name) : deputyWords.nameOf(name)}
                    onClick={() => setOpen(open === deputyForm ? undefined : deputyForm)}
                  >
                    {standsIn ? deputyWords.end : deputyWords.name}
                  </button>
                )}
                <button
                  type="button"
                  className="plain"
                  aria-expanded={open === id}
                  aria-label={label}
                  onClick={() => setOpen(open === id ? undefined : id)}
                >
                  {isOwn ? button : words.dismiss}
                </button>
                {open === id && (
                  <SwitchColleague
                    colleague={colleague}
                    isOfAnother={!isOwn}
                    successors={(rows ?? []).filter(
                      (one) =>
                        one.id !== id &&
                        one.standing === 'active' &&
                        (isOwn ? one.organisation === organisation : isOfOwn(one)),
                    )}
                    language={language}
                    text={text}
                    onDone={tell}
                    onCancel={close}
                  />
                )}
                {open === deputyForm && (
                  <Deputy
                    colleague={colleague}
                    standsIn={standsIn}
                    language={language}
                    text={text}
                    onDone={tell}
                    onCancel={close}
                  />
                )}
              </li>
            )
          })}
        </ul>
      )}
      {others.length > 0 && (
        <ListFiles files={listFiles('users', `sort=name&locale=${language}`)} title={words.title} />
      )}
      <details>
        <summary>{words.invite}</summary>
        <Invitation
          language={language}
          text={text}
          onInvited={(email) => tell(words.invited(email))}
        />
      </details>
    </section>
  )
}

interface InvitationProps extends Pick<SignedIn, 'language' | 'text'> {
  onInvited: (email: string) => void
}

function Invitation({ language, text, onInvited }: InvitationProps) {
  const words = accountText(language).colleagues
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
      <Notice of="invitation" language={language} />
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
