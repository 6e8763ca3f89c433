import type { UIFieldServerProps } from 'payload'
import { languageOf } from '../../domain/language/languageOf.ts'
import { faultsOf, totalOf } from '../../domain/evaluation/evaluationTotal.ts'
import { numberText } from '../../domain/field/price.ts'
import { resultsOf, templateOf } from './door.ts'

/** In the admin: the total with its working, as it was last saved, and what is still missing. */
export async function TotalWorking({ data, req, i18n }: UIFieldServerProps) {
  const language = languageOf(i18n.language)
  const template = await templateOf(data, req)
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
      <h3>{{ vi: 'Tổng điểm và cách tính', en: 'Total, with its working' }[language]}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{{ vi: 'Nhóm', en: 'Group' }[language]}</th>
            <th scope="col">{{ vi: 'Trọng số', en: 'Weight' }[language]}</th>
            <th scope="col">{{ vi: 'Đạt', en: 'Reached' }[language]}</th>
            <th scope="col">{{ vi: 'Điểm', en: 'Points' }[language]}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ key, weight, share, points }) => (
            <tr key={key}>
              <th scope="row">{nameOf(key)}</th>
              <td>{numberText(weight)[language]}</td>
              <td>
                {share === null
                  ? { vi: 'không áp dụng', en: 'does not apply' }[language]
                  : `${numberText(share * 100)[language]} %`}
              </td>
              <td>{numberText(points)[language]}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {{ vi: 'Tổng', en: 'Total' }[language]}
            </th>
            <td>{numberText(total)[language]}</td>
          </tr>
        </tfoot>
      </table>
      <p>
        {level === null
          ? { vi: 'Chưa đạt mức nào.', en: 'No level is reached.' }[language]
          : `${{ vi: 'Mức', en: 'Level' }[language]} ${level}`}
        {failed.length > 0
          ? ` ${{ vi: 'Tiêu chí bắt buộc chưa đạt', en: 'Required and not met' }[language]}: ${failed.map(nameOf).join('; ')}.`
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
