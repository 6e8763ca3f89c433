import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { linkIn } from '../../support/mailbox.ts'
import { signedInApi } from '../../support/api.ts'
import { press, tabTo } from '../../support/keyboard.ts'
import { expectNoSidewaysScroll, openBrowser, openDesk, signIn } from '../../support/people.ts'
import { codeOf } from '../../support/signInSteps.ts'
import { violationsOn } from '../../support/accessibility.ts'

// Every role has a screen of its own account; the ministry's roles sign in with a second step.

const origin = () => process.env.PRODUCT_ORIGIN ?? ''
const dataDir = () => process.env.PRODUCT_DATA_DIR ?? ''
const password = 'bốn mùa sông nước Cà Mau'
const see = (page: Page, name: string) =>
  page.screenshot({ path: `test-results/account-${name}.png`, fullPage: true })

/** An account that is not of the demonstration: invited, its password set by the link of the mail. */
async function invited(role: string, organisation?: string): Promise<string> {
  const email = `${role.toLowerCase()}-${Date.now()}@kiem-thu.example`
  const call = await signedInApi(origin(), 'quantri@demo.example')
  const person = { name: 'Người thật', email, role, ...(organisation ? { organisation } : {}) }
  expect((await call('POST', '/api/users/invite', person)).status).toBe(201)
  const link = await expect
    .poll(() => linkIn(dataDir(), email).catch(() => ''), { timeout: 20_000 })
    .not.toBe('')
    .then(() => linkIn(dataDir(), email))
  const token = new URL(link).searchParams.get('token')
  expect((await call('POST', '/api/users/reset-password', { token, password })).status).toBe(200)
  return email
}

test('a reviewer of the ministry sets the second step up, accepts the terms and opens the admin, by keyboard', async ({
  browser,
}) => {
  const email = await invited('reviewer')
  const page = await openBrowser(browser)
  const button = (name: string) => page.getByRole('button', { name })
  await page.goto('/admin/collections/offerings')
  await expect(page).toHaveURL(/\/dang-nhap\/\?tiep=/)
  await tabTo(page, page.getByLabel('Thư điện tử'))
  await page.keyboard.type(email)
  await tabTo(page, page.getByLabel('Mật khẩu'))
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Bật xác thực hai bước' })).toBeFocused()
  await press(page, button('Bắt đầu'), 'Enter')
  const picture = page.getByRole('img', { name: 'Mã QR' })
  await expect(picture).toBeVisible()
  await see(page, 'set-up-1280')
  await page.setViewportSize({ width: 360, height: 800 })
  await expectNoSidewaysScroll(page)
  await see(page, 'set-up-360')
  await page.setViewportSize({ width: 1280, height: 900 })
  expect(await violationsOn(page)).toEqual([])
  await press(page, page.getByText('Không quét được'), 'Enter')
  const secret = (await page.locator('.secret').innerText()).replaceAll(/\s/g, '')
  await tabTo(page, page.getByLabel('Mã sáu số'))
  await page.keyboard.type('000000')
  await page.keyboard.press('Enter')
  await expect(page.locator('.problems')).toBeFocused()
  await press(page, page.locator('.problems a'), 'Enter')
  await expect(page.getByLabel('Mã sáu số')).toBeFocused()
  await page.keyboard.press('Control+A')
  await page.keyboard.type(codeOf(secret))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Mã dự phòng của bạn' })).toBeFocused()
  await see(page, 'codes-1280')
  const [recovery = ''] = await page.locator('.recovery-codes code').allInnerTexts()
  await press(page, button('Tôi đã cất các mã này'), 'Enter')
  await expect(page.getByRole('heading', { name: 'Quy chế tham gia' })).toBeFocused()
  await see(page, 'terms-1280')
  expect(await violationsOn(page)).toEqual([])
  await press(page, page.getByRole('checkbox', { name: /Tôi đã đọc/ }), 'Space')
  await press(page, button('Tiếp tục'), 'Enter')
  await expect(page).toHaveURL(/\/admin\/collections\/offerings/)
  await expect(page.getByRole('heading', { name: 'Sản phẩm, gói dịch vụ' })).toBeVisible()

  // The next time: password, then a code; here a recovery code, written as people write it.
  const next = await openBrowser(browser)
  await next.goto('/dang-nhap/')
  await next.getByLabel('Thư điện tử').fill(email)
  await next.getByLabel('Mật khẩu').fill(password)
  await next.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(next.getByRole('heading', { name: 'Bước hai' })).toBeFocused()
  await see(next, 'code-1280')
  await next.getByLabel('Mã xác thực hoặc mã dự phòng').fill(` ${recovery.toLowerCase()} `)
  await next.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(next.getByRole('heading', { name: 'Đang chờ tôi' })).toBeVisible()
  await next.getByRole('link', { name: 'Tài khoản', exact: true }).click()
  await expect(next.getByText('Còn 9 mã dự phòng.')).toBeVisible()
  await expect(next.getByText('Vai trò của bạn bắt buộc')).toBeVisible()
  // The session of the admin is listed, and ended from here.
  await next.getByRole('button', { name: 'Kết thúc mọi phiên khác' }).click()
  await expect(next.getByRole('status').filter({ hasText: 'Đã kết thúc.' })).toBeFocused()
  await page.goto('/admin/collections/offerings')
  await expect(page).toHaveURL(/\/dang-nhap\//)
  for (const one of [page, next]) await one.context().close()
})

test('an officer changes name, password and address, and turns the second step on and off, by keyboard', async ({
  browser,
}) => {
  const page = await openDesk(browser, 'canbo.danang@demo.example')
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const status = (text: string) => page.getByRole('status').filter({ hasText: text })
  await press(page, page.getByRole('link', { name: 'Tài khoản', exact: true }), 'Enter')
  await expect(page.getByRole('heading', { name: 'Tài khoản của tôi' })).toBeVisible()
  await expect(page.getByText('Tài khoản minh họa')).toBeVisible()
  await see(page, 'screen-1280')
  expect(await violationsOn(page)).toEqual([])

  await tabTo(page, page.getByLabel('Họ và tên'))
  const name = await page.getByLabel('Họ và tên').inputValue()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('<b>không phải tên</b>')
  await press(page, button('Lưu'), 'Enter')
  await expect(page.locator('.problems')).toBeFocused()
  await press(page, page.locator('.problems a'), 'Enter')
  await page.keyboard.press('Control+A')
  await page.keyboard.type(name)
  await press(page, button('Lưu'), 'Enter')
  await expect(status('Đã lưu.')).toBeFocused()

  await tabTo(page, page.getByLabel('Mật khẩu mới'))
  await page.keyboard.type('123')
  await press(page, button('Đổi mật khẩu'), 'Enter')
  await expect(page.locator('.problems')).toBeFocused()
  await expect(page.locator('.wrong').first()).toContainText('mật khẩu hiện tại')

  await tabTo(page, page.getByLabel('Địa chỉ thư mới'))
  await page.keyboard.type('moi@kiem-thu.example')
  await press(page, button('Gửi liên kết xác nhận'), 'Enter')
  await expect(page.locator('.problems').last()).toBeFocused()

  await press(page, button('Bật xác thực hai bước'), 'Enter')
  await press(page, button('Bắt đầu'), 'Enter')
  await expect(page.getByRole('img', { name: 'Mã QR' })).toBeVisible()
  await press(page, page.getByText('Không quét được'), 'Enter')
  const secret = (await page.locator('.secret').innerText()).replaceAll(/\s/g, '')
  await tabTo(page, page.getByLabel('Mã sáu số'))
  await page.keyboard.type(codeOf(secret))
  await page.keyboard.press('Enter')
  await press(page, button('Tôi đã cất các mã này'), 'Enter')
  await expect(status('Đã bật xác thực hai bước.')).toBeFocused()
  await press(page, button('Tắt xác thực hai bước'), 'Enter')
  await expect(button('Tắt xác thực hai bước')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(status('Đã tắt xác thực hai bước.')).toBeFocused()
  await page.setViewportSize({ width: 360, height: 800 })
  await expectNoSidewaysScroll(page)
  await see(page, 'screen-360')
  await page.goto('/en/workspace/account/')
  await expect(page.getByRole('heading', { name: 'My account' })).toBeVisible()
  await see(page, 'screen-en-360')
  await page.context().close()
})

test('an officer adds a passkey and signs in with it, by keyboard; at an address of numbers it is said why not', async ({
  browser,
}) => {
  const at = (host: string) => origin().replace('127.0.0.1', host)
  const page = await openBrowser(browser)
  const devices = await page.context().newCDPSession(page)
  await devices.send('WebAuthn.enable')
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const status = (text: string) => page.getByRole('status').filter({ hasText: text })
  const signInAt = async (host: string) => {
    await page.goto(`${at(host)}/dang-nhap/`)
    await signIn(page, 'canbo.laocai@demo.example')
  }
  const openAccount = async (host: string) => {
    await expect(page.getByRole('heading', { name: 'Đang chờ tôi' })).toBeVisible()
    await page.goto(`${at(host)}/lam-viec/tai-khoan/`)
    await expect(page.getByRole('heading', { name: 'Khóa truy cập' })).toBeVisible()
  }

  await signInAt('127.0.0.1')
  await openAccount('127.0.0.1')
  await press(page, button('Thêm khóa truy cập'), 'Enter')
  await press(page, button('Tạo khóa'), 'Enter')
  await expect(page.locator('.problems')).toBeFocused()
  await expect(page.locator('.problems')).toContainText('localhost')

  await signInAt('localhost')
  await openAccount('localhost')
  await press(page, button('Thêm khóa truy cập'), 'Enter')
  await tabTo(page, page.getByLabel('Đặt tên cho khóa này'))
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Máy ở cơ quan')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Mã dự phòng của bạn' })).toBeFocused()
  await press(page, button('Tôi đã cất các mã này'), 'Enter')
  await expect(page.getByText('Máy ở cơ quan')).toBeVisible()
  await see(page, 'passkeys-1280')
  await page.setViewportSize({ width: 360, height: 800 })
  await expectNoSidewaysScroll(page)
  await see(page, 'passkeys-360')
  expect(await violationsOn(page)).toEqual([])

  await page.context().clearCookies()
  await signInAt('localhost')
  await expect(page.getByRole('heading', { name: 'Bước hai' })).toBeFocused()
  await see(page, 'passkey-step-360')
  expect(await violationsOn(page)).toEqual([])
  await press(page, button('Dùng khóa truy cập'), 'Enter')
  await openAccount('localhost')
  await press(page, button('Gỡ khóa truy cập Máy ở cơ quan'), 'Enter')
  await expect(status('Đã gỡ khóa truy cập.')).toBeFocused()
  await expect(page.getByText('Chưa có khóa truy cập.')).toBeVisible()
  await page.context().close()
})
