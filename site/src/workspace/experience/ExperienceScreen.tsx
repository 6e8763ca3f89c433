import type { Language } from 'cms/domain/language/language.ts'
import { lazy } from 'react'
import { Session } from '../account/Session.tsx'

const Experience = lazy(async () => ({
  default: (await import('./Experience.tsx')).Experience,
}))

/** What the own organisation experiences: `?id=` names it, `?adoption=` begins one. */
export function ExperienceScreen({ language }: { language: Language }) {
  return <Session language={language}>{(signedIn) => <Experience {...signedIn} />}</Session>
}
