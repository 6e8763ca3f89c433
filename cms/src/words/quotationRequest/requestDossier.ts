import type { PayloadRequest } from 'payload'
import { strToU8 } from 'fflate'
import { quotationText } from '../../domain/quotation/quotation.ts'
import { fromBase64 } from '../../domain/quotation/seal.ts'
import { canonicalJson } from '../../domain/selection/recordHash.ts'
import { safeName } from '../../papers/dossier.ts'
import type { DossierFile } from '../../papers/dossier.ts'
import { writePaper } from '../../papers/paper.ts'
import type { RowOf } from '../../transitions/door.ts'
import { documentOf, quotationsOf } from './openedQuotations.ts'
import { papersOf, quotationTable } from './papers.ts'

/**
 * Everything of a request, file by file: its papers, each with the JSON of its hash, the table of quotations, and of
 * each quotation the sealed file as it was received, its content and what was attached to it.
 */
export async function* requestDossier(
  row: RowOf<'quotationRequests'>,
  req: PayloadRequest,
): AsyncGenerator<DossierFile> {
  for (const { name, fileName, isThere, make } of papersOf) {
    if (!isThere(row)) continue
    const { paper, content } = await make(row, req, 'agency')
    yield [`${fileName}.docx`, new Uint8Array(await writePaper(paper))]
    yield [`${name}.json`, strToU8(canonicalJson(content))]
  }
  if (row.opening) {
    yield ['bang-bao-gia.xlsx', new Uint8Array(await quotationTable(row, req))]
    yield ['bien-ban-day-du.json', strToU8(canonicalJson(row.opening))]
    for await (const quotation of quotationsOf(row, req)) {
      const folder = `bao-gia/${safeName(quotation.vendorSlug)}`
      if (quotation.ciphertext) {
        yield [`${folder}/niem-phong.age`, fromBase64(quotation.ciphertext)]
      }
      const document = documentOf(quotation)
      if (!document) continue
      yield [`${folder}/noi-dung.json`, strToU8(quotationText(document))]
      for (const [index, { name, content }] of document.files.entries()) {
        yield [`${folder}/tep/${index + 1}-${safeName(name)}`, fromBase64(content)]
      }
    }
  }
  yield ['DOC-TRUOC.txt', strToU8(readMe)]
}

const readMe = `Bộ hồ sơ của một yêu cầu báo giá.

Mỗi văn bản .docx đi cùng một tệp .json; SHA-256 của tệp .json là mã băm in trên văn bản (chuẩn RFC 8785).
bao-gia/<doanh nghiệp>/niem-phong.age là tệp niêm phong như đã nhận; SHA-256 của nó ghi trong biên bản mở.
bao-gia/<doanh nghiệp>/noi-dung.json là nội dung đã mở; SHA-256 của nó là “commitment” trong biên bản mở.
bien-ban-day-du.json có khóa của yêu cầu (“key”); với khóa đó ai cũng mở lại được các tệp .age bằng chương trình age.

Kiểm tra cả bộ, không cần mạng: sha256sum -c SHA256SUMS
`
