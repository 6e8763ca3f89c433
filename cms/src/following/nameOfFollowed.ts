import { everything, followedWords, searchOfFollowed } from '../domain/following/following.ts'
import type { Label, Localized } from '../domain/language/language.ts'
import type { Snapshot } from '../domain/publication/snapshot.ts'
import { facetLabels } from '../domain/search/searchDocument.ts'
import { searchInWords } from '../domain/search/searchInWords.ts'
import { markedText } from '../domain/values/tally.ts'

/** What is followed, named in both languages and marked where it is made up; undefined when it is not, or no longer, public. */
export function nameOfFollowed(followed: string, snapshot: Snapshot): Label | undefined {
  if (followed === everything) return { vi: 'Mọi thay đổi', en: 'All changes' }
  const search = searchOfFollowed(followed)
  if (search) {
    const { vi, en } = searchInWords(search, facetLabels(snapshot))
    return { vi: `Tìm kiếm: ${vi}`, en: `Search: ${en}` }
  }
  const [asked, slug] = followed.split('/')
  const word = followedWords.find((one) => one === asked)
  if (!word) return undefined
  const records: readonly Named[] = snapshot[word]
  const record = records.find((one) => one.slug === slug)
  const name = record?.name ?? record?.title
  if (!record || !name) return undefined
  const inLanguage = (language: 'vi' | 'en') =>
    markedText(name[language] ?? name.vi, Boolean(record.illustrative), language)
  return { vi: inLanguage('vi'), en: inLanguage('en') }
}

interface Named {
  slug: string
  name?: Localized
  title?: Localized
  illustrative?: boolean
}
