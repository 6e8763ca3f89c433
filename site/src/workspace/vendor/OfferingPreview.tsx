import { fieldEntries } from 'cms/domain/field/field.ts'
import type { FieldDefinition } from 'cms/domain/field/field.ts'
import { draftRows } from 'cms/domain/field/fieldDraft.ts'
import type { Draft } from 'cms/domain/field/fieldDraft.ts'
import { fieldTexts } from 'cms/domain/field/fieldText.ts'
import type { Language, Localized } from 'cms/domain/language/language.ts'
import { offeringFields, offeringSections } from 'cms/domain/offering/offeringFields.ts'
import { planFields, PlanSchema } from 'cms/domain/field/plan.ts'
import { priceText } from 'cms/domain/field/price.ts'
import { useEffect, useRef } from 'react'
import { vendorText } from '../../text/vendor.ts'

/** Fields that stand in the title and the lead of the page, and in its table of plans. */
const shownAbove = ['name', 'platform', 'summary', 'plans']

interface Props {
  draft: Draft
  /** Names of the records that references point at, by id. */
  names: Record<string, string>
  vendor: string
  language: Language
  /** Where the page itself is built from what is saved; a record that is not saved has none. */
  pageAddress: string | undefined
  onClose: () => void
}

/** The public page as it would read, from the same definitions and words, on top of the form. */
export function OfferingPreview(props: Props) {
  const { draft, names, vendor, language, pageAddress, onClose } = props
  const words = vendorText(language).offering
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const say = (text: Localized | undefined) => text && <Words text={text} language={language} />
  const plans: (typeof offeringSections.values)[number] = 'price'
  // Plans and prices come first on the page.
  const sections = [plans, ...offeringSections.values.filter((section) => section !== plans)].map(
    (section) => ({
      section,
      fields: fieldEntries(offeringFields).filter(
        ([name, field]) => field.section === section && !shownAbove.includes(name),
      ),
    }),
  )
  return (
    <dialog
      ref={dialog}
      className="dialog preview"
      aria-label={words.previewTitle}
      onClose={onClose}
    >
      <div className="section-head">
        <p className="quiet">
          <strong>{words.previewTitle}.</strong> {words.previewLead}{' '}
          {pageAddress && (
            <a href={pageAddress} target="_blank" rel="noreferrer">
              {words.previewPage}
            </a>
          )}
        </p>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {words.close}
        </button>
      </div>
      <h2 className="preview-name">{say(fieldTexts(offeringFields.name, draft.name)[0])}</h2>
      <p className="quiet">
        {[
          vendor,
          ...textsOf(offeringFields.platform, draft.platform, names).map(({ vi }) => vi),
        ].join(' · ')}
      </p>
      <p className="lead">{say(fieldTexts(offeringFields.summary, draft.summary)[0])}</p>
      {sections.map(({ section, fields }) => (
        <section key={section}>
          <h3>{offeringSections.labels[section][language]}</h3>
          {section === plans && <PlanTable draft={draft} language={language} />}
          <dl className="facts">
            {fields.map(([name, field]) => (
              <div key={name}>
                <dt>{field.label[language]}</dt>
                <dd>
                  <Value
                    texts={textsOf(field, draft[name], names)}
                    empty={words.notStated}
                    language={language}
                  />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </dialog>
  )
}

/** Plans with their price, and what else was said of each. */
function PlanTable({ draft, language }: { draft: Draft; language: Language }) {
  const words = vendorText(language).offering
  const rows = draftRows(draft.plans)
  if (rows.length === 0) return <p className="quiet">{words.notStated}</p>
  const others = fieldEntries(planFields).filter(
    ([name]) => !['name', 'price', 'unit', 'interval'].includes(name),
  )
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.plan}</th>
          <th scope="col">{planFields.price.label[language]}</th>
          <th scope="col">{words.terms}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const plan = PlanSchema.safeParse(row)
          const [name] = fieldTexts(planFields.name, row.name)
          return (
            <tr key={row.id}>
              <th scope="row">{name && <Words text={name} language={language} />}</th>
              <td className="numeric">
                {plan.success ? priceText(plan.data)[language] : words.notStated}
              </td>
              <td>
                {others
                  .flatMap(([column, field]) =>
                    fieldTexts(field, row[column]).map(
                      (text) => `${field.label[language]}: ${text[language] ?? text.vi}`,
                    ),
                  )
                  .join('; ')}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function textsOf(
  field: FieldDefinition,
  value: Draft[string] | undefined,
  names: Record<string, string>,
): Localized[] {
  if (field.control !== 'reference') return fieldTexts(field, value)
  return typeof value === 'string' && value ? [{ vi: names[value] ?? value }] : []
}

interface ValueProps {
  texts: Localized[]
  empty: string
  language: Language
}

function Value({ texts, empty, language }: ValueProps) {
  if (texts.length === 0) return <span className="quiet">{empty}</span>
  if (texts.length === 1 && texts[0]) return <Words text={texts[0]} language={language} />
  return (
    <ul>
      {texts.map((text) => (
        <li key={text.vi}>
          <Words text={text} language={language} />
        </li>
      ))}
    </ul>
  )
}

/** A text in the language of the page, or in Vietnamese marked as such. */
function Words({ text, language }: { text: Localized; language: Language }) {
  const own = text[language]
  return own ? <>{own}</> : <span lang="vi">{text.vi}</span>
}
