import { sessionToken } from './http.ts'
import { demoPassword } from './servedProduct.ts'

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller alone knows the answer
export type ApiCall = <T = Record<string, unknown>>(
  method: string,
  path: string,
  body?: unknown,
) => Promise<{ status: number; body: T }>

/** A client of the served product's API, signed in as a demonstration account. */
export async function signedInApi(origin: string, email: string): Promise<ApiCall> {
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  const call: ApiCall = async (method, path, body) => {
    const answer = await fetch(`${origin}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: answer.status, body: (await answer.json()) as never }
  }
  const token = await sessionToken(origin, email, demoPassword)
  if (!token) throw new Error(`${email} could not sign in`)
  headers.cookie = `payload-token=${token}`
  return call
}

interface Registration {
  id: string
  evidence: string
}

/** An adoption of a platform, drafted and sent in by an officer; `evidence` marks it on public pages. */
export async function submitAdoption(
  officer: ApiCall,
  platformSlug: string,
): Promise<Registration> {
  const found = await officer<{ docs: { id: string }[] }>(
    'GET',
    `/api/platforms?where[slug][equals]=${platformSlug}&depth=0`,
  )
  const made = await officer<{ doc: { id: string } }>('POST', '/api/adoptions', {
    key: crypto.randomUUID(),
    platform: found.body.docs[0]?.id,
    purpose: 'Khám bệnh từ xa cho trạm y tế xã',
  })
  const { id } = made.body.doc
  const sent = await officer('POST', `/api/adoptions/${id}/submit`, {})
  if (sent.status !== 200) throw new Error(`not sent in: ${JSON.stringify(sent.body)}`)
  return { id, evidence: `Quyết định ${id.slice(-6)}/QĐ-SYT` }
}

/** A draft of an offering that lacks nothing, written by a vendor. */
export async function draftOffering(
  vendor: ApiCall,
  own: { name: string; platform: string | undefined; exitDays: number },
): Promise<{ id: string; slug: string }> {
  const { body } = await vendor<{ doc: { id: string; slug: string } }>(
    'POST',
    '/api/offerings?draft=true',
    {
      summary: 'Bác sĩ tuyến trên khám cho người bệnh ở trạm y tế xã.',
      plans: [{ name: 'Cấp xã', price: 900_000, unit: 'commune', interval: 'month' }],
      features: [{ text: 'Gọi hình nhiều bên' }],
      dataLocation: 'vietnam',
      exportFormats: 'CSV',
      ...own,
    },
  )
  return body.doc
}
