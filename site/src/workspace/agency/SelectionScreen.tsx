import type { Language } from 'cms/domain/language/language.ts'
import { lazy } from 'react'
import { Session } from '../account/Session.tsx'

const SelectionRecord = lazy(async () => ({
  default: (await import('./SelectionRecord.tsx')).SelectionRecord,
}))

/** One selection record: `?id=` names it, without an id it is a new one. */
export function SelectionScreen({ language }: { language: Language }) {
  return <Session language={language}>{(signedIn) => <SelectionRecord {...signedIn} />}</Session>
}
