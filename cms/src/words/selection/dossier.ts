import { strToU8 } from 'fflate'
import type { LockedRecord } from '../../domain/selection/lockedRecord.ts'
import { canonicalJson } from '../../domain/selection/recordHash.ts'
import { writeDossier } from '../../papers/dossier.ts'
import type { DossierFile } from '../../papers/dossier.ts'
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

/** The whole of a locked record in one ZIP file: its papers, its workbook, the frozen JSON in the bytes of its hash. */
export const selectionDossier = (given: Given): ReadableStream<Uint8Array> =>
  writeDossier(filesOf(given))

async function* filesOf({ record, frozen, hash }: Given): AsyncGenerator<DossierFile> {
  for (const { fileName, paper } of papersOf(record)) {
    yield [`${fileName}.docx`, new Uint8Array(await writePaper(paper(record, hash)))]
  }
  yield ['ho-so.xlsx', new Uint8Array(await writeRecordSheet(recordDocument(record, hash)))]
  yield ['ho-so.json', strToU8(canonicalJson(frozen))]
  yield ['DOC-TRUOC.txt', strToU8(readMe(hash))]
}

const readMe = (hash: string) => `Hồ sơ lựa chọn đã khóa.

ho-so.json là nội dung lúc khóa, viết theo chuẩn RFC 8785. SHA-256 của tệp này là mã băm in trên mỗi văn bản:
${hash}

Kiểm tra cả bộ, không cần mạng: sha256sum -c SHA256SUMS
Các văn bản .docx là bản để soạn: sửa số, ngày và nơi nhận trước khi ký.
`
