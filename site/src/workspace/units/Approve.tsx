import { pagePath } from 'cms/domain/publication/routes.ts'
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { unitsText } from '../../text/units.ts'
import { ofActed } from '../account/actsFor.ts'
import type { SignedIn } from '../account/Session.tsx'
import { ProblemList } from '../agency/ProblemList.tsx'
import { AdoptionRecordSchema } from '../agency/agencyRecords.ts'
import { problemsIn, request } from '../api.ts'
import { today } from '../desk/time.ts'
import { useRows } from '../desk/useRows.ts'
import { DateField } from '../form/DateField.tsx'
import { TextField } from '../form/Field.tsx'
import { useRefusals } from '../form/useRefusals.ts'
import { CheckList } from './CheckList.tsx'

const RowSchema = AdoptionRecordSchema.pick({
  id: true,
  organisation: true,
  platform: true,
  offering: true,
  purpose: true,
  illustrative: true,
  updatedAt: true,
})

/** Registrations for units that await the leader: those that are chosen are approved by one decision. */
export function Approve({ person, language, text }: SignedIn) {
  const words = unitsText(language)
  const [done, setDone] = useState(0)
  const status = useRef<HTMLParagraphElement>(null)
  const { rows, problems } = useRows(
    `/adoptions?depth=1&limit=1000&sort=-updatedAt&locale=${language}&where[state][equals]=awaitingApproval&${ofActed(person, 'actingOrganisation')}`,
    RowSchema,
    String(done),
  )
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [input, setInput] = useState({ date: today(), evidence: '' })
  const { refusals, refuse } = useRefusals()
  useEffect(() => {
    if (done > 0) status.current?.focus()
  }, [done])
  const approve = async () => {
    const records = (rows ?? [])
      .filter(({ id }) => chosen.has(id))
      .map(({ id, updatedAt }) => ({ id, readVersion: updatedAt }))
    try {
      const { approved } = await request({
        path: '/adoptions/approve-together',
        method: 'POST',
        body: { records, ...input },
        schema: z.object({ approved: z.number() }),
      })
      refuse([])
      setChosen(new Set())
      setDone(approved)
    } catch (error) {
      refuse(problemsIn(error, language))
    }
  }
  return (
    <section className="form">
      <h2>{words.waiting}</h2>
      {problems.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
      <p ref={status} role="status" tabIndex={-1}>
        {done > 0 && words.approved(done)}
      </p>
      {rows?.length === 0 && <p className="quiet">{words.nothingWaits}</p>}
      {rows && rows.length > 0 && (
        <>
          <p className="quiet">{words.waitingLead}</p>
          <ProblemList refusals={refusals} text={text} />
          <CheckList
            legend={words.waiting}
            items={rows.map(({ id, organisation, offering, platform, purpose, illustrative }) => {
              const name = organisation?.name ?? ''
              return {
                id,
                name: `${name} – ${offering?.name ?? platform?.name ?? ''}`,
                more: (
                  <>
                    {illustrative && <span className="hatched">{text.common.illustrative}</span>}{' '}
                    <span className="small quiet">{purpose}</span>{' '}
                    <a
                      className="small"
                      href={`${pagePath('workspaceAdoption', language)}?id=${id}`}
                      aria-label={words.openNamed(name)}
                    >
                      {words.open}
                    </a>
                  </>
                ),
              }
            })}
            chosen={chosen}
            onChange={setChosen}
          />
          <DateField
            name="date"
            label={words.date}
            problems={refusals.problems}
            value={input.date}
            onChange={(date) => setInput({ ...input, date })}
          />
          <TextField
            name="evidence"
            label={words.evidence}
            maxLength={500}
            problems={refusals.problems}
            value={input.evidence}
            onChange={(evidence) => setInput({ ...input, evidence })}
          />
          <div className="actions">
            <button
              type="button"
              className="button main"
              disabled={chosen.size === 0}
              onClick={() => void approve()}
            >
              {words.approve(chosen.size)}
            </button>
          </div>
        </>
      )}
    </section>
  )
}
