import type { UIFieldServerProps } from 'payload'
import { fieldTexts } from '../../domain/field/fieldText.ts'
import { languageOf } from '../../domain/language/languageOf.ts'
import type { Localized } from '../../domain/language/language.ts'
import { dayInVietnam } from '../../domain/values/day.ts'
import { differencesOf } from './differences.ts'

/**
 * In the admin: what the version on screen would change in public, field by field. Nothing while there is
 * no public version, or when both say the same.
 */
export async function Difference({ data, req, i18n }: UIFieldServerProps) {
  const id = data?.id ? String(data.id) : undefined
  if (!id) return null
  const differences = await differencesOf(id, req)
  if (!differences || differences.length === 0) return null
  const language = languageOf(i18n.language)
  const isEnglish = language === 'en'
  const today = dayInVietnam(new Date())
  const words = (texts: Localized[]) =>
    texts.length === 0
      ? isEnglish
        ? '(empty)'
        : '(trống)'
      : texts.map((text) => text[language] ?? text.vi).join('; ')
  return (
    <section className="difference">
      <h3>{isEnglish ? 'What changes in public' : 'Khác với bản đang công khai'}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{isEnglish ? 'Field' : 'Mục'}</th>
            <th scope="col">{isEnglish ? 'Public now' : 'Đang công khai'}</th>
            <th scope="col">{isEnglish ? 'This version' : 'Bản này'}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ name, field, before, after }) => (
            <tr key={name}>
              <th scope="row">{field.label[language]}</th>
              <td>
                <del>{words(fieldTexts(field, before, today))}</del>
              </td>
              <td>
                <ins>{words(fieldTexts(field, after, today))}</ins>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
