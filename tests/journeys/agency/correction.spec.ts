import { expect, test } from '@playwright/test'
import { signedInApi, submitAdoption } from '../../support/api.ts'
import { fireHavingRead } from '../../support/havingRead.ts'
import { expectNoSidewaysScroll, expectPublic, openDesk } from '../../support/people.ts'

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
    await officer.getByRole('button', { name: 'Đề nghị đính chính' }).click()
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
