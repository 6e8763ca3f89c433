import type { Language } from 'cms/domain/language/language.ts'
import { lazy } from 'react'
import { Session } from '../account/Session.tsx'

const Solution = lazy(async () => ({ default: (await import('./Solution.tsx')).Solution }))

/** A vendor’s answer to a problem: `?id=` names it, `?problem=` begins one. */
export function SolutionScreen({ language }: { language: Language }) {
  return <Session language={language}>{(signedIn) => <Solution {...signedIn} />}</Session>
}
