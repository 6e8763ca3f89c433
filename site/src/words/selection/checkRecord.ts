import { dayInVietnam, dayText } from 'cms/domain/values/day.ts'
import { inLanguage } from 'cms/domain/language/inLanguage.ts'
import type { Language, Localized } from 'cms/domain/language/language.ts'
import { cellText, LockedRecordSchema } from 'cms/domain/selection/lockedRecord.ts'
import type { LockedRecord } from 'cms/domain/selection/lockedRecord.ts'
import { recordHash } from 'cms/domain/selection/recordHash.ts'
import { rejectionReasons, selectionOutcomes } from 'cms/domain/selection/selection.ts'
import { jsonIn } from 'cms/domain/values/jsonIn.ts'
import { recordCheckText } from '../../text/recordCheck.ts'

interface Answer {
  /** The hash, and whether it is the printed one. */
  outcome: Node[]
  /** The record, when the file is one. */
  content: Node[]
}

/** Reads the JSON of a record, computes its hash anew and lays out its content. */
export async function checkRecord(
  json: string,
  printed: string,
  language: Language,
): Promise<Answer> {
  const t = recordCheckText(language)
  const say = (sentence: string): Answer => ({ outcome: [element('p', sentence)], content: [] })
  // Plain http offers no cryptography, except on the own machine.
  if (!isSecureContext) return say(t.insecure)
  const record = jsonIn(json)
  if (record === undefined) return say(t.notJson)
  const hash = await recordHash(record)
  const wanted = printed.replaceAll(/\s/g, '').toLowerCase()
  const shown = LockedRecordSchema.safeParse(record)
  return {
    outcome: [
      element('p', `${t.hash}: `, element('code', hash)),
      ...(wanted ? [element('p', element('strong', wanted === hash ? t.same : t.other))] : []),
      ...(shown.success ? [] : [element('p', t.notRecord)]),
    ],
    content: shown.success ? layOut(shown.data, language) : [],
  }
}

function layOut(record: LockedRecord, language: Language): Node[] {
  const t = recordCheckText(language)
  const text = (words: Localized) => inLanguage(words, language).text
  const { outcome, lockedAt, lockedBy } = record
  const facts: [string, string][] = [
    [t.organisation, text(record.organisation.name)],
    [t.need, record.need],
    [t.problems, record.problems.map(({ name }) => text(name)).join('; ')],
    [t.outcome, outcome ? selectionOutcomes.labels[outcome][language] : ''],
    [t.outcomeReason, record.outcomeReason],
    [
      t.locked,
      lockedAt ? `${dayText(dayInVietnam(new Date(lockedAt)), language)}, ${lockedBy ?? ''}` : '',
    ],
  ]
  const rows = record.candidates.map(({ name, chosen, reasonCode, reasonText }) => [
    text(name),
    chosen ? t.chosen : t.rejected,
    [reasonCode && !chosen ? rejectionReasons.labels[reasonCode][language] : '', reasonText]
      .filter(Boolean)
      .join(': '),
  ])
  return [
    element('h2', record.title),
    element(
      'dl',
      ...facts
        .filter(([, fact]) => fact)
        .flatMap(([label, fact]) => [element('dt', label), element('dd', fact)]),
    ),
    table([t.candidate, t.decision, t.reason], rows),
    ...record.comparisons.map((comparison) =>
      table(
        [t.criterion, ...comparison.items.map(({ name }) => text(name))],
        comparison.rows.map(({ label, cells }) => [
          text(label),
          ...cells.map((cell) => cellText(cell)[language]),
        ]),
      ),
    ),
  ]
}

function table(header: string[], rows: string[][]): HTMLElement {
  const head = element('tr', ...header.map((name) => withScope(element('th', name), 'col')))
  const body = rows.map(([first = '', ...cells]) =>
    element(
      'tr',
      withScope(element('th', first), 'row'),
      ...cells.map((cell) => element('td', cell)),
    ),
  )
  const wide = element('div', element('table', element('thead', head), element('tbody', ...body)))
  wide.className = 'wide'
  // A table that scrolls can be reached with the keyboard.
  wide.tabIndex = 0
  return wide
}

function withScope(cell: HTMLElement, scope: string): HTMLElement {
  cell.setAttribute('scope', scope)
  return cell
}

function element(name: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name)
  made.append(...children)
  return made
}
