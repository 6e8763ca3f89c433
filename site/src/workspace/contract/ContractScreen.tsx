import type { Language } from 'cms/domain/language/language.ts'
import { lazy } from 'react'
import { Session } from '../account/Session.tsx'

const Contract = lazy(async () => ({ default: (await import('./Contract.tsx')).Contract }))

/** One contract: `?id=` names it, without an id it is a new one. */
export function ContractScreen({ language }: { language: Language }) {
  return <Session language={language}>{(signedIn) => <Contract {...signedIn} />}</Session>
}
