import type { SealedFile } from 'cms/domain/quotation/sealedFile.ts'
import { z } from 'zod'
import { request } from '../api.ts'
import { fireEvent } from '../form/EventForm.tsx'
import { listOf } from '../workspaceRecords.ts'
import { QuotationSchema } from '../request/requestRecord.ts'

const BegunSchema = listOf(QuotationSchema.pick({ id: true, state: true }))

/**
 * Hands in what was sealed, here or on the sealing page. What the vendor has handed in before is replaced; what an
 * attempt before has begun, and that was refused or whose answer was lost, goes on.
 *
 * @throws ApiError with why the server refused it.
 */
export async function handIn({
  request: asked,
  vendor,
  offering,
  sealed,
}: Omit<SealedFile, 'format'>): Promise<void> {
  const { docs } = await request({
    path: `/quotations?depth=0&limit=1&where[request][equals]=${asked}&where[vendor][equals]=${vendor}`,
    schema: BegunSchema,
  })
  const [begun] = docs
  const id = begun?.id ?? (await begin({ request: asked, vendor, offering }))
  const event = begun?.state === 'sealed' ? 'replace' : 'seal'
  await fireEvent('quotations', id, event, { sealed })
}

const MadeSchema = z.object({ doc: z.object({ id: z.string() }) })

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
