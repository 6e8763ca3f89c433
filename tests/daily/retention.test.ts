import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { forgetOldThings } from '../../cms/src/server/retention.ts'
import { factories } from '../support/factories.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

let started: TestPayload
beforeAll(async () => {
  started = await startPayload()
})
afterAll(() => started.stop())

const days = (count: number) => new Date(Date.now() + count * 86_400_000)

test('old messages, rejected applications with their papers and ended sessions go; what is needed stays', async () => {
  const { payload } = started
  const { id } = await factories(payload).user('agencyOfficer')
  const message = (delivery: 'sent' | 'queued') =>
    payload.create({
      collection: 'messages',
      data: { recipient: id, subject: delivery, body: 'Thử', delivery },
    })
  await message('sent')
  await message('queued')
  const apply = (state: 'rejected' | 'submitted') =>
    payload.create({
      collection: 'vendorApplications',
      data: {
        name: state,
        taxCode: '0100109106',
        address: 'Hà Nội',
        contactName: 'Người xin',
        contactEmail: 'xin@kiem-thu.example',
        contactPhone: '024 3943 5555',
        state,
      },
      context: { isSeed: true },
    })
  await apply('rejected')
  await apply('submitted')
  const session = (name: string, hours: number) => {
    const at = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()
    return { id: name, createdAt: at(hours - 8), expiresAt: at(hours) }
  }
  await payload.db.updateOne({
    collection: 'users',
    id,
    data: { sessions: [session('ended', -1), session('running', 4)] },
  })
  const left = async () => {
    const names = async (collection: 'messages' | 'vendorApplications') =>
      (await payload.find({ collection })).docs.map((row) =>
        'subject' in row ? row.subject : row.name,
      )
    const { sessions } = await payload.findByID({ collection: 'users', id })
    return {
      messages: (await names('messages')).sort(),
      applications: (await names('vendorApplications')).sort(),
      sessions: sessions?.map(({ id: name }) => name),
    }
  }
  const forget = async (day: Date) => forgetOldThings(day, await createLocalReq({}, payload))
  await forget(days(1))
  expect(await left()).toEqual({
    messages: ['queued', 'sent'],
    applications: ['rejected', 'submitted'],
    sessions: ['running'],
  })
  await forget(days(181))
  expect((await left()).applications).toEqual(['submitted'])
  await forget(days(366))
  expect((await left()).messages).toEqual(['queued'])
})
