import { inLanguage } from 'cms/domain/language/inLanguage.ts'
import type { Language, Localized } from 'cms/domain/language/language.ts'
import { foundPath } from 'cms/domain/search/foundPath.ts'
import type { SearchHit } from 'cms/domain/search/search.ts'
import { memo } from 'react'
import type { SearchPageText } from '../text/searchPage.ts'
import { CompareTick } from './CompareTick.tsx'
import { KindMark } from './KindMark.tsx'
import { Marked } from './Marked.tsx'

interface Props {
  hit: SearchHit
  /** Names of the values of the facet “evaluation”. */
  evaluations: Record<string, string>
  evaluationTitle: string
  language: Language
  text: SearchPageText
}

/** One result: what it is, its name, why it was found, whose it is, its one fact, the compare tick. */
export const ResultRow = memo(function ResultRow({
  hit,
  evaluations,
  evaluationTitle,
  language,
  text,
}: Props) {
  const { document, title, summary, because } = hit
  const { kind } = document
  const isComparable = kind === 'platforms' || kind === 'offerings'
  return (
    <li
      className={document.illustrative ? 'row illustrative' : 'row'}
      data-illustrative={document.illustrative ? 'row' : undefined}
    >
      <KindMark document={document} />
      <div className="name">
        <p className="kind">
          {text.kinds[kind]}
          {document.illustrative && <span className="made-up">{text.illustrative}</span>}
        </p>
        <h3>
          <a href={foundPath(document, language)} lang={foreign(document.title, language)}>
            <Marked parts={title} />
          </a>
        </h3>
        <p className="summary" lang={foreign(document.summary, language)}>
          <Marked parts={summary} />
        </p>
        {because.length > 0 && (
          <p className="because">
            {text.because}{' '}
            {because.map((parts, index) => (
              <span key={index}>
                {index > 0 && '; '}
                <Marked parts={parts} />
              </span>
            ))}
          </p>
        )}
      </div>
      <div className="facts">
        {document.owner && (
          <p lang={foreign(document.owner, language)}>
            {inLanguage(document.owner, language).text}
          </p>
        )}
        <p className="fact" lang={foreign(document.fact, language)}>
          {inLanguage(document.fact, language).text}
        </p>
        {(document.facets.evaluation ?? []).map((value) => (
          <p key={value} className="evaluation">
            {evaluationTitle}: {evaluations[value]}
          </p>
        ))}
      </div>
      <div className="action">
        {isComparable && <CompareTick item={document.id} name={document.title.vi} text={text} />}
      </div>
    </li>
  )
})

/** The language to mark a text with when it is not that of the page. */
function foreign(localized: Localized, language: Language): Language | undefined {
  const { language: own } = inLanguage(localized, language)
  return own === language ? undefined : own
}
