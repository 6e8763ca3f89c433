import { joinDuties, joiningKinds } from 'cms/domain/joinRequest/joinRequest.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { joinText } from '../../text/joinRequest.ts'
import { problemsIn, request } from '../api.ts'
import type { Problem } from '../api.ts'
import { ProblemList } from '../agency/ProblemList.tsx'
import { useRows } from '../desk/useRows.ts'
import { Field, TextField } from '../form/Field.tsx'
import { useRefusals } from '../form/useRefusals.ts'
import type { SignedIn } from './Session.tsx'

const JoinRequestSchema = z.object({
  id: z.string(),
  unit: z.string(),
  kind: joiningKinds.schema,
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  duty: joinDuties.schema,
  note: z.string().nullish(),
  state: z.enum(['submitted', 'admitted', 'rejected']),
  updatedAt: z.string(),
})
type JoinRequest = z.output<typeof JoinRequestSchema>

/** Somebody's request to join (`?id=`), and the answer to it. */
export function JoinDecision(signedIn: SignedIn) {
  const { language, text } = signedIn
  const words = joinText(language)
  const [asked, setAsked] = useState<JoinRequest>()
  const [problems, setProblems] = useState<Problem[]>([])
  const [done, setDone] = useState('')
  const status = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (done) status.current?.focus()
  }, [done])
  const load = useCallback(async () => {
    const id = new URLSearchParams(location.search).get('id') ?? ''
    try {
      const path = `/joinRequests/${encodeURIComponent(id)}?depth=0`
      setAsked(await request({ path, schema: JoinRequestSchema }))
    } catch (error) {
      setProblems(problemsIn(error, language))
    }
  }, [language])
  useEffect(() => void load(), [load])
  const finish = async (sentence: string) => {
    await load()
    setDone(sentence)
  }
  return (
    <div className="account">
      <p>
        <a href={pagePath('workspace', language)}>{text.common.home}</a>
      </p>
      {problems.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
      <p ref={status} role="status" tabIndex={-1}>
        {done}
      </p>
      {asked && (
        <>
          <h2>{asked.unit}</h2>
          <p>{joiningKinds.labels[asked.kind][language]}</p>
          <p>
            <strong>{words.applicant}:</strong> {asked.name}, {asked.email}, {asked.phone}
          </p>
          <p>{joinDuties.labels[asked.duty][language]}</p>
          {asked.note && <p className="note">{asked.note}</p>}
          {asked.state === 'submitted' ? (
            <DecisionForm {...signedIn} asked={asked} onDone={(said) => void finish(said)} />
          ) : (
            <p>{words.decided}</p>
          )}
        </>
      )}
    </div>
  )
}

const UnitSchema = z.object({ id: z.string(), name: z.string() })

interface FormProps extends SignedIn {
  asked: JoinRequest
  onDone: (sentence: string) => void
}

function DecisionForm({ asked, person, language, text, onDone }: FormProps) {
  const words = joinText(language)
  const [organisation, setOrganisation] = useState('')
  const [reason, setReason] = useState('')
  const [isRejecting, setIsRejecting] = useState(false)
  const { refusals, refuse } = useRefusals()
  const own = person.organisation?.id ?? ''
  const below = ['parent', 'parent.parent']
    .map((field, index) => `where[or][${index}][${field}][equals]=${own}`)
    .join('&')
  const place = asked.kind === 'province' ? `where[id][equals]=${own}` : below
  const units = useRows(
    `/organisations?depth=0&limit=500&sort=name&where[kind][equals]=${asked.kind}&${place}`,
    UnitSchema,
  )
  const send = async (event: 'admit' | 'reject') => {
    const input =
      event === 'admit' ? (organisation ? { organisation } : {}) : { reason: reason.trim() }
    try {
      await request({
        path: `/joinRequests/${asked.id}/${event}`,
        method: 'POST',
        body: { ...input, readVersion: asked.updatedAt },
        schema: z.unknown(),
      })
      onDone(event === 'admit' ? words.admitted : words.rejected)
    } catch (error) {
      refuse(problemsIn(error, language))
    }
  }
  return (
    <form
      className="form"
      onSubmit={(submission) => {
        submission.preventDefault()
        void send(isRejecting ? 'reject' : 'admit')
      }}
    >
      <ProblemList refusals={refusals} text={text} />
      {isRejecting ? (
        <TextField
          name="reason"
          lines={3}
          label={words.reason}
          help={words.reasonHelp}
          problems={refusals.problems}
          value={reason}
          onChange={setReason}
        />
      ) : (
        <Field
          name="organisation"
          label={words.unitChoice}
          help={words.unitHelp}
          problems={[...refusals.problems, ...units.problems]}
        >
          {(control) => (
            <select
              {...control}
              value={organisation}
              onChange={({ target }) => setOrganisation(target.value)}
            >
              <option value="">{words.newUnit(asked.unit)}</option>
              {units.rows?.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <div className="actions">
        <button className="button main">{isRejecting ? words.reject : words.admit}</button>
        <button type="button" className="button" onClick={() => setIsRejecting(!isRejecting)}>
          {isRejecting ? text.common.cancel : words.reject}
        </button>
      </div>
    </form>
  )
}
