import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import {
  expectPublic,
  look,
  openBrowser,
  openDesk,
  publicPage,
  waitUntilSaved,
} from '../../support/people.ts'

// What runs is told of: the vendor its counters, the organisation whether they are right and what it experiences.

/** Presses the button of an event of a record, and answers what it asks. */
async function fire(record: Locator | Page, event: string, reason?: string): Promise<void> {
  await record.getByRole('button', { name: event, exact: true }).click()
  const form = record.getByRole('form', { name: event })
  if (reason) await form.getByLabel('Lý do').fill(reason)
  await form.getByRole('button', { name: event }).click()
  await expect(form).toBeHidden()
}

test('a vendor tells the counters of a month, the agency disputes and then agrees', async ({
  browser,
}) => {
  test.setTimeout(150_000)
  const vendor = await openDesk(browser, 'doanhnghiep.b@demo.example')
  const uses = vendor.locator('section').filter({ hasText: 'Nơi đang dùng sản phẩm' })
  const use = uses.locator('li').filter({ hasText: 'Hội chẩn liên viện' })
  await use.getByRole('link', { name: 'Sở Y tế minh họa (Nghệ An)' }).click()
  await expect(vendor.getByRole('heading', { name: 'Số liệu sử dụng theo tháng' })).toBeVisible()
  const screen = vendor.url()
  // What is the agency's alone is not shown to its vendor.
  await expect(vendor.locator('body')).not.toContainText('420.000.000')
  // A month that is not over, and a number that is none, are named at their fields.
  await vendor.getByLabel('Tháng', { exact: true }).fill('13/2026')
  await vendor.getByRole('button', { name: 'Báo số liệu' }).click()
  await expect(vendor.locator('.problems')).toContainText('Hãy ghi tháng, ví dụ 10/2026.')
  // Nor is a month before it was deployed.
  await vendor.getByLabel('Tháng', { exact: true }).fill('2/2026')
  await vendor.getByLabel('Số người dùng trong tháng').fill('1.264')
  await vendor.getByRole('button', { name: 'Báo số liệu' }).click()
  await expect(vendor.locator('.problems')).toContainText('từ tháng 03/2026')
  await vendor.getByLabel('Tháng', { exact: true }).fill('9/2026')
  await vendor.getByRole('button', { name: 'Báo số liệu' }).click()
  await expect(vendor.getByText('Đã báo số liệu tháng 9/2026.')).toBeVisible()
  await expect(vendor.getByText('Tháng 09/2026: 1.264 người dùng')).toBeVisible()
  await vendor.context().close()
  // The page of the organisation shows the newest month; the open data holds all of them.
  await expectPublic('/du-lieu/so-lieu-su-dung.csv', '1264')

  const officer = await openDesk(browser, 'canbo.nghean@demo.example')
  await officer.goto(screen)
  const month = officer.locator('li').filter({ hasText: 'Tháng 09/2026' })
  await expect(month.getByRole('button', { name: 'Rút số liệu' })).toBeHidden()
  await fire(month, 'Không đồng ý với số liệu', 'Chúng tôi đếm được 1.120 người.')
  await expect(month).toContainText('Đơn vị không đồng ý')
  await fire(month, 'Đồng ý với số liệu')
  await expect(month).toContainText('Đã báo')
  await officer.context().close()
})

test('an officer writes what is experienced, the leader approves it, and the product’s page tells it without a mark of its own', async ({
  browser,
}) => {
  test.setTimeout(150_000)
  const officer = await openDesk(browser, 'canbo.danang@demo.example')
  await officer
    .getByRole('link', { name: /Đám mây chính quyền/i })
    .first()
    .click()
  await officer.getByRole('link', { name: 'Viết nhận xét về sản phẩm này' }).click()
  await officer.getByLabel('Đúng việc của đơn vị').selectOption('4')
  await waitUntilSaved(officer)
  await officer.getByRole('button', { name: 'Trình lãnh đạo' }).click()
  await expect(officer.locator('.problems')).toContainText('Hãy cho điểm từ 1 đến 5.')
  for (const mark of ['Dễ dùng', 'Hỗ trợ của doanh nghiệp', 'Ổn định, an toàn']) {
    await officer.getByLabel(mark).selectOption('3')
  }
  const said = `Chuyển hết 12 ứng dụng trong ba tháng ${Date.now()}`
  await officer.getByLabel('Nhận xét', { exact: true }).fill(said)
  await officer.getByLabel('Đồng ý nêu tên đơn vị cùng lời nhận xét').check()
  await waitUntilSaved(officer)
  await officer.getByRole('button', { name: 'Trình lãnh đạo' }).click()
  await expect(officer.getByText('Đang chờ lãnh đạo duyệt.')).toBeVisible()
  const screen = officer.url()
  await officer.context().close()

  const leader = await openDesk(browser, 'lanhdao.danang@demo.example')
  await leader.goto(screen)
  await fire(leader, 'Duyệt và đăng')
  const product = await leader.locator('article h2 a').first().getAttribute('href')
  await leader.context().close()
  const address = product ?? ''
  await expectPublic(address, said)
  expect(await publicPage(address)).toContain('Điểm chỉ hiện khi có ít nhất 3 đơn vị nhận xét.')
})

test('a firm says that it took part, the officer and the leader confirm it, and its page tells where', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const vendor = await openDesk(browser, 'doanhnghiep.a@demo.example')
  await vendor.getByRole('link', { name: 'Đề nghị xác nhận đã tham gia triển khai' }).click()
  await vendor.getByRole('button', { name: 'Gửi cơ quan xác nhận' }).click()
  await expect(vendor.locator('.problems')).toContainText('Hãy chọn: Lượt triển khai.')
  await vendor.locator('#pick-organisation').fill('so y te minh hoa nghe an')
  await vendor.getByRole('button', { name: /^Chọn: Sở Y tế.*Nghệ An/ }).click()
  const adoptions = vendor.getByLabel('Lượt triển khai')
  const value = await adoptions.locator('option', { hasText: 'Hội chẩn' }).getAttribute('value')
  await adoptions.selectOption(value ?? '')
  await vendor.getByLabel('Tích hợp').check()
  await vendor.getByRole('button', { name: 'Gửi cơ quan xác nhận' }).click()
  await expect(vendor.getByText('Đã gửi. Cơ quan sẽ xác nhận')).toBeVisible()
  await expect(vendor.getByRole('heading', { name: /Hội chẩn liên viện/ })).toBeVisible()
  await look(vendor, 'implementation-vendor')
  await vendor.context().close()

  const officer = await openDesk(browser, 'canbo.nghean@demo.example')
  const waiting = officer.locator('section', { hasText: 'Đang chờ tôi' }).first()
  await waiting
    .locator('li')
    .filter({ hasText: 'Doanh nghiệp nói đã tham gia triển khai' })
    .getByRole('link')
    .click()
  const screen = officer.url()
  const told = officer.locator('#partners li').filter({ hasText: 'tích hợp' }).filter({
    hasText: 'đề nghị',
  })
  await fire(told, 'Đúng, trình lãnh đạo')
  await look(officer, 'implementation-officer')
  await officer.context().close()

  const leader = await openDesk(browser, 'lanhdao.nghean@demo.example')
  await leader.goto(screen)
  const sent = leader.locator('#partners li').filter({ hasText: 'Chờ lãnh đạo duyệt' })
  await fire(sent, 'Xác nhận và công khai')
  await leader.context().close()
  await expectPublic('/don-vi/dn-minh-hoa-a/', 'Đơn vị đã triển khai, đào tạo, tích hợp tại')
  const visitor = await openBrowser(browser)
  await visitor.goto('/don-vi/dn-minh-hoa-a/')
  await look(visitor, 'implementation-firm')
  await visitor
    .locator('#implementations')
    .getByRole('link', { name: /Hội chẩn/ })
    .click()
  await expect(visitor.locator('#implementations')).toContainText('Doanh nghiệp minh họa A')
  await look(visitor, 'implementation-offering')
})
