import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import type { Download, Locator, Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { adoptionLevels } from '../../../cms/src/domain/adoption/adoption.ts'
import { demoPassword } from '../../support/servedProduct.ts'
import { counting } from '../../support/sitting.ts'
import {
  expectPublic,
  loadAdmin,
  mailsTo,
  openAdmin,
  openBrowser,
  openDesk,
  recordId,
  waitUntilSaved,
} from '../../support/people.ts'

// The main job, from a word in the search box to the public page of the province.

const platform = 'Nền tảng hỗ trợ tư vấn khám, chữa bệnh từ xa'
const wanted = 'Khám từ xa cho trạm y tế (A)'
const others = ['Hội chẩn chuyên gia (A)', 'Phòng khám từ xa (F)']
const need = 'Ba mươi trạm y tế xã khám từ xa cùng bệnh viện tỉnh, từ quý I/2027.'

/** Addresses of the two records that the steps make, one after the other. */
const made = { selection: '', adoption: '' }
const decision = `Quyết định ${Date.now()}/QĐ-SYT`
let officer: Page
/** What the officer's ordinary way takes, from the first page to what is sent in (docs/operations.md). */
let sitting: ReturnType<typeof counting>

test.describe.configure({ mode: 'serial' })
test.beforeAll(async ({ browser }) => {
  officer = await openBrowser(browser)
  sitting = counting(officer)
})
test.afterAll(() => officer.context().close())

test('an officer finds a platform by typing without diacritics, and compares three offerings', async () => {
  await officer.goto('/')
  const box = officer.getByRole('main').getByRole('searchbox')
  await sitting.fill(box, 'kham benh tu xa')
  await box.press('Enter')
  await expect(officer.getByRole('heading', { name: 'kham benh tu xa' })).toContainText('kết quả')
  await sitting.click(officer.getByRole('link', { name: 'Triển khai đồng bộ nền tảng số y tế' }))
  await sitting.click(officer.getByRole('link', { name: platform }).first())
  await expect(officer.getByRole('heading', { level: 1 })).toHaveText(platform)
  for (const offering of [wanted, ...others]) {
    await sitting.click(officer.getByRole('checkbox', { name: `So sánh: ${offering}` }))
  }
  await sitting.click(officer.getByRole('link', { name: 'So sánh 3 mục' }))
  await expect(officer.getByRole('columnheader')).toHaveCount(4)
  await officer.getByRole('link', { name: 'Chỉ hiện điểm khác nhau' }).click()
  await expect(officer.getByText(/Đang ẩn \d+ dòng giống nhau/)).toBeVisible()
})

test('the record of the choice holds the search, a reason for each that falls, and is locked', async () => {
  await sitting.click(officer.getByRole('link', { name: 'Lập hồ sơ lựa chọn' }))
  await sitting.fill('Thư điện tử', 'canbo.yte@demo.example')
  await sitting.fill('Mật khẩu', demoPassword)
  await sitting.click(officer.getByRole('button', { name: 'Đăng nhập' }))
  await expect(officer.locator('.candidate')).toHaveCount(3)
  const searches = officer.getByRole('listitem').filter({ hasText: / – \d+ kết quả, lúc / })
  await expect(searches.last().getByRole('link', { name: '“kham benh tu xa”' })).toHaveAttribute(
    'href',
    '/tim-kiem/?q=kham+benh+tu+xa',
  )
  await sitting.fill(officer.getByLabel('Nhu cầu của đơn vị'), need)
  await sitting.click(candidate(wanted).getByLabel('Chọn phương án này'))
  await reject(candidate('Hội chẩn chuyên gia (A)'), 'Giá cao hơn mức dự toán của đơn vị.')
  await sitting.fill(officer.getByLabel('Lý do của kết quả'), 'Đáp ứng đủ chức năng, giá phù hợp.')

  await lock()
  const list = officer.locator('.problems')
  await expect(list).toBeFocused()
  await expect(list).toContainText('Có 1 chỗ cần sửa')
  const reason = candidate('Phòng khám từ xa (F)').getByLabel('Lý do bằng lời')
  await expect(reason).toHaveAttribute('aria-invalid', 'true')
  await expect(reason).toHaveAccessibleDescription(/Phương án thứ \d không được chọn/)
  await list.getByRole('link').click()
  await expect(reason).toBeFocused()
  await reject(candidate('Phòng khám từ xa (F)'), 'Không kết nối được với hệ thống của tỉnh.')
  await expect(list).toBeHidden()

  await sitting.click(officer.getByRole('button', { name: 'Khóa hồ sơ' }))
  await sitting.click(officer.getByRole('button', { name: 'Khóa, không sửa nữa' }))
  await expect(officer.getByText(/^Đã khóa bởi Trần Thị Mai/)).toBeVisible()
  made.selection = officer.url()
})

test('the locked record is downloaded as a paper and as a workbook', async () => {
  const hash = await officer.locator('dd code').innerText()
  const heading = await officer.getByRole('heading', { name: /^Hồ sơ lựa chọn ngày/ }).innerText()
  // Beside the title the heading says that the record is made up.
  const title = heading.replace(/\s*minh họa$/, '')
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  for (const name of ['Tờ trình (DOCX)', 'Tải Excel (XLSX)']) {
    const [download] = await Promise.all([
      officer.waitForEvent('download'),
      officer.getByRole('link', { name }).click(),
    ])
    const text = await textIn(download)
    expect(text).toContain(title)
    expect(text).toContain(hash)
    expect(text).toContain(need)
  }
})

test('the adoption is registered from the record, reviewed on one page, and sent in', async () => {
  await sitting.click(officer.getByRole('link', { name: 'Đăng ký triển khai phương án đã chọn' }))
  await expect(officer.getByLabel('Mục đích sử dụng')).toHaveValue(need)
  await expect(officer.getByLabel('Sản phẩm, gói dịch vụ')).toContainText(wanted)
  await officer.getByLabel('Giá hợp đồng').fill('12 triệu')
  await officer.getByRole('button', { name: 'Xem lại trước khi trình' }).click()
  await expect(officer.locator('.problems')).toContainText('Giá phải là số')
  await sitting.fill(officer.getByLabel('Giá hợp đồng'), '1.250.000')
  await sitting.fill(officer.getByLabel('Đầu mối liên hệ'), 'Trần Thị Mai, 0214 000 000')
  await waitUntilSaved(officer)
  made.adoption = await recordId(officer)
  await sendIn(sitting)
  expect(sitting.count).toEqual({ fields: 12, clicks: 15 })
})

test('the leader sends it back with a reason, and the officer reads it at three places', async ({
  browser,
}) => {
  const leader = await openDesk(browser, 'lanhdao.yte@demo.example')
  const row = leader
    .getByRole('listitem')
    .filter({ has: leader.locator(linkTo()) })
    .first()
  await expect(row).toContainText('Chờ bạn duyệt')
  await row.getByRole('link').click()
  await expect(leader.getByText(need)).toBeVisible()
  await leader.getByRole('button', { name: 'Trả lại' }).click()
  const form = leader.getByRole('form', { name: 'Trả lại' })
  await form.getByRole('button', { name: 'Trả lại' }).click()
  await expect(leader.locator('.problems')).toBeFocused()
  await form.getByLabel('Lý do', { exact: true }).fill('Ghi rõ tên các trạm y tế.')
  await form.getByRole('button', { name: 'Trả lại' }).click()
  await expect(leader.getByRole('status').filter({ hasText: 'Đã thực hiện' })).toBeVisible()
  await leader.context().close()

  await officer.goto('/lam-viec/')
  const message = officer
    .locator('.message')
    .filter({ has: officer.locator(linkTo()) })
    .first()
  await expect(message).toContainText('Bị trả lại')
  await expect(message).toContainText('Ghi rõ tên các trạm y tế.')
  await expect
    .poll(() => mailsTo('canbo.yte@demo.example', made.adoption).at(-1))
    .toContain('Ghi rõ tên các trạm y tế.')
  await message.getByRole('link').click()
  await expect(officer.locator('.note')).toContainText('Ghi rõ tên các trạm y tế.')
})

test('corrected and approved, it is on the public pages within fifteen seconds', async ({
  browser,
}) => {
  await officer.getByLabel('Mục đích sử dụng').fill(`${need} Danh sách trạm kèm theo.`)
  await sendIn(counting(officer))
  const leader = await openDesk(browser, 'lanhdao.yte@demo.example')
  await leader.goto(`/lam-viec/dang-ky/?id=${made.adoption}`)
  await reach(leader, 'Duyệt và công bố', decision)
  await expectPublic('/don-vi/lao-cai/', decision, 15)
  await leader.context().close()
  for (const address of ['/don-vi/lao-cai/', '/don-vi/so-y-te-lao-cai/']) {
    await expectPublic(address, decision)
    await officer.goto(address)
    await expect(rowOf(decision)).toContainText('Đã công bố')
  }
})

test('the ministry’s dashboard, the map and the public page state the same at each level', async ({
  browser,
}) => {
  const ministry = await openAdmin(browser, 'quantri@demo.example')
  await expect(ministry.getByRole('heading', { name: 'Số liệu tính đến' })).toBeVisible()
  await officer.goto('/trien-khai/')
  for (const level of adoptionLevels.values) {
    const label = adoptionLevels.labels[level].vi
    const row = ministry.getByRole('row').filter({ hasText: label })
    const provinces = row.getByRole('link', { name: /\/34$/ })
    const stated = await provinces.innerText()
    expect(stated).toMatch(/^\d+\/34$/)
    const section = officer.locator(`#level-${level}`)
    await expect(section.locator('strong')).toContainText(stated)
    await expect(section.locator('dd a')).toHaveCount(Number(stated.split('/')[0]))
    // The map counts platforms of a province: those with any are the provinces of the level.
    await officer.getByLabel(label, { exact: true }).check()
    const filled = officer.locator(`li:not(.archipelago) .${level}:visible:not(.tint-0)`)
    await expect(filled).toHaveCount(Number(stated.split('/')[0]))
    await provinces.click()
    await expect(ministry).toHaveURL(new RegExp(`/trien-khai/#level-${level}$`))
    await ministry.goBack()
    // A count opens the list of what it counts.
    const adoptions = row.getByRole('link', { name: /đăng ký$/ })
    const [count] = (await adoptions.innerText()).split(' ')
    await adoptions.click()
    await expect(ministry.locator('.page-controls__page-info')).toContainText(`trong số ${count}`)
    await loadAdmin(ministry, '/admin')
  }
  await ministry.context().close()
})

test('contract, deployment, use and end are recorded, and the ladder on the public page follows', async () => {
  const steps = [
    ['Ghi nhận đã ký hợp đồng', 'Đã ký hợp đồng', `Hợp đồng ${Date.now()}/HĐ`],
    ['Ghi nhận đã triển khai', 'Đã triển khai', `Biên bản ${Date.now()}/BB`],
    ['Ghi nhận đang sử dụng', 'Đang sử dụng', `Báo cáo ${Date.now()}/BC`],
  ] as const
  let last = ''
  for (const [event, level, evidence] of steps) {
    await officer.goto(`/lam-viec/dang-ky/?id=${made.adoption}`)
    await reach(officer, event, evidence)
    await expectPublic('/don-vi/lao-cai/', evidence)
    await officer.goto('/don-vi/lao-cai/')
    await expect(rowOf(evidence)).toContainText(level)
    last = evidence
  }
  await officer.goto(`/lam-viec/dang-ky/?id=${made.adoption}`)
  await officer.getByRole('button', { name: 'Kết thúc sử dụng' }).click()
  const form = officer.getByRole('form', { name: 'Kết thúc sử dụng' })
  await form.getByLabel('Lý do', { exact: true }).fill('Chuyển sang hệ thống dùng chung của tỉnh.')
  await form.getByRole('button', { name: 'Kết thúc sử dụng' }).click()
  await expect(officer.getByText('Đã kết thúc', { exact: true })).toBeVisible()
  await expect(async () => {
    await officer.goto('/don-vi/lao-cai/')
    await expect(rowOf(last)).toContainText('Đã kết thúc', { timeout: 200 })
  }).toPass({ timeout: 30_000 })
})

const candidate = (name: string) => officer.locator('.candidate').filter({ hasText: name })
const linkTo = () => `a[href$="id=${made.adoption}"]`
const rowOf = (evidence: string) => officer.getByRole('row').filter({ hasText: evidence })

async function reject(one: Locator, reason: string): Promise<void> {
  await sitting.choose(one.getByLabel('Lý do loại'), { index: 1 })
  await sitting.fill(one.getByLabel('Lý do bằng lời'), reason)
}

async function lock(): Promise<void> {
  await officer.getByRole('button', { name: 'Khóa hồ sơ' }).click()
  await officer.getByRole('button', { name: 'Khóa, không sửa nữa' }).click()
}

async function sendIn({ click, fill }: ReturnType<typeof counting>): Promise<void> {
  await click(officer.getByRole('button', { name: 'Xem lại trước khi trình' }))
  await expect(officer.getByRole('heading', { name: 'Xem lại toàn bộ' })).toBeFocused()
  await expect(officer.getByText(need)).toBeVisible()
  const send = officer.getByRole('button', { name: 'Trình lãnh đạo' })
  await click(send)
  // The office has registered this product before: it is told, and says why it does so again.
  const why = officer.getByLabel('Vì sao đăng ký thêm một hồ sơ cho cùng sản phẩm')
  await expect(why).toBeFocused()
  await expect(officer.getByText('Đơn vị đã đăng ký sản phẩm này rồi.')).toBeVisible()
  await fill(why, 'Mở rộng cho các trạm y tế vùng cao.')
  await click(send)
  await expect(officer.getByText('Hồ sơ đang chờ lãnh đạo đơn vị duyệt.')).toBeVisible()
}

/** Fires an event that reaches a level, dated today, with its evidence. */
async function reach(page: Page, event: string, evidence: string): Promise<void> {
  await page.getByRole('button', { name: event }).click()
  const form = page.getByRole('form', { name: event })
  await form.getByLabel('Minh chứng', { exact: true }).fill(evidence)
  await form.getByRole('button', { name: event }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Đã thực hiện' })).toBeVisible()
}

/** All text in an office file, which is a ZIP of XML. */
async function textIn(download: Download): Promise<string> {
  const parts = unzipSync(new Uint8Array(readFileSync(await download.path())))
  return Object.values(parts)
    .map((part) => strFromU8(part))
    .join('\n')
}
