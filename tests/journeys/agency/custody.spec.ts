import { expect, test } from '@playwright/test'
import { openDesk } from '../../support/people.ts'

test('a leader makes a custodian’s key in the browser, prints the sheet, and tries the key', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const leader = await openDesk(browser, 'lanhdao.yte@demo.example')
  await leader.getByRole('link', { name: 'Giữ khóa niêm phong' }).click()
  await leader.getByLabel('Câu mật khẩu', { exact: true }).fill('ngắn')
  await leader.getByRole('button', { name: 'Tạo khóa giữ' }).click()
  await expect(leader.locator('.problems')).toContainText('ít nhất 16 ký tự')
  const passphrase = 'bến nước cây đa sân đình'
  await leader.getByLabel('Câu mật khẩu', { exact: true }).fill(passphrase)
  await leader.getByLabel('Nhập lại câu mật khẩu').fill(passphrase)
  await leader.getByRole('button', { name: 'Tạo khóa giữ' }).click()
  const sheet = leader.getByRole('region', { name: 'Tờ phục hồi' })
  await expect(sheet).toContainText('AGE-SECRET-KEY', { timeout: 30_000 })
  await leader.screenshot({ path: 'test-results/market/custody-sheet.png', fullPage: true })
  await leader.getByRole('button', { name: 'Tôi đã in và cất tờ phục hồi' }).click()
  await leader.getByRole('button', { name: 'Thử khóa' }).click()
  const form = leader.getByRole('form', { name: 'Thử khóa' })
  await form.getByLabel('Câu mật khẩu', { exact: true }).fill('không phải câu này đâu')
  await form.getByRole('button', { name: 'Thử khóa' }).click()
  await expect(leader.locator('.problems')).toContainText('không đúng', { timeout: 30_000 })
  await form.getByLabel('Câu mật khẩu', { exact: true }).fill(passphrase)
  await form.getByRole('button', { name: 'Thử khóa' }).click()
  await expect(leader.getByText('Khóa mở được.')).toBeVisible({ timeout: 30_000 })
  await leader.screenshot({ path: 'test-results/market/custody.png', fullPage: true })
  await leader.context().close()
})
