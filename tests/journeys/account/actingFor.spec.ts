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
