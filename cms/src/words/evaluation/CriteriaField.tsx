import type { ArrayFieldServerProps } from 'payload'
import { criterionValues } from '../../domain/evaluation/criterion.ts'
import { languageOf } from '../../domain/language/languageOf.ts'
import { templateOf } from './door.ts'
import { CriteriaTable } from './CriteriaTable.tsx'

/** The results of an evaluation as one table, a line for each criterion of its template, group by group. */
export async function CriteriaField({ data, req, i18n, path, readOnly, permissions }: Props) {
  const language = languageOf(i18n.language)
  const template = await templateOf(data, req)
  if (!template) {
    return (
      <p className="criteria__hint">
        {
          {
            vi: 'Hãy chọn mẫu và đối tượng rồi lưu: các tiêu chí sẽ hiện ở đây.',
            en: 'Choose the template and the subject, and save: the criteria then stand here.',
          }[language]
        }
      </p>
    )
  }
  const mayWrite = permissions === true || permissions.update
  return (
    <CriteriaTable
      path={path}
      language={language}
      isReadOnly={Boolean(readOnly) || !mayWrite}
      groups={template.groups.map(({ key, name }) => ({ key, name: name[language] ?? name.vi }))}
      criteria={template.criteria.map(({ key, group, name, help, kind, maximum, isRequired }) => ({
        key,
        group,
        name: name[language] ?? name.vi,
        help: help ? (help[language] ?? help.vi) : null,
        kind,
        maximum,
        isRequired,
      }))}
      values={criterionValues.options.map(({ value, label }) => ({
        value,
        label: label[language],
      }))}
    />
  )
}

type Props = Pick<
  ArrayFieldServerProps,
  'data' | 'req' | 'i18n' | 'path' | 'readOnly' | 'permissions'
>
