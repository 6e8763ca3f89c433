import { useEffect, useRef, useState } from 'react'
import type { WorkspaceText } from '../../text/workspace.vi.ts'
import { problemsIn } from '../api.ts'
import { ProblemList } from '../agency/ProblemList.tsx'
import { useRefusals } from '../form/useRefusals.ts'
import type { AccountPart } from './AccountScreen.tsx'

interface Outcome extends Pick<ReturnType<typeof useRefusals>, 'refusals'> {
  /** What was done, in a sentence; empty while nothing was. */
  done: string
  /** Does what a button says; its sentence is told, or why it could not be done. */
  act: (work: () => Promise<string>) => Promise<void>
}

/** What comes of the buttons of a part of a screen. */
export function useOutcome(language: AccountPart['language']): Outcome {
  const [done, setDone] = useState('')
  const { refusals, refuse } = useRefusals()
  const act = async (work: () => Promise<string>) => {
    setDone('')
    try {
      const sentence = await work()
      refuse([])
      setDone(sentence)
    } catch (error) {
      refuse(problemsIn(error, language))
    }
  }
  return { done, refusals, act }
}

/** Tells what came of a button: what was done is told once and takes the focus, a refusal stands as a list. */
export function ActionOutcome({
  done,
  refusals,
  text,
}: Pick<Outcome, 'done' | 'refusals'> & { text: WorkspaceText }) {
  const status = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (done) status.current?.focus()
  }, [done])
  return (
    <>
      <ProblemList refusals={refusals} text={text} />
      <p ref={status} role="status" tabIndex={-1}>
        {done}
      </p>
    </>
  )
}
