import type { QuotationDocument, SealedInput } from 'cms/domain/quotation/quotation.ts'
import type { SealedFile } from 'cms/domain/quotation/sealedFile.ts'
import { z } from 'zod'
import { request } from '../api.ts'
import { fireEvent } from '../form/EventForm.tsx'
import { listOf } from '../workspaceRecords.ts'
import { QuotationSchema } from '../request/requestRecord.ts'
import type { QuotationRecord } from '../request/requestRecord.ts'

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

const BegunSchema = listOf(QuotationSchema.pick({ id: true, state: true }))

async function begunBefore(asked: string, vendor: string) {
  const { docs } = await request({
    path: `/quotations?depth=0&limit=1&where[request][equals]=${asked}&where[vendor][equals]=${vendor}`,
    schema: BegunSchema,
  })
  return docs[0]
}

const MadeSchema = z.object({ doc: z.object({ id: z.string() }) })

/**
 * Hands in what was sealed, here or on the sealing page, in the place of what was handed in before.
 *
 * @throws ApiError with why the server refused it.
 */
export async function handIn(
  { request: asked, vendor, offering, sealed }: Omit<SealedFile, 'format'>,
  before: QuotationRecord | undefined,
): Promise<void> {
  // One that an attempt before has begun, and that was refused or whose answer was lost, goes on.
  const begun = before ?? (await begunBefore(asked, vendor))
  const id = begun?.id ?? (await begin({ request: asked, vendor, offering }))
  const event = begun?.state === 'sealed' ? 'replace' : 'seal'
  await fireEvent('quotations', id, event, { sealed })
}

async function begin({
  request: asked,
  vendor,
  offering,
}: Pick<SealedFile, 'request' | 'vendor' | 'offering'>): Promise<string> {
  const { doc } = await request({
    path: '/quotations?depth=0',
    method: 'POST',
    body: { request: asked, vendor, ...(offering ? { offering } : {}) },
    schema: MadeSchema,
  })
  return doc.id
}
