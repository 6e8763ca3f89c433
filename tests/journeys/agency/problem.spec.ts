import { expect, test } from '@playwright/test'
import { expectPublic, openDesk, waitUntilSaved } from '../../support/people.ts'

// An agency finds its problem among those that are there and joins it; a vendor answers; the agency tries the answer.

test('what is typed finds the problem that is there; joined, answered and tried, its page says so', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const officer = await openDesk(browser, 'canbo.yte@demo.example')
  await officer.getByRole('link', { name: 'Nêu bài toán' }).click()
  await officer.getByLabel('Tên bài toán').fill('Hồ sơ sức khỏe theo suốt đời của mỗi người dân')
  const near = officer.getByRole('region', { name: 'Bài toán gần giống đã có' })
  await near
    .getByRole('button', { name: /^Chúng tôi cũng gặp: / })
    .first()
    .click()
  await expect(officer.getByText(/^Ghi tên đơn vị vào bài toán/)).toBeFocused()
  // Sent in too early: what is missing is named at its field.
  await officer.getByRole('button', { name: 'Trình lãnh đạo' }).click()
  await expect(officer.locator('.problems')).toContainText('Hãy ghi ai gặp bài toán này.')
  const sufferers = `Người bệnh mạn tính ${Date.now()}`
  await officer.getByLabel('Ai gặp').fill(sufferers)
  await officer.getByLabel('Bao nhiêu người hoặc đơn vị').fill('1.200')
  await waitUntilSaved(officer)
  await officer.getByRole('button', { name: 'Trình lãnh đạo' }).click()
  await expect(officer.getByText('Đang chờ lãnh đạo duyệt.')).toBeVisible()
  const screen = officer.url()
  await officer.context().close()

  const leader = await openDesk(browser, 'lanhdao.yte@demo.example')
  await leader.goto(screen)
  await leader.getByRole('button', { name: 'Duyệt, ghi tên vào bài toán' }).click()
  await leader
    .getByRole('form')
    .getByRole('button', { name: 'Duyệt, ghi tên vào bài toán' })
    .click()
  await expect(leader.getByText('Có tên ở bài toán').first()).toBeVisible()
  const problem = leader.locator('dl.facts a')
  const address = new URL((await problem.getAttribute('href')) ?? '', leader.url()).pathname

  const vendor = await openDesk(browser, 'doanhnghiep.a@demo.example')
  await vendor.goto(`/lam-viec/loi-giai/?problem=${address.split('/').at(-2)}`)
  await vendor.getByLabel('Loại lời giải').selectOption('Thử nghiệm')
  const said = `Đọc được hồ sơ ở mọi trạm ${Date.now()}`
  await vendor.getByLabel('Lời giải làm được gì').fill(said)
  await vendor.getByLabel('Thử gì, ở đâu').fill('Hai trạm y tế')
  await vendor.getByLabel('Thời gian, tháng').fill('2')
  await waitUntilSaved(vendor)
  await vendor.getByRole('button', { name: 'Gửi lời giải' }).click()
  await expect(vendor.getByText(/^Đã gửi\. Lời giải hiện/)).toBeVisible()
  const answer = vendor.url()
  await vendor.context().close()

  await leader.goto(answer)
  await leader.getByRole('button', { name: 'Nhận thử nghiệm' }).click()
  await leader.getByRole('form').getByRole('button', { name: 'Nhận thử nghiệm' }).click()
  await expect(leader.getByText('Đang thử nghiệm').first()).toBeVisible()
  await expectPublic(address, sufferers)
  await expectPublic(address, said)
  await leader.context().close()
})
