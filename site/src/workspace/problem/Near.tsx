import { useEffect, useState } from 'react'
import { z } from 'zod'
import { problemText } from '../../text/problem.ts'
import type { SignedIn } from '../account/Session.tsx'
import { problemsIn, request } from '../api.ts'
import type { JoinedProblem } from './problemRecords.ts'

const NearSchema = z.object({
  near: z.array(
    z.object({
      id: z.string(),
      slug: z.string(),
      title: z.string(),
      likeness: z.number(),
      shared: z.array(z.string()),
    }),
  ),
})
type NearProblem = z.output<typeof NearSchema>['near'][number]

/** Typing pauses this long before the server is asked. */
const pause = 400

interface Props extends Pick<SignedIn, 'language'> {
  /** What was typed so far. */
  words: string
  onJoin: (problem: JoinedProblem) => void
}

/** The published problems nearest to what is typed, each with the words that both share, and a way to join it. */
export function Near({ words, language, onJoin }: Props) {
  const say = problemText(language).proposal
  const [near, setNear] = useState<NearProblem[]>([])
  const [failure, setFailure] = useState('')
  useEffect(() => {
    if (words.trim().length < 6) {
      setNear([])
      return
    }
    let isCurrent = true
    const timer = window.setTimeout(() => {
      const path = `/nearest?text=${encodeURIComponent(words.slice(0, 500))}&locale=${language}`
      request({ path, schema: NearSchema }).then(
        (found) => {
          if (!isCurrent) return
          setNear(found.near)
          setFailure('')
        },
        (error: unknown) => {
          if (isCurrent)
            setFailure(
              problemsIn(error, language)
                .map((one) => one.message)
                .join(' '),
            )
        },
      )
    }, pause)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [words, language])
  return (
    <div role="status">
      {failure && <p className="small">{failure}</p>}
      {near.length > 0 && (
        <section className="note" aria-label={say.near}>
          <h3>{say.near}</h3>
          <p className="small">{say.nearLead}</p>
          <ul className="register">
            {near.map((problem) => (
              <li key={problem.id} className="picked">
                <span>
                  {problem.title} <small>{problem.shared.slice(0, 6).join(', ')}</small>
                </span>
                <button
                  type="button"
                  className="button"
                  aria-label={say.joinNamed(problem.title)}
                  onClick={() => onJoin(problem)}
                >
                  {say.joinIt}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
