import type { QuotationDocument } from 'cms/domain/quotation/quotation.ts'
import { z } from 'zod'
import { request } from '../api.ts'
import { fireEvent } from '../form/EventForm.tsx'
import type { QuotationRecord } from '../request/requestRecord.ts'

interface HandingIn {
  content: Omit<QuotationDocument, 'salt' | 'files'>
  files: File[]
  /** The request's public key. */
  recipient: string
  /** What was handed in before, if anything. */
  quotation: QuotationRecord | undefined
  /** Called with the text that the vendor keeps, before anything is sent. */
  onSealed: (openingFile: string) => void
}

const MadeSchema = z.object({ doc: z.object({ id: z.string() }) })

/**
 * Seals a quotation in this browser and hands it in: only what is encrypted leaves it.
 *
 * @throws ApiError with why the server refused it.
 */
export async function handIn({
  content,
  files,
  recipient,
  quotation,
  onSealed,
}: HandingIn): Promise<void> {
  const seal = await import('cms/domain/quotation/seal.ts')
  const { sealed, openingFile } = await seal.sealQuotation(
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
  onSealed(openingFile)
  const id = quotation?.id ?? (await begin(content))
  const event = quotation?.state === 'sealed' ? 'replace' : 'seal'
  await fireEvent('quotations', id, event, { sealed })
}

async function begin({ request: asked, vendor, offering }: HandingIn['content']): Promise<string> {
  const { doc } = await request({
    path: '/quotations?depth=0',
    method: 'POST',
    body: { request: asked, vendor, ...(offering ? { offering } : {}) },
    schema: MadeSchema,
  })
  return doc.id
}
