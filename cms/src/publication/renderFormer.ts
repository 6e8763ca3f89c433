import { inLanguage } from '../domain/language/inLanguage.ts'
import { languages } from '../domain/language/language.ts'
import type { Language } from '../domain/language/language.ts'
import type { FormerAddress } from '../domain/publication/formerAddress.ts'
import { formerMarkers } from '../domain/publication/formerMarkers.ts'
import { dayText } from '../domain/values/day.ts'
import { markedText } from '../domain/values/tally.ts'
import { escape } from '../mail/htmlText.ts'

/**
 * The built page for addresses without a page, saying of one that had a page what stood there and since when it is gone;
 * first in the language of the address, as built otherwise.
 */
export function renderFormer(built: string, former: FormerAddress): string {
  return languages.reduce((html, language) => {
    const { start, end } = formerMarkers[language]
    const [from, to] = [html.indexOf(start), html.indexOf(end)]
    if (from < 0 || to < 0) throw new Error(`The page of missing addresses lacks ${start}.`)
    return html.slice(0, from) + said(former, language) + html.slice(to + end.length)
  }, built)
}

function said({ name, since, list, illustrative }: FormerAddress, language: Language): string {
  const day = dayText(since, language)
  const called = name && markedText(inLanguage(name, language).text, illustrative, language)
  const title = {
    vi: called ? `“${called}” không còn trong danh mục` : 'Nội dung này đã được gỡ',
    en: called ? `“${called}” is no longer in the catalogue` : 'This has been taken down',
  }[language]
  const lead = {
    vi: `Trang này không còn công khai từ ngày ${day}. Địa chỉ được giữ lại để người đọc biết điều đó; hồ sơ khác nhắc đến nó vẫn ghi tên cũ.`,
    en: `The page has not been public since ${day}. Its address stays so that readers know; other records that name it keep its name.`,
  }[language]
  const toList = { vi: 'Xem danh sách hiện nay', en: 'See the list of today' }[language]
  const heading = { vi: 'h1', en: 'h2' }[language]
  return `<${heading}>${escape(title)}</${heading}><p>${escape(lead)}</p><p><a href="${escape(list)}">${toList}</a></p>`
}
