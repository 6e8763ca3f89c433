import { expect, test } from '@playwright/test'
import { violationsOn } from '../../support/accessibility.ts'
import { signedInApi } from '../../support/api.ts'
import { press, tabTo } from '../../support/keyboard.ts'
import { expectNoSidewaysScroll, openDesk } from '../../support/people.ts'

// One person for two organisations: taken on the own screen, switched by keyboard, a stale tab is told.

const origin = () => process.env.PRODUCT_ORIGIN ?? ''
const email = 'canbo.danang@demo.example'

test('an officer takes the invitation of another organisation, switches to it and is told in the tab left behind', async ({
  browser,
}) => {
  const leader = await signedInApi(origin(), 'lanhdao.nghean@demo.example')
  const invited = await leader('POST', '/api/users/invite', { name: 'Nguyễn Hữu Phước', email })
  expect(invited.status).toBe(201)
  const page = await openDesk(browser, email)
  const button = (name: string) => page.getByRole('button', { name })

  await page.goto('/lam-viec/tai-khoan/')
  await press(page, button('Nhận làm việc cho Sở Y tế minh họa (Nghệ An)'), 'Enter')
  await expect(page.getByRole('status').filter({ hasText: 'đã nhận làm việc' })).toBeFocused()
  await page.reload()
  const acting = page.getByRole('form', { name: 'Đang làm việc cho' })
  await expect(acting).toContainText('Đà Nẵng')

  // A second tab is opened for the first organisation and stays open.
  const left = await page.context().newPage()
  await left.goto('/lam-viec/lua-chon/')
  await expect(left.getByLabel('Tên hồ sơ')).toBeVisible()

  await tabTo(page, acting.getByLabel('Chuyển sang đơn vị'))
  await page.keyboard.press('ArrowDown')
  await press(page, button('Chuyển'), 'Enter')
  await expect(page).toHaveURL(/\/lam-viec\/$/)
  await expect(acting.locator('strong')).toContainText('Sở Y tế minh họa (Nghệ An)')
  expect(await violationsOn(page)).toEqual([])
  await page.screenshot({ path: 'test-results/acting-1280.png' })
  await page.setViewportSize({ width: 360, height: 800 })
  await expectNoSidewaysScroll(page)
  await page.screenshot({ path: 'test-results/acting-360.png' })
  await page.setViewportSize({ width: 1280, height: 900 })

  await left.getByLabel('Tên hồ sơ').fill('Hồ sơ của đơn vị trước')
  await left.getByLabel('Tên hồ sơ').blur()
  await expect(left.getByText('ở một thẻ khác').first()).toBeVisible()
  await left.screenshot({ path: 'test-results/acting-stale.png' })

  await page.goto('/lam-viec/tai-khoan/')
  await press(page, button('Thôi làm việc cho Sở Y tế minh họa (Nghệ An)'), 'Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('a leader lets an officer stand in for some days; the officer switches and is called the deputy', async ({
  browser,
}) => {
  const day = (after: number) =>
    new Date(Date.now() + after * 86_400_000).toLocaleDateString('vi-VN', {
      timeZone: 'Asia/Ho_Chi_Minh',
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
    })
  const leader = await openDesk(browser, 'lanhdao.nghean@demo.example')
  const button = (name: string) => leader.getByRole('button', { name })
  await press(leader, button('Giao thay lãnh đạo: Hồ Thị Lan'), 'Enter')
  const form = leader.getByRole('form', { name: 'Giao thay lãnh đạo: Hồ Thị Lan' })
  await expect(form.getByRole('button', { name: 'Giao thay lãnh đạo' })).toBeFocused()
  await form.getByLabel('Từ ngày').fill(day(0))
  await form.getByLabel('Đến hết ngày').fill(day(-1))
  await form.getByRole('button', { name: 'Giao thay lãnh đạo' }).press('Enter')
  await expect(form.getByLabel('Đến hết ngày')).toHaveAccessibleDescription(
    /từ ngày bắt đầu trở đi/,
  )
  await form.getByLabel('Đến hết ngày').fill(day(3))
  expect(await violationsOn(leader)).toEqual([])
  await form.screenshot({ path: 'test-results/deputy-form-1280.png' })
  await form.getByRole('button', { name: 'Giao thay lãnh đạo' }).press('Enter')
  await expect(leader.getByRole('status').filter({ hasText: 'Đã giao' })).toBeFocused()
  await leader.setViewportSize({ width: 360, height: 800 })
  await expectNoSidewaysScroll(leader)
  const row = leader.getByRole('listitem').filter({ hasText: 'Hồ Thị Lan' })
  await expect(row).toContainText(`Thay lãnh đạo từ ${day(0)} đến hết ${day(3)}`)
  await row.screenshot({ path: 'test-results/deputy-row-360.png' })

  const officer = await openDesk(browser, 'canbo.nghean@demo.example')
  const acting = officer.getByRole('form', { name: 'Đang làm việc cho' })
  await acting
    .getByLabel('Làm việc thay lãnh đạo')
    .selectOption({ label: `Sở Y tế minh họa (Nghệ An) (lãnh đạo đơn vị, đến hết ${day(3)})` })
  await acting.getByRole('button', { name: 'Chuyển' }).click()
  await expect(officer.locator('.who')).toContainText('Hồ Thị Lan (thay lãnh đạo), lãnh đạo đơn vị')
  await expect(button('Giao thay lãnh đạo: Hồ Thị Lan')).toHaveCount(0)
  await officer.context().close()

  await press(leader, row.getByRole('button', { name: 'Thôi giao: Hồ Thị Lan' }), 'Enter')
  await leader.getByRole('button', { name: 'Thôi giao', exact: true }).press('Enter')
  await expect(leader.getByRole('status').filter({ hasText: 'Đã thôi giao' })).toBeFocused()
  await leader.context().close()
})
