import type { UIFieldServerProps } from 'payload'
import { languageOf } from '../../domain/language/languageOf.ts'
import { faultsOf, totalOf } from '../../domain/evaluation/evaluationTotal.ts'
import { numberText } from '../../domain/field/price.ts'
import { resultsOf, templateOf } from './door.ts'

/** In the admin: the total with its working, as it was last saved, and what is still missing. */
export async function TotalWorking({ data, req, i18n }: UIFieldServerProps) {
  const language = languageOf(i18n.language)
  const isEnglish = language === 'en'
  const template = data ? await templateOf(data, req) : null
  if (!template) return null
  const results = resultsOf(data)
  const { groups, total, level, failed } = totalOf(template, results)
  const faults = faultsOf(template, results)
  const nameOf = (key: string) => {
    const name = [...template.groups, ...template.criteria].find((one) => one.key === key)?.name
    return name?.[language] ?? name?.vi ?? key
  }
  return (
    <section className="evaluation-total">
      <h3>{isEnglish ? 'Total, with its working' : 'Tổng điểm và cách tính'}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{isEnglish ? 'Group' : 'Nhóm'}</th>
            <th scope="col">{isEnglish ? 'Weight' : 'Trọng số'}</th>
            <th scope="col">{isEnglish ? 'Reached' : 'Đạt'}</th>
            <th scope="col">{isEnglish ? 'Points' : 'Điểm'}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ key, weight, share, points }) => (
            <tr key={key}>
              <th scope="row">{nameOf(key)}</th>
              <td>{numberText(weight)[language]}</td>
              <td>
                {share === null
                  ? isEnglish
                    ? 'does not apply'
                    : 'không áp dụng'
                  : `${numberText(share * 100)[language]} %`}
              </td>
              <td>{numberText(points)[language]}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {isEnglish ? 'Total' : 'Tổng'}
            </th>
            <td>{numberText(total)[language]}</td>
          </tr>
        </tfoot>
      </table>
      <p>
        {level === null
          ? isEnglish
            ? 'No level is reached.'
            : 'Chưa đạt mức nào.'
          : `${isEnglish ? 'Level' : 'Mức'} ${level}`}
        {failed.length > 0
          ? ` ${isEnglish ? 'Required and not met' : 'Tiêu chí bắt buộc chưa đạt'}: ${failed.map(nameOf).join('; ')}.`
          : ''}
      </p>
      {faults.length > 0 ? (
        <ul>
          {faults.slice(0, 5).map(({ field, reason }) => (
            <li key={field + reason.vi}>{reason[language]}</li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
