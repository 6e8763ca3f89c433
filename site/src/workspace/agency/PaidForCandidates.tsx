import { useEffect, useState } from 'react'
import type { SignedIn } from '../account/Session.tsx'
import { problemsIn } from '../api.ts'
import { platformOf } from '../catalogueRecord.ts'
import type { CatalogueRecord } from '../catalogueRecord.ts'
import { PaidFor } from '../contract/PaidFor.tsx'
import { LikeMine } from './LikeMine.tsx'
import type { FormCandidate } from './selectionForm.ts'

interface Props extends Pick<SignedIn, 'person' | 'language' | 'text'> {
  candidates: FormCandidate[]
}

/** What is paid already, what others pay, and who is like the own organisation, for the platforms of the candidates. */
export function PaidForCandidates({ candidates, person, language, text }: Props) {
  const [platforms, setPlatforms] = useState<CatalogueRecord[]>([])
  const [problem, setProblem] = useState('')
  // The list is made anew with each letter that is typed; what it names is not.
  const named = candidates.map(({ kind, item }) => `${kind}/${item.id}/${item.slug}/${item.name}`)
  const key = JSON.stringify(named)
  useEffect(() => {
    const items = (JSON.parse(key) as string[]).map((one) => one.split('/'))
    Promise.all(
      items.map(async ([kind, id = '', slug = '', ...name]) =>
        kind === 'platforms' ? { id, slug, name: name.join('/') } : platformOf(id),
      ),
    ).then(
      (found) => {
        const known = found.filter((one) => one !== undefined)
        setPlatforms([...new Map(known.map((one) => [one.id, one])).values()])
      },
      (error: unknown) => setProblem(problemsIn(error, language)[0]?.message ?? ''),
    )
  }, [key, language])
  if (problem) return <p className="quiet small">{problem}</p>
  return (
    <>
      <PaidFor platforms={platforms} language={language} text={text} />
      <LikeMine platforms={platforms} person={person} language={language} text={text} />
    </>
  )
}
