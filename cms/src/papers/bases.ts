import type { PayloadRequest } from 'payload'
import { basesOn, basisLine } from '../domain/legalDocument/inForce.ts'
import { basisRemark } from '../domain/legalDocument/legalDocument.ts'
import type { BasisSubject } from '../domain/legalDocument/legalDocument.ts'
import type { PaperBasis } from '../domain/paper/paper.ts'
import { publicRecords } from '../publication/publicRecords.ts'

/** The instruments of a subject that hold on the day of a paper (`YYYY-MM-DD`), as lines under its “Căn cứ”. */
export async function paperBases(
  subject: BasisSubject,
  day: string,
  req: PayloadRequest,
): Promise<PaperBasis[]> {
  const documents = await publicRecords('legalDocuments', {}, req)
  return basesOn(documents, subject, day).map((document) => ({
    line: basisLine(document),
    remark: document.basis === 'source' ? null : basisRemark(document.number, document.basis),
  }))
}
