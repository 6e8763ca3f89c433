import { expect, test } from '@playwright/test'

test('a reader narrows the organisations by a name without marks, and the address keeps it', async ({
  page,
}) => {
  await page.goto('/don-vi/')
  const rows = page.locator('.organisation:visible')
  const all = await rows.count()
  await page.getByLabel('Lọc theo tên').fill('da nang')
  await expect(page.locator('#organisation-filter-found')).toHaveText(/^Còn \d+ dòng$/)
  expect(await rows.count()).toBeLessThan(all)
  await expect(rows.first()).toContainText('Đà Nẵng')
  await expect(page).toHaveURL(/ten=da/)
  await page.reload()
  await expect(rows.first()).toContainText('Đà Nẵng')
})
