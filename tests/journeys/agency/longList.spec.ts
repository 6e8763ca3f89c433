import { expect, test } from '@playwright/test'
import { openBrowser, signIn } from '../../support/people.ts'

// A list on a desk that is longer than what is loaded at once.

test('a list tells how many there are in all, and loads the rest on request', async ({
  browser,
}) => {
  const officer = await openBrowser(browser)
  // The server answers two at a time, where it would answer a hundred.
  await officer.route('**/api/adoptions?**limit=100**', (route) =>
    route.continue({ url: route.request().url().replace('limit=100', 'limit=2') }),
  )
  await officer.goto('/dang-nhap/')
  await signIn(officer, 'canbo.yte@demo.example')
  const list = officer.locator('section').filter({
    has: officer.getByRole('heading', { name: /^Đăng ký triển khai/ }),
  })
  const rows = list.locator('li.desk-row')
  await expect(rows).toHaveCount(2)
  const total = Number(await list.locator('.count').innerText())
  expect(total).toBeGreaterThan(2)
  await expect(list).toContainText(`Đang hiện 2 trong ${total} mục.`)
  while (await list.getByRole('button', { name: 'Xem tiếp' }).isVisible()) {
    const before = await rows.count()
    await list.getByRole('button', { name: 'Xem tiếp' }).press('Enter')
    await expect.poll(() => rows.count()).toBeGreaterThan(before)
  }
  await expect(rows).toHaveCount(total)
  const links = await rows.locator('a').evaluateAll((all) => all.map((a) => a.getAttribute('href')))
  expect(new Set(links).size).toBe(links.length)
})
