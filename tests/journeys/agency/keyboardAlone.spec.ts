import { expect, test } from '@playwright/test'
import type { Locator } from '@playwright/test'
import { press, tabTo } from '../../support/keyboard.ts'
import { openBrowser, openDesk, recordId, waitUntilSaved } from '../../support/people.ts'
import { demoPassword } from '../../support/servedProduct.ts'

// The main job without a pointer: Tab, Shift+Tab, Enter, Space, arrows and typing only.

test('an officer finds, compares, chooses and registers by keyboard; the leader approves so', async ({
  browser,
}) => {
  const officer = await openBrowser(browser)
  const named = (role: 'link' | 'button' | 'checkbox', name: string | RegExp) =>
    officer.getByRole(role, { name }).first()
  const field = (name: string) => officer.getByLabel(name).first()
  const follow = (target: Locator) => press(officer, target, 'Enter')

  await officer.goto('/')
  await tabTo(officer, officer.getByRole('main').getByRole('searchbox'))
  await officer.keyboard.type('kham benh tu xa')
  await officer.keyboard.press('Enter')
  await expect(officer.locator('.results h2')).toContainText('kết quả cho “kham benh tu xa”')
  await follow(named('link', 'Triển khai đồng bộ nền tảng số y tế'))
  await follow(named('link', 'Nền tảng hỗ trợ tư vấn khám, chữa bệnh từ xa'))
  await press(officer, named('checkbox', 'So sánh: Hội chẩn chuyên gia (A)'), 'Space')
  await press(officer, named('checkbox', 'So sánh: Phòng khám từ xa (F)'), 'Space')
  await follow(named('link', 'So sánh 2 mục'))
  await follow(named('link', 'Lập hồ sơ lựa chọn'))

  await tabTo(officer, field('Thư điện tử'))
  await officer.keyboard.type('canbo.yte@demo.example')
  await tabTo(officer, field('Mật khẩu'))
  await officer.keyboard.type(demoPassword)
  await officer.keyboard.press('Enter')
  await expect(officer.locator('.candidate')).toHaveCount(2)

  await tabTo(officer, field('Nhu cầu của đơn vị'))
  await officer.keyboard.type('Hội chẩn với bệnh viện tỉnh.')
  await press(officer, field('Chọn phương án này'), 'Space')
  await tabTo(officer, field('Lý do loại'))
  await officer.keyboard.press('ArrowDown')
  await tabTo(officer, field('Lý do bằng lời'))
  await officer.keyboard.type('Giá cao hơn dự toán.')
  await follow(named('button', 'Khóa hồ sơ'))
  await follow(named('button', 'Khóa, không sửa nữa'))
  // One reason is missing: the focus is in the list on top, and its line leads to the field.
  await expect(officer.locator('.problems')).toBeFocused()
  await follow(officer.locator('.problems a').first())
  await expect(field('Lý do của kết quả')).toBeFocused()
  await officer.keyboard.type('Đủ chức năng, giá phù hợp.')
  await follow(named('button', 'Khóa hồ sơ'))
  await follow(named('button', 'Khóa, không sửa nữa'))
  await follow(named('link', 'Đăng ký triển khai phương án đã chọn'))

  await expect(field('Mục đích sử dụng')).toHaveValue('Hội chẩn với bệnh viện tỉnh.')
  await tabTo(officer, field('Đầu mối liên hệ'))
  await officer.keyboard.type('Trần Thị Mai')
  await waitUntilSaved(officer)
  const id = await recordId(officer)
  await follow(named('button', 'Xem lại trước khi trình'))
  await expect(officer.getByRole('heading', { name: 'Xem lại toàn bộ' })).toBeFocused()
  await follow(named('button', 'Trình lãnh đạo'))
  await expect(officer.getByText('Hồ sơ đang chờ lãnh đạo đơn vị duyệt.')).toBeVisible()
  await officer.context().close()

  const leader = await openDesk(browser, 'lanhdao.yte@demo.example')
  await press(leader, leader.locator(`a[href$="id=${id}"]`).first(), 'Enter')
  await press(leader, leader.getByRole('button', { name: 'Duyệt và công bố' }), 'Enter')
  await tabTo(leader, leader.getByLabel('Minh chứng', { exact: true }))
  await leader.keyboard.type('Quyết định bàn phím/QĐ-SYT')
  await leader.keyboard.press('Enter')
  await expect(leader.locator('.state')).toContainText('Đã công bố')
  await leader.context().close()
})
