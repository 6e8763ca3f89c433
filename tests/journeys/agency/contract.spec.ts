import { expect, test } from '@playwright/test'
import {
  expectNoSidewaysScroll,
  look,
  openDesk,
  recordId,
  waitUntilSaved,
} from '../../support/people.ts'

// What was bought before this catalogue was is entered alone; the leader reads it, and its end is told in time.

/** `dd/mm/yyyy`, that many days from today. */
function dayAhead(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10)
  return day.split('-').reverse().join('/')
}

test('an officer enters a contract alone, the leader approves it, and its end is told', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const title = `Mua phần mềm văn thư ${Date.now()}`
  const officer = await openDesk(browser, 'canbo.yte@demo.example')
  await officer.getByRole('link', { name: 'Nhập hợp đồng' }).click()
  await officer.getByLabel('Tên hợp đồng').fill(title)
  await waitUntilSaved(officer)
  // Sent in too early: what is missing is named, with a link to its field.
  await officer.getByRole('button', { name: 'Trình lãnh đạo' }).click()
  await expect(officer.locator('.problems')).toContainText('Hãy ghi số hợp đồng.')
  await officer.getByLabel('Số hợp đồng').fill(`${Date.now()}/HĐ-SYT`)
  await officer.getByLabel('Tên sản phẩm chưa có trong danh mục').fill('Phần mềm văn thư minh họa')
  await officer
    .getByLabel('Tên doanh nghiệp chưa có trong danh mục')
    .fill('Công ty minh họa ngoài danh mục')
  await officer.getByLabel('Ngày ký').fill(dayAhead(-300))
  await officer.getByLabel('Từ ngày').fill(dayAhead(-290))
  await officer.getByLabel('Đến ngày').fill(dayAhead(60))
  await officer.getByLabel('Hình thức lựa chọn').selectOption({ label: 'Chào hàng cạnh tranh' })
  await officer.getByRole('button', { name: 'Thêm dòng giá' }).click()
  await officer.getByLabel('Tên dòng').fill('Trọn gói')
  await officer.getByLabel('Số lượng').fill('40')
  await officer.getByLabel('Số kỳ').fill('1')
  await officer.getByLabel('Đơn giá chưa thuế').fill('1.250.000')
  await expect(officer.getByText('Cộng các dòng')).toContainText('55.000.000 ₫')
  await officer.getByRole('button', { name: 'Lấy tổng các dòng' }).click()
  await expect(officer.getByLabel('Giá trị hợp đồng')).toHaveValue('55.000.000')
  await waitUntilSaved(officer)
  const id = await recordId(officer)
  await officer.setViewportSize({ width: 360, height: 800 })
  await expectNoSidewaysScroll(officer)
  await officer.screenshot({ path: 'test-results/contract-form-360.png', fullPage: true })
  await officer.setViewportSize({ width: 1280, height: 900 })
  await officer.screenshot({ path: 'test-results/contract-form-1280.png', fullPage: true })
  await officer.getByRole('button', { name: 'Trình lãnh đạo' }).click()
  await expect(officer.getByText('Hợp đồng đang chờ lãnh đạo đơn vị duyệt.')).toBeVisible()

  const leader = await openDesk(browser, 'lanhdao.yte@demo.example')
  const waiting = leader.locator('section', { hasText: 'Đang chờ tôi' }).first()
  await waiting.getByRole('link', { name: title }).click()
  await expect(leader.locator('dl.facts')).toContainText('55.000.000 ₫')
  await leader.getByRole('button', { name: 'Duyệt hợp đồng' }).click()
  await leader
    .getByRole('form', { name: 'Duyệt hợp đồng' })
    .getByRole('button', { name: 'Duyệt hợp đồng' })
    .click()
  await expect(leader.getByText('Đã thực hiện: Duyệt hợp đồng.')).toBeVisible()
  await expect(leader.getByText('Hợp đồng còn 60 ngày.')).toBeVisible()
  await leader.screenshot({ path: 'test-results/contract-1280.png', fullPage: true })
  await leader.setViewportSize({ width: 360, height: 800 })
  await expectNoSidewaysScroll(leader)
  await leader.screenshot({ path: 'test-results/contract-360.png', fullPage: true })

  // The alarm stands among what waits for the officer too.
  await officer.goto('/lam-viec/')
  const ofOfficer = officer.locator('section', { hasText: 'Đang chờ tôi' }).first()
  await expect(ofOfficer.getByRole('listitem').filter({ hasText: title })).toContainText(
    'Hợp đồng còn 60 ngày',
  )

  // Another agency that has the address finds nothing.
  const stranger = await openDesk(browser, 'canbo.nghean@demo.example')
  await stranger.goto(`/lam-viec/hop-dong/?id=${id}`)
  await expect(stranger.getByText('Không tìm thấy hồ sơ này')).toBeVisible()

  await leader.setViewportSize({ width: 1280, height: 900 })
  await leader.getByRole('button', { name: 'Gia hạn' }).click()
  const extending = leader.getByRole('form', { name: 'Gia hạn' })
  await extending.getByLabel('Ngày kết thúc mới').fill(dayAhead(400))
  await extending.getByLabel('Lý do').fill('Phụ lục 01: dùng thêm một năm')
  await extending.getByRole('button', { name: 'Gia hạn' }).click()
  await expect(leader.getByText('Đã thực hiện: Gia hạn.')).toBeVisible()
  await expect(leader.getByText('Hợp đồng còn')).toHaveCount(0)
  await expect(leader.locator('dl.facts')).toContainText(dayAhead(400))
})

test('the papers of a locked selection are taken as files and as one dossier', async ({
  browser,
}) => {
  const officer = await openDesk(browser, 'canbo.yte@demo.example')
  await officer
    .getByRole('link', { name: 'Chọn giải pháp khám bệnh từ xa cho trạm y tế xã' })
    .first()
    .click()
  for (const [name, file] of [
    ['Tờ trình (DOCX)', /^to-trinh-lua-chon-.*\.docx$/],
    ['Biểu so sánh (DOCX)', /^bieu-so-sanh-.*\.docx$/],
    ['Cả bộ hồ sơ (ZIP)', /^ho-so-lua-chon-.*\.zip$/],
  ] as const) {
    const download = officer.waitForEvent('download')
    await officer.getByRole('link', { name }).click()
    const taken = await download
    expect(taken.suggestedFilename()).toMatch(file)
    await taken.saveAs(`test-results/papers/${taken.suggestedFilename()}`)
  }
  await officer.setViewportSize({ width: 360, height: 800 })
  await expectNoSidewaysScroll(officer)
})

test('the vendor of a contract is told of none of its prices', async ({ browser }) => {
  const vendor = await openDesk(browser, 'doanhnghiep.a@demo.example')
  const answer = await vendor.evaluate(async () => {
    const response = await fetch('/api/contracts?depth=1&limit=100')
    return response.text()
  })
  expect(answer).toContain('01/MH-2026/HĐ')
  expect(answer).not.toContain('"value"')
  expect(answer).not.toContain('unitPrice')
  expect(answer).not.toContain('04/MH-2025/HĐ')
})

test('the chain leads through a contract, others’ prices stand in a band, and a selection tells what is paid already', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const officer = await openDesk(browser, 'canbo.yte@demo.example')
  await officer.getByRole('link', { name: /01\/MH-2026\/HĐ/ }).click()
  const chain = officer.getByRole('navigation', { name: 'Từ bài toán đến sử dụng' })
  await expect(chain).toContainText('Hồ sơ lựa chọn')
  // Three agencies pay for it by commune and month; whose prices they are is not told.
  await expect(officer.getByRole('row', { name: /xã, phường, tháng/ })).toContainText('₫')
  await officer.screenshot({ path: 'test-results/contract-band-1280.png', fullPage: true })
  await officer.setViewportSize({ width: 360, height: 800 })
  await expectNoSidewaysScroll(officer)
  await officer.screenshot({ path: 'test-results/contract-band-360.png', fullPage: true })
  await chain.getByRole('link', { name: /Chọn giải pháp khám bệnh từ xa/ }).click()
  await expect(officer.getByRole('link', { name: 'Tờ trình (DOCX)' })).toBeVisible()

  await officer.goto('/lam-viec/lua-chon/')
  await officer.getByLabel('Tên hồ sơ').fill(`Thuê hay xây ${Date.now()}`)
  await officer.locator('#pick-candidate').fill('kham tu xa tram y te')
  await officer.getByRole('button', { name: 'Thêm Khám từ xa cho trạm y tế (A)' }).click()
  await expect(officer.getByText('Đơn vị đã dùng hoặc đang trả tiền')).toBeVisible()
  await officer.getByRole('button', { name: 'Lập phiếu thuê hay tự xây' }).click()
  await officer.getByRole('button', { name: 'Thêm khoản thuê' }).click()
  await expect(officer.getByText('Chưa tính được. Còn thiếu:')).toBeVisible()
  await officer.getByLabel('Tên khoản').fill('Cấp xã')
  await officer.getByLabel('Số lượng thuê').fill('40')
  await officer.getByLabel('Đơn giá một kỳ').fill('14.400.000')
  for (const [name, value] of [
    ['Giá thuê tăng mỗi năm', '5'],
    ['Kết nối với hệ thống đang có', '100.000.000'],
    ['Đào tạo', '20.000.000'],
    ['Chi phí khi thôi thuê', '30.000.000'],
    ['Khảo sát, phân tích', '300.000.000'],
    ['Xây dựng phần mềm', '2.500.000.000'],
    ['Máy chủ, thiết bị', '800.000.000'],
    ['Kiểm tra, đánh giá an toàn', '150.000.000'],
    ['Vận hành mỗi năm', '200.000.000'],
    ['Số người vận hành', '3'],
    ['Chi phí một người một tháng', '15.000.000'],
    ['Số tháng xây dựng', '12'],
  ] as const) {
    await officer.getByLabel(name).fill(value)
  }
  await expect(officer.getByText(/Trong 5 năm: thuê .* tự xây/)).toBeVisible()
  await waitUntilSaved(officer)
  await expectNoSidewaysScroll(officer)
  await officer.screenshot({ path: 'test-results/rent-or-build-360.png', fullPage: true })
  const download = officer.waitForEvent('download')
  const id = await recordId(officer)
  await officer.evaluate((address) => {
    const link = document.createElement('a')
    link.href = address
    document.body.append(link)
    link.click()
  }, `/api/selections/${id}/files/rent-or-build`)
  await (await download).saveAs('test-results/papers/thue-hay-xay.docx')
})

test('an officer finds a framework agreement from the selection, calls off within what is left, and its agency sees it', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const officer = await openDesk(browser, 'canbo.yte@demo.example')
  await officer.goto('/lam-viec/lua-chon/')
  await officer.getByLabel('Tên hồ sơ').fill(`Mua theo thỏa thuận ${Date.now()}`)
  await officer.locator('#pick-candidate').fill('kham tu xa tram y te')
  await officer.getByRole('button', { name: 'Thêm Khám từ xa cho trạm y tế (A)' }).click()
  const agreements = officer.locator('#agreements')
  await expect(agreements).toContainText('Thỏa thuận khung thuê nền tảng khám bệnh từ xa')
  await waitUntilSaved(officer)
  await look(officer, 'framework-selection')
  await agreements.getByRole('link', { name: /^Nhập hợp đồng mua theo/ }).click()

  const number = `${Date.now()}/HĐ-SYT`
  await officer.getByLabel('Số hợp đồng').fill(number)
  await officer.getByLabel('Ngày ký').fill(dayAhead(-3))
  await officer.getByLabel('Từ ngày').fill(dayAhead(-2))
  await officer.getByLabel('Đến ngày').fill(dayAhead(400))
  await expect(officer.getByText('Khám từ xa cho trạm y tế (A)')).toBeVisible()
  await officer.getByRole('button', { name: 'Bỏ dòng giá Đào tạo tại chỗ' }).click()
  await officer.getByLabel('Số lượng').fill('201')
  await officer.getByLabel('Số kỳ').fill('12')
  await officer.getByRole('button', { name: 'Lấy tổng các dòng' }).click()
  await waitUntilSaved(officer)
  await officer.getByRole('button', { name: 'Trình lãnh đạo' }).click()
  await expect(officer.locator('.problems')).toContainText('trên tối đa 200')
  await look(officer, 'framework-call-off')
  await officer.getByLabel('Số lượng').fill('30')
  await officer.getByRole('button', { name: 'Lấy tổng các dòng' }).click()
  await waitUntilSaved(officer)
  await officer.getByRole('button', { name: 'Trình lãnh đạo' }).click()
  await expect(officer.getByText('Hợp đồng đang chờ lãnh đạo đơn vị duyệt.')).toBeVisible()
  await look(officer, 'framework-contract')
  await officer.context().close()

  const holder = await openDesk(browser, 'canbo.laocai@demo.example')
  await holder.getByRole('link', { name: /15\/MH-2026\/TTK/ }).click()
  await expect(holder.locator('#call-offs')).toContainText(number)
  await look(holder, 'framework-agreement')
  // The form of an agreement says whom it entitles; one that is not whole is refused at its field.
  await holder.goto('/lam-viec/hop-dong/')
  await holder.getByLabel('Loại hợp đồng').selectOption('framework')
  await holder.getByLabel('Đơn vị được mua theo').selectOption('named')
  await holder.locator('#pick-entitled').fill('so y te minh hoa')
  await holder
    .getByRole('button', { name: /^Chọn: Sở Y tế/ })
    .first()
    .click()
  await look(holder, 'framework-form')
  await holder.context().close()
})
