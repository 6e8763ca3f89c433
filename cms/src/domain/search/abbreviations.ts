import { wordsOf } from '../language/vietnamese.ts'
import type { Word } from '../language/vietnamese.ts'

/**
 * Abbreviations of administration that people type, each with the words it stands for. A text that holds
 * one is found by the other, both ways. An abbreviation of several meanings has a line for each.
 */
export const abbreviations: [abbreviation: string, words: string][] = [
  ['QĐ', 'quyết định'],
  ['NĐ', 'nghị định'],
  ['NQ', 'nghị quyết'],
  ['CT', 'chỉ thị'],
  ['ANTT', 'an ninh trật tự'],
  ['ATTT', 'an toàn thông tin'],
  ['ATTTM', 'an toàn thông tin mạng'],
  ['BHXH', 'bảo hiểm xã hội'],
  ['BHYT', 'bảo hiểm y tế'],
  ['CCCD', 'căn cước công dân'],
  ['CĐS', 'chuyển đổi số'],
  ['CNTT', 'công nghệ thông tin'],
  ['CPĐT', 'chính phủ điện tử'],
  ['CPS', 'chính phủ số'],
  ['CQĐT', 'chính quyền điện tử'],
  ['CSDL', 'cơ sở dữ liệu'],
  ['DN', 'doanh nghiệp'],
  ['DNNVV', 'doanh nghiệp nhỏ và vừa'],
  ['SME', 'doanh nghiệp nhỏ và vừa'],
  ['DVC', 'dịch vụ công'],
  ['DVCTT', 'dịch vụ công trực tuyến'],
  ['ĐTĐM', 'điện toán đám mây'],
  ['GD&ĐT', 'giáo dục và đào tạo'],
  ['GTVT', 'giao thông vận tải'],
  ['HĐĐT', 'hợp đồng điện tử'],
  ['HĐĐT', 'hóa đơn điện tử'],
  ['HSBA', 'hồ sơ bệnh án'],
  ['HSSK', 'hồ sơ sức khỏe'],
  ['HTTT', 'hệ thống thông tin'],
  ['IOC', 'trung tâm điều hành thông minh'],
  ['KCB', 'khám chữa bệnh'],
  ['KH&CN', 'khoa học và công nghệ'],
  ['KHCN', 'khoa học công nghệ'],
  ['KTS', 'kinh tế số'],
  ['LĐTBXH', 'lao động thương binh và xã hội'],
  ['LGSP', 'tích hợp, chia sẻ dữ liệu cấp bộ'],
  ['NDXP', 'tích hợp, chia sẻ dữ liệu quốc gia'],
  ['NHNN', 'ngân hàng nhà nước'],
  ['NN&MT', 'nông nghiệp và môi trường'],
  ['NN&PTNT', 'nông nghiệp và phát triển nông thôn'],
  ['PCTT', 'phòng chống thiên tai'],
  ['QLVB', 'quản lý văn bản'],
  ['QLDN', 'quản trị doanh nghiệp'],
  ['SOC', 'giám sát an toàn thông tin'],
  ['SOC', 'điều hành an toàn thông tin'],
  ['SOC', 'trung tâm giám sát'],
  ['TMĐT', 'thương mại điện tử'],
  ['TN&MT', 'tài nguyên và môi trường'],
  ['TTĐT', 'thanh toán điện tử'],
  ['TTHC', 'thủ tục hành chính'],
  ['TT&TT', 'thông tin và truyền thông'],
  ['UBND', 'ủy ban nhân dân'],
  ['VBPL', 'văn bản pháp luật'],
  ['VHTTDL', 'văn hóa, thể thao và du lịch'],
  ['XHS', 'xã hội số'],
  ['YT', 'y tế'],
]

interface Pair {
  abbreviation: Word
  words: Word[]
}

const pairs: Pair[] = abbreviations.map(([abbreviation, words]) => {
  const [short] = wordsOf(abbreviation)
  if (!short) throw new Error(`An abbreviation without letters: “${abbreviation}”`)
  return { abbreviation: short, words: wordsOf(words) }
})

function pairsBy(keyOf: (pair: Pair) => string | undefined): Map<string, Pair[]> {
  const lookup = new Map<string, Pair[]>()
  for (const pair of pairs) {
    const key = keyOf(pair) ?? ''
    lookup.set(key, [...(lookup.get(key) ?? []), pair])
  }
  return lookup
}

const byAbbreviation = pairsBy(({ abbreviation }) => abbreviation.folded)
const byFirstWord = pairsBy(({ words }) => words[0]?.folded)

/**
 * The words under which a text is found: its own, then the long form of each abbreviation in it and the
 * abbreviation of each long form, standing where what they mean stands.
 */
export function searchWordsOf(text: string): Word[] {
  const own = wordsOf(text)
  const meant: Word[] = []
  for (const [index, word] of own.entries()) {
    // The English name of Sóc Trăng begins with no SOC.
    for (const { words } of isInCapitals(text, word) ? pairsOf(word) : []) {
      meant.push(...words.map((long) => ({ ...long, start: word.start, end: word.end })))
    }
    for (const pair of byFirstWord.get(word.folded) ?? []) {
      const last = own[index + pair.words.length - 1]
      const isHere = pair.words.every(({ folded }, step) => own[index + step]?.folded === folded)
      if (isHere && last) meant.push({ ...pair.abbreviation, start: word.start, end: last.end })
    }
  }
  return meant.length > 0 ? [...own, ...meant] : own
}

/**
 * Whether a word stands in a text as one of the {@link abbreviations} is written, in its capitals and marks. Then
 * its marks count when results are ordered, although it has none: who types SOC means no “chăm sóc”.
 */
export function isWrittenAbbreviation(text: string, word: Word): boolean {
  return (
    isInCapitals(text, word) &&
    pairsOf(word).some(({ abbreviation }) => abbreviation.toned === word.toned)
  )
}

/** Who writes an abbreviation into a text writes it in capitals. */
function isInCapitals(text: string, { start, end }: Word): boolean {
  const written = text.slice(start, end)
  return written === written.toUpperCase()
}

/** What a word abbreviates: written with the abbreviation's own marks or with none, as “chăm sóc” is no SOC. */
function pairsOf({ folded, toned }: Word): Pair[] {
  const pairs = byAbbreviation.get(folded) ?? []
  return pairs.filter(({ abbreviation }) => toned === abbreviation.toned || toned === `${folded}0`)
}
