import { numberText } from 'cms/domain/field/price.ts'
import { dayText } from 'cms/domain/values/day.ts'
import { words } from 'cms/domain/words.ts'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { visitsText } from '../../text/visits.ts'
import type { SignedIn } from '../account/Session.tsx'
import { problemsIn, request } from '../api.ts'
import type { Problem } from '../api.ts'
import { DeskSection } from './DeskSection.tsx'

const inBoth = z.object({ vi: z.string(), en: z.string() })
const VisitsSchema = z.object({
  since: z.string(),
  until: z.string(),
  pages: z.array(
    z.object({
      collection: z.string(),
      title: inBoth,
      paths: inBoth,
      /** Null below three. */
      count: z.number().nullable(),
    }),
  ),
})

/** Pages that are listed, the most opened ones; the lead says that the others were opened less. */
const shown = 10

/** How often the pages of the own records were opened lately. */
export function Visits({ language }: Pick<SignedIn, 'language'>) {
  const text = visitsText(language)
  const [visits, setVisits] = useState<z.output<typeof VisitsSchema>>()
  const [problems, setProblems] = useState<Problem[]>([])
  useEffect(() => {
    request({ path: '/visits/own', schema: VisitsSchema }).then(setVisits, (error: unknown) =>
      setProblems(problemsIn(error, language)),
    )
  }, [language])
  if (problems.length > 0) return problems.map(({ message }) => <p key={message}>{message}</p>)
  if (!visits) return null
  const kinds = new Map<string, string>(
    words.map(({ collection, name }) => [collection, name[language]]),
  )
  return (
    <DeskSection
      title={text.title}
      list={{ total: visits.pages.length }}
      lead={[
        text.lead(dayText(visits.since, language), dayText(visits.until, language)),
        ...(visits.pages.length > shown ? [text.most(shown)] : []),
      ].join(' ')}
      empty={text.none}
      rows={visits.pages.slice(0, shown).map(({ collection, title, paths, count }) => ({
        key: paths.vi,
        title: title[language],
        link: paths[language],
        second: kinds.get(collection) ?? '',
        third: count === null ? text.few : text.count(numberText(count)[language]),
      }))}
    />
  )
}
