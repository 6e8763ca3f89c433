import { inLanguage } from 'cms/domain/language/inLanguage.ts'
import { LocalizedSchema } from 'cms/domain/language/language.ts'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { problemsIn, request } from '../api.ts'
import type { Problem } from '../api.ts'
import { ProblemList } from '../agency/ProblemList.tsx'
import type { SignedIn } from '../account/Session.tsx'
import { selectionText } from '../../text/selection.ts'

const DifferencesSchema = z.object({
  differences: z.array(
    z.object({
      name: LocalizedSchema.nullable(),
      label: LocalizedSchema,
      then: LocalizedSchema,
      now: LocalizedSchema,
    }),
  ),
})
type Differences = z.output<typeof DifferencesSchema>['differences']

interface Props extends Pick<SignedIn, 'language' | 'text'> {
  id: string
}

/** Where the public facts of a locked record are otherwise today: the record itself stays as it was. */
export function RecordDifferences({ id, language, text }: Props) {
  const words = selectionText(language)
  const [differences, setDifferences] = useState<Differences>()
  const [problems, setProblems] = useState<Problem[]>([])
  useEffect(() => {
    request({ path: `/selections/${id}/differences`, schema: DifferencesSchema }).then(
      (answer) => setDifferences(answer.differences),
      (error: unknown) => setProblems(problemsIn(error, language)),
    )
  }, [id, language])
  if (problems.length > 0) return <ProblemList refusals={{ problems, attempt: 1 }} text={text} />
  if (!differences) return <p role="status">{text.common.loading}</p>
  return (
    <section className="on-screen">
      <h3>{words.differences}</h3>
      {differences.length === 0 ? (
        <p className="quiet">{words.noDifferences}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.differs}</th>
              <th scope="col">{words.then}</th>
              <th scope="col">{words.now}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ name, label, then, now }, index) => (
              <tr key={index}>
                <th scope="row">
                  {name ? inLanguage(name, language).text : words.itself}
                  <p className="small quiet">{inLanguage(label, language).text}</p>
                </th>
                <td className="body">{inLanguage(then, language).text}</td>
                <td className="body">{inLanguage(now, language).text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
