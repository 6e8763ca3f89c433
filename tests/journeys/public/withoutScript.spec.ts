import { expect, test } from '@playwright/test'

// Every public page is complete without a script.
test.use({ javaScriptEnabled: false })

const platform = 'Nền tảng hỗ trợ tư vấn khám, chữa bệnh từ xa'

test('a reader without JavaScript gets from the search box to a comparison and to a province', async ({
  page,
}) => {
  const title = page.getByRole('heading', { level: 1 })
  await page.goto('/')
  const main = page.getByRole('main')
  await main.getByRole('searchbox').fill('khám bệnh từ xa')
  await main.getByRole('button', { name: 'Tìm' }).click()
  // Texts and roles are not looked for within noscript: what is there is found by its place.
  const list = main.locator('noscript')
  const headline = list.locator('h2').first()
  await expect(headline).toBeVisible()
  expect(await headline.evaluate((element) => (element as HTMLElement).innerText)).toContain(
    'kết quả cho “khám bệnh từ xa”',
  )
  await expect(list.locator('ol.register > li:visible').first()).toBeVisible()
  await list.locator('a[href="/nen-tang/tu-van-kham-chua-benh-tu-xa/"]').click()
  await expect(title).toHaveText(platform)
  await expect(main.getByRole('heading', { name: 'Nơi triển khai' })).toBeVisible()
  await main.getByRole('link', { name: 'Khám từ xa cho trạm y tế (A)' }).first().click()
  await expect(main.getByRole('heading', { name: 'Gói và giá' })).toBeVisible()
  await expect(main.getByText(/\d\.\d{3}\s₫/).first()).toBeVisible()

  await page.goto('/bai-toan/nen-tang-y-te-binh-dinh/')
  await expect(main.getByRole('heading', { name: 'Nội dung bài toán' })).toBeVisible()
  await main.getByRole('link', { name: 'Chọn nền tảng cho bài toán này' }).click()
  const rows = main.locator('#offerings ~ * li:visible, section:has(#offerings) li:visible')
  const all = await rows.count()
  await main.getByLabel('Chỉ tại Việt Nam').check()
  await main.getByLabel('LGSP').check()
  expect(await rows.count()).toBeLessThan(all)
  expect(await rows.count()).toBeGreaterThan(0)

  const tick = 'Thêm “Hội chẩn chuyên gia (A)” vào bảng so sánh'
  await main.getByRole('link', { name: tick }).click()
  await expect(main.getByText('Hãy chọn thêm ít nhất một mục')).toBeVisible()
  const additions = main.locator('.additions')
  await additions.getByRole('link', { name: 'Phòng khám từ xa (F)' }).click()
  await expect(main.getByRole('columnheader')).toHaveCount(3)
  await additions.getByRole('link', { name: 'Hội chẩn liên viện (B)' }).click()
  await expect(main.getByRole('columnheader')).toHaveCount(4)
  await main.getByRole('link', { name: 'Chỉ hiện điểm khác nhau' }).click()
  await expect(main.getByText(/Đang ẩn \d+ dòng giống nhau/)).toBeVisible()
  const links = main.locator('.tools a:visible')
  await expect(links).toHaveText([/Hiện cả/, /XLSX/, /CSV/])

  await page.goto('/trien-khai/')
  await main.locator('.tile-map').getByRole('link', { name: 'Lào Cai' }).click()
  await expect(title).toContainText('Danh sách lượt triển khai')
  await expect(main.locator('table.adoptions tbody tr').first()).toBeVisible()
  await page.goBack()
  await main.locator('#provinces table').getByRole('link', { name: 'Lào Cai' }).click()
  await expect(title).toContainText('Lào Cai')
  await expect(main.getByRole('heading', { name: 'Nền tảng đã triển khai' })).toBeVisible()
  await expect(main.locator('table.adoptions tbody tr').first()).toBeVisible()
  await expect(main.getByRole('heading', { name: 'Đơn vị trước đây' })).toBeVisible()
})
