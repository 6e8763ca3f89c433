import type { QuotationDocument, SealedInput } from 'cms/domain/quotation/quotation.ts'

/** A quotation as the form holds it: without salt, its files as the browser has them. */
export interface Written {
  content: Omit<QuotationDocument, 'salt' | 'files'>
  files: File[]
}

/** Seals a quotation in this browser to the request's public key: what may leave it, and the text that the vendor keeps. */
export async function sealHere(
  { content, files }: Written,
  recipient: string,
): Promise<{ sealed: SealedInput; openingFile: string }> {
  const seal = await import('cms/domain/quotation/seal.ts')
  return seal.sealQuotation(
    {
      ...content,
      salt: seal.makeSalt(),
      files: await Promise.all(
        files.map(async (file) => ({
          name: file.name.slice(0, 200),
          type: file.type.slice(0, 100),
          content: seal.toBase64(new Uint8Array(await file.arrayBuffer())),
        })),
      ),
    },
    recipient,
  )
}
