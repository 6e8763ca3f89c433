import type { Label } from '../language/language.ts'
import { QuotationDocumentSchema } from './quotation.ts'
import type { QuotationDocument } from './quotation.ts'
import { decryptWith, fromBase64, sha256, sha256OfText } from './seal.ts'

/** A sealed quotation as it was received. */
export interface Received {
  id: string
  request: string
  vendor: string
  ciphertext: string
  sha256: string
  commitment: string
}

export type Opened = { document: QuotationDocument } | { fault: Label }

const fault = (vi: string, en: string): Opened => ({ fault: { vi, en } })

/** Checks the text of a quotation against what was recorded of it when it was handed in. */
export async function readOpeningFile(
  text: string,
  { request, vendor, commitment }: Pick<Received, 'request' | 'vendor' | 'commitment'>,
): Promise<Opened> {
  if ((await sha256OfText(text)) !== commitment) {
    return fault(
      'Nội dung không khớp mã băm đã ghi khi nộp.',
      'The content does not match the hash that was recorded when it was handed in.',
    )
  }
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    return fault('Nội dung không phải là báo giá.', 'The content is no quotation.')
  }
  const { success, data } = QuotationDocumentSchema.safeParse(given)
  if (!success) return fault('Nội dung không đúng khuôn dạng.', 'The content has another form.')
  if (data.request !== request || data.vendor !== vendor) {
    return fault(
      'Báo giá được viết cho yêu cầu khác hoặc của doanh nghiệp khác.',
      'The quotation was written for another request or by another vendor.',
    )
  }
  return { document: data }
}

/** Opens a received quotation with the request's key and checks both hashes; a fault is said, never thrown. */
export async function openReceived(received: Received, identity: string): Promise<Opened> {
  let text: string
  try {
    const file = fromBase64(received.ciphertext)
    if ((await sha256(file)) !== received.sha256) {
      return fault(
        'Tệp niêm phong đã bị thay đổi sau khi nộp.',
        'The sealed file was changed after it was handed in.',
      )
    }
    text = new TextDecoder().decode(await decryptWith(identity, file))
  } catch {
    // The library throws for whatever it cannot read or verify.
    return fault(
      'Không giải mã được: tệp hỏng, bị cắt, hoặc được niêm phong bằng khóa khác.',
      'It could not be decrypted: damaged, cut off, or sealed with another key.',
    )
  }
  return readOpeningFile(text, received)
}
