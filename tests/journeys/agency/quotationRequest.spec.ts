import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { bringDeadline } from '../../support/deadline.ts'
import {
  expectNoSidewaysScroll,
  expectPublic,
  openDesk,
  publicPage,
  waitUntilSaved,
} from '../../support/people.ts'

// From a locked selection to an award: nobody could read a price before the deadline.

/** Two widths of a screen, for those who look. */
async function show(page: Page, name: string): Promise<void> {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoSidewaysScroll(page)
    await page.screenshot({ path: `test-results/market/${name}-${width}.png`, fullPage: true })
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

/** Saves what a click downloads under its own name, and answers where. */
async function saved(page: Page, click: () => Promise<void>): Promise<string> {
  const download = page.waitForEvent('download')
  await click()
  const file = await download
  const place = path.join(mkdtempSync(path.join(tmpdir(), 'niem-phong-')), file.suggestedFilename())
  await file.saveAs(place)
  return place
}

/** A vendor seals on a computer without a network, by the page that it has downloaded, and hands in the file. */
async function sealElsewhere(vendor: Page, price: string): Promise<void> {
  await vendor.reload()
  await vendor.locator('summary', { hasText: 'Niêm phong trên máy' }).click()
  const sealingPage = await saved(vendor, () =>
    vendor.getByRole('link', { name: 'Tải trang niêm phong' }).click(),
  )
  const request = await saved(vendor, () =>
    vendor.getByRole('button', { name: 'Tải tệp yêu cầu' }).click(),
  )
  const told = await publicPage('/trang-niem-phong.html.sha256')
  const hash = createHash('sha256').update(readFileSync(sealingPage)).digest('hex')
  expect(told).toBe(`${hash}  trang-niem-phong.html\n`)
  const context = await vendor.context().browser()?.newContext({ offline: true, locale: 'vi-VN' })
  if (!context) throw new Error('There is no browser.')
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  await page.goto(`file://${sealingPage}`)
  await page.getByLabel('Tệp yêu cầu').setInputFiles(sealingPage)
  await expect(page.getByText('Đây không phải tệp yêu cầu')).toBeVisible()
  await page.getByLabel('Tệp yêu cầu').setInputFiles(request)
  await expect(page.getByText('Doanh nghiệp minh họa B')).toBeVisible()
  for (const one of await page.getByLabel(/^Đơn giá/).all()) await one.fill(price)
  await show(page, 'sealing-page')
  const files: string[] = []
  page.on('download', (file) => files.push(file.suggestedFilename()))
  const sealed = await saved(page, () =>
    page.getByRole('button', { name: 'Niêm phong và tải về' }).click(),
  )
  await expect(
    page.getByRole('status').filter({ hasText: 'Hai tệp đã được tải về máy' }),
  ).toBeFocused()
  await expect
    .poll(() => files.map((file) => file.slice(0, 6)).sort())
    .toEqual(['niem-p', 'tep-mo'])
  expect(errors).toEqual([])
  await context.close()
  const content = readFileSync(sealed, 'utf8')
  expect(content).not.toContain(price.replaceAll('.', ''))
  const damaged = `${sealed}.damaged.json`
  writeFileSync(damaged, content.replace('"ciphertext":"YWdl', '"ciphertext":"YWdm'))
  const field = vendor.getByLabel('Nộp tệp đã niêm phong')
  await field.setInputFiles(request)
  await expect(vendor.getByRole('alert')).toContainText('không phải tệp do trang niêm phong')
  await field.setInputFiles(damaged)
  await expect(vendor.getByRole('alert')).toContainText('bị hỏng khi sao chép')
  await show(vendor, 'sealed-elsewhere')
  await field.setInputFiles(sealed)
}

/** The name of the file that a link brings. */
async function taken(page: Page, link: string): Promise<string> {
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: link }).click()
  return (await download).suggestedFilename()
}

test('an officer asks vendors for prices, they seal them, and after the deadline one is chosen', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const title = `Báo giá khám từ xa ${Date.now()}`
  const officer = await openDesk(browser, 'canbo.yte@demo.example')
  await officer
    .getByRole('link', { name: 'Chọn giải pháp khám bệnh từ xa cho trạm y tế xã' })
    .first()
    .click()
  await officer.getByRole('link', { name: 'Hỏi giá các doanh nghiệp' }).click()
  await officer.getByLabel('Tên yêu cầu').fill(title)
  await officer.getByLabel('Nơi thực hiện').fill('40 xã vùng cao')
  await officer.getByLabel('Mọi doanh nghiệp có sản phẩm của nền tảng').check()
  await expect(officer.getByText(/còn \d+ ngày làm việc, đến 16:00 ngày/)).toBeVisible()
  await show(officer, 'request-form')
  await officer.getByRole('button', { name: 'Trình lãnh đạo' }).click()
  await expect(officer.getByText('Đang chờ lãnh đạo duyệt.')).toBeVisible()
  const id = new URL(officer.url()).searchParams.get('id') ?? ''

  const leader = await openDesk(browser, 'lanhdao.yte@demo.example')
  await leader.getByRole('link', { name: title }).first().click()
  await leader.getByRole('button', { name: 'Duyệt và công bố' }).click()
  await leader.getByRole('group').getByRole('button', { name: 'Duyệt và công bố' }).click()
  await expect(leader.locator('.state')).toContainText('Đã công bố')
  const address = new URL(
    (await leader.getByRole('link', { name: 'Xem trang công khai' }).getAttribute('href')) ?? '',
    leader.url(),
  ).pathname
  await expectPublic(address, '40 xã vùng cao')
  expect(await publicPage('/yeu-cau-bao-gia/')).toContain(title)

  const first = await openDesk(browser, 'doanhnghiep.a@demo.example')
  await first.getByRole('link', { name: title }).first().click()
  const prices = first.getByLabel(/^Đơn giá/)
  await expect(prices.first()).toBeVisible()
  for (const price of await prices.all()) await price.fill('987.654')
  await expect(first.getByText('Bằng chữ')).toBeVisible()
  await show(first, 'quotation-form')
  const openingFile = first.waitForEvent('download')
  await first.getByRole('button', { name: 'Niêm phong và nộp' }).click()
  expect((await openingFile).suggestedFilename()).toMatch(/^tep-mo-.*\.json$/)
  await expect(first.getByText('Đã niêm phong và nộp.')).toBeVisible()
  await show(first, 'quotation-sealed')

  const second = await openDesk(browser, 'doanhnghiep.b@demo.example')
  await second.getByRole('link', { name: title }).first().click()
  await expect(second.getByLabel(/^Đơn giá/).first()).toBeVisible()
  for (const price of await second.getByLabel(/^Đơn giá/).all()) await price.fill('900.000')
  await second.getByRole('button', { name: 'Niêm phong và nộp' }).click()
  await expect(second.getByText('Đã niêm phong và nộp.')).toBeVisible()
  await second.getByRole('button', { name: 'Rút báo giá' }).click()
  await second.getByRole('group').getByRole('button', { name: 'Rút báo giá' }).click()
  await expect(second.getByText('Đã rút. Bạn có thể nộp lại trước hạn.')).toBeVisible()
  await sealElsewhere(second, '950.000')
  await expect(second.getByText('Đã niêm phong và nộp.')).toBeVisible()

  // Its own agency does not know that anybody handed in.
  await officer.reload()
  await expect(officer.getByText('Trước khi mở, không ai ở đơn vị biết')).toBeVisible()
  await expect(officer.getByText('987.654')).toHaveCount(0)
  await expect(officer.getByRole('heading', { name: 'Các báo giá' })).toHaveCount(0)
  await show(officer, 'request-published')
  await expect(officer.getByRole('button', { name: 'Mở báo giá' })).toHaveCount(0)

  await bringDeadline(id)
  await first.reload()
  await expect(first.getByText('Đã hết hạn nộp. Không thay đổi được nữa.')).toBeVisible()
  await officer.reload()
  await officer.getByRole('button', { name: 'Mở báo giá' }).click()
  await officer.getByRole('form').getByRole('button', { name: 'Mở báo giá' }).click()
  await expect(officer.locator('.state')).toContainText('Đã mở báo giá')
  await expect(officer.getByRole('cell', { name: /987\.654/ }).first()).toBeVisible()
  await show(officer, 'request-opened')

  await officer.getByRole('button', { name: 'Trình kết quả lựa chọn' }).click()
  await officer.getByRole('radio', { name: /minh họa B/ }).check()
  await officer.getByLabel('Lý do', { exact: true }).selectOption('price')
  await officer.getByLabel('Lý do bằng lời').fill('Cao hơn dự toán được duyệt')
  await officer.getByLabel('Vì sao có kết quả này').fill('Giá thấp hơn, đủ yêu cầu')
  await show(officer, 'award-form')
  await officer.getByRole('form').getByRole('button', { name: 'Trình kết quả lựa chọn' }).click()
  await expect(officer.locator('.state')).toContainText('Chờ quyết định')

  await leader.goto('/lam-viec/')
  await leader.getByRole('link', { name: title }).first().click()
  await leader.getByRole('button', { name: 'Phê duyệt kết quả' }).click()
  await leader.getByLabel('Số quyết định').fill('58/QĐ-SYT')
  await leader.getByRole('form').getByRole('button', { name: 'Phê duyệt kết quả' }).click()
  await expect(leader.locator('.state')).toContainText('Đã có kết quả')
  const award = leader.locator('nav.chain li').filter({ hasText: 'Kết quả lựa chọn' })
  await expect(award.getByRole('link', { name: title })).toHaveAttribute(
    'href',
    /^\/tien-trinh-mua-sam\/./,
  )
  await show(leader, 'request-awarded')
  for (const [name, file] of [
    ['Yêu cầu báo giá (DOCX)', /^yeu-cau-bao-gia-.*\.docx$/],
    ['Biên bản mở báo giá (DOCX)', /^bien-ban-mo-bao-gia-.*\.docx$/],
    ['Quyết định kết quả (DOCX)', /^quyet-dinh-ket-qua-.*\.docx$/],
    ['Bảng các báo giá (XLSX)', /^bang-bao-gia-.*\.xlsx$/],
    ['Cả bộ hồ sơ (ZIP)', /^ho-so-bao-gia-.*\.zip$/],
  ] as const) {
    expect(await taken(leader, name)).toMatch(file)
  }

  // What was awarded is typed nowhere again.
  await officer.goto(`/lam-viec/yeu-cau-bao-gia/?id=${id}`)
  await officer.getByRole('link', { name: 'Nhập hợp đồng từ kết quả này' }).click()
  await expect(officer.getByLabel('Tên hợp đồng')).toHaveValue(title)
  await expect(officer.getByLabel('Đơn giá chưa thuế').first()).toHaveValue('950.000')
  await expect(officer.getByLabel('Hình thức lựa chọn')).toHaveValue('quotations')
  await expect(officer.getByText('Doanh nghiệp minh họa B').first()).toBeVisible()
  await waitUntilSaved(officer)
  await show(officer, 'contract-from-award')
  await officer.goto(`/lam-viec/yeu-cau-bao-gia/?id=${id}`)
  const contract = officer.locator('nav.chain li').filter({ hasText: 'Hợp đồng' })
  await expect(contract.getByRole('link', { name: title })).toBeVisible()
  await officer.getByRole('link', { name: 'Đăng ký triển khai từ kết quả này' }).click()
  await expect(officer.getByText(`Từ kết quả lựa chọn: ${title}`)).toBeVisible()
  await expect(officer.getByLabel('Mục đích sử dụng')).not.toHaveValue('')
  await show(officer, 'adoption-from-award')

  await first.reload()
  await expect(first.getByText('Báo giá của bạn không được chọn.')).toBeVisible()
  await expect(first.getByText('Cao hơn dự toán được duyệt')).toBeVisible()
  await show(first, 'quotation-lost')
  expect(await taken(first, 'Biên bản mở báo giá (DOCX)')).toMatch(/^bien-ban-mo-bao-gia-/)
  await expectPublic(address, '58/QĐ-SYT')
  expect(await publicPage(address)).not.toContain('Cao hơn dự toán')
  const visitor = await browser.newPage({ javaScriptEnabled: false })
  await visitor.goto(address)
  await expect(visitor.getByRole('heading', { name: 'Kết quả' })).toBeVisible()
  await show(visitor, 'public-awarded')
  await visitor.goto('/yeu-cau-bao-gia/')
  await show(visitor, 'public-register')
  for (const page of [officer, leader, first, second, visitor]) await page.context().close()
})
