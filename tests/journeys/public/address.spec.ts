import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'

// The address is the whole state of a search: it can be copied, and Back works.

/** What the results are: the sentence with their number, and the names shown. */
const results = async (page: Page) => ({
  headline: await page.locator('.results h2').innerText(),
  names: await page.locator('.results h3').allTextContents(),
})
const expectAddress = (page: Page, parts: Record<string, string>) =>
  expect
    .poll(() => Object.fromEntries(new URL(page.url()).searchParams), { message: page.url() })
    .toEqual(parts)

test('words, filters, order and page are steps that Back and Forward walk through', async ({
  page,
  context,
}) => {
  await page.goto('/tim-kiem/')
  const box = page.getByRole('main').getByRole('searchbox')
  const facets = page.locator('aside.facets')
  const steps = [{}]
  const step = async (act: () => Promise<unknown>, change: Record<string, string>) => {
    await act()
    const next = { ...steps.at(-1), ...change }
    await expectAddress(page, next)
    steps.push(next)
  }
  await step(() => box.fill('nen tang'), { q: 'nen tang' })
  await step(() => facets.getByLabel(/^Nền tảng số/).check(), { loai: 'platforms' })
  await step(() => facets.getByLabel(/^Xã hội số/).check(), { nhom: 'society' })
  await step(() => page.getByLabel('Thứ tự').selectOption('title'), { 'sap-xep': 'ten' })

  // A copied address shows the same in another tab, and in English the same records.
  const copy = await context.newPage()
  await copy.goto(page.url())
  await expect(copy.locator('.results h3').first()).toBeVisible()
  await expect.poll(() => results(copy)).toEqual(await results(page))

  for (const expected of steps.slice(0, -1).reverse()) {
    await page.goBack()
    await expectAddress(page, expected)
  }
  await expect(box).toHaveValue('')
  for (const expected of steps.slice(1)) {
    await page.goForward()
    await expectAddress(page, expected)
  }
  await expect(box).toHaveValue('nen tang')
  await expect(facets.getByLabel(/^Xã hội số/)).toBeChecked()
  await expect.poll(() => results(page)).toEqual(await results(copy))
})

test('pages of a long result are in the address too', async ({ page }) => {
  await page.goto('/tim-kiem/?loai=platforms')
  await expect(page.locator('.results h2')).toContainText('50')
  const first = await results(page)
  await page.getByRole('link', { name: 'Trang 2', exact: true }).click()
  await expectAddress(page, { loai: 'platforms', trang: '2' })
  await expect.poll(async () => (await results(page)).names).not.toEqual(first.names)
  await page.goBack()
  await expect.poll(() => results(page)).toEqual(first)
})

for (const wrong of ['-1', 'abc', '50000', '1.5', '']) {
  test(`a page number “${wrong}” that cannot be shows a list or a way back to it`, async ({
    page,
  }) => {
    page.on('pageerror', (error) => {
      throw error
    })
    await page.goto(`/tim-kiem/?loai=platforms&trang=${wrong}`)
    await expect(page.locator('.results h2')).toContainText('50')
    const way = page.locator('.results h3, .results button:has-text("Về trang đầu")')
    await expect(way.first()).toBeVisible()
  })
}

test('what is typed is text, whatever it looks like', async ({ page }) => {
  page.on('dialog', (dialog) => {
    throw new Error(dialog.message())
  })
  const typed = '<img src=x onerror=alert(1)><b>khám</b>'
  await page.goto(`/tim-kiem/?q=${encodeURIComponent(typed)}`)
  await expect(page.locator('.results h2')).toContainText(typed)
  await expect(page.locator('main img[src="x"], .results h2 b')).toHaveCount(0)
})

test('the English page has the same results at its own address', async ({ page }) => {
  const found = async (address: string) => {
    await page.goto(address)
    // The heading of the page before the script is that of the whole catalogue.
    await expect(page.locator('.results h2')).toContainText('kham benh tu xa')
    return page
      .locator('.results h3 a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').at(-2)))
  }
  const inVietnamese = await found('/tim-kiem/?q=kham+benh+tu+xa')
  expect(inVietnamese).toContain('tu-van-kham-chua-benh-tu-xa')
  expect(await found('/en/search/?q=kham+benh+tu+xa')).toEqual(inVietnamese)
  // The switch asks the same, also what was typed since the page was opened.
  await page.getByRole('link', { name: 'Tiếng Việt', exact: true }).click()
  await expectAddress(page, { q: 'kham benh tu xa' })
  await page
    .locator('aside.facets')
    .getByLabel(/^Nền tảng số/)
    .check()
  await expectAddress(page, { q: 'kham benh tu xa', loai: 'platforms' })
  await page.getByRole('link', { name: 'English', exact: true }).click()
  await expect(page).toHaveURL(/\/en\/search\//)
  await expectAddress(page, { q: 'kham benh tu xa', loai: 'platforms' })
})

test('what was typed before the scripts came is searched when they come', async ({ page }) => {
  const { promise: held, resolve: letThrough } = Promise.withResolvers<void>()
  await page.route(/\/_astro\/.*\.js$/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/tim-kiem/', { waitUntil: 'commit' })
  const box = page.getByRole('main').getByRole('searchbox')
  await box.fill('định danh')
  letThrough()
  await expect(page.locator('.results h3').first()).toContainText('định danh')
  await expectAddress(page, { q: 'định danh' })
})

test('an address that cannot be read is a page that does not exist, in every part', async ({
  request,
}) => {
  for (const part of ['', 'nen-tang/', 'api/', 'api/platforms/', 'admin/', '_next/']) {
    const answer = await request.get(`/${part}%E0%A4%A`)
    expect(answer.status(), part).toBe(404)
    expect(await answer.text(), part).toContain('Không tìm thấy trang')
  }
})
