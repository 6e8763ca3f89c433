import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { signedInApi } from '../../support/api.ts'
import { bringDeadline } from '../../support/deadline.ts'
import { expectNoSidewaysScroll, openDesk } from '../../support/people.ts'

const passphrase = 'bến nước cây đa sân đình'

/** Makes a custodian's key on the screen, and puts its sheet away. */
async function makeKey(page: Page): Promise<void> {
  await page.goto('/lam-viec/giu-khoa/')
  await page.getByLabel('Câu mật khẩu', { exact: true }).fill(passphrase)
  await page.getByLabel('Nhập lại câu mật khẩu').fill(passphrase)
  await page.getByRole('button', { name: 'Tạo khóa giữ' }).click()
  await expect(page.getByRole('region', { name: 'Tờ phục hồi' })).toContainText('AGE-SECRET-KEY', {
    timeout: 30_000,
  })
  await page.getByRole('button', { name: 'Tôi đã in và cất tờ phục hồi' }).click()
}

test('custodians of three bodies hold the key: two of them give their shares back and it opens', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const officerApi = await signedInApi(process.env.PRODUCT_ORIGIN ?? '', 'canbo.yte@demo.example')
  const province = await openDesk(browser, 'lanhdao.laocai@demo.example')
  await makeKey(province)
  const ministry = await openDesk(browser, 'quantri@demo.example')
  await makeKey(ministry)
  const leader = await openDesk(browser, 'pholanhdao.yte@demo.example')
  await makeKey(leader)

  const { body: keys } = await officerApi<{ docs: { id: string; holderName: string }[] }>(
    'GET',
    '/api/custodianKeys?depth=0&limit=3&sort=-createdAt',
  )
  const { body: selections } = await officerApi<{ docs: { id: string }[] }>(
    'GET',
    '/api/selections?depth=0&limit=1&where[state][equals]=locked',
  )
  const prefill = await officerApi<{
    need: string
    lines: object[]
    invited: { platform: { id: string }[] }
  }>('GET', `/api/quotationRequests/prefill/${selections.docs[0]?.id}`)
  const title = `Báo giá niêm phong mạnh ${Date.now()}`
  const made = await officerApi<{ doc: { id: string } }>('POST', '/api/quotationRequests', {
    key: crypto.randomUUID(),
    title,
    selection: selections.docs[0]?.id,
    need: prefill.body.need,
    lines: prefill.body.lines,
    place: '40 xã vùng cao',
    deadline: new Date(Date.now() + 20 * 86_400_000).toISOString(),
    invited: prefill.body.invited.platform.map(({ id }) => id),
    sealing: 'custodians',
    custodians: keys.docs.map(({ id }) => id),
  })
  const { id } = made.body.doc
  const sent = await officerApi('POST', `/api/quotationRequests/${id}/submit`, {})
  expect(sent.status, JSON.stringify(sent.body)).toBe(200)
  await leader.goto('/lam-viec/')
  await leader.getByRole('link', { name: title }).first().click()
  await leader.getByRole('button', { name: 'Duyệt và công bố' }).click()
  await leader.getByRole('group').getByRole('button', { name: 'Duyệt và công bố' }).click()
  await expect(leader.locator('.state')).toContainText('Đã công bố', { timeout: 30_000 })

  const vendor = await openDesk(browser, 'doanhnghiep.a@demo.example')
  await vendor.getByRole('link', { name: title }).first().click()
  await expect(vendor.getByLabel(/^Đơn giá/).first()).toBeVisible()
  for (const price of await vendor.getByLabel(/^Đơn giá/).all()) await price.fill('987.654')
  await vendor.getByRole('button', { name: 'Niêm phong và nộp' }).click()
  await expect(vendor.getByText('Đã niêm phong và nộp.')).toBeVisible()

  // The province has lost its key: another body takes its place, under a new key for all.
  const other = await openDesk(browser, 'lanhdao.nghean@demo.example')
  await makeKey(other)
  const officer = await openDesk(browser, 'canbo.yte@demo.example')
  await officer.goto(`/lam-viec/yeu-cau-bao-gia/?id=${id}`)
  await officer.getByRole('button', { name: 'Trình sửa đổi' }).click()
  const chosen = officer.getByRole('group', { name: 'Người giữ khóa' }).getByRole('checkbox')
  await expect(chosen.first()).not.toBeChecked()
  const lost = officer.getByLabel(/^Đỗ Thị Thanh/).and(officer.locator(':checked'))
  await lost.uncheck()
  await chosen.first().check()
  await expect(officer.getByText('Doanh nghiệp đã nộp phải niêm phong lại.')).toBeVisible()
  await officer.getByLabel('Lý do sửa đổi').fill('Một người giữ khóa mất khóa')
  for (const width of [360, 1280]) {
    await officer.setViewportSize({ width, height: 900 })
    await expectNoSidewaysScroll(officer)
    await officer.screenshot({
      path: `test-results/market/amend-custodians-${width}.png`,
      fullPage: true,
    })
  }
  await officer.getByRole('form').getByRole('button', { name: 'Trình sửa đổi' }).click()
  await expect(officer.getByText('Thay khóa niêm phong và người giữ khóa')).toBeVisible()
  await leader.goto(`/lam-viec/yeu-cau-bao-gia/?id=${id}`)
  await leader.getByRole('button', { name: 'Duyệt sửa đổi', exact: true }).click()
  await leader.getByRole('group').getByRole('button', { name: 'Duyệt sửa đổi' }).click()
  await expect(leader.getByText(/khóa mới, chia cho 3 bên giữ/)).toBeVisible({ timeout: 30_000 })
  await vendor.reload()
  await expect(vendor.getByText('Yêu cầu đã được sửa đổi sau khi bạn nộp.')).toBeVisible()
  await expect(vendor.getByRole('button', { name: 'Xác nhận giữ nguyên báo giá' })).toHaveCount(0)
  await vendor.getByRole('button', { name: 'Nộp bản thay thế' }).first().click()
  await expect(vendor.getByLabel(/^Đơn giá/).first()).toBeVisible()
  for (const price of await vendor.getByLabel(/^Đơn giá/).all()) await price.fill('987.654')
  await vendor.getByRole('button', { name: 'Nộp bản thay thế' }).last().click()
  await expect(vendor.getByText('Yêu cầu đã được sửa đổi sau khi bạn nộp.')).toHaveCount(0)

  await bringDeadline(id)
  for (const custodian of [other, ministry]) {
    await custodian.goto('/lam-viec/giu-khoa/')
    await custodian.getByRole('button', { name: `Trả lại phần khóa: ${title}` }).click()
    const form = custodian.getByRole('form', { name: 'Trả lại phần khóa' })
    await form.getByLabel('Câu mật khẩu', { exact: true }).fill(passphrase)
    await form.getByRole('button', { name: 'Trả lại phần khóa' }).click()
    await expect(custodian.getByText(/Đã trả lại lúc/).first()).toBeVisible({ timeout: 30_000 })
    await custodian.screenshot({ path: 'test-results/market/custody-released.png', fullPage: true })
  }
  await officer.goto(`/lam-viec/yeu-cau-bao-gia/?id=${id}`)
  await officer.getByRole('button', { name: 'Mở báo giá' }).click()
  await officer.getByRole('form').getByRole('button', { name: 'Mở báo giá' }).click()
  await expect(officer.getByRole('cell', { name: /987\.654/ }).first()).toBeVisible()
  for (const page of [province, ministry, leader, other, vendor, officer])
    await page.context().close()
})

test('a leader makes a custodian’s key in the browser, prints the sheet, and tries the key', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const leader = await openDesk(browser, 'lanhdao.yte@demo.example')
  await leader.getByRole('link', { name: 'Giữ khóa niêm phong' }).click()
  await leader.getByLabel('Câu mật khẩu', { exact: true }).fill('ngắn')
  await leader.getByRole('button', { name: 'Tạo khóa giữ' }).click()
  await expect(leader.locator('.problems')).toContainText('ít nhất 16 ký tự')
  await leader.getByLabel('Câu mật khẩu', { exact: true }).fill(passphrase)
  await leader.getByLabel('Nhập lại câu mật khẩu').fill(passphrase)
  await leader.getByRole('button', { name: 'Tạo khóa giữ' }).click()
  const sheet = leader.getByRole('region', { name: 'Tờ phục hồi' })
  await expect(sheet).toContainText('AGE-SECRET-KEY', { timeout: 30_000 })
  await leader.screenshot({ path: 'test-results/market/custody-sheet.png', fullPage: true })
  await leader.getByRole('button', { name: 'Tôi đã in và cất tờ phục hồi' }).click()
  await leader.getByRole('button', { name: 'Thử khóa' }).click()
  const form = leader.getByRole('form', { name: 'Thử khóa' })
  await form.getByLabel('Câu mật khẩu', { exact: true }).fill('không phải câu này đâu')
  await form.getByRole('button', { name: 'Thử khóa' }).click()
  await expect(leader.locator('.problems')).toContainText('không đúng', { timeout: 30_000 })
  await form.getByLabel('Câu mật khẩu', { exact: true }).fill(passphrase)
  await form.getByRole('button', { name: 'Thử khóa' }).click()
  await expect(leader.getByText('Khóa mở được.')).toBeVisible({ timeout: 30_000 })
  await leader.screenshot({ path: 'test-results/market/custody.png', fullPage: true })
  await leader.context().close()
})
