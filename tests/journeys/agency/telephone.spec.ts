import { expect, test } from '@playwright/test'
import {
  expectNoSidewaysScroll,
  openBrowser,
  openDesk,
  recordId,
  signIn,
  waitUntilSaved,
} from '../../support/people.ts'

// The main steps on the narrowest telephone: by touch, and nothing scrolls sideways.

const telephone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

test('an officer with a telephone gets from the search to a registration; the leader approves', async ({
  browser,
}) => {
  const officer = await openBrowser(browser, telephone)
  const screen = () => expectNoSidewaysScroll(officer)
  const tapLink = async (name: string) => {
    const before = officer.url()
    await officer.getByRole('link', { name }).first().tap()
    await officer.waitForURL(({ href }) => href !== before)
  }
  const tapButton = (name: string) => officer.getByRole('button', { name }).first().tap()

  await officer.goto('/')
  await screen()
  await officer.getByRole('main').getByRole('searchbox').fill('kham benh tu xa')
  await officer.getByRole('main').getByRole('button', { name: 'Tìm' }).tap()
  await expect(officer.locator('.results h2')).toContainText('kết quả cho “kham benh tu xa”')
  await screen()
  await tapButton('Lọc')
  await expect(officer.locator('dialog[open]')).toBeVisible()
  await screen()
  await officer.keyboard.press('Escape')
  await tapLink('Triển khai đồng bộ nền tảng số y tế')
  await screen()
  await tapLink('Nền tảng hỗ trợ tư vấn khám, chữa bệnh từ xa')
  await screen()
  for (const name of [
    'Hội chẩn chuyên gia (A)',
    'Hội chẩn liên viện (B)',
    'Phòng khám từ xa (F)',
  ]) {
    await officer.getByRole('checkbox', { name: `So sánh: ${name}` }).tap()
  }
  await screen()
  await tapLink('So sánh 3 mục')
  await expect(officer.getByLabel('Cột phải')).toBeVisible()
  await screen()
  await officer.getByLabel('Cột phải').selectOption({ label: 'Phòng khám từ xa (F)' })
  await expect(officer.locator('thead th:visible').last()).toContainText('Phòng khám từ xa (F)')
  await tapLink('Lập hồ sơ lựa chọn')
  await expect(officer.getByLabel('Thư điện tử')).toBeVisible()
  await screen()
  await signIn(officer, 'canbo.yte@demo.example')
  await expect(officer.locator('.candidate')).toHaveCount(3)
  await screen()
  await officer.getByLabel('Nhu cầu của đơn vị').fill('Khám từ xa từ điện thoại.')
  await officer.getByLabel('Không có phương án phù hợp').tap()
  for (const one of await officer.locator('.candidate').all()) {
    await one.getByLabel('Lý do loại').selectOption({ index: 1 })
    await one.getByLabel('Lý do bằng lời').fill('Chưa đáp ứng.')
  }
  await officer.getByLabel('Lý do của kết quả').fill('Cả ba chưa đáp ứng.')
  await tapButton('Khóa hồ sơ')
  await screen()
  await tapButton('Khóa, không sửa nữa')
  await expect(officer.getByText(/^Đã khóa bởi/)).toBeVisible()
  await screen()

  await officer.goto('/nen-tang/tu-van-kham-chua-benh-tu-xa/')
  await tapLink('Đăng ký triển khai')
  const purpose = `Khám từ xa, đăng ký từ điện thoại ${Date.now()}`
  await officer.getByLabel('Mục đích sử dụng').fill(purpose)
  await waitUntilSaved(officer)
  await screen()
  const id = await recordId(officer)
  await tapButton('Xem lại trước khi trình')
  await expect(officer.getByText(purpose)).toBeVisible()
  await screen()
  await tapButton('Trình lãnh đạo')
  await expect(officer.getByText('Hồ sơ đang chờ lãnh đạo đơn vị duyệt.')).toBeVisible()
  await screen()
  await officer.goto('/lam-viec/')
  await expect(officer.getByRole('heading', { name: 'Thông báo' })).toBeVisible()
  await screen()
  await officer.context().close()

  const leader = await openDesk(browser, 'lanhdao.yte@demo.example', telephone)
  await leader.locator(`a[href$="id=${id}"]`).first().tap()
  await leader.getByRole('button', { name: 'Duyệt và công bố' }).tap()
  await expect(leader.getByLabel('Ngày đạt mức này', { exact: true })).toBeFocused()
  await expectNoSidewaysScroll(leader)
  await leader.getByLabel('Minh chứng', { exact: true }).fill('Quyết định điện thoại/QĐ-SYT')
  await leader.getByRole('button', { name: 'Duyệt và công bố' }).tap()
  await expect(leader.locator('.state')).toContainText('Đã công bố')
  await expectNoSidewaysScroll(leader)
  await leader.context().close()
})
