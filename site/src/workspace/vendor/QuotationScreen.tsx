import type { Language } from 'cms/domain/language/language.ts'
import { lazy } from 'react'
import { Session } from '../account/Session.tsx'

const Quotation = lazy(async () => ({ default: (await import('./Quotation.tsx')).Quotation }))

/** A vendor's quotation: `?request=` or `?slug=` names the request that it answers. */
export function QuotationScreen({ language }: { language: Language }) {
  return <Session language={language}>{(signedIn) => <Quotation {...signedIn} />}</Session>
}
