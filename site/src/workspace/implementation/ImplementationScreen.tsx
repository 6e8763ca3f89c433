import type { Language } from 'cms/domain/language/language.ts'
import { lazy } from 'react'
import { Session } from '../account/Session.tsx'

const Implementation = lazy(async () => ({
  default: (await import('./Implementation.tsx')).Implementation,
}))

/** A firm says that it took part in an adoption: `?id=` names what it said, without an id it is asked for. */
export function ImplementationScreen({ language }: { language: Language }) {
  return <Session language={language}>{(signedIn) => <Implementation {...signedIn} />}</Session>
}
