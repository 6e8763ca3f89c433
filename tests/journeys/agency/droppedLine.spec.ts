import { expect, test } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import { draftOffering, signedInApi, submitAdoption } from '../../support/api.ts'
import { openDesk, recordId, waitUntilSaved } from '../../support/people.ts'

// A line that drops: what was typed is saved once, nothing is lost, and what the page says is true.

const origin = () => process.env.PRODUCT_ORIGIN ?? ''
const saveState = (page: Page) => page.locator('.save-state').first()
const need = (page: Page) => page.getByLabel('Nhu cầu của đơn vị')

/** The next request of this kind arrives and is done; its answer never comes back. */
async function loseAnswer(page: Page, method: string, address: string): Promise<void> {
  let isLost = false
  await page.route(address, async (route) => {
    if (isLost || route.request().method() !== method) return route.fallback()
    isLost = true
    await route.fetch()
    return route.abort('connectionreset')
  })
}

async function officerAt(browser: Browser, address: string): Promise<Page> {
  const page = await openDesk(browser, 'canbo.nghean@demo.example')
  await page.goto(address)
  return page
}

test('a first save whose answer is lost makes one record, which holds the words typed after it', async ({
  browser,
}) => {
  const page = await officerAt(browser, '/lam-viec/lua-chon/')
  const words = `Nhu cầu ${Date.now()}`
  await loseAnswer(page, 'POST', '**/api/selections?**')
  await need(page).fill(words)
  await expect(saveState(page)).toContainText('mất kết nối')
  await need(page).fill(`${words}, thêm lời sau`)
  await waitUntilSaved(page)
  const api = await signedInApi(origin(), 'canbo.nghean@demo.example')
  const found = await api<{ docs: { id: string; need: string }[] }>(
    'GET',
    `/api/selections?depth=0&where[need][like]=${encodeURIComponent(words)}`,
  )
  expect(found.body.docs.map((doc) => doc.need)).toEqual([`${words}, thêm lời sau`])
  expect(found.body.docs[0]?.id).toBe(await recordId(page))
  await page.context().close()
})

test('a save whose answer is lost is no conflict, and while the line is away the page says so and saves by itself', async ({
  browser,
}) => {
  const page = await officerAt(browser, '/lam-viec/lua-chon/')
  await need(page).fill('Lời đầu')
  await waitUntilSaved(page)
  const id = await recordId(page)
  const api = await signedInApi(origin(), 'canbo.nghean@demo.example')
  const kept = async () =>
    (await api<{ need: string }>('GET', `/api/selections/${id}?depth=0`)).body.need

  await loseAnswer(page, 'PATCH', '**/api/selections?**')
  await need(page).fill('Lời đã đến nơi')
  await expect(saveState(page)).toContainText('mất kết nối')
  await expect.poll(kept).toBe('Lời đã đến nơi')
  await need(page).fill('Lời gõ tiếp')
  await waitUntilSaved(page)
  expect(await kept()).toBe('Lời gõ tiếp')

  await page.context().setOffline(true)
  await need(page).fill('Lời lúc mất mạng')
  await expect(saveState(page)).toContainText('hệ thống tự lưu khi có kết nối lại')
  // Whoever closes the page now is asked first.
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const question = await asked
  expect(question.type()).toBe('beforeunload')
  await question.dismiss()
  await page.context().setOffline(false)
  await waitUntilSaved(page)
  expect(await kept()).toBe('Lời lúc mất mạng')
  await page.context().close()
})

test('an approval whose answer is lost is done once, and the page shows the new state', async ({
  browser,
}) => {
  const officer = await signedInApi(origin(), 'canbo.yte@demo.example')
  const { id, evidence } = await submitAdoption(officer, 'tu-van-kham-chua-benh-tu-xa')
  const leader = await openDesk(browser, 'lanhdao.yte@demo.example')
  await leader.goto(`/lam-viec/dang-ky/?id=${id}`)
  await leader.getByRole('button', { name: 'Duyệt và công bố' }).click()
  await leader.getByLabel('Minh chứng', { exact: true }).fill(evidence)
  // The line is away for a while after the approval has arrived: pressed again, it is found to be done.
  let isAway = true
  await leader.route('**/api/**', async (route) => {
    if (!isAway) return route.fallback()
    if (route.request().method() === 'POST') await route.fetch()
    return route.abort('connectionreset')
  })
  await leader.getByRole('button', { name: 'Duyệt và công bố' }).click()
  await expect(leader.locator('.problems')).toContainText('Không kết nối được')
  isAway = false
  await leader.getByRole('button', { name: 'Duyệt và công bố' }).click()
  await expect(leader.locator('.state')).toContainText('Đã công bố')
  await expect(leader.getByRole('cell', { name: evidence })).toHaveCount(1)
  const history = await officer<{ docs: { event: string }[] }>(
    'GET',
    `/api/history?where[subjectId][equals]=${id}`,
  )
  expect(history.body.docs.filter(({ event }) => event === 'approve')).toHaveLength(1)
  await leader.context().close()
})

test('what is no number is not called saved: the fault stands at the field and the words stay in it', async ({
  browser,
}) => {
  const vendor = await signedInApi(origin(), 'doanhnghiep.b@demo.example')
  const platforms = await vendor<{ docs: { id: string }[] }>(
    'GET',
    '/api/platforms?where[slug][equals]=tu-van-kham-chua-benh-tu-xa&depth=0',
  )
  const { id } = await draftOffering(vendor, {
    name: `Giá bằng chữ ${Date.now()}`,
    platform: platforms.body.docs[0]?.id,
    exitDays: 20,
  })
  const page = await openDesk(browser, 'doanhnghiep.b@demo.example')
  await page.goto(`/lam-viec/san-pham/?id=${id}`)
  const price = page.getByLabel('Giá (₫) (không bắt buộc)')
  const availability = page.getByLabel('Mức sẵn sàng cam kết (%)')
  await price.fill('mười triệu')
  await availability.fill('chín chín')
  await availability.blur()
  await expect(saveState(page)).toContainText('trừ 2 ô chưa đúng')
  for (const [field, words] of [
    [price, 'mười triệu'],
    [availability, 'chín chín'],
  ] as const) {
    await expect(field).toHaveAccessibleDescription(/phải là một số/)
    await expect(field).toHaveValue(words)
  }
  await page.screenshot({ path: test.info().outputPath('half-typed.png'), fullPage: true })
  await price.fill('10.000.000')
  await availability.fill('99,5')
  await waitUntilSaved(page)
  const { body } = await vendor<{ availability: number; plans: { price: number }[] }>(
    'GET',
    `/api/offerings/${id}?draft=true&depth=0`,
  )
  expect([body.availability, body.plans[0]?.price]).toEqual([99.5, 10_000_000])
  await page.context().close()
})
