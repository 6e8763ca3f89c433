import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { z } from 'zod'
import { signedInApi } from '../../support/api.ts'
import { expectNoSidewaysScroll, openBrowser, openDesk } from '../../support/people.ts'

const LockedSchema = z.object({
  docs: z.array(z.object({ id: z.string(), hash: z.string(), locked: z.unknown() })),
})

/** The demonstration's locked record: its id, its hash, and the very text of its JSON file. */
async function lockedRecord() {
  const officer = await signedInApi(process.env.PRODUCT_ORIGIN ?? '', 'canbo.yte@demo.example')
  const { body } = await officer(
    'GET',
    '/api/selections?where[key][equals]=so-y-te-lao-cai-kham-tu-xa&depth=0',
  )
  const [record] = LockedSchema.parse(body).docs
  if (!record) throw new Error('There is no locked record.')
  return { ...record, json: JSON.stringify(record.locked, null, 2) }
}

async function choose(page: Page, content: string) {
  await page.getByLabel('Tệp JSON của hồ sơ').setInputFiles({
    name: 'ho-so.json',
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  })
}

for (const width of [360, 1280]) {
  test(`anybody computes the hash of a record again, without the server (${width} px)`, async ({
    browser,
  }) => {
    const { hash, json } = await lockedRecord()
    const page = await openBrowser(browser, { viewport: { width, height: 800 } })
    await page.goto('/kiem-tra-ho-so/')
    await page.getByLabel('Mã băm in trên giấy').fill(hash)
    // Nothing is asked of a server but the scripts of the page, and nothing is sent.
    const sent: string[] = []
    page.on('request', (request) => {
      if (request.method() !== 'GET' || request.url().includes('/api/')) sent.push(request.url())
    })
    await choose(page, json)
    await expect(page.getByRole('status')).toContainText(hash)
    await expect(page.getByRole('status')).toContainText('Trùng với mã in trên giấy')
    await expect(page.locator('#record-check-content')).toContainText('Sở Y tế')
    await expect(page.locator('#record-check-content')).toContainText('Doanh nghiệp cung cấp')
    await expectNoSidewaysScroll(page)

    await choose(page, json.replace('512 kbit/s', '256 kbit/s'))
    await expect(page.getByRole('status')).toContainText('Khác với mã in trên giấy')
    await choose(page, 'no JSON')
    await expect(page.getByRole('status')).toContainText('không phải là JSON')
    expect(sent).toEqual([])
  })
}

test('the screen of a locked record shows what was frozen, offers its JSON, and says what differs today', async ({
  browser,
}) => {
  const { id } = await lockedRecord()
  const page = await openDesk(browser, 'canbo.yte@demo.example')
  await page.goto(`/lam-viec/lua-chon/?id=${id}`)
  await expect(page.getByRole('heading', { name: 'Hôm nay khác với lúc khóa' })).toBeVisible()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải nội dung để kiểm tra (JSON)' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.json$/)
  await expectNoSidewaysScroll(page)
})
