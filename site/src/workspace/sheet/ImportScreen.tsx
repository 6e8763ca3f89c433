import type { Language } from 'cms/domain/language/language.ts'
import { lazy } from 'react'
import { Session } from '../account/Session.tsx'

const Import = lazy(async () => ({ default: (await import('./Import.tsx')).Import }))

/** Rows from a sheet: the template, what they would do, then writing them. */
export function ImportScreen({ language }: { language: Language }) {
  return <Session language={language}>{(signedIn) => <Import {...signedIn} />}</Session>
}
