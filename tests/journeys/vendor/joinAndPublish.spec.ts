import { expect, test } from '@playwright/test'
import { signedInApi } from '../../support/api.ts'
import { linkIn } from '../../support/mailbox.ts'
import {
  loadAdmin,
  openAdmin,
  openBrowser,
  recordId,
  waitUntilSaved,
} from '../../support/people.ts'
import { application } from '../../support/vendor.ts'
import { fireHavingRead } from '../../support/havingRead.ts'
import { counting } from '../../support/sitting.ts'

// A newcomer's way from the first page to an offering under review, counted: what is written in
// docs/operations.md must stay true.

const dataDir = () => process.env.PRODUCT_DATA_DIR ?? ''

test('a firm applies, is verified, sets a password, writes its first offering and sends it in', async ({
  browser,
}) => {
  const firm = application()
  const page = await openBrowser(browser)
  const joining = counting(page)
  await page.goto('/')
  await joining.click(page.getByRole('link', { name: 'Doanh nghiệp tham gia' }).first())
  // Everything that is wrong is told at once, and what was typed stays.
  await page.getByLabel('Tên doanh nghiệp').fill(firm.name ?? '')
  await page.getByLabel('Mã số thuế').fill('0100109107')
  await page.getByRole('button', { name: 'Gửi đơn' }).click()
  await expect(page.locator('.problems')).toBeFocused()
  await expect(page.locator('.problems li')).toHaveCount(5)
  await page.locator('.problems a').first().click()
  await expect(page.getByLabel('Mã số thuế')).toBeFocused()
  await expect(page.getByLabel('Tên doanh nghiệp')).toHaveValue(firm.name ?? '')

  await joining.fill('Tên doanh nghiệp', firm.name ?? '')
  await joining.fill('Mã số thuế', firm.taxCode ?? '')
  await joining.fill('Địa chỉ trụ sở', firm.address ?? '')
  await joining.fill('Họ tên đầu mối', firm.contactName ?? '')
  await joining.fill('Thư điện tử của đầu mối', firm.contactEmail ?? '')
  await joining.fill('Điện thoại của đầu mối', firm.contactPhone ?? '')
  await joining.click(page.getByRole('button', { name: 'Gửi đơn' }).first())
  await expect(page.locator('#da-gui')).toBeFocused()
  expect(joining.count).toEqual({ fields: 6, clicks: 2 })

  const ministry = await openAdmin(browser, 'quantri@demo.example')
  await loadAdmin(ministry, '/admin/collections/vendorApplications')
  await ministry.getByRole('link', { name: firm.name ?? '' }).click()
  await ministry.getByRole('button', { name: 'Xác minh, mở tài khoản' }).click()
  await ministry.getByRole('button', { name: 'Xác nhận' }).click()
  await expect(ministry.getByText('Đã thực hiện.')).toBeVisible()
  await ministry.context().close()

  const entering = counting(page)
  const password = 'mot cau dai cua doanh nghiep 2026'
  let link = ''
  await expect
    .poll(async () => (link = await linkIn(dataDir(), firm.contactEmail ?? '').catch(() => '')))
    .toContain('token=')
  const { pathname, search } = new URL(link)
  await page.goto(pathname + search)
  await entering.fill('Mật khẩu mới', password)
  await entering.click(page.getByRole('button', { name: 'Đặt mật khẩu' }).first())
  await expect(page.getByText('Đã đặt mật khẩu mới.')).toBeVisible()
  await entering.click(page.getByRole('link', { name: 'Đăng nhập' }).first())
  await entering.fill('Thư điện tử', firm.contactEmail ?? '')
  await entering.fill('Mật khẩu', password)
  await entering.click(page.getByRole('button', { name: 'Đăng nhập' }).first())
  await expect(page.getByRole('heading', { name: 'Sản phẩm của doanh nghiệp' })).toBeVisible()
  expect(entering.count).toEqual({ fields: 3, clicks: 3 })

  const writing = counting(page)
  await writing.click(page.getByRole('link', { name: 'Viết sản phẩm mới' }).first())
  await writing.fill('Tên sản phẩm', 'Sổ khám sức khỏe toàn dân')
  await writing.fill(page.locator('#pick-platform'), 'kham chua benh tu xa')
  await writing.click(page.getByRole('button', { name: /^Chọn: / }).first())
  await writing.fill('Giới thiệu ngắn', 'Trạm y tế xã ghi và tra kết quả khám của từng người dân.')
  await waitUntilSaved(page)
  const id = await recordId(page)
  // Three fields made a draft; the others have appeared, and what is missing is listed with links.
  await expect(page.locator('.missing li')).toHaveText([
    'Gói và giá',
    'Tính năng chính',
    'Nơi lưu dữ liệu',
    'Định dạng trả dữ liệu',
    'Thời hạn trả dữ liệu',
  ])
  await writing.click(page.getByRole('button', { name: 'Thêm gói' }).first())
  await writing.fill('Tên gói', 'Cấp xã')
  await writing.fill('Giá (₫) (không bắt buộc)', '1.250.000')
  await writing.choose('Tính cho mỗi', { label: 'xã, phường' })
  await writing.choose('Kỳ trả', { label: 'tháng' })
  await writing.click(page.getByRole('button', { name: 'Thêm dòng' }).first())
  await writing.fill('Dòng 1', 'Ghi kết quả khám trên máy tính bảng')
  await writing.choose('Nơi lưu dữ liệu', { label: 'Chỉ tại Việt Nam' })
  await writing.fill('Định dạng trả dữ liệu', 'CSV, PDF')
  await writing.fill('Thời hạn trả dữ liệu (ngày)', '30')
  await expect(page.locator('.missing')).toContainText('Đã đủ mọi mục bắt buộc.')
  await page.getByRole('button', { name: 'Xem trước trang công khai' }).click()
  const preview = page.getByRole('dialog', { name: 'Xem trước' })
  await expect(preview).toContainText('1.250.000 ₫/xã, phường/tháng')
  await preview.getByRole('button', { name: 'Đóng' }).click()
  await writing.click(page.getByRole('button', { name: 'Gửi duyệt' }).first())
  await expect(page.locator('.state')).toContainText('Chờ duyệt')
  expect(writing.count).toEqual({ fields: 11, clicks: 5 })

  const reviewer = await signedInApi(process.env.PRODUCT_ORIGIN ?? '', 'chuyenvien@demo.example')
  const seen = await reviewer('GET', `/api/offerings/${id}?draft=true&depth=0`)
  expect(seen.body).toMatchObject({ state: 'submitted', name: 'Sổ khám sức khỏe toàn dân' })
  await fireHavingRead(reviewer, `/api/offerings/${id}`, 'sendBack', {
    fieldReasons: { exitDays: 'Ghi số ngày theo hợp đồng mẫu.', plans: 'Nêu rõ đã gồm thuế chưa.' },
  })
  await page.reload()
  await expect(page.locator('.review-note')).toHaveText([
    'Bộ yêu cầu sửa: Nêu rõ đã gồm thuế chưa.',
    'Bộ yêu cầu sửa: Ghi số ngày theo hợp đồng mẫu.',
  ])
  await page.getByRole('link', { name: 'Thời hạn trả dữ liệu' }).first().click()
  await expect(page.getByLabel('Thời hạn trả dữ liệu (ngày)')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('15')
  await waitUntilSaved(page)
  await page.getByRole('button', { name: 'Gửi duyệt' }).click()
  await expect(page.locator('.state')).toContainText('Chờ duyệt')
  await page.context().close()
})

test('a firm applies with a browser that runs no script', async ({ browser }) => {
  const firm = application()
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${process.env.PRODUCT_ORIGIN}/doanh-nghiep-tham-gia/`)
  await expect(page.getByRole('heading', { name: 'Đã nhận đơn' })).toBeHidden()
  for (const [name, value] of Object.entries(firm)) {
    await page.locator(`[name="${name}"]`).fill(value)
  }
  await page.locator('[name="taxCode"]').fill('0100109107')
  await page.getByRole('button', { name: 'Gửi đơn' }).click()
  await expect(page.getByRole('main').getByRole('listitem')).toHaveText(/^Mã số thuế không đúng/)
  await page.goBack()
  await page.locator('[name="taxCode"]').fill(firm.taxCode ?? '')
  await page.getByRole('button', { name: 'Gửi đơn' }).click()
  await expect(page.getByRole('heading', { name: 'Đã nhận đơn' })).toBeVisible()
  await context.close()
})
