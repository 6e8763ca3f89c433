import type { Language } from 'cms/domain/language/language.ts'
import { lazy } from 'react'
import { Session } from '../account/Session.tsx'

const Adoption = lazy(async () => ({ default: (await import('./Adoption.tsx')).Adoption }))

/** One adoption: `?id=` names it, without an id it is a new one. */
export function AdoptionScreen({ language }: { language: Language }) {
  return <Session language={language}>{(signedIn) => <Adoption {...signedIn} />}</Session>
}
