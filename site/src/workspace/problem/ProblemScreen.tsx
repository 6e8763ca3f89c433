import type { Language } from 'cms/domain/language/language.ts'
import { lazy } from 'react'
import { Session } from '../account/Session.tsx'

const Problem = lazy(async () => ({ default: (await import('./Problem.tsx')).Problem }))

/** A problem of the own organisation: `?id=` names it, `?joins=` the problem that it joins. */
export function ProblemScreen({ language }: { language: Language }) {
  return <Session language={language}>{(signedIn) => <Problem {...signedIn} />}</Session>
}
