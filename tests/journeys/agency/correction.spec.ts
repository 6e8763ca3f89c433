import { expect, test } from '@playwright/test'
import { signedInApi, submitAdoption } from '../../support/api.ts'
import { fireHavingRead } from '../../support/havingRead.ts'
import {
  expectNoSidewaysScroll,
  expectPublic,
  openDesk,
  waitUntilSaved,
} from '../../support/people.ts'

const today = new Date().toISOString().slice(0, 10)

for (const width of [360, 1280]) {
  test(`an officer proposes a correction, the leader approves it, the public reads both values (${width} px)`, async ({
    browser,
  }) => {
    test.setTimeout(180_000)
    const origin = process.env.PRODUCT_ORIGIN ?? ''
    const officerApi = await signedInApi(origin, 'canbo.nghean@demo.example')
    const leaderApi = await signedInApi(origin, 'lanhdao.nghean@demo.example')
    const { id } = await submitAdoption(officerApi, 'tu-van-kham-chua-benh-tu-xa')
    const wrong = `QĐ sai ${Date.now()}`
    const right = `QĐ đúng ${Date.now()}`
    const approval = { date: today, evidence: wrong }
    await fireHavingRead(leaderApi, `/api/adoptions/${id}`, 'approve', approval)

    const viewport = { width, height: 900 }
    const officer = await openDesk(browser, 'canbo.nghean@demo.example', { viewport })
    await officer.goto(`/lam-viec/dang-ky/?id=${id}`)
    const propose = officer.getByRole('button', { name: 'Đề nghị đính chính' })
    await propose.click()
    await officer.getByRole('button', { name: 'Thôi' }).click()
    await expect(propose).toBeFocused()
    await propose.press('Enter')
    await officer.getByLabel('Đính chính mục nào').selectOption({ label: 'Mức: Đã công bố' })
    await officer.getByLabel('Minh chứng đúng là').fill(right)
    await officer.getByLabel('Lý do', { exact: true }).fill('Gõ nhầm số quyết định')
    await expectNoSidewaysScroll(officer)
    await officer.screenshot({ path: `test-results/correction-${width}.png`, fullPage: true })
    await officer.getByRole('button', { name: 'Đề nghị đính chính' }).click()
    await expect(
      officer.getByRole('heading', { name: 'Đính chính chờ lãnh đạo duyệt' }),
    ).toBeVisible()

    const leader = await openDesk(browser, 'lanhdao.nghean@demo.example', { viewport })
    await leader.goto(`/lam-viec/dang-ky/?id=${id}`)
    await expect(leader.getByText(right)).toBeVisible()
    await leader.getByRole('button', { name: 'Duyệt đính chính' }).click()
    await leader.getByRole('button', { name: 'Duyệt đính chính' }).click()
    await expect(leader.getByRole('heading', { name: 'Đã đính chính' })).toBeVisible()
    await expectNoSidewaysScroll(leader)
    await leader.screenshot({ path: `test-results/corrected-${width}.png`, fullPage: true })
    const page = await leaderApi<{ organisation: { slug: string } }>('GET', `/api/adoptions/${id}`)
    const address = `/don-vi/${page.body.organisation.slug}/`
    await expectPublic(address, `trước ghi “${wrong}”`, 60)
    await expectPublic(address, right)
  })
}

test('a leader sends an adoption back at one field, and is shown what changed when it comes again', async ({
  browser,
}) => {
  const origin = process.env.PRODUCT_ORIGIN ?? ''
  const officerApi = await signedInApi(origin, 'canbo.nghean@demo.example')
  const { id } = await submitAdoption(officerApi, 'tu-van-kham-chua-benh-tu-xa')
  const leader = await openDesk(browser, 'lanhdao.nghean@demo.example')
  await leader.goto(`/lam-viec/dang-ky/?id=${id}`)
  await leader.getByRole('button', { name: 'Trả lại' }).click()
  await leader.getByLabel('Thêm lý do cho một mục').selectOption({ label: 'Mục đích sử dụng' })
  await leader.getByLabel('Lý do cho mục: Mục đích sử dụng').fill('Ghi rõ số xã.')
  await leader.getByRole('button', { name: 'Trả lại' }).click()
  await expect(leader.getByText('Mục đích sử dụng: Ghi rõ số xã.').first()).toBeVisible()

  await officerApi('PATCH', `/api/adoptions/${id}`, { purpose: 'Khám từ xa cho 40 xã' })
  await officerApi('POST', `/api/adoptions/${id}/submit`, {})
  await leader.reload()
  await expect(leader.getByRole('heading', { name: 'Đã sửa từ lần trả lại' })).toBeVisible()
  await expect(leader.getByText('trước: Khám bệnh từ xa cho trạm y tế xã')).toBeVisible()
})

for (const width of [360, 1280]) {
  test(`how a system runs is corrected in public, and its paper goes from the leader's check to who selects the product (${width} px)`, async ({
    browser,
  }) => {
    test.setTimeout(180_000)
    const origin = process.env.PRODUCT_ORIGIN ?? ''
    const officerApi = await signedInApi(origin, 'canbo.nghean@demo.example')
    const leaderApi = await signedInApi(origin, 'lanhdao.nghean@demo.example')
    const { id } = await submitAdoption(officerApi, 'tu-van-kham-chua-benh-tu-xa')
    // One product is registered once by an organisation: each width has its own.
    const slug = width === 360 ? 'kham-tu-xa-tram-y-te-a' : 'phong-kham-tu-xa-f'
    const offering = await officerApi<{ docs: { id: string; name: string }[] }>(
      'GET',
      `/api/offerings?where[slug][equals]=${slug}&depth=0`,
    )
    const [product] = offering.body.docs
    if (!product) throw new Error('The offering is not there.')
    await leaderApi('POST', `/api/adoptions/${id}/sendBack`, {
      reason: 'Ghi sản phẩm',
      readVersion: (await leaderApi<{ updatedAt: string }>('GET', `/api/adoptions/${id}`)).body
        .updatedAt,
    })

    const viewport = { width, height: 900 }
    const officer = await openDesk(browser, 'canbo.nghean@demo.example', { viewport })
    await officer.goto(`/lam-viec/dang-ky/?id=${id}`)
    await officer.getByLabel('Sản phẩm, gói dịch vụ').selectOption(product.id)
    await officer.getByLabel('Nơi vận hành').selectOption({ label: 'Trung tâm dữ liệu quốc gia' })
    await officer.getByLabel('VNeID').check()
    await officer.getByLabel(/^Cấp độ an toàn hệ thống thông tin/).selectOption('3')
    await officer.getByLabel('Phiên bản đang chạy').fill('7.7.1')
    await waitUntilSaved(officer)
    await officer.getByRole('button', { name: 'Xem lại trước khi trình' }).click()
    await officer.getByRole('button', { name: 'Trình lãnh đạo' }).click()
    await expect(officer.locator('.problems')).toContainText('Cấp độ an toàn phải đi cùng')
    await expectNoSidewaysScroll(officer)
    await officer.screenshot({ path: `test-results/operation-form-${width}.png`, fullPage: true })
    await officer.getByLabel('Số quyết định phê duyệt cấp độ').fill('77/QĐ-UBND')
    await officer.getByLabel('Ngày quyết định phê duyệt cấp độ').fill('30/09/2026')
    await waitUntilSaved(officer)
    await officer.getByRole('button', { name: 'Xem lại trước khi trình' }).click()
    await officer.screenshot({ path: `test-results/operation-review-${width}.png`, fullPage: true })
    await officer.getByRole('button', { name: 'Trình lãnh đạo' }).click()
    await expect(officer.getByText('Hồ sơ đang chờ lãnh đạo đơn vị duyệt.')).toBeVisible()
    await fireHavingRead(leaderApi, `/api/adoptions/${id}`, 'approve', {
      date: today,
      evidence: `QĐ ${Date.now()}`,
    })

    await officer.reload()
    await officer.getByRole('button', { name: 'Thêm giấy tờ' }).click()
    await officer.getByRole('button', { name: 'Lưu và trình lãnh đạo kiểm tra' }).click()
    await expect(officer.locator('.problems')).toContainText('Hãy tải tệp PDF lên.')
    await officer.getByLabel('Loại giấy tờ').selectOption({ label: 'Kiểm thử xâm nhập' })
    await officer.getByLabel('Ngày lập').fill('01/09/2026')
    await officer.getByLabel(/^Tệp PDF/).setInputFiles({
      name: 'kiem-thu.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\nxref\n%%EOF\n'),
    })
    await expect(officer.getByRole('link', { name: 'kiem-thu.pdf' })).toBeVisible()
    await officer.screenshot({ path: `test-results/paper-form-${width}.png`, fullPage: true })
    await officer.getByRole('button', { name: 'Lưu và trình lãnh đạo kiểm tra' }).click()
    await expect(officer.getByText('(Chờ lãnh đạo kiểm tra)')).toBeVisible()
    await expectNoSidewaysScroll(officer)

    const leader = await openDesk(browser, 'lanhdao.nghean@demo.example', { viewport })
    await leader.getByRole('link', { name: 'Kiểm thử xâm nhập' }).first().click()
    await leader.getByRole('button', { name: 'Xác nhận đã kiểm tra' }).click()
    await leader.getByRole('button', { name: 'Xác nhận đã kiểm tra' }).click()
    await expect(leader.getByText('(Đã kiểm tra)')).toBeVisible()
    await leader.screenshot({ path: `test-results/paper-checked-${width}.png`, fullPage: true })

    const other = await openDesk(browser, 'canbo.danang@demo.example', { viewport })
    await other.goto(`/lam-viec/lua-chon/?items=offerings/${slug}`)
    await waitUntilSaved(other)
    await expect(
      other.getByRole('heading', { name: /Giấy tờ các cơ quan khác chia sẻ/ }),
    ).toBeVisible()
    await expect(other.getByRole('link', { name: 'kiem-thu.pdf' }).first()).toBeVisible()
    await expectNoSidewaysScroll(other)
    await other.screenshot({ path: `test-results/paper-candidate-${width}.png`, fullPage: true })

    await officer.reload()
    const propose = officer.getByRole('button', { name: 'Đề nghị đính chính' })
    await propose.click()
    await officer.getByRole('button', { name: 'Thôi' }).click()
    await expect(propose).toBeFocused()
    await propose.press('Enter')
    await officer.getByLabel('Đính chính mục nào').selectOption({ label: 'Hệ thống chạy thế nào' })
    await officer.getByLabel('Nơi vận hành').selectOption({ label: 'Phòng máy chủ của đơn vị' })
    await officer.getByLabel('Lý do', { exact: true }).fill('Đã chuyển về')
    await officer.screenshot({
      path: `test-results/operation-correct-${width}.png`,
      fullPage: true,
    })
    await officer.getByRole('button', { name: 'Đề nghị đính chính' }).click()
    await expect(
      officer.getByRole('heading', { name: 'Đính chính chờ lãnh đạo duyệt' }),
    ).toBeVisible()
    await fireHavingRead(leaderApi, `/api/adoptions/${id}`, 'approveCorrection')
    const page = await leaderApi<{ organisation: { slug: string } }>('GET', `/api/adoptions/${id}`)
    await expectPublic(
      `/don-vi/${page.body.organisation.slug}/`,
      'trước ghi “Trung tâm dữ liệu quốc gia”, nay là “Phòng máy chủ của đơn vị”',
      60,
    )
    await officer.goto(`/don-vi/${page.body.organisation.slug}/`)
    await officer.screenshot({ path: `test-results/operation-public-${width}.png`, fullPage: true })
  })
}
