import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { mailText } from './mailText.ts'
import { demoPassword } from './servedProduct.ts'

/** A page of a browser of its own; an error of a script on it fails the journey. */
export async function openBrowser(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Page> {
  // Without motion: the browser reports a view transition to a page that has none as an error.
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  page.on('pageerror', (error) => {
    throw error
  })
  return page
}

/** Types mail address and password into the form that stands on the page. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('Thư điện tử').fill(email)
  await page.getByLabel('Mật khẩu').fill(demoPassword)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
}

/** A demonstration account at its desk, in a browser of its own. */
export async function openDesk(
  browser: Browser,
  email: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await openBrowser(browser, options)
  await page.goto('/dang-nhap/')
  await signIn(page, email)
  await expect(page.getByRole('heading', { name: 'Đang chờ tôi' })).toBeVisible()
  return page
}

/** An account of the ministry, of a reviewer or of a vendor in the admin, in a browser of its own. */
export async function openAdmin(
  browser: Browser,
  email: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await openBrowser(browser, options)
  await page.goto('/admin')
  await signIn(page, email)
  await expect(page.getByRole('heading', { name: 'Bàn làm việc' })).toBeVisible()
  await expectAdminStill(page)
  return page
}

/** Loads a page of the admin, or the present one anew, and waits until it can be worked on. */
export async function loadAdmin(page: Page, address = page.url()): Promise<void> {
  await page.goto(address)
  await expectAdminStill(page)
}

/**
 * Payload shows the menu as the server thinks it is, then as the window wants it: all beside it moves, and a
 * click that is under way misses. It marks the page once that is over.
 */
const expectAdminStill = (page: Page) =>
  expect(page.locator('.template-default--nav-animate')).toBeVisible()

/** The id in the address of a record that was saved at least once. */
export async function recordId(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\?id=\w+/)
  return new URL(page.url()).searchParams.get('id') ?? ''
}

/** Photographs a screen narrow and wide; it does not scroll sideways. */
export async function look(page: Page, name: string): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoSidewaysScroll(page)
    await page.screenshot({ path: `test-results/${name}-${width}.png`, fullPage: true })
  }
}

/** Waits until a form has told that all of it is saved. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await expect(page.locator('.save-state').first()).toContainText('Đã lưu lúc')
}

/** What a published page says now, fetched as a visitor does. */
export async function publicPage(address: string): Promise<string> {
  const answer = await fetch(`${process.env.PRODUCT_ORIGIN}${address}`)
  return answer.text()
}

/** A published page says it within the time that a publication takes on a slow machine, or the seconds given. */
export const expectPublic = (address: string, text: string, seconds = 60) =>
  expect.poll(() => publicPage(address), { timeout: seconds * 1000 }).toContain(text)

/** Presses the button of an event, answers what it asks, and waits for the admin's word that it is done. */
export async function fireInAdmin(
  page: Page,
  event: string,
  answer?: (question: Page) => Promise<void>,
): Promise<void> {
  await page.getByRole('button', { name: event, exact: true }).click()
  await answer?.(page)
  await page.getByRole('button', { name: 'Xác nhận' }).click()
  await expect(page.getByText('Đã thực hiện.').first()).toBeVisible()
}

/** The mails in the file mailbox that name a record and go to an address, the newest last, as text. */
export function mailsTo(email: string, id: string): string[] {
  const mailbox = path.join(process.env.PRODUCT_DATA_DIR ?? '', 'mailbox')
  return readdirSync(mailbox)
    .sort()
    .map((file) => readFileSync(path.join(mailbox, file), 'utf8'))
    .filter((mail) => mail.includes(`To: ${email}`))
    .map(mailText)
    .filter((body) => body.includes(id))
}

/** The screen does not scroll sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(excess, page.url()).toBeLessThanOrEqual(0)
}
