import type { PayloadRequest } from 'payload'

/** Whether something was noted as done. */
export async function stands(key: string, req: PayloadRequest): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'notices',
    where: { key: { equals: key } },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}

/** Notes that something is done; false when it was noted before. */
export async function noteOnce(key: string, req: PayloadRequest): Promise<boolean> {
  if (await stands(key, req)) return false
  await req.payload.create({ collection: 'notices', data: { key }, overrideAccess: true, req })
  return true
}
