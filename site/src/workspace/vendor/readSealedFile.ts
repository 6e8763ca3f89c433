import { jsonIn } from 'cms/domain/values/jsonIn.ts'
import { SealedFileSchema } from 'cms/domain/quotation/sealedFile.ts'
import type { SealedFile } from 'cms/domain/quotation/sealedFile.ts'

/** What keeps a file from being handed in: it is none, it is damaged, or it belongs elsewhere. */
type Fault = 'notSealed' | 'damaged' | 'otherRequest' | 'otherVendor'

/** Reads a file of the sealing page, for the request and the vendor that it is handed in for. */
export async function readSealedFile(
  text: string,
  { request, vendor }: { request: string; vendor: string },
): Promise<SealedFile | { fault: Fault }> {
  const { data: file } = SealedFileSchema.safeParse(jsonIn(text))
  if (!file) return { fault: 'notSealed' }
  if (file.request !== request) return { fault: 'otherRequest' }
  if (file.vendor !== vendor) return { fault: 'otherVendor' }
  const { fromBase64, sha256 } = await import('cms/domain/quotation/seal.ts')
  const { ciphertext, sha256: said } = file.sealed
  return (await sha256(fromBase64(ciphertext))) === said ? file : { fault: 'damaged' }
}
