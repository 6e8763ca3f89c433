import { useEffect, useState } from 'react'
import type { SignedIn } from '../account/Session.tsx'
import { problemsIn } from '../api.ts'
import type { Problem } from '../api.ts'
import { findRecord } from '../catalogueRecord.ts'
import type { JoinedProblem } from './problemRecords.ts'

interface Asked {
  /** The problem; undefined while it is looked up, and when the address names none. */
  asked: JoinedProblem | undefined
  isLoading: boolean
  reasons: Problem[]
}

/** The problem that a parameter of the address names by its slug, for a record that is begun. */
export function useAskedProblem(
  parameter: string,
  { language, text }: Pick<SignedIn, 'language' | 'text'>,
): Asked {
  const [slug] = useState(() => new URLSearchParams(location.search).get(parameter))
  const [asked, setAsked] = useState<JoinedProblem>()
  const [reasons, setReasons] = useState<Problem[]>([])
  useEffect(() => {
    if (!slug) return
    findRecord('problems', slug).then(
      (found) => {
        if (found) setAsked({ id: found.id, slug: found.slug, title: found.name })
        else setReasons([{ message: text.common.notFound }])
      },
      (error: unknown) => setReasons(problemsIn(error, language)),
    )
  }, [slug, language, text])
  return { asked, isLoading: slug !== null && !asked, reasons }
}
