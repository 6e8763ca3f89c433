import type { Language } from 'cms/domain/language/language.ts'
import { lazy } from 'react'
import { Session } from '../account/Session.tsx'

const Offering = lazy(async () => ({ default: (await import('./Offering.tsx')).Offering }))

/** One offering of a vendor: `?id=` names it, without an id it is a new one. */
export function OfferingScreen({ language }: { language: Language }) {
  return <Session language={language}>{(signedIn) => <Offering {...signedIn} />}</Session>
}
