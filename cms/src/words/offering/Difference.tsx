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
  const id = data.id ? String(data.id) : undefined
  if (!id) return null
  const differences = await differencesOf(id, req)
  if (!differences || differences.length === 0) return null
  const language = languageOf(i18n.language)
  const today = dayInVietnam(new Date())
  const words = (texts: Localized[]) =>
    texts.length === 0
      ? { vi: '(trống)', en: '(empty)' }[language]
      : texts.map((text) => text[language] ?? text.vi).join('; ')
  return (
    <section className="difference">
      <h3>{{ vi: 'Khác với bản đang công khai', en: 'What changes in public' }[language]}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{{ vi: 'Mục', en: 'Field' }[language]}</th>
            <th scope="col">{{ vi: 'Đang công khai', en: 'Public now' }[language]}</th>
            <th scope="col">{{ vi: 'Bản này', en: 'This version' }[language]}</th>
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
