import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { signedInApi, submitAdoption } from '../../support/api.ts'
import { openBrowser, openDesk, recordId, signIn, waitUntilSaved } from '../../support/people.ts'

// Two people, or two tabs, at the same moment; and a session that ends in the middle of the work.

const origin = () => process.env.PRODUCT_ORIGIN ?? ''
const saveState = (page: Page) => page.locator('.save-state').first()

test('two leaders approve at once: one wins, the other reads why not', async ({ browser }) => {
  const officer = await signedInApi(origin(), 'canbo.yte@demo.example')
  const { id, evidence } = await submitAdoption(officer, 'tu-van-kham-chua-benh-tu-xa')
  const leaders = await Promise.all(
    ['lanhdao.yte@demo.example', 'pholanhdao.yte@demo.example'].map(async (email) => {
      const leader = await openDesk(browser, email)
      await leader.goto(`/lam-viec/dang-ky/?id=${id}`)
      await leader.getByRole('button', { name: 'Duyệt và công bố' }).click()
      await leader.getByLabel('Minh chứng', { exact: true }).fill(evidence)
      return leader
    }),
  )
  await Promise.all(
    leaders.map((leader) => leader.getByRole('button', { name: 'Duyệt và công bố' }).click()),
  )
  const outcomes = leaders.map((leader) =>
    leader.locator('.problems, [role=status]:text("Đã thực hiện")').first(),
  )
  for (const outcome of outcomes) await expect(outcome).toBeVisible()
  const said = await Promise.all(outcomes.map((outcome) => outcome.innerText()))
  expect(said.filter((sentence) => sentence.includes('Đã thực hiện'))).toHaveLength(1)
  const [refusal = ''] = said.filter((sentence) => !sentence.includes('Đã thực hiện'))
  expect(refusal).toMatch(/Đã công bố|vừa|trước|người khác/)
  for (const leader of leaders) {
    await leader.reload()
    await expect(leader.locator('.state')).toContainText('Đã công bố')
    await expect(leader.getByRole('cell', { name: evidence })).toHaveCount(1)
    await leader.context().close()
  }
})

test('two tabs edit one draft: the second to save is told, and nothing is overwritten', async ({
  browser,
}) => {
  const first = await openDesk(browser, 'canbo.nghean@demo.example')
  await first.goto('/lam-viec/lua-chon/')
  await first.getByLabel('Nhu cầu của đơn vị').fill('Từ thẻ thứ nhất')
  await waitUntilSaved(first)
  const id = await recordId(first)
  const second = await first.context().newPage()
  await second.goto(`/lam-viec/lua-chon/?id=${id}`)
  await second.getByLabel('Nhu cầu của đơn vị').fill('Từ thẻ thứ hai')
  await expect(saveState(second)).toContainText('Có thay đổi chưa lưu')
  await waitUntilSaved(second)
  await first.getByLabel('Nhu cầu của đơn vị').fill('Lại từ thẻ thứ nhất')
  await expect(saveState(first)).toContainText('Hồ sơ này đã được sửa ở thẻ khác')
  await expect(first.getByLabel('Nhu cầu của đơn vị')).toHaveValue('Lại từ thẻ thứ nhất')
  first.on('dialog', (dialog) => void dialog.accept())
  await saveState(first).getByRole('button', { name: 'Tải bản mới' }).click()
  await expect(first.getByLabel('Nhu cầu của đơn vị')).toHaveValue('Từ thẻ thứ hai')
  await first.context().close()
})

test('the session ends while typing: after signing in again nothing is lost', async ({
  browser,
}) => {
  const officer = await openDesk(browser, 'canbo.nghean@demo.example')
  await officer.goto('/lam-viec/lua-chon/')
  await officer.getByLabel('Nhu cầu của đơn vị').fill('Trước khi hết phiên')
  await waitUntilSaved(officer)
  await officer.context().clearCookies()
  await officer.getByLabel('Nhu cầu của đơn vị').fill('Gõ sau khi hết phiên')
  await expect(officer.getByRole('dialog', { name: 'Phiên làm việc đã hết hạn' })).toBeVisible()
  await signIn(officer, 'canbo.nghean@demo.example')
  await expect(officer.getByRole('dialog')).toBeHidden()
  await waitUntilSaved(officer)
  await officer.reload()
  await expect(officer.getByLabel('Nhu cầu của đơn vị')).toHaveValue('Gõ sau khi hết phiên')
  await officer.context().close()
})

test('five wrong passwords: each is answered by a sentence, and the right one waits too', async ({
  browser,
}) => {
  const person = await openBrowser(browser)
  await person.goto('/dang-nhap/')
  // An account that no other journey uses: it stays locked for ten minutes.
  await person.getByLabel('Thư điện tử').fill('canbo.xa@demo.example')
  const problems = person.locator('.problems')
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await person.getByLabel('Mật khẩu').fill(`sai lần ${attempt}`)
    const answer = person.waitForResponse('**/api/users/login')
    await person.getByRole('button', { name: 'Đăng nhập' }).click()
    expect((await answer).status()).toBe(401)
    await expect(problems).toContainText('mật khẩu không đúng')
  }
  const right = person.waitForResponse('**/api/users/login')
  await signIn(person, 'canbo.xa@demo.example')
  expect((await right).status()).toBe(401)
  await expect(problems).toContainText('hãy đợi mười phút')
  await person.context().close()
})
