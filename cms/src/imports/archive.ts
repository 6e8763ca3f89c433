import { inflateRawSync } from 'node:zlib'
import { UnreadableFile } from './fault.ts'

/** Files of one archive, and bytes of one of them when it is unpacked: more than a workbook of 5,000 rows has. */
const mostFiles = 500
const largestFile = 40_000_000

const notWorkbook = () =>
  new UnreadableFile(
    'Tệp này không phải là sổ tính XLSX, hoặc đã hỏng. Hãy lưu lại dưới dạng “Excel Workbook (.xlsx)”.',
    'This is no XLSX workbook, or it is damaged. Save it as “Excel Workbook (.xlsx)”.',
  )

interface Entry {
  method: number
  packedSize: number
  start: number
}

/**
 * The files of a workbook by their names, unpacked when they are asked for, within a bound that no header can talk it out
 * of: what unpacks to more is refused while it is unpacked.
 *
 * @throws UnreadableFile for what is no archive, is protected by a password, or is too large.
 */
export function openArchive(bytes: Buffer): (name: string) => string | undefined {
  if (bytes.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') {
    throw new UnreadableFile(
      'Tệp có mật khẩu, hoặc ở định dạng .xls cũ. Hãy bỏ mật khẩu và lưu dưới dạng “Excel Workbook (.xlsx)”.',
      'The file has a password, or is of the old format .xls. Take the password off and save it as “Excel Workbook (.xlsx)”.',
    )
  }
  const entries = entriesOf(bytes)
  return (name) => {
    const entry = entries.get(name)
    if (!entry) return undefined
    const packed = bytes.subarray(entry.start, entry.start + entry.packedSize)
    if (entry.method === 0) return packed.toString('utf8')
    if (entry.method !== 8) throw notWorkbook()
    try {
      return inflateRawSync(packed, { maxOutputLength: largestFile }).toString('utf8')
    } catch (error) {
      throw error instanceof RangeError ? tooLarge() : notWorkbook()
    }
  }
}

const tooLarge = () =>
  new UnreadableFile(
    'Tệp giải nén ra quá lớn nên không được đọc. Hãy dùng tệp mẫu, mỗi lần không quá 5.000 dòng.',
    'The file unpacks to too much, so it was not read. Use the template, 5,000 rows at most.',
  )

/** The directory at the end of an archive: what it holds, and where. */
function entriesOf(bytes: Buffer): Map<string, Entry> {
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'))
  if (end < 0 || end + 22 > bytes.length) throw notWorkbook()
  const count = bytes.readUInt16LE(end + 10)
  if (count > mostFiles) throw tooLarge()
  const entries = new Map<string, Entry>()
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw notWorkbook()
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) throw notWorkbook()
    const nameLength = bytes.readUInt16LE(at + 28)
    const header = bytes.readUInt32LE(at + 42)
    if (header + 30 > bytes.length || bytes.readUInt32LE(header) !== 0x04034b50) throw notWorkbook()
    entries.set(bytes.toString('utf8', at + 46, at + 46 + nameLength), {
      method: bytes.readUInt16LE(at + 10),
      packedSize: bytes.readUInt32LE(at + 20),
      start: header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}
