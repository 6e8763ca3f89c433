import { z } from 'zod'
import type { Label } from '../language/language.ts'
import { languages } from '../language/language.ts'
import type { Change } from '../publication/change.ts'
import { pagePath } from '../publication/routes.ts'
import { enumeration } from '../values/enumeration.ts'
import type { SearchQuery } from '../search/search.ts'
import { languageOfSearch, searchAddress, searchOfAddress } from '../search/searchAddress.ts'
import { SlugSchema } from '../values/reference.ts'
import { isVisible } from '../values/visibleText.ts'

/** The words whose records can be followed each by itself. */
export const followedWords = ['platforms', 'problems', 'offerings', 'organisations'] as const

/** What stands for all that changes. */
export const everything = 'everything'

/** How often a digest may come; it never comes when nothing changed. */
export const frequencies = enumeration({
  daily: { vi: 'Mỗi ngày', en: 'Each day' },
  weekly: { vi: 'Mỗi tuần', en: 'Each week' },
})
export type Frequency = (typeof frequencies.values)[number]

/** Days between two digests. */
export const daysBetween: Record<Frequency, number> = { daily: 1, weekly: 7 }

/** What begins the name of a search that is followed; its parameters come after, as its page's address has them. */
const searchPrefix = 'search?'

/** Longest name of what is followed, in characters: a search with many filters. */
const longestFollowed = 1000

/** A search as it is followed, without order and page; undefined for one of everything. */
function followedSearch({ text, facets }: SearchQuery): string | undefined {
  const [, parameters] = searchAddress('vi', { text, facets }).split('?', 2)
  return parameters && searchPrefix + parameters
}

/** The search that is followed; undefined for what is none. */
export const searchOfFollowed = (followed: string): SearchQuery | undefined =>
  followed.startsWith(searchPrefix)
    ? searchOfAddress(new URLSearchParams(followed.slice(searchPrefix.length)), 'vi')
    : undefined

/** Longest text of a search that is followed, in characters: it stands in a mail to an address that anyone may give. */
const longestText = 80
/** Letters, digits, spaces and plain punctuation: no signs that break a line, cannot be seen or close the quotation. */
const plainText = new RegExp(`^[\\p{L}\\p{M}\\p{N} ,.;:!?'’()/&%+–-]{0,${longestText}}$`, 'u')
/** What a mail program may make a link of, or a reader takes for one. */
const likeAddress = /\/\/|www\.|[\p{L}\p{N}][.](?=\p{L})|\p{L}[.](?=\p{N})|\d+(?:\.\d+){3}/iu
/** How people write the largest city: no address, though there is a dot between letters. */
const cityWithDot = /\btp\.(?=hcm(?![\w.]))/giu
/** A value of a filter: the word of an enumeration or the name of a record in its address. */
const filterValue = /^[\w-]{1,100}$/

/** The sentence for a search of which a mail, which anyone may have sent to anybody, would tell more than a search. */
export const notPlainSearch: Label = {
  vi: `Chỉ theo dõi, lưu được lượt tìm kiếm có từ trên một dòng, tối đa ${longestText} ký tự: chữ, số, dấu cách và dấu câu thường; không có địa chỉ web, thư điện tử. Hãy tìm lại bằng từ ngắn hơn.`,
  en: `Only a search whose words stand on one line can be followed or saved, ${longestText} characters at most: letters, digits, spaces and plain punctuation, no web or mail address. Search with fewer words.`,
}

/** Whether what is followed may be named in a mail; a record always, a search when its words are nothing but words. */
export function isPlainSearch(followed: string): boolean {
  const search = searchOfFollowed(followed)
  if (!search) return true
  const values = Object.values(search.facets).flat()
  return (
    plainText.test(search.text) &&
    !likeAddress.test(search.text.replaceAll(cityWithDot, 'tp ')) &&
    (search.text === '' || isVisible(search.text)) &&
    values.every((value) => filterValue.test(value))
  )
}

/** What is followed: `word/slug`, a search as {@link followedSearch} writes it, or {@link everything}. */
export const FollowedSchema = z
  .string()
  .max(longestFollowed)
  .refine((text) => {
    if (text === everything) return true
    const search = searchOfFollowed(text)
    if (search) return followedSearch(search) === text
    const [word = '', slug, ...rest] = text.split('/')
    return (
      followedWords.some((one) => one === word) &&
      rest.length === 0 &&
      SlugSchema.safeParse(slug).success
    )
  })

/** What a visitor sends to follow by mail: an address, and nothing else of themselves. */
export const FollowFormSchema = z.strictObject({
  email: z.string().trim().toLowerCase().pipe(z.email().max(200)),
  follows: z
    .string()
    .max(2 * longestFollowed)
    .transform((given) => followedAt(given) ?? given)
    .pipe(FollowedSchema),
  frequency: frequencies.schema,
})

/** The sentence for each field that is wrong. */
export const followReasons: Record<string, Label> = {
  email: {
    vi: 'Địa chỉ thư điện tử chưa đúng, ví dụ: ten@coquan.gov.vn.',
    en: 'The mail address is not right, example: name@office.vn.',
  },
  follows: {
    vi: 'Không có trang này để theo dõi, hoặc trang không còn.',
    en: 'There is no such page to follow, or no longer.',
  },
  frequency: {
    vi: 'Hãy chọn nhận thư mỗi ngày hoặc mỗi tuần.',
    en: 'Choose a mail each day or each week.',
  },
}

/** Whether a change came after a number and is about any of the records that are followed. */
export const isNews = (
  { number, about }: Change,
  { followed, since }: { followed: readonly string[]; since: string },
): boolean => number > since && followed.some((one) => one === everything || about.includes(one))

/**
 * What the page at an address is about, or the search that it shows; also when the address is that form already.
 * Undefined for what cannot be followed.
 */
export function followedAt(address: string): string | undefined {
  if (FollowedSchema.safeParse(address).success) return address
  const [path = '', query] = (
    URL.canParse(address) ? address.slice(new URL(address).origin.length) : address
  ).split('?', 2)
  if (languages.some((language) => path === pagePath('search', language))) {
    return followedSearch(searchOfAddress(new URLSearchParams(query), languageOfSearch(path)))
  }
  for (const word of followedWords) {
    for (const language of languages) {
      const list = pagePath(word, language)
      const slug = path.startsWith(list) ? path.slice(list.length).replace(/\/$/, '') : ''
      if (SlugSchema.safeParse(slug).success) return `${word}/${slug}`
    }
  }
  return undefined
}
