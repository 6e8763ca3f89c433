import { columnsOf, draftRows } from 'cms/domain/field/fieldDraft.ts'
import type { Draft } from 'cms/domain/field/fieldDraft.ts'
import { fieldEntries } from 'cms/domain/field/field.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { useEffect, useState } from 'react'
import { vendorText } from '../../text/vendor.ts'
import { problemsIn, request } from '../api.ts'
import { Field } from '../form/Field.tsx'
import { ProblemList } from '../agency/ProblemList.tsx'
import { DocumentSchema } from '../workspaceRecords.ts'
import type { SignedIn } from '../account/Session.tsx'
import { useRefusals } from '../form/useRefusals.ts'
import { useRows } from '../desk/useRows.ts'
import {
  offeringQuery,
  OfferingRecordSchema,
  OfferingRowSchema,
  ownOfferingsPath,
} from './offeringRecord.ts'
import { newRowId } from './rowId.ts'

/** What a new offering begins with. */
export interface Start {
  key: string
  draft: Draft
  names: Record<string, string>
}

interface Props extends SignedIn {
  onStart: (start: Start | undefined) => void
}

/** Ways to begin that spare typing: an offering that is there, or a file. */
export function StartFrom({ person, language, text, onStart }: Props) {
  const words = vendorText(language).offering
  const { refusals, refuse } = useRefusals()
  const [isReading, setIsReading] = useState(false)
  const [from, setFrom] = useState(() => new URLSearchParams(location.search).get('from') ?? '')
  const own = useRows(
    person.organisation ? ownOfferingsPath(person, language) : undefined,
    OfferingRowSchema,
  )

  useEffect(() => {
    if (!from) return onStart(undefined)
    request({
      path: `/offerings/${from}?depth=1&${offeringQuery}`,
      schema: OfferingRecordSchema,
    }).then(
      async ({ platform, draft }) => {
        const { offeringFields } = await import('cms/domain/offering/offeringFields.ts')
        const name =
          platform && (typeof platform.name === 'string' ? platform.name : platform.name.vi)
        onStart({
          key: `copy of ${from}`,
          draft: withNewRows(offeringFields, draft),
          names: platform && name ? { [platform.id]: name } : {},
        })
      },
      (error: unknown) => refuse(problemsIn(error, language)),
    )
  }, [from, language, onStart, refuse])

  const importFile = async (file: File) => {
    setIsReading(true)
    try {
      const { doc } = await request({
        path: '/offerings/import',
        method: 'POST',
        file: await file.text(),
        schema: DocumentSchema,
      })
      location.assign(`${pagePath('workspaceOffering', language)}?id=${doc.id}`)
    } catch (error) {
      refuse(problemsIn(error, language).map(({ message }) => ({ message })))
    } finally {
      setIsReading(false)
    }
  }

  return (
    <details className="start" id="start" open={from !== '' || location.hash === '#start'}>
      <summary>{words.start}…</summary>
      <div className="form">
        <ProblemList refusals={refusals} text={text} />
        <Field name="startCopy" label={words.startCopy} help={words.startCopyHelp} problems={[]}>
          {(control) => (
            <select {...control} value={from} onChange={({ target }) => setFrom(target.value)}>
              <option value="">{words.startCopyChoose}</option>
              {own.rows?.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="startFile" label={words.startFile} help={words.startFileHelp} problems={[]}>
          {(control) => (
            <input
              {...control}
              type="file"
              accept=".yml,.yaml"
              disabled={isReading}
              onChange={({ target }) => {
                const [file] = target.files ?? []
                target.value = ''
                if (file) void importFile(file)
              }}
            />
          )}
        </Field>
        <p role="status">{isReading && words.importing}</p>
      </div>
    </details>
  )
}

/** A copy whose rows are rows of their own. */
function withNewRows(table: Parameters<typeof fieldEntries>[0], draft: Draft): Draft {
  return Object.fromEntries(
    fieldEntries(table).map(([name, field]) => {
      const columns = columnsOf(field)
      if (!columns) return [name, draft[name] ?? null]
      const rows = draftRows(draft[name]).map((row) => ({
        ...withNewRows(columns, row),
        id: newRowId(),
      }))
      return [name, rows]
    }),
  )
}
