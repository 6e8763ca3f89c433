import { entriesOf, toColumns } from '../domain/search/columns.ts'
import { isTold } from '../domain/search/need.ts'
import type { Saying } from '../domain/synonym/synonym.ts'
import { maximumSearchText } from '../domain/search/searchAddress.ts'
import type { SearchDocument, SearchEngine } from '../domain/search/search.ts'
import { createStaticEngine } from '../domain/search/staticEngine.ts'
import { buildWordIndexGently } from '../domain/search/wordIndex.ts'

/** The browser's search in the server's memory: for readers without a script, and beside a search server. */
export interface DocumentSearch extends SearchEngine {
  read: (text: string) => ReadText
  /** The same search as it would answer with other synonyms. */
  withSynonyms: (synonyms: Saying[]) => SearchEngine
}

/** What a text asks for. */
interface ReadText {
  /**
   * It tells a need, or says something in other words than the catalogue's: then the share of its words that an
   * entry holds counts, and a search server that wants all of them is not asked. Nor is one for which every last
   * word may begin another, when it is whole.
   */
  isNeed: boolean
  /** The text without the words that say nothing. */
  saying: string
}

/** Indexes documents, with what people say in other words, in pieces, so that the process answers others meanwhile. */
export async function openDocumentSearch(
  documents: SearchDocument[],
  synonyms: Saying[],
): Promise<DocumentSearch> {
  const columns = toColumns(documents, synonyms)
  const index = await buildWordIndexGently(entriesOf(columns))
  const { search } = createStaticEngine(columns, index)
  return {
    search,
    withSynonyms: (others) => createStaticEngine(columns, index.withSynonyms(others)),
    read(typed) {
      const text = typed.slice(0, maximumSearchText)
      const { words, others } = index.needOf(text)
      const isReadOtherwise = words.some(({ isAsTyped }) => !isAsTyped)
      return {
        isNeed:
          others.length > 0 || isReadOtherwise || isTold(words) || words.at(-1)?.isWhole === true,
        saying: words
          .filter(({ saysNothing }) => !saysNothing)
          .map(({ start, end }) => text.slice(start, end))
          .join(' '),
      }
    },
  }
}
