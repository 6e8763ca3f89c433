import { expect, test } from '@playwright/test'

test('a reader hides what is made up, and the address keeps it so for others', async ({ page }) => {
  await page.goto('/nen-tang/tu-van-kham-chua-benh-tu-xa/')
  const offering = page.locator('#offerings li[data-illustrative]').first()
  await expect(offering).toBeVisible()
  await expect(offering).toContainText('minh họa')
  await page.getByRole('button', { name: 'Ẩn dữ liệu minh họa' }).click()
  await expect(offering).toBeHidden()
  await expect(page.locator('.facts')).toContainText('chưa có đơn vị nào đăng ký ở đây')
  await expect(page).toHaveURL(/minh-hoa=an/)
  await page.goto('/san-pham/')
  await expect(page.locator('main li[data-illustrative]').first()).toBeHidden()
  await page.getByRole('button', { name: 'Hiện dữ liệu minh họa' }).click()
  await expect(page.locator('main li[data-illustrative]').first()).toBeVisible()
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader reports a mistake from the foot of a page', async ({ page }) => {
    await page.goto('/nen-tang/ban-do-so/')
    await page.getByRole('link', { name: 'Báo sai sót trên trang này' }).click()
    await expect(page.getByLabel('Trang có sai sót')).toHaveValue('/nen-tang/ban-do-so/')
    await page
      .getByLabel('Điều sai, điều đúng và nguồn')
      .fill('Tên đơn vị vận hành sai một chữ, xin xem lại nguồn.')
    // A person takes longer than a program: so long the form is not taken yet.
    const given = Date.now()
    await expect.poll(() => Date.now() - given, { timeout: 10_000 }).toBeGreaterThan(3100)
    await page.getByRole('button', { name: 'Gửi', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Đã nhận báo cáo của bạn' })).toBeVisible()
  })
})
