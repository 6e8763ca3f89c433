import { createHash } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import type { LockedRecord } from '../../domain/selection/lockedRecord.ts'
import { canonicalJson } from '../../domain/selection/recordHash.ts'
import { writePaper } from '../../papers/paper.ts'
import { recordDocument } from './recordDocument.ts'
import { writeRecordSheet } from './recordSheet.ts'
import { papersOf } from './papers.ts'

/** A locked record with its frozen content as it is stored, over which the hash stands. */
interface Given {
  record: LockedRecord
  frozen: unknown
  hash: string
}

/**
 * The whole of a locked record in one ZIP file: its papers, its workbook, the frozen JSON in the bytes of its hash,
 * and `SHA256SUMS` over all of them, so that `sha256sum -c SHA256SUMS` checks the dossier without any network.
 */
export async function selectionDossier({ record, frozen, hash }: Given): Promise<Buffer> {
  const papers = await Promise.all(
    papersOf(record).map(async ({ fileName, paper }): Promise<[string, Uint8Array]> => [
      `${fileName}.docx`,
      new Uint8Array(await writePaper(paper(record, hash))),
    ]),
  )
  const files: [string, Uint8Array][] = [
    ...papers,
    ['ho-so.xlsx', new Uint8Array(await writeRecordSheet(recordDocument(record, hash)))],
    ['ho-so.json', strToU8(canonicalJson(frozen))],
    ['DOC-TRUOC.txt', strToU8(readMe(hash))],
  ]
  const sums = files.map(
    ([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`,
  )
  return Buffer.from(
    zipSync(Object.fromEntries([...files, ['SHA256SUMS', strToU8(sums.join(''))]]), { level: 6 }),
  )
}

const readMe = (hash: string) => `Hồ sơ lựa chọn đã khóa.

ho-so.json là nội dung lúc khóa, viết theo chuẩn RFC 8785. SHA-256 của tệp này là mã băm in trên mỗi văn bản:
${hash}

Kiểm tra cả bộ, không cần mạng: sha256sum -c SHA256SUMS
Các văn bản .docx là bản để soạn: sửa số, ngày và nơi nhận trước khi ký.
`
