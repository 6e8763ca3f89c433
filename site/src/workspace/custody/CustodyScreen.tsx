import type { Language } from 'cms/domain/language/language.ts'
import { lazy } from 'react'
import { Session } from '../account/Session.tsx'

const Custody = lazy(async () => ({ default: (await import('./Custody.tsx')).Custody }))

/** A custodian's own key, and the shares that they hold. */
export function CustodyScreen({ language }: { language: Language }) {
  return <Session language={language}>{(signedIn) => <Custody {...signedIn} />}</Session>
}
