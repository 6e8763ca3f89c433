import { afterAll, beforeAll, expect, test } from 'vitest'
import { askInstallation } from '../../cms/src/server/health.ts'
import { systemRows } from '../../cms/src/dashboards/systemRows.ts'
import { factories } from '../support/factories.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

// What the ministry reads of its installation: how each part stands, and what is to be done.

let started: TestPayload
beforeAll(async () => {
  started = await startPayload()
})
afterAll(() => started.stop())

const told = async () =>
  Object.fromEntries(
    (await systemRows(await askInstallation(started.payload), started.payload)).map(
      ({ part, standing, toDo }) => [part.vi, `${standing.vi} | ${toDo?.vi ?? 'không'}`],
    ),
  )

test('a new installation has nothing to do but to schedule its backups', async () => {
  const rows = await told()
  expect(rows['Cơ sở dữ liệu']).toMatch(/^SQLite [\d.]+ \| không$/)
  expect(rows['Trang công khai']).toBe('Công bố gần nhất: —; đang chờ: 0 | không')
  expect(rows['Thư']).toBe('Đang chờ gửi: 0; chưa gửi được: 0 | không')
  expect(rows['Tìm kiếm']).toBe('Chạy trong trình duyệt | không')
  expect(rows['Sao lưu']).toContain('BACKUP_DIR')
})

test('a publication that failed and a mail that was given up say what comes next', async () => {
  const { payload } = started
  const { id: recipient } = await factories(payload).user('agencyOfficer')
  const mail = { recipient, subject: 'Một', body: 'Nội dung', link: '/lam-viec/' }
  await payload.create({ collection: 'messages', data: { ...mail, delivery: 'failed' } })
  await payload.create({
    collection: 'publications',
    data: {
      state: 'failed',
      reason: 'Thử',
      error: 'Đĩa đầy',
      nextTryAt: new Date().toISOString(),
    },
  })
  const rows = await told()
  expect(rows['Thư']).toMatch(/chưa gửi được: 1 \| 1 thư đã thôi tự gửi/)
  expect(rows['Trang công khai']).toContain('hệ thống tự thử lại')
})
