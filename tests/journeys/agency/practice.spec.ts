import { expect, test } from '@playwright/test'
import {
  expectPublic,
  fireInAdmin,
  loadAdmin,
  openAdmin,
  openDesk,
  publicPage,
  waitUntilSaved,
} from '../../support/people.ts'

// A locality tells what it did; the ministry reads it, sends it back once, and publishes it.

test('an officer writes a practice, is sent back with a reason, corrects it, and it is public', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const title = `Trạm y tế xã khám từ xa ${Date.now()}`
  const officer = await openDesk(browser, 'canbo.nghean@demo.example')
  await officer.getByRole('link', { name: 'Viết kinh nghiệm' }).click()
  await officer.getByLabel('Tên kinh nghiệm').fill(title)
  await officer.getByLabel('Đã làm gì').fill('Nối 12 trạm y tế với bệnh viện tỉnh trong sáu tháng.')
  await officer.getByLabel('Chi phí, đồng').fill('350.000.000')
  await waitUntilSaved(officer)
  // Sent in too early: what is missing is named, with a link to its field.
  await officer.getByRole('button', { name: 'Gửi Bộ đăng' }).click()
  await expect(officer.locator('.problems')).toContainText('Hãy viết tóm tắt.')
  await officer.getByLabel('Tóm tắt').fill('Mười hai trạm y tế khám từ xa với bệnh viện tỉnh.')
  await officer.getByLabel('Kết quả', { exact: true }).fill('Giảm 1.200 lượt chuyển viện một năm.')
  // Sent while the platform is still being looked up: on a slow line the sending waits for it.
  const lookUp = Promise.withResolvers<undefined>()
  await officer.route('**/api/platforms?**', async (route) => {
    await lookUp.promise
    await route.continue()
  })
  await officer.locator('#pick-platforms').fill('kham chua benh tu xa')
  await officer
    .getByRole('button', { name: /^Chọn: / })
    .first()
    .click()
  await officer.getByRole('button', { name: 'Gửi Bộ đăng' }).click()
  lookUp.resolve(undefined)
  await expect(officer.getByText('Đang chờ Bộ đọc và đăng.')).toBeVisible()
  await expect(officer.locator('dl.facts')).toContainText('350.000.000 ₫')

  const reviewer = await openAdmin(browser, 'chuyenvien@demo.example')
  await reviewer.getByRole('link', { name: title }).first().click()
  await fireInAdmin(reviewer, 'Trả lại', (question) =>
    question.getByRole('textbox', { name: 'Lý do' }).fill('Ghi rõ số liệu tính đến ngày nào.'),
  )
  // A draft is the locality's own again: the reviewer is led back to the list.
  await expect(reviewer).toHaveURL(/collections\/practices(\?|$)/)
  await expect(reviewer.getByText('không thể tìm thấy')).toHaveCount(0)

  await officer.goto('/lam-viec/')
  await officer.getByRole('link', { name: title }).first().click()
  await expect(officer.getByText('Ghi rõ số liệu tính đến ngày nào.').first()).toBeVisible()
  await officer.getByLabel('Số liệu tính đến ngày').fill('30/09/2026')
  await waitUntilSaved(officer)
  await officer.getByRole('button', { name: 'Gửi Bộ đăng' }).click()
  await expect(officer.getByText('Đang chờ Bộ đọc và đăng.')).toBeVisible()

  await loadAdmin(reviewer)
  await reviewer.getByRole('link', { name: title }).first().click()
  await fireInAdmin(reviewer, 'Duyệt đăng')
  await officer.reload()
  const link = officer.getByRole('link', { name: 'Xem trang công khai' })
  const address = new URL((await link.getAttribute('href')) ?? '', officer.url()).pathname
  await expectPublic(address, '30/09/2026')
  expect(await publicPage('/kinh-nghiem/')).toContain(title)
  await reviewer.context().close()
  await officer.context().close()
})

test('a practice that is only a draft is deleted after a question', async ({ browser }) => {
  const title = `Viết nhầm ${Date.now()}`
  const officer = await openDesk(browser, 'canbo.nghean@demo.example')
  await officer.getByRole('link', { name: 'Viết kinh nghiệm' }).click()
  await officer.getByLabel('Tên kinh nghiệm').fill(title)
  await waitUntilSaved(officer)
  await officer.getByRole('button', { name: 'Xóa bản nháp' }).click()
  await officer.getByRole('button', { name: 'Thôi' }).click()
  await officer.getByRole('button', { name: 'Xóa bản nháp' }).click()
  const list = officer.waitForResponse((answer) => answer.url().includes('/api/practices?'))
  await officer.getByRole('group').getByRole('button', { name: 'Xóa bản nháp' }).click()
  await list
  await expect(officer.getByRole('heading', { name: 'Kinh nghiệm hay' })).toBeVisible()
  await expect(officer.getByRole('link', { name: title })).toHaveCount(0)
  await officer.context().close()
})
