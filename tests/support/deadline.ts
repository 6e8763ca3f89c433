import { expect } from '@playwright/test'
import { signedInApi } from './api.ts'

const origin = () => process.env.PRODUCT_ORIGIN ?? ''

async function setMinimum(days: number): Promise<void> {
  const ministry = await signedInApi(origin(), 'quantri@demo.example')
  const { body } = await ministry<{ docs: { id: string }[] }>(
    'GET',
    '/api/legalRules?where[key][equals]=quotationMinimumDays',
  )
  const changed = await ministry('PATCH', `/api/legalRules/${body.docs[0]?.id}`, { value: days })
  expect(changed.status).toBe(200)
}

/** The deadline comes at once, by an amendment under a rule that leaves no day. */
export async function bringDeadline(id: string): Promise<void> {
  await setMinimum(0)
  try {
    const officer = await signedInApi(origin(), 'canbo.yte@demo.example')
    const leader = await signedInApi(origin(), 'lanhdao.yte@demo.example')
    const deadline = new Date(Date.now() + 2000).toISOString()
    const proposed = await officer('POST', `/api/quotationRequests/${id}/amend`, {
      amendment: { deadline, keepsQuotations: true },
      reason: 'Rút ngắn thời gian nộp',
    })
    expect(proposed.status, JSON.stringify(proposed.body)).toBe(200)
    const { body } = await leader('GET', `/api/quotationRequests/${id}?depth=0`)
    const approved = await leader('POST', `/api/quotationRequests/${id}/approveAmendment`, {
      readVersion: body.updatedAt,
    })
    expect(approved.status, JSON.stringify(approved.body)).toBe(200)
    await expect
      .poll(async () => {
        const standing = await officer('GET', `/api/quotationRequests/${id}/standing`)
        return standing.body.status
      })
      .toBe('closed')
  } finally {
    await setMinimum(2)
  }
}
