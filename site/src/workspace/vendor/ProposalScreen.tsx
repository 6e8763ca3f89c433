import type { Language } from 'cms/domain/language/language.ts'
import { lazy } from 'react'
import { Session } from '../account/Session.tsx'

const Proposal = lazy(async () => ({ default: (await import('./Proposal.tsx')).Proposal }))

/** A vendor says which agency uses its offering: `?id=` names a proposal, without an id it is a new one. */
export function ProposalScreen({ language }: { language: Language }) {
  return <Session language={language}>{(signedIn) => <Proposal {...signedIn} />}</Session>
}
