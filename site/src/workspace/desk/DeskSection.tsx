import { pageLanguage } from '../../text/compare.ts'
import { workspaceText } from '../../text/workspace.ts'
import { listText } from '../../text/list.ts'
import { ListFiles, ListFilterForm } from './ListTools.tsx'
import type { Listed } from './useList.ts'
import type { Rows } from './useRows.ts'

/** From how many rows on a list can be narrowed: fewer are seen at a glance. */
const leastToFilter = 6

interface DeskRow {
  key: string
  title: string
  link: string
  second?: string
  third?: string
  /** Whose record it is, when it is not the person's own organisation. */
  note?: string
  /** “minh họa” on demonstration data. */
  mark?: string
  /** Another thing to do with it, by a link. */
  extra?: { label: string; named: string; path: string }
  remove?: { label: string; named: string; onRemove: () => void }
}

interface Action {
  label: string
  path: string
}

interface Props {
  title: string
  /** The list that the rows are from, or how many there are where all are given. */
  list:
    | (Pick<Rows<unknown>, 'total' | 'more' | 'problems'> & { listed?: Listed | undefined })
    | { total: number }
  /** Files of a list that is not narrowed here. */
  files?: Listed['files'] | undefined
  lead?: string
  empty: string
  rows: DeskRow[] | undefined
  action?: Action | undefined
  secondAction?: Action | undefined
  thirdAction?: Action | undefined
}

/** A part of the desk: its title with the number of its rows, its action, its rows. */
export function DeskSection(props: Props) {
  const { title, list, lead, empty, rows, action, secondAction, thirdAction } = props
  const { total, more, problems, listed } = {
    more: undefined,
    problems: [],
    listed: undefined,
    ...list,
  }
  const words = workspaceText(pageLanguage()).common
  const filterWords = listText(pageLanguage())
  const isNarrowed = Boolean(listed && (listed.filter.text || listed.filter.state))
  const files = listed?.files ?? props.files
  return (
    <section>
      <div className="section-head">
        <h2>
          {title} {total ? <span className="count">{total}</span> : null}
        </h2>
        {action && (
          <a className="button" href={action.path}>
            {action.label}
          </a>
        )}
        {secondAction && <a href={secondAction.path}>{secondAction.label}</a>}
        {thirdAction && <a href={thirdAction.path}>{thirdAction.label}</a>}
      </div>
      {lead && <p className="quiet small">{lead}</p>}
      {problems.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
      {listed && (isNarrowed || (total ?? 0) >= leastToFilter) && (
        <ListFilterForm listed={listed} title={title} />
      )}
      {listed && (
        <p role="status" className={isNarrowed ? 'small quiet' : 'only-heard'}>
          {isNarrowed && total !== undefined && filterWords.found(total)}
        </p>
      )}
      {rows?.length === 0 && <p className="quiet">{isNarrowed ? filterWords.nothing : empty}</p>}
      {rows && rows.length > 0 && (
        <ul className="register">
          {rows.map(({ key, title: name, link, second, third, note, mark, extra, remove }) => (
            <li key={key} className="desk-row">
              <div>
                <a href={link}>{name}</a> {mark && <span className="hatched">{mark}</span>}
                {note && <p className="small quiet">{note}</p>}
              </div>
              {second !== undefined && <span>{second}</span>}
              {third !== undefined && (
                <span className="small quiet numeric">
                  {third}
                  {extra && (
                    <>
                      {' · '}
                      <a href={extra.path} aria-label={extra.named}>
                        {extra.label}
                      </a>
                    </>
                  )}
                </span>
              )}
              {remove && (
                <button
                  type="button"
                  className="plain"
                  aria-label={remove.named}
                  onClick={remove.onRemove}
                >
                  {remove.label}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {more && (
        <p className="on-screen">
          <button type="button" onClick={more}>
            {words.more}
          </button>{' '}
          <span className="small quiet">{words.shownOf(rows?.length ?? 0, total ?? 0)}</span>
        </p>
      )}
      {files && (total ?? 0) > 0 && <ListFiles files={files} title={title} />}
    </section>
  )
}
