import type { Language } from 'cms/domain/language/language.ts'
import { lazy } from 'react'
import { Session } from '../account/Session.tsx'

const Request = lazy(async () => ({ default: (await import('../request/Request.tsx')).Request }))

/** A request for quotations: `?id=` names it, `?selection=` begins one from a locked selection record. */
export function RequestScreen({ language }: { language: Language }) {
  return <Session language={language}>{(signedIn) => <Request {...signedIn} />}</Session>
}
