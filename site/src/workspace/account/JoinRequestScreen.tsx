import type { Language } from 'cms/domain/language/language.ts'
import { lazy } from 'react'
import { Session } from './Session.tsx'

const JoinDecision = lazy(async () => ({
  default: (await import('./JoinDecision.tsx')).JoinDecision,
}))

/** Page for somebody's request to join (`?id=`). */
export function JoinRequestScreen({ language }: { language: Language }) {
  return <Session language={language}>{(signedIn) => <JoinDecision {...signedIn} />}</Session>
}
