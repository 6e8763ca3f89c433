import type { Language } from 'cms/domain/language/language.ts'
import { lazy } from 'react'
import { Session } from '../account/Session.tsx'

const Practice = lazy(async () => ({ default: (await import('./Practice.tsx')).Practice }))

/** What the own locality did: `?id=` names it, without an id it is a new one. */
export function PracticeScreen({ language }: { language: Language }) {
  return <Session language={language}>{(signedIn) => <Practice {...signedIn} />}</Session>
}
