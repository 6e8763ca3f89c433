import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { signedInApi } from '../../support/api.ts'
import { violationsOn } from '../../support/accessibility.ts'
import type { Violation } from '../../support/accessibility.ts'
import {
  expectNoSidewaysScroll,
  expectPublic,
  fireInAdmin,
  loadAdmin,
  mailsTo,
  openAdmin,
  openBrowser,
  openDesk,
  publicPage,
  waitUntilSaved,
} from '../../support/people.ts'

// The ministry and its reviewers at work in the admin.

const origin = () => process.env.PRODUCT_ORIGIN ?? ''

test('the ministry reads what waits before any list, corrects a platform, and the public reads it', async ({
  browser,
}) => {
  const ministry = await openAdmin(browser, 'quantri@demo.example')
  const waiting = ministry.getByRole('row').filter({ hasText: 'Chờ đánh giá' })
  await expect(waiting.first()).toContainText('minh họa')
  await loadAdmin(ministry, '/admin/collections/platforms?limit=100')
  await ministry.getByRole('link', { name: 'Nền tảng bảo tàng số' }).click()
  const summary = ministry.getByRole('textbox', { name: /^Dùng để làm gì/ })
  const sentence = `Hiện vật của bảo tàng cho mọi người xem, sửa lúc ${Date.now()}.`
  await summary.fill(sentence)
  await ministry.getByRole('button', { name: 'Xuất bản tài liệu' }).click()
  await expectPublic('/nen-tang/bao-tang-so/', sentence)
  await ministry.context().close()
})

test('with a browser set to English the admin speaks Vietnamese, until somebody chooses English in it', async ({
  browser,
}) => {
  const ministry = await openAdmin(browser, 'quantri2@demo.example', { locale: 'en-US' })
  await loadAdmin(ministry, '/admin/account')
  await ministry.getByRole('combobox', { name: 'Ngôn ngữ' }).fill('English')
  await ministry.keyboard.press('Enter')
  await expect(ministry.getByText('Language').first()).toBeVisible()
  await loadAdmin(ministry, '/admin')
  await expect(ministry.getByRole('heading', { name: 'My desk' })).toBeVisible()
  // A page of the site says in which language it wants to be answered, whatever is chosen in the admin.
  const refusal = async (language: string) => {
    const headers = { 'accept-language': language }
    const answer = await ministry.request.get('/api/platforms?where=khong', { headers })
    return answer.text()
  }
  expect(await refusal('vi')).toContain('Không đọc được điều kiện lọc')
  expect(await refusal('en')).toContain('The conditions (where) cannot be read')
  expect(await refusal('vi-VN,vi;q=0.9')).toContain('The conditions (where) cannot be read')
  await ministry.context().close()
})

test('who signed in in the admin is led back to the workspace by the header, once it was opened', async ({
  browser,
}) => {
  const ministry = await openAdmin(browser, 'quantri2@demo.example')
  await ministry.goto('/lam-viec/')
  const header = ministry.getByRole('banner')
  const toWorkspace = header.getByRole('link', { name: 'Nơi làm việc' })
  await expect(toWorkspace).toBeVisible()
  await expect(header.getByRole('link', { name: 'Đăng nhập' })).toHaveCount(0)
  await ministry.goto('/')
  await expect(toWorkspace).toBeVisible()
  await ministry.context().close()
})

test('an editor writes news in the admin, publishes it, changes it by the clock, and finds help and the way back', async ({
  browser,
}) => {
  const unique = Date.now()
  const ministry = await openAdmin(browser, 'quantri@demo.example')
  // A computer that is never idle: the editor hands over its text at the last moment.
  await ministry.addInitScript(() => {
    window.requestIdleCallback = (run, options) => window.setTimeout(run, options?.timeout ?? 500)
  })
  await loadAdmin(ministry, '/admin/collections/pages/create')
  await ministry.locator('#field-kind').getByRole('combobox').fill('Tin')
  await ministry.keyboard.press('Enter')
  await ministry.getByRole('textbox', { name: /^Tên trang/ }).fill(`Mở đợt đánh giá ${unique}`)
  await ministry.getByRole('textbox', { name: /^Tóm tắt/ }).fill('Doanh nghiệp gửi sản phẩm.')
  await ministry.locator('.ContentEditable__root').click()
  await ministry.keyboard.type(`Nhận hồ sơ từ ngày mai, lần ${unique}.`)
  await ministry.getByRole('button', { name: 'Lưu bản nháp' }).click()
  await expect(ministry).toHaveURL(/\/pages\/[0-9a-f]{24}/)
  const id = /[0-9a-f]{24}/.exec(ministry.url())?.[0] ?? ''
  const address = `/tin-tuc/mo-dot-danh-gia-${unique}/`
  const preview = await ministry.request.get(`/api/pages/${id}/preview`)
  expect(await preview.text()).toContain('Bản xem trước')
  expect(await publicPage(address)).not.toContain('Nhận hồ sơ')
  await loadAdmin(ministry)
  await fireInAdmin(ministry, 'Đăng ngay')
  await expectPublic(address, `Nhận hồ sơ từ ngày mai, lần ${unique}.`)
  expect(await publicPage('/tin-tuc/')).toContain(`Mở đợt đánh giá ${unique}`)

  const call = await signedInApi(origin(), 'quantri@demo.example')
  await call('POST', `/api/pages/${id}/revise`, {})
  const publishAt = new Date(Date.now() + 2000).toISOString()
  const next = { summary: `Đã gia hạn, lần ${unique}.`, publishAt }
  await call('PATCH', `/api/pages/${id}?draft=true`, next)
  expect((await call('POST', `/api/pages/${id}/schedule`, {})).status).toBe(200)
  await expectPublic(address, `Đã gia hạn, lần ${unique}.`)

  await ministry.goto('/lam-viec/')
  await ministry.locator('summary', { hasText: /^Trợ giúp$/ }).click()
  await expect(ministry.getByText('là những việc chỉ bạn hoặc đồng nghiệp')).toBeVisible()
  await expect(ministry.getByRole('heading', { name: 'Đang chờ tôi' })).toBeVisible()
  await ministry.goto(address)
  await ministry.getByRole('link', { name: 'Sửa trang này' }).click()
  await expect(ministry).toHaveURL(new RegExp(`/admin/collections/pages/${id}`))
  const visitor = await openBrowser(browser)
  await visitor.goto(address)
  await expect(visitor.getByRole('heading', { level: 1 })).toContainText('Mở đợt đánh giá')
  await expect(visitor.getByRole('link', { name: 'Sửa trang này' })).toBeHidden()
  await visitor.context().close()
  await ministry.context().close()
})

test('a reviewer approves the offering that waits, and sends another back with a reason', async ({
  browser,
}) => {
  const vendor = await signedInApi(origin(), 'doanhnghiep.a@demo.example')
  const platforms = await vendor<{ docs: { id: string }[] }>(
    'GET',
    '/api/platforms?where[slug][equals]=tu-van-kham-chua-benh-tu-xa&depth=0',
  )
  const name = `Trợ lý hội chẩn ${Date.now()}`
  const made = await vendor<{ doc: { id: string } }>('POST', '/api/offerings?draft=true', {
    name,
    summary: 'Ghi biên bản hội chẩn.',
    platform: platforms.body.docs[0]?.id,
    plans: [{ name: 'Cơ bản', price: 100_000, unit: 'site', interval: 'month' }],
    features: [{ text: 'Ghi âm và soạn biên bản' }],
    dataLocation: 'vietnam',
    exportFormats: 'DOCX, PDF',
    exitDays: 30,
  })
  const sent = await vendor('POST', `/api/offerings/${made.body.doc.id}/submit`, {})
  expect(sent.body).not.toHaveProperty('errors')

  const reviewer = await openAdmin(browser, 'chuyenvien@demo.example')
  await reviewer.getByRole('link', { name }).click()
  await reviewer.getByRole('button', { name: 'Trả lại' }).click()
  const question = reviewer.getByRole('region', { name: 'Trả lại' })
  await question.getByRole('button', { name: 'Xác nhận' }).click()
  await expect(question.getByRole('alert')).toContainText('Hãy điền: Lý do.')
  await question.getByLabel('Lý do', { exact: true }).fill('Nêu rõ nơi lưu dữ liệu.')
  await question.getByRole('button', { name: 'Xác nhận' }).click()
  await expect(reviewer.getByText('Đã thực hiện.')).toBeVisible()
  await expect
    .poll(() => mailsTo('doanhnghiep.a@demo.example', made.body.doc.id).at(-1))
    .toContain('Nêu rõ nơi lưu dữ liệu.')

  await loadAdmin(reviewer, '/admin')
  await expect(reviewer.getByRole('link', { name })).toBeHidden()
  await reviewer.getByRole('link', { name: 'Khảo sát trực tuyến (A)' }).click()
  await reviewer.getByRole('button', { name: 'Duyệt và công khai' }).click()
  await reviewer.getByRole('button', { name: 'Xác nhận' }).click()
  await expectPublic('/san-pham/khao-sat-truc-tuyen-a/', 'Khảo sát trực tuyến (A)')
  await reviewer.context().close()

  // The ministry reads on its desk what happened to which record.
  const ministry = await openAdmin(browser, 'quantri@demo.example')
  const change = ministry.getByRole('listitem').filter({ hasText: 'Duyệt và công khai' })
  await expect(change.getByRole('link', { name: 'Khảo sát trực tuyến (A)' }).first()).toBeVisible()
  await ministry.context().close()
})

test('a record that the public site cannot show is left out and named on the dashboard, until it is mended', async ({
  browser,
}) => {
  const ministry = await openAdmin(browser, 'quantri@demo.example')
  const database = new DatabaseSync(path.join(process.env.PRODUCT_DATA_DIR ?? '', 'cms.db'))
  const setGroup = (group: string) =>
    database.prepare('UPDATE platforms SET "group" = ? WHERE slug = ?').run(group, 'bao-tang-so')
  const before = database
    .prepare('SELECT "group" AS "group" FROM platforms WHERE slug = ?')
    .get('bao-tang-so') as { group: string }
  const publishAgain = () =>
    ministry.getByRole('button', { name: 'Xuất bản lại trang công khai' }).click()
  const page = '/nen-tang/bao-tang-so/'
  const answers = (status: number) =>
    expect(async () => {
      const answer = await fetch(`${process.env.PRODUCT_ORIGIN ?? ''}${page}`)
      expect(answer.status).toBe(status)
    }).toPass({ timeout: 30_000 })
  const named = ministry.getByRole('alert').filter({ hasText: '(platforms/' })
  try {
    // A value that no rule of the collection lets through, as a hand at the database might leave it.
    setGroup('không có')
    await publishAgain()
    // Its address says that it had a page.
    await answers(410)
    // The release is served a moment before its publication is noted as done.
    await expect(async () => {
      await loadAdmin(ministry)
      await expect(named).toContainText('Hồ sơ không xuất bản được', { timeout: 1000 })
    }).toPass({ timeout: 30_000 })
    // Everything else went out.
    expect(await publicPage('/nen-tang/')).toContain('</html>')
  } finally {
    setGroup(before.group)
    database.close()
  }
  await publishAgain()
  await answers(200)
  await expect(async () => {
    await loadAdmin(ministry)
    await expect(named).toBeHidden({ timeout: 1000 })
  }).toPass({ timeout: 30_000 })
  await ministry.context().close()
})

test('a result that is decided is read as text, not as a form that takes nothing', async ({
  browser,
}) => {
  const reviewer = await openAdmin(browser, 'chuyenvien@demo.example')
  await loadAdmin(reviewer, '/admin/collections/evaluations?limit=100')
  await reviewer.getByRole('link', { name: /^Truy xuất vùng trồng \(D\)/ }).click()
  const criteria = reviewer.getByRole('table').filter({ hasText: 'Bảo vệ dữ liệu cá nhân' })
  await expect(criteria.getByRole('row', { name: /^Nhân lực vận hành/ })).toContainText('3 trên 10')
  await expect(criteria).toContainText('Minh chứng có hạn đến 31/03/2027')
  await expect(criteria.locator('input, select, textarea')).toHaveCount(0)
  await reviewer.context().close()
})

test('on a telephone the admin keeps its buttons and its way back within the window', async ({
  browser,
}) => {
  const ministry = await openAdmin(browser, 'quantri@demo.example', {
    viewport: { width: 360, height: 780 },
  })
  await loadAdmin(ministry, '/admin/collections/platforms?limit=100')
  await ministry.getByRole('link', { name: 'Nền tảng bảo tàng số' }).click()
  const publish = ministry.getByRole('button', { name: 'Xuất bản tài liệu' })
  await expect(publish).toBeVisible()
  const edges = await ministry.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect()
    return {
      buttons: box('.doc-controls__controls .btn--style-primary')?.right,
      wayBack: box('.app-header__step-nav-wrapper')?.right,
      languages: box('.app-header__localizer')?.left ?? 0,
    }
  })
  expect(edges.buttons).toBeLessThanOrEqual(360)
  expect(edges.wayBack).toBeLessThanOrEqual(edges.languages)
  await expectNoSidewaysScroll(ministry)
  await loadAdmin(ministry, '/admin/thong-ke')
  await expect(ministry.getByRole('button', { name: 'Xem' })).toBeVisible()
  await expectNoSidewaysScroll(ministry)
  await ministry.context().close()
})

/**
 * What axe finds in Payload's own screens (3.90), for which there is no setting: names of its buttons and
 * combo boxes, its landmarks, the order of its headings. Nothing of ours may break even these.
 */
const upstream = new Set([
  'aria-command-name',
  'aria-hidden-focus',
  'button-name',
  'heading-order',
  'label',
  'label-content-name-mismatch',
  'label-title-only',
  'landmark-no-duplicate-banner',
  'landmark-one-main',
  'landmark-unique',
  'list',
  'nested-interactive',
  'page-has-heading-one',
  'region',
])
const ours = '.dashboard-desk, .transitions, .admin-logo'

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing of ours in the admin (${colorScheme})`, async ({ browser }) => {
    const found: Violation[] = []
    const look = async (page: Page) => {
      // Next sends it after the page.
      await expect(page).toHaveTitle(/./)
      const everywhere = await violationsOn(page)
      found.push(...everywhere.filter(({ rule }) => !upstream.has(rule)))
      for (const part of await page.locator(ours).all()) {
        const inside = await part.evaluate((element) => element.outerHTML)
        found.push(...everywhere.filter(({ html }) => inside.includes(html)))
      }
    }
    const visitor = await openBrowser(browser, { colorScheme })
    await visitor.goto('/admin/login')
    await visitor.getByLabel('Thư điện tử').waitFor()
    await look(visitor)
    await visitor.context().close()
    const ministry = await openAdmin(browser, 'quantri@demo.example', { colorScheme })
    await expect(ministry.locator('html')).toHaveAttribute('data-theme', colorScheme)
    await look(ministry)
    await loadAdmin(ministry, '/admin/collections/offerings?limit=100')
    await ministry.getByRole('link', { name: 'Hội chẩn liên viện (B)' }).waitFor()
    // The arrows that sort a column say which.
    await expect(ministry.getByRole('button', { name: /Tên sản phẩm/ }).first()).toBeVisible()
    await expect(ministry.locator('[aria-label*="[object"]')).toHaveCount(0)
    await look(ministry)
    const record = ministry.getByRole('link', { name: 'Hội chẩn liên viện (B)' })
    // By its address: what is asked here is how the page is, not how one comes to it.
    await loadAdmin(ministry, (await record.getAttribute('href')) ?? '')
    await ministry.locator('.transitions').waitFor({ timeout: 30_000 })
    await look(ministry)
    await ministry.context().close()
    expect(found).toEqual([])
  })

test('the ministry narrows all figures to a province, to a group and to what is real', async ({
  browser,
}) => {
  const ministry = await openAdmin(browser, 'quantri@demo.example')
  await ministry.getByRole('link', { name: 'Mọi số liệu, có bộ lọc' }).click()
  await expect(ministry.getByRole('heading', { name: 'Số liệu có bộ lọc' })).toBeVisible()
  await ministry.getByRole('combobox', { name: /^Tỉnh, thành phố/ }).selectOption('lao-cai')
  await ministry.getByRole('button', { name: 'Xem', exact: true }).press('Enter')
  await expect(ministry).toHaveURL(/tinh=lao-cai/)
  const provinces = ministry
    .getByRole('region', { name: 'Tỉnh, thành phố theo mức triển khai' })
    .locator('tbody tr')
  await expect(provinces).toHaveCount(1)
  await expect(provinces).toContainText('Lào Cai')
  await ministry.getByRole('link', { name: 'Bỏ lọc' }).click()
  await ministry.getByLabel('Không tính dữ liệu minh họa').check()
  await ministry.getByRole('button', { name: 'Xem', exact: true }).click()
  await expect(ministry.locator('main table').first()).toBeVisible()
  await expect(ministry.locator('main table').filter({ hasText: 'minh họa' })).toHaveCount(0)
  await ministry.setViewportSize({ width: 360, height: 800 })
  await expectNoSidewaysScroll(ministry)
  await ministry.context().close()
})

test('a name that agencies gave in words is claimed by its vendor and merged by the ministry, and its adoption becomes one of the offering', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const ministryApi = await signedInApi(origin(), 'quantri@demo.example')
  const taxCode = '0101245172'
  const firms = await ministryApi<{ docs: { id: string }[] }>(
    'GET',
    '/api/organisations?where[slug][equals]=dn-minh-hoa-a&depth=0',
  )
  await ministryApi('PATCH', `/api/organisations/${firms.body.docs[0]?.id}`, { taxCode })

  const product = `Khám xa ${Date.now()}`
  for (const width of [360, 1280]) {
    const viewport = { width, height: 900 }
    const officer = await openDesk(browser, 'canbo.nghean@demo.example', { viewport })
    await officer.goto('/lam-viec/dang-ky/?platform=tu-van-kham-chua-benh-tu-xa')
    await officer.getByLabel('Tên sản phẩm chưa có trong danh mục').fill(`${product} ${width}`)
    await officer.getByLabel('Tên doanh nghiệp chưa có trong danh mục').fill('Công ty Xa')
    await officer.getByLabel('Mã số thuế của doanh nghiệp này').fill(taxCode)
    await officer.getByLabel('Mục đích sử dụng').fill('Khám từ xa')
    await waitUntilSaved(officer)
    await expectNoSidewaysScroll(officer)
    await officer.screenshot({ path: `test-results/name-form-${width}.png`, fullPage: true })
    await officer.getByRole('button', { name: 'Xem lại trước khi trình' }).click()
    await expect(
      officer.getByText(`${product} ${width}, Công ty Xa (chưa có trong danh mục)`),
    ).toBeVisible()
    await officer.getByRole('button', { name: 'Trình lãnh đạo' }).click()
    await expect(officer.getByText('Hồ sơ đang chờ lãnh đạo đơn vị duyệt.')).toBeVisible()
    await officer.screenshot({ path: `test-results/name-view-${width}.png`, fullPage: true })
    await officer.context().close()

    const vendor = await openDesk(browser, 'doanhnghiep.a@demo.example', { viewport })
    const name = vendor.locator('li').filter({ hasText: `${product} ${width}` })
    await name
      .getByLabel('Là sản phẩm nào của bạn')
      .selectOption({ label: 'Khám từ xa cho trạm y tế (A)' })
    await expectNoSidewaysScroll(vendor)
    await vendor.screenshot({ path: `test-results/name-vendor-${width}.png`, fullPage: true })
    await name.getByRole('button', { name: 'Đây là sản phẩm của chúng tôi' }).click()
    await expect(name).toContainText('Doanh nghiệp đã nhận, chờ Bộ')
    await vendor.context().close()
  }

  const ministry = await openDesk(browser, 'quantri@demo.example')
  const waiting = ministry
    .locator('li')
    .filter({ hasText: `${product} 1280` })
    .filter({ hasText: 'Doanh nghiệp nhận tên này, chờ Bộ gộp' })
  await waiting.getByRole('link').first().click()
  await expect(ministry).toHaveURL(/unlistedNames/)
  await loadAdmin(ministry)
  await expect(
    ministry.getByText('Gộp thì 1 đăng ký triển khai, 0 hợp đồng sau đây đổi theo.'),
  ).toBeVisible()
  await ministry.getByRole('button', { name: 'Gộp vào sản phẩm trong danh mục' }).click()
  const choices = ministry
    .getByRole('combobox', { name: 'Sản phẩm trong danh mục' })
    .locator('option')
  await expect(choices.nth(1)).toContainText('Khám từ xa cho trạm y tế (A)')
  await ministry
    .getByRole('combobox', { name: 'Sản phẩm trong danh mục' })
    .selectOption({ index: 1 })
  await ministry.screenshot({ path: 'test-results/name-admin-1280.png', fullPage: true })
  await ministry.getByRole('button', { name: 'Xác nhận' }).click()
  await expect(ministry.getByText('Đã vào danh mục').first()).toBeVisible()
  await expect(ministry.getByText('1 hồ sơ đổi theo')).toBeVisible()
  const officerApi = await signedInApi(origin(), 'canbo.nghean@demo.example')
  const carried = await officerApi<{ docs: { offering: { name: string }; productName: null }[] }>(
    'GET',
    '/api/adoptions?where[state][equals]=awaitingApproval&where[offering][exists]=true&sort=-updatedAt&depth=1&limit=1',
  )
  expect(carried.body.docs).toMatchObject([
    { offering: { name: 'Khám từ xa cho trạm y tế (A)' }, productName: null },
  ])

  // Merged wrongly: undone with a reason, the adoption says its own words again.
  await ministry.getByRole('button', { name: 'Bỏ gộp' }).click()
  await ministry.getByRole('textbox', { name: 'Lý do' }).fill('Gộp nhầm sản phẩm')
  await ministry.getByRole('button', { name: 'Xác nhận' }).click()
  await expect(ministry.getByText('1 hồ sơ trỏ lại tên này')).toBeVisible()
  const named = await officerApi<{ docs: { offering: null; vendorName: string }[] }>(
    'GET',
    `/api/adoptions?where[productName][equals]=${encodeURIComponent(`${product} 1280`)}&depth=0`,
  )
  expect(named.body.docs).toMatchObject([{ offering: null, vendorName: 'Công ty Xa' }])
})
