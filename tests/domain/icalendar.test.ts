import { expect, test } from 'vitest'
import { writeCalendar } from '../../cms/src/domain/values/icalendar.ts'
import type { CalendarEntry } from '../../cms/src/domain/values/icalendar.ts'

const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'contract-1@nen-tang.example',
  title:
    'Hợp đồng kết thúc: Thuê nền tảng khám bệnh từ xa cho bốn mươi trạm y tế xã vùng cao của tỉnh',
  at: { day: '2026-12-31' },
  text: 'Hợp đồng số 12/2026/HĐ-SYT.',
  link: 'https://nen-tang.example/lam-viec/hop-dong/?id=1',
  ...more,
})
const made = (...entries: CalendarEntry[]) =>
  writeCalendar(entries, { name: 'Thời hạn', now: '2026-11-28T02:03:04.567Z' })
/** Content lines as a program reads them: unfolded. */
const linesOf = (file: string) => file.replaceAll('\r\n ', '').split('\r\n')

test('every line ends in CR LF and holds at most 75 octets, and no letter is cut in two', () => {
  const file = made(entry(), entry({ title: '😀'.repeat(60), uid: 'x' }))
  const physical = file.split('\r\n')
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of physical) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(physical.some((line) => line.startsWith(' '))).toBe(true)
  expect(linesOf(file)).toContain(`SUMMARY:${entry().title}`)
  expect(linesOf(file)).toContain(`SUMMARY:${'😀'.repeat(60)}`)
})

test('commas, semicolons, backslashes and line breaks are escaped; other control characters go', () => {
  const lines = linesOf(made(entry({ title: 'A, B; C\\D', text: 'Một\r\nhai\u0007ba' })))
  expect(lines).toContain(String.raw`SUMMARY:A\, B\; C\\D`)
  expect(lines).toContain(
    String.raw`DESCRIPTION:Một\nhai ba\nhttps://nen-tang.example/lam-viec/hop-dong/?id=1`,
  )
})

test('a day is a whole day, and a moment is told in the time of Việt Nam, with its zone', () => {
  const lines = linesOf(made(entry(), entry({ uid: 'x', at: { instant: '2026-12-03T18:30:00Z' } })))
  expect(lines).toContain('DTSTART;VALUE=DATE:20261231')
  // 18:30 in London is half past one of the next day here.
  expect(lines).toContain('DTSTART;TZID=Asia/Ho_Chi_Minh:20261204T013000')
  expect(lines).toContain('TZID:Asia/Ho_Chi_Minh')
  expect(lines.filter((line) => line === 'DTSTAMP:20261128T020304Z')).toHaveLength(2)
  for (const [begin, end] of [
    ['BEGIN:VEVENT', 'END:VEVENT'],
    ['BEGIN:VTIMEZONE', 'END:VTIMEZONE'],
  ]) {
    expect(lines.filter((line) => line === begin).length).toBe(
      lines.filter((line) => line === end).length,
    )
  }
})

test('a calendar without entries is one all the same', () => {
  expect(linesOf(made())[0]).toBe('BEGIN:VCALENDAR')
  expect(made()).not.toContain('VEVENT')
})
