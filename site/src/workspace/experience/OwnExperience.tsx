import { experienceMachine } from 'cms/domain/experience/machine.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { experienceText } from '../../text/experience.ts'
import { actsFor } from '../account/actsFor.ts'
import type { SignedIn } from '../account/Session.tsx'
import { useRows } from '../desk/useRows.ts'
import { ExperienceRecordSchema } from './experienceRecord.ts'

interface Props extends Pick<SignedIn, 'person' | 'language'> {
  /** Ids of the adoption and of what is used. */
  adoption: string
  offering: string
}

/** What the organisation has said of what it uses, and a way to say it. */
export function OwnExperience({ adoption, offering, person, language }: Props) {
  const words = experienceText(language)
  const screen = pagePath('workspaceExperience', language)
  const { rows, problems } = useRows(
    `/experiences?depth=1&limit=100&sort=-updatedAt&locale=${language}&where[offering][equals]=${offering}&where[state][not_equals]=withdrawn`,
    ExperienceRecordSchema,
  )
  const own = rows?.filter(({ organisation }) => actsFor(person, organisation)) ?? []
  return (
    <ul className="register on-screen">
      {problems.map(({ message }) => (
        <li key={message}>{message}</li>
      ))}
      {own.map(({ id, state }) => (
        <li key={id}>
          <a href={`${screen}?id=${id}`}>{words.title}</a>:{' '}
          {experienceMachine.states[state].label[language]}
        </li>
      ))}
      <li>
        <a href={`${screen}?adoption=${adoption}`}>{words.write}</a>
      </li>
    </ul>
  )
}
