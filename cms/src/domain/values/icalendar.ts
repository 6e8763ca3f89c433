/** The zone of every moment here; Việt Nam has had no summer time since 1975. */
const zone = 'Asia/Ho_Chi_Minh'

/** A thing of a calendar (RFC 5545): a whole day, or a moment. */
export interface CalendarEntry {
  /** The same for the same thing, whenever the calendar is made: programs then change the entry they have. */
  uid: string
  title: string
  /** A day of Việt Nam, `YYYY-MM-DD`, or an instant (ISO 8601). */
  at: { day: string } | { instant: string }
  /** What is to be done, in a sentence. */
  text: string
  /** Address of the page where it is done. */
  link: string
}

/**
 * Entries as an iCalendar file (RFC 5545): lines end in CR LF and hold at most 75 octets, text is escaped.
 *
 * @param now the instant at which it is made (ISO 8601): programs compare two versions of an entry by it.
 */
export function writeCalendar(
  entries: readonly CalendarEntry[],
  { name, now }: { name: string; now: string },
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Nền tảng số quốc gia//Lịch thời hạn//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    `X-WR-TIMEZONE:${zone}`,
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    'BEGIN:STANDARD',
    'DTSTART:19750613T000000',
    'TZOFFSETFROM:+0700',
    'TZOFFSETTO:+0700',
    'TZNAME:+07',
    'END:STANDARD',
    'END:VTIMEZONE',
    ...entries.flatMap((entry) => linesOf(entry, now)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

const linesOf = ({ uid, title, at, text, link }: CalendarEntry, now: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(uid)}`,
  `DTSTAMP:${basic(new Date(now).toISOString())}`,
  'day' in at
    ? `DTSTART;VALUE=DATE:${at.day.replaceAll('-', '')}`
    : `DTSTART;TZID=${zone}:${localTime(at.instant)}`,
  `SUMMARY:${escaped(title)}`,
  `DESCRIPTION:${escaped(`${text}\n${link}`)}`,
  `URL:${link}`,
  // A deadline keeps nobody busy all day.
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
]

/** `2026-12-03T09:00:00.000Z` → `20261203T090000Z`. */
const basic = (instant: string) => instant.replaceAll(/[-:]|\.\d+/g, '')

const localTime = (instant: string) =>
  basic(new Date(Date.parse(instant) + 7 * 3_600_000).toISOString()).replace('Z', '')

/** Text of a property (RFC 5545, 3.3.11). */
const escaped = (text: string) =>
  text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n?|\n/g, String.raw`\n`)
    // Other control characters may not stand in a line.
    .replaceAll(/[\p{Cc}]/gu, ' ')

const encoder = new TextEncoder()

/** A content line in pieces of at most 75 octets of UTF-8, no letter cut in two (RFC 5545, 3.1). */
function folded(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const letter of line) {
    const size = encoder.encode(letter).length
    if (octets + size > 75) {
      pieces.push(piece)
      piece = ' '
      octets = 1
    }
    piece += letter
    octets += size
  }
  return [...pieces, piece].join('\r\n')
}
