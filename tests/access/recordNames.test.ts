import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { roles } from '../../cms/src/domain/account/roles.ts'
import { recordLink } from '../../cms/src/dashboards/recordLink.ts'
import { recordNames } from '../../cms/src/dashboards/recordName.ts'
import { factories } from '../support/factories.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

let started: TestPayload
beforeAll(async () => {
  started = await startPayload()
})
afterAll(async () => {
  await started.stop()
})

test('the desk names records that the person may read, is silent on others and on those that are gone', async () => {
  const { payload } = started
  const make = factories(payload)
  const ministry = await make.organisation({ kind: 'ministry' })
  const agency = await make.organisation({ kind: 'agency' })
  const platform = await make.platform({ name: 'Nền tảng có tên' })
  const selection = await payload.create({
    collection: 'selections',
    data: {
      organisation: agency.id,
      title: 'Việc riêng của sở',
      state: 'draft',
      key: crypto.randomUUID(),
    },
    overrideAccess: true,
  })
  const user = await make.user('ministry', ministry.id)
  const req = await createLocalReq({ user }, payload)
  const names = await recordNames(
    [
      { collection: 'platforms', id: platform.id },
      { collection: 'selections', id: selection.id },
      { collection: 'platforms', id: '0123456789abcdef01234567' },
      { collection: 'no-longer-there', id: platform.id },
    ],
    req,
  )
  expect([...names]).toEqual([[platform.id, 'Nền tảng có tên']])
})

test('no row of a dashboard leads to a page of the admin that is not there', () => {
  const { payload } = started
  const id = '0123456789abcdef01234567'
  const hidden = payload.config.collections.filter(({ admin }) => admin.hidden)
  expect(hidden.map(({ slug }) => slug)).toContain('vulnerabilityNotices')
  for (const role of roles.values) {
    const linkOf = (collection: string) => recordLink({ collection, id }, role, { payload })
    for (const { slug } of hidden) expect(linkOf(slug) ?? '', slug).not.toContain('/admin/')
    expect(linkOf('vulnerabilityNotices')).toBe(`/lam-viec/lo-hong/?id=${id}`)
    expect(linkOf('platforms')).toBe(`/admin/collections/platforms/${id}`)
    expect(linkOf('no-longer-there')).toBeUndefined()
  }
})
