import type { Language } from 'cms/domain/language/language.ts'
import { z } from 'zod'
import { sheetText } from '../../text/sheet.ts'

const RemarksSchema = z.object({
  total: z.number(),
  told: z.array(z.object({ cell: z.string(), message: z.string() })),
})

export const PreviewSchema = z.object({
  sha256: z.string(),
  total: z.number(),
  rows: z.array(z.object({ row: z.number(), title: z.string(), does: z.string() })),
  faults: RemarksSchema,
  warnings: RemarksSchema,
  notes: RemarksSchema,
})
export type Previewed = z.output<typeof PreviewSchema>

interface Props {
  previewed: Previewed
  language: Language
}

/** What is wrong with a file, what should be looked at, and what each of its rows would do. */
export function Preview({ previewed, language }: Props) {
  const words = sheetText(language)
  const { total, rows, faults, warnings, notes } = previewed
  return (
    <>
      <p>
        <strong>{words.rows(total)}</strong>.{' '}
        {faults.total === 0 ? words.noFaults : `${words.faults(faults.total)}. ${words.mend}`}
      </p>
      <Remarks title={words.faults(faults.total)} remarks={faults} language={language} />
      <Remarks title={words.warnings(warnings.total)} remarks={warnings} language={language} />
      <Remarks title={words.notes(notes.total)} remarks={notes} language={language} />
      {rows.length > 0 && (
        <details open={faults.total === 0}>
          <summary>{words.plan}</summary>
          {rows.length < total && (
            <p className="small quiet">{words.firstOf(rows.length, total)}</p>
          )}
          <div className="scrolled" tabIndex={0} role="region" aria-label={words.plan}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.row}</th>
                  <th scope="col">{words.record}</th>
                  <th scope="col">{words.does}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ row, title, does }) => (
                  <tr key={row}>
                    <td className="numeric">{row}</td>
                    <th scope="row">{title}</th>
                    <td>{does}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </>
  )
}

interface RemarksProps {
  title: string
  remarks: Previewed['faults']
  language: Language
}

function Remarks({ title, remarks: { total, told }, language }: RemarksProps) {
  if (total === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      {told.length < total && (
        <p className="small quiet">{sheetText(language).firstOf(told.length, total)}</p>
      )}
      <ul className="remarks">
        {told.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </section>
  )
}
