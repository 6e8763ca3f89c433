import { mayAs } from 'cms/domain/account/roles.ts'
import { momentText } from 'cms/domain/quotationRequest/requestFaults.ts'
import { useState } from 'react'
import { z } from 'zod'
import { quotationText } from '../../text/quotation.ts'
import type { SignedIn } from '../account/Session.tsx'
import { useRows } from '../desk/useRows.ts'
import { KeyMaker } from './KeyMaker.tsx'
import { OwnKeySchema } from './ownKey.ts'
import type { OwnKey } from './ownKey.ts'
import { UnlockForm } from './UnlockForm.tsx'
import { openShareWith, releaseShare } from './ownKey.ts'

const id = z.union([z.object({ id: z.string() }).transform((one) => one.id), z.string()])

const ShareSchema = z.object({
  id: z.string(),
  request: z
    .object({ id: z.string(), title: z.string(), deadline: z.string().nullish() })
    .nullish()
    .catch(null),
  custodian: id,
  share: z.string(),
  releasedAt: z.string().nullish(),
})
type Share = z.output<typeof ShareSchema>

/** The screen itself; it comes once somebody is signed in. */
export function Custody({ person, language, text }: SignedIn) {
  const words = quotationText(language).custody
  const [version, setVersion] = useState(0)
  const keys = useRows(
    `/custodianKeys?depth=0&limit=20&sort=-createdAt&where[holder][equals]=${person.id}`,
    OwnKeySchema,
    String(version),
  )
  const shares = useRows(
    '/keyShares?depth=1&limit=200&sort=-createdAt',
    ShareSchema,
    String(version),
  )
  const [now] = useState(() => Date.now())
  const [chosen, setChosen] = useState<string>()
  const [newest] = keys.rows ?? []
  if (!mayAs(person, 'custody.hold')) return <p>{text.common.notFound}</p>
  const done = () => {
    setChosen(undefined)
    setVersion(version + 1)
  }
  const keyOf = (share: Share) => keys.rows?.find((key) => key.id === share.custodian)
  return (
    <div className="desk">
      <p>{words.lead}</p>
      {[...keys.problems, ...shares.problems].map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
      <section>
        {newest ? (
          <Rehearsal own={newest} language={language} text={text} />
        ) : (
          keys.rows && <p>{words.noKey}</p>
        )}
        {keys.rows && (
          <KeyMaker
            isFirst={!newest}
            person={person}
            language={language}
            text={text}
            onMade={done}
          />
        )}
      </section>
      <section>
        <h2>{words.shares}</h2>
        {shares.rows?.length === 0 && <p className="quiet">{words.noShares}</p>}
        <ul className="register">
          {shares.rows?.map((share) => {
            const deadline = share.request?.deadline ?? ''
            const own = keyOf(share)
            const isDue = deadline !== '' && Date.parse(deadline) <= now
            return (
              <li key={share.id} className="message">
                <p>{share.request?.title}</p>
                {share.releasedAt ? (
                  <p role="status">{words.releasedAt(momentText(share.releasedAt)[language])}</p>
                ) : isDue && own && chosen === share.id ? (
                  <UnlockForm
                    own={own}
                    label={words.release}
                    language={language}
                    text={text}
                    onUnlocked={async (identity) => {
                      await releaseShare(share.id, await openShareWith(identity, share.share))
                      done()
                    }}
                  />
                ) : isDue ? (
                  <button
                    type="button"
                    className="button main"
                    aria-label={words.releaseFor(share.request?.title ?? '')}
                    onClick={() => setChosen(share.id)}
                  >
                    {words.release}
                  </button>
                ) : (
                  <p className="quiet">
                    {deadline && words.notYet(momentText(deadline)[language])}
                  </p>
                )}
              </li>
            )
          })}
        </ul>
      </section>
    </div>
  )
}

/** Shows that today's key could be opened, without sending anything. */
function Rehearsal({ own, language, text }: { own: OwnKey } & Pick<SignedIn, 'language' | 'text'>) {
  const words = quotationText(language).custody
  const [isTrying, setIsTrying] = useState(false)
  const [isDone, setIsDone] = useState(false)
  return (
    <>
      <p>
        <strong>{words.madeAt(momentText(own.createdAt)[language])}</strong>
      </p>
      {isDone && <p role="status">{words.rehearsed}</p>}
      {isTrying ? (
        <>
          <p>{words.rehearseLead}</p>
          <UnlockForm
            own={own}
            label={words.rehearse}
            language={language}
            text={text}
            onUnlocked={() => {
              setIsTrying(false)
              setIsDone(true)
              return Promise.resolve()
            }}
          />
        </>
      ) : (
        <button type="button" className="button" onClick={() => setIsTrying(true)}>
          {words.rehearse}
        </button>
      )}
    </>
  )
}
