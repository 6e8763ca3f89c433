import { expect, test } from '@playwright/test'
import { dayInVietnam } from '../../../cms/src/domain/values/day.ts'
import { draftOffering, signedInApi } from '../../support/api.ts'
import type { ApiCall } from '../../support/api.ts'
import {
  expectPublic,
  fireInAdmin,
  loadAdmin,
  openAdmin,
  openBrowser,
  publicPage,
} from '../../support/people.ts'
import { sessionToken } from '../../support/http.ts'
import { demoPassword } from '../../support/servedProduct.ts'
import { fireHavingRead } from '../../support/havingRead.ts'

// From an offering that is sent back to a decision that announces its result, to a requirement that a
// province meets, to the decision that takes the result back: what every page, feed and file says.

const origin = () => process.env.PRODUCT_ORIGIN ?? ''
const platformSlug = 'tu-van-kham-chua-benh-tu-xa'
const unique = Date.now()

interface Docs {
  docs: { id: string; slug: string }[]
}
interface Made {
  doc: { id: string; slug: string; updatedAt: string }
}

const idOf = async (call: ApiCall, collection: string, slug: string) => {
  const { body } = await call<Docs>('GET', `/api/${collection}?where[slug][equals]=${slug}&depth=0`)
  return body.docs[0]?.id ?? ''
}

async function uploadPaper(): Promise<string> {
  const token = await sessionToken(origin(), 'chuyenvien@demo.example', demoPassword)
  const form = new FormData()
  const pdf = '%PDF-1.4\n1 0 obj<<>>endobj\nxref\n0 1\ntrailer<<>>\nstartxref\n9\n%%EOF\n'
  form.set('file', new Blob([pdf], { type: 'application/pdf' }), `quyet-dinh-${unique}.pdf`)
  form.set('_payload', JSON.stringify({ alt: 'Quyết định' }))
  const headers = { cookie: `payload-token=${token}` }
  const sent = await fetch(`${origin()}/api/media`, { method: 'POST', headers, body: form })
  return ((await sent.json()) as Made).doc.id
}

/** A decision that is drafted by a reviewer, in the state in which the ministry finds it. */
async function draftDecision(
  reviewer: ApiCall,
  number: string,
  data: object,
): Promise<Made['doc']> {
  const made = await reviewer<Made>('POST', '/api/announcements', {
    number,
    title: `Quyết định thử ${number}`,
    signer: 'Nguyễn Văn Ký',
    signedOn: dayInVietnam(new Date()),
    attachment: await uploadPaper(),
    ...data,
  })
  expect(made.status).toBe(201)
  return made.body.doc
}

test('an offering is reviewed, evaluated and announced; a requirement is met by it; the result is revoked', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const vendor = await signedInApi(origin(), 'doanhnghiep.a@demo.example')
  const reviewer = await signedInApi(origin(), 'chuyenvien@demo.example')
  const platform = await idOf(vendor, 'platforms', platformSlug)
  const name = `Khám từ xa ${unique}`
  const { id, slug } = await draftOffering(vendor, { name, platform, exitDays: 200 })
  await vendor('POST', `/api/offerings/${id}/submit`, {})

  // Sent back at two fields, in the admin.
  const desk = await openAdmin(browser, 'chuyenvien@demo.example')
  await desk.getByRole('link', { name }).first().click()
  await fireInAdmin(desk, 'Trả lại', async (question) => {
    const add = question.getByLabel('Thêm lý do cho một mục')
    await add.selectOption({ label: 'Thời hạn trả dữ liệu' })
    await question.getByLabel('Lý do cho mục này: Thời hạn trả dữ liệu').fill('Quá 90 ngày.')
    await add.selectOption({ label: 'Định dạng trả dữ liệu' })
    await question.getByLabel('Lý do cho mục này: Định dạng trả dữ liệu').fill('Thêm PDF.')
  })
  const sentBack = await vendor<{ reviewNotes: object[] }>(
    'GET',
    `/api/offerings/${id}?draft=true&depth=0`,
  )
  expect(sentBack.body.reviewNotes).toMatchObject([
    { field: 'exitDays', reason: 'Quá 90 ngày.' },
    { field: 'exportFormats', reason: 'Thêm PDF.' },
  ])

  // Corrected, and changed once more after the reviewer has opened it: that version is not approved.
  const correct = (data: object) => vendor('PATCH', `/api/offerings/${id}?draft=true`, data)
  await correct({ exitDays: 30, exportFormats: 'CSV, PDF' })
  await vendor('POST', `/api/offerings/${id}/submit`, {})
  await loadAdmin(desk, `/admin/collections/offerings/${id}`)
  await expect(desk.getByRole('button', { name: 'Duyệt và công khai' })).toBeVisible()
  await vendor('POST', `/api/offerings/${id}/recall`, {})
  await correct({ exitDays: 20 })
  await vendor('POST', `/api/offerings/${id}/submit`, {})
  await desk.getByRole('button', { name: 'Duyệt và công khai' }).click()
  await desk.getByRole('button', { name: 'Xác nhận' }).click()
  await expect(desk.getByText('Hồ sơ đã được sửa sau khi bạn mở')).toBeVisible()
  await loadAdmin(desk)
  await fireInAdmin(desk, 'Duyệt và công khai')
  await expectPublic(`/san-pham/${slug}/`, name)

  // Found by typing without marks, and compared.
  const visitor = await openBrowser(browser)
  await visitor.goto(`/tim-kiem/?q=kham+tu+xa+${unique}`)
  await expect(visitor.getByRole('link', { name: new RegExp(String(unique)) })).toBeVisible()
  await visitor.goto(`/so-sanh/?items=offerings/${slug},offerings/kham-tu-xa-tram-y-te-a`)
  await expect(visitor.locator('table').first()).toContainText(name)

  // Evaluated by one in the admin's table, checked by another.
  const template = await idOf(reviewer, 'evaluationTemplates', await offeringTemplate(reviewer))
  const entered = await reviewer<Made>('POST', '/api/evaluations', {
    template,
    offering: id,
    evaluatedOn: '2026-11-01',
  })
  const evaluation = entered.body.doc.id
  await loadAdmin(desk, `/admin/collections/evaluations/${evaluation}`)
  const rows = desk.locator('.criteria tbody tr').filter({ has: desk.locator('select') })
  await expect(rows.first()).toBeVisible()
  for (const row of await rows.all()) {
    const points = row.locator('input[type="number"]')
    if (await points.isVisible()) await points.fill('8')
    else await row.locator('select').selectOption('met')
    await row.getByLabel(/^Minh chứng:/).fill('Biên bản thử')
  }
  await Promise.all([
    desk.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok()),
    desk.getByRole('button', { name: 'Lưu', exact: true }).click(),
  ])
  await loadAdmin(desk, `/admin/collections/evaluations/${evaluation}`)
  await fireInAdmin(desk, 'Gửi kiểm tra')
  const second = await openAdmin(browser, 'chuyenvien2@demo.example')
  await loadAdmin(second, `/admin/collections/evaluations/${evaluation}`)
  await fireInAdmin(second, 'Đã kiểm tra, đúng')

  // Announced by a numbered decision, seen first as the public will see it.
  const number = `${unique}/QĐ-THU`
  const decision = await draftDecision(reviewer, number, { evaluations: [evaluation] })
  await loadAdmin(desk, `/admin/collections/announcements/${decision.id}`)
  await fireInAdmin(desk, 'Trình công bố')
  const ministry = await openAdmin(browser, 'quantri@demo.example')
  await ministry.goto(`/api/announcements/${decision.id}/preview`)
  await expect(ministry.getByText('Bản xem trước: trang này chưa công khai.')).toBeVisible()
  await expect(ministry.locator('main')).toContainText(name)
  expect(await publicPage('/cong-bo/')).not.toContain(number)
  await loadAdmin(ministry, `/admin/collections/announcements/${decision.id}`)
  await fireInAdmin(ministry, 'Công bố')
  await expectPublic('/cong-bo/', number)
  expect(await publicPage(`/san-pham/${slug}/`)).toContain(number)
  expect(await publicPage('/rss/announcements.vi.xml')).toContain(number)
  expect(await publicPage('/du-lieu/ket-qua-danh-gia.csv')).toContain(number)

  // Required of an agency, which then adopts it: met on both pages and in the file.
  const admin = await signedInApi(origin(), 'quantri@demo.example')
  const asked = await admin<Made>('POST', '/api/requirements', {
    title: `Dùng khám từ xa ${unique}`,
    platform,
    level: 'contracted',
    organisations: [await idOf(admin, 'organisations', 'so-khcn-da-nang')],
    dueOn: '2027-06-30',
    legalBasis: [await idOf(admin, 'legalDocuments', '186-qd-btttt-2022')],
  })
  await loadAdmin(ministry, `/admin/collections/requirements/${asked.body.doc.id}`)
  await fireInAdmin(ministry, 'Giao nhiệm vụ')
  const requirementPage = `/nhiem-vu/${asked.body.doc.slug}/`
  await expectPublic(requirementPage, 'Chưa đến hạn')
  const officer = await signedInApi(origin(), 'canbo.danang@demo.example')
  const adoption = await officer<Made>('POST', '/api/adoptions', {
    key: crypto.randomUUID(),
    platform,
    offering: id,
    purpose: 'Khám từ xa cho phường',
  })
  const fireAdoption = async (call: ApiCall, event: string, data: object = {}) => {
    const record = `/api/adoptions/${adoption.body.doc.id}`
    const { status } = await fireHavingRead(call, record, event, data)
    expect(status, event).toBe(200)
  }
  await fireAdoption(officer, 'submit')
  const leader = await signedInApi(origin(), 'lanhdao.danang@demo.example')
  await fireAdoption(leader, 'approve', { date: '2026-11-03', evidence: `QĐ ${unique}` })
  await fireAdoption(officer, 'contract', { date: '2026-11-04', evidence: `HĐ ${unique}` })
  await expectPublic(requirementPage, '1/1 đơn vị đã đạt')
  expect(await publicPage('/don-vi/so-khcn-da-nang/')).toContain(String(unique))
  expect(await publicPage('/du-lieu/nhiem-vu-don-vi.csv')).toMatch(
    new RegExp(`${unique}[^\\n]*Đã đạt`),
  )

  // Revoked: page, badge, feed and file say so together.
  const revocation = `${unique}/QĐ-THU-HOI`
  const later = await draftDecision(reviewer, revocation, { revokedEvaluations: [evaluation] })
  await reviewer('POST', `/api/announcements/${later.id}/prepare`, {})
  await loadAdmin(ministry, `/admin/collections/announcements/${later.id}`)
  await fireInAdmin(ministry, 'Công bố')
  await expectPublic(`/san-pham/${slug}/`, revocation)
  expect(await publicPage(`/san-pham/${slug}/`)).toContain('đã thu hồi bởi số')
  expect(await publicPage('/rss/announcements.vi.xml')).toContain(revocation)
  expect(await publicPage('/du-lieu/ket-qua-danh-gia.csv')).toMatch(
    new RegExp(`${number}[^\\n]*Đã thu hồi|Đã thu hồi[^\\n]*${number}`),
  )
  for (const page of [desk, second, ministry, visitor]) await page.context().close()
})

async function offeringTemplate(call: ApiCall): Promise<string> {
  const { body } = await call<Docs>(
    'GET',
    '/api/evaluationTemplates?where[subject][equals]=offerings&limit=1&depth=0',
  )
  return body.docs[0]?.slug ?? ''
}
