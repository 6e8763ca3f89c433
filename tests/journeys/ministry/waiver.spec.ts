import { expect, test } from '@playwright/test'
import { signedInApi } from '../../support/api.ts'
import type { ApiCall } from '../../support/api.ts'
import { fireHavingRead } from '../../support/havingRead.ts'
import { expectPublic, fireInAdmin, loadAdmin, openAdmin } from '../../support/people.ts'

const idOf = async (call: ApiCall, collection: string, slug: string) => {
  const { body } = await call<{ docs: { id: string }[] }>(
    'GET',
    `/api/${collection}?where[slug][equals]=${slug}&depth=0`,
  )
  return body.docs[0]?.id ?? ''
}

async function issuedRequirement(admin: ApiCall): Promise<{ id: string; slug: string }> {
  const made = await admin<{ doc: { id: string; slug: string } }>('POST', '/api/requirements', {
    title: `Nhiệm vụ có đơn vị được miễn ${Date.now()}`,
    platform: await idOf(admin, 'platforms', 'tu-van-kham-chua-benh-tu-xa'),
    level: 'contracted',
    organisations: [
      await idOf(admin, 'organisations', 'so-khcn-da-nang'),
      await idOf(admin, 'organisations', 'vinh-long'),
    ],
    dueOn: '2027-06-30',
    legalBasis: [await idOf(admin, 'legalDocuments', '186-qd-btttt-2022')],
  })
  const { doc } = made.body
  const issued = await fireHavingRead(admin, `/api/requirements/${doc.id}`, 'issue')
  expect(issued.status).toBe(200)
  return doc
}

for (const locale of ['vi', 'en']) {
  test(`the ministry excuses an organisation in the admin, its content shown in “${locale}”`, async ({
    browser,
  }) => {
    const admin = await signedInApi(process.env.PRODUCT_ORIGIN ?? '', 'quantri@demo.example')
    const { id, slug } = await issuedRequirement(admin)
    const page = await openAdmin(browser, 'quantri@demo.example')
    await loadAdmin(page, `/admin/collections/requirements/${id}?locale=${locale}`)
    await fireInAdmin(page, 'Miễn cho một đơn vị', async (question) => {
      const organisation = question.locator('.transitions__question select')
      await expect(organisation).toBeFocused()
      await organisation.selectOption({ label: 'Tỉnh Vĩnh Long' })
      await question.locator('.transitions__question textarea').fill('Đã có nền tảng riêng.')
    })
    const { body } = await admin('GET', `/api/requirements/${id}?depth=0`)
    expect(body.waivers).toMatchObject([{ reason: 'Đã có nền tảng riêng.' }])
    await expectPublic(`/nhiem-vu/${slug}/`, 'Đã có nền tảng riêng.')
    // What was done is shown without loading the page anew, and the admin stands.
    await expect(page.getByRole('button', { name: 'Hủy nhiệm vụ' })).toBeVisible()
  })
}
