import { frequencies } from '../domain/following/following.ts'
import type { Frequency } from '../domain/following/following.ts'
import { inLanguage } from '../domain/language/inLanguage.ts'
import type { Language } from '../domain/language/language.ts'
import { changeKinds } from '../domain/publication/change.ts'
import type { Change } from '../domain/publication/change.ts'
import { pagePath } from '../domain/publication/routes.ts'
import { dayText } from '../domain/values/day.ts'
import { markedText } from '../domain/values/tally.ts'

interface Written {
  subject: string
  body: string
}

interface ToConfirm {
  /** Of what is followed. */
  name: string
  frequency: Frequency
  /** For which the link opens. */
  hours: number
  language: Language
}

/** The mail with the link that confirms an address. */
export function confirmMail({ name, frequency, hours, language }: ToConfirm): Written {
  const often = frequencies.labels[frequency][language].toLowerCase()
  return {
    vi: {
      subject: 'Xác nhận theo dõi · Nền tảng số quốc gia',
      body: `Bạn, hoặc ai đó, dùng địa chỉ này để theo dõi: ${name} (${often} nhiều nhất một thư, không đổi thì không gửi).\nHãy mở liên kết dưới đây trong ${hours} giờ và bấm nút để xác nhận; liên kết dùng được một lần.\nNếu không phải bạn, hãy bỏ qua thư này: sẽ không có thư nào nữa và địa chỉ bị xóa.`,
    },
    en: {
      subject: 'Confirm that you follow · National digital platforms',
      body: `You, or somebody, gave this address to follow: ${name} (${often} one mail at most, none when nothing changed).\nOpen the link below within ${hours} hours and press the button to confirm; it opens once.\nIf it was not you, ignore this mail: there will be no other, and the address is deleted.`,
    },
  }[language]
}

/** Changes that a digest tells one by one. */
const mostTold = 100

interface Digest {
  /** In the order of their numbers. */
  changes: readonly Change[]
  /** What is followed, each with what ends it alone. */
  followed: { name: string; endAddress: string }[]
  language: Language
  /** Of this site. */
  origin: string
}

/** What changed, the newest first, each with its page; what is made up says so. */
export function digestMail({ changes, followed, language, origin }: Digest): Written {
  const absolute = (path: string) => new URL(path, origin).href
  const told = [...changes].reverse().slice(0, mostTold)
  const items = told.map(({ day, kind, title, text, pages, illustrative }) => {
    const name = markedText(inLanguage(title, language).text, illustrative, language)
    return [
      `• ${dayText(day)} · ${changeKinds.labels[kind][language]}: ${name}`,
      `  ${inLanguage(text, language).text}`,
      `  ${absolute(pages[language])}`,
    ].join('\n')
  })
  const more = changes.length - told.length
  const rest = absolute(pagePath('openData', language))
  const count = changes.length
  const words = {
    vi: {
      subject: `${count} thay đổi · Nền tảng số quốc gia`,
      lead: 'Trang công khai đã đổi:',
      more: `Và ${more} thay đổi khác: ${rest}`,
      why: 'Bạn nhận thư này vì theo dõi:',
      endOne: 'thôi theo dõi mục này',
      endAll: 'Thôi nhận mọi thư và xóa địa chỉ này:',
    },
    en: {
      subject: `${count === 1 ? '1 change' : `${count} changes`} · National digital platforms`,
      lead: 'The public site has changed:',
      more: `And ${more} more: ${rest}`,
      why: 'You get this mail because you follow:',
      endOne: 'end this one',
      endAll: 'End all mails and delete this address:',
    },
  }[language]
  const why = followed.map(({ name, endAddress }) =>
    followed.length > 1 ? `– ${name} (${words.endOne}: ${endAddress})` : `– ${name}`,
  )
  return {
    subject: words.subject,
    body: [
      [words.lead, ...items, ...(more > 0 ? [words.more] : [])].join('\n\n'),
      [words.why, ...why].join('\n'),
      words.endAll,
    ].join('\n\n'),
  }
}
