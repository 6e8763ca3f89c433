import { expect, test } from '@playwright/test'
import { openBrowser, signIn } from '../../support/people.ts'

test('a search is followed by mail or kept at the desk, from the search page, by keyboard alone', async ({
  browser,
}) => {
  const page = await openBrowser(browser)
  await page.goto('/tim-kiem/?q=kham+tu+xa&loai=offerings')
  const follow = page.getByRole('link', { name: 'Theo dõi, lưu tìm kiếm này' })
  await follow.focus()
  await page.keyboard.press('Enter')
  const part = page.locator('[data-search]')
  await expect(part.getByRole('heading', { name: 'Theo dõi một lượt tìm kiếm' })).toBeVisible()
  await expect(part.getByRole('link', { name: '“kham tu xa”' })).toHaveAttribute(
    'href',
    '/tim-kiem/?q=kham+tu+xa&loai=offerings',
  )
  await part.getByLabel('Thư điện tử').fill('nguoi-theo-doi@kiem-thu.example')
  await part.getByRole('button', { name: 'Theo dõi' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Hãy mở hộp thư của bạn' })).toBeVisible()

  await page.goBack()
  await part.getByRole('link', { name: 'Lưu vào bàn làm việc' }).press('Enter')
  await signIn(page, 'canbo.yte@demo.example')
  const kept = page.locator('#saved-searches')
  await kept.getByRole('button', { name: 'Lưu tìm kiếm' }).press('Enter')
  await expect(kept.getByRole('status')).toBeFocused()
  await expect(kept.getByRole('status')).toHaveText('Đã lưu. Thay đổi từ nay được báo ở đây.')
  const row = kept.getByRole('listitem').filter({ hasText: '“kham tu xa”' })
  await expect(row).toContainText('Chưa có gì mới')
  await page.reload()
  await expect(kept.getByRole('button', { name: 'Lưu tìm kiếm' })).toBeHidden()
  await row.getByRole('button', { name: /^Bỏ lưu: / }).press('Enter')
  await expect(kept.getByRole('status')).toHaveText('Đã bỏ lưu.')
  await expect(row).toHaveCount(0)
  await page.context().close()
})
