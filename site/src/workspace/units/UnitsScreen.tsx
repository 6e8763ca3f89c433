import type { Language } from 'cms/domain/language/language.ts'
import { lazy } from 'react'
import { Session } from '../account/Session.tsx'

const Units = lazy(async () => ({ default: (await import('./Units.tsx')).Units }))

/** Registering one product for many units below the own organisation, and approving it together. */
export function UnitsScreen({ language }: { language: Language }) {
  return <Session language={language}>{(signedIn) => <Units {...signedIn} />}</Session>
}
