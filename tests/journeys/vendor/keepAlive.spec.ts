import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { draftOffering, signedInApi } from '../../support/api.ts'
import {
  expectPublic,
  openDesk,
  publicPage,
  recordId,
  waitUntilSaved,
} from '../../support/people.ts'

// What a vendor does with an offering after its first approval, and with one that never comes to it.

const origin = () => process.env.PRODUCT_ORIGIN ?? ''

/** An approved offering of a vendor, made over the API. */
async function approvedOffering(email: string, name: string) {
  const vendor = await signedInApi(origin(), email)
  const platforms = await vendor<{ docs: { id: string }[] }>(
    'GET',
    '/api/platforms?where[slug][equals]=tu-van-kham-chua-benh-tu-xa&depth=0',
  )
  const platform = platforms.body.docs[0]?.id
  const { id, slug } = await draftOffering(vendor, { name, platform, exitDays: 20 })
  await vendor('POST', `/api/offerings/${id}/submit`, {})
  const reviewer = await signedInApi(origin(), 'chuyenvien@demo.example')
  const read = await reviewer<{ updatedAt: string }>(
    'GET',
    `/api/offerings/${id}?draft=true&depth=0`,
  )
  const approval = { readVersion: read.body.updatedAt }
  expect((await reviewer('POST', `/api/offerings/${id}/approve`, approval)).status).toBe(200)
  return { id, address: `/san-pham/${slug}/` }
}

async function changePrice(page: Page, from: string, to: string) {
  await page.getByRole('button', { name: 'Đổi giá' }).click()
  await expect(page.getByText(`Giá hiện nay: ${from}`)).toBeVisible()
  await page.getByLabel('Cấp xã: giá mới').fill(to)
  await page.getByRole('button', { name: 'Công khai giá mới' }).click()
}

test('prices change in public at once, before and while a next version is written', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const { id, address } = await approvedOffering(
    'doanhnghiep.b@demo.example',
    `Khám từ xa ${Date.now()}`,
  )
  const page = await openDesk(browser, 'doanhnghiep.b@demo.example')
  await page.goto(`/lam-viec/san-pham/?id=${id}`)
  await changePrice(page, '900.000 ₫', '1.250.000')
  await expect(page.getByText('Đã thực hiện: Đổi giá')).toBeVisible()
  await expectPublic(address, '1.250.000')

  await page.getByRole('button', { name: 'Soạn phiên bản mới' }).click()
  await page
    .getByRole('form', { name: 'Soạn phiên bản mới' })
    .getByRole('button', { name: 'Soạn phiên bản mới' })
    .click()
  await page.getByLabel('Thời hạn trả dữ liệu (ngày)').fill('45')
  await waitUntilSaved(page)
  await changePrice(page, '1.250.000 ₫', '990.000')
  await expectPublic(address, '990.000')
  // The version that is being written has the new price and what was typed; the public one only the price.
  await expect(page.getByLabel('Thời hạn trả dữ liệu (ngày)')).toHaveValue('45')
  await expect(page.getByLabel('Giá (₫) (không bắt buộc)')).toHaveValue('990.000')
  expect(await publicPage(address)).toContain('20\u00a0ngày')
  expect(await publicPage(address)).toContain('Gọi hình nhiều bên')
  expect(await publicPage(address)).not.toContain('45\u00a0ngày')
  await page.context().close()
})

test('a draft that was never public is deleted after a question', async ({ browser }) => {
  const page = await openDesk(browser, 'doanhnghiep.b@demo.example')
  const name = `Viết nhầm ${Date.now()}`
  await page.getByRole('link', { name: 'Viết sản phẩm mới' }).click()
  await page.getByLabel('Tên sản phẩm').fill(name)
  await page.locator('#pick-platform').fill('kham chua benh tu xa')
  await page
    .getByRole('button', { name: /^Chọn: / })
    .first()
    .click()
  await page.getByLabel('Giới thiệu ngắn').fill('Không cần nữa.')
  await waitUntilSaved(page)
  await recordId(page)
  await page.getByRole('button', { name: 'Xóa bản nháp' }).click()
  const list = page.waitForResponse((answer) => answer.url().includes('/api/offerings?'))
  await page.getByRole('group').getByRole('button', { name: 'Xóa bản nháp' }).click()
  await list
  await expect(page.getByRole('heading', { name: /Sản phẩm của doanh nghiệp \d/ })).toBeVisible()
  await expect(page.getByRole('link', { name })).toHaveCount(0)
  await page.context().close()
})

test('a vendor proposes an adoption: one agency confirms it, another rejects it, and the vendor sees only that', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const name = `Đề xuất khám từ xa ${Date.now()}`
  const { id } = await approvedOffering('doanhnghiep.b@demo.example', name)
  const vendor = await openDesk(browser, 'doanhnghiep.b@demo.example')
  const proposeTo = async (words: string) => {
    await vendor.goto(`/lam-viec/de-xuat/?offering=${id}`)
    await expect(vendor.getByLabel('Sản phẩm')).toHaveValue(id)
    await vendor.getByLabel('Dùng vào việc gì').fill('Khám từ xa ở 12 trạm y tế.')
    // Sent while the organisation is still being looked up: on a slow line the sending waits for it.
    const lookUp = Promise.withResolvers<undefined>()
    await vendor.route('**/api/organisations?**', async (route) => {
      await lookUp.promise
      await route.continue()
    })
    await vendor.locator('#pick-organisation').fill(words)
    await vendor
      .getByRole('button', { name: /^Chọn: / })
      .first()
      .click()
    await vendor.getByRole('button', { name: 'Gửi đề xuất' }).click()
    lookUp.resolve(undefined)
    await expect(vendor.getByText('Đã gửi.')).toBeVisible()
    return vendor.url()
  }
  const answer = async (email: string, event: string, reason?: string) => {
    const officer = await openDesk(browser, email)
    await officer.getByRole('link', { name }).first().click()
    await expect(officer.getByText('nói rằng đơn vị bạn đang dùng sản phẩm này')).toBeVisible()
    await officer.getByRole('button', { name: event }).click()
    if (reason) await officer.getByLabel('Lý do').fill(reason)
    await officer.getByRole('form', { name: event }).getByRole('button', { name: event }).click()
    return officer
  }
  const confirmed = await proposeTo('so y te nghe an')
  const officer = await answer('canbo.nghean@demo.example', 'Đúng, lập hồ sơ')
  // It is the agency's own draft now, with what the vendor said to be mended in it.
  await expect(officer.getByLabel('Mục đích sử dụng')).toHaveValue('Khám từ xa ở 12 trạm y tế.')
  await officer.getByLabel('Đầu mối liên hệ').fill('Trần Thị Đầu Mối')
  await waitUntilSaved(officer)
  await officer.context().close()

  const rejected = await proposeTo('so khoa hoc cong nghe da nang')
  const other = await answer(
    'canbo.danang@demo.example',
    'Không đúng, từ chối',
    'Đơn vị không dùng sản phẩm này.',
  )
  await other.context().close()
  await vendor.goto(rejected)
  await expect(vendor.locator('.state')).toContainText('Đơn vị từ chối')
  await expect(vendor.getByText('Đơn vị không dùng sản phẩm này.').first()).toBeVisible()
  await vendor.goto(confirmed)
  await expect(vendor.locator('.state')).toContainText('Bản nháp')
  await expect(vendor.locator('body')).not.toContainText('Trần Thị Đầu Mối')
  await vendor.context().close()
})
