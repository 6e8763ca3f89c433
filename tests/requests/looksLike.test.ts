import { beforeAll, describe, expect, test } from 'vitest'
import { documentNumber, isDocumentNumber } from '../../cms/src/domain/values/documentNumber.ts'
import {
  QuantityLinesSchema,
  RequestQuestionsSchema,
} from '../../cms/src/domain/quotationRequest/quantityLine.ts'
import { clientFor } from '../support/http.ts'
import type { Client } from '../support/http.ts'
import { linkIn } from '../support/mailbox.ts'
import { sendQueuedMessages } from '../../cms/src/mail/send.ts'
import { openApi } from '../support/openApi.ts'

// What looks like something and is not, what is chosen twice, and what is done to others without a trace.

const opened = openApi()
const unseen = ['\u200b', '\u2060', ' \u200b ', '\u3164', '\u00a0']

let ministry: Client
beforeAll(async () => {
  ministry = await clientFor(opened.server.origin, (await opened.make.user('ministry')).email)
})

const fieldsOf = (body: Record<string, unknown>) => JSON.stringify(body)

describe('a text of which nothing can be seen', () => {
  test.each(unseen)('is no name, in whatever collection: %j', async (text) => {
    const platform = await opened.make.platform()
    const { status, body } = await ministry('PATCH', `/api/platforms/${platform.id}`, {
      name: text,
    })
    expect([status, fieldsOf(body)]).toEqual([400, expect.stringContaining('"path":"name"')])
  })

  test('is no evidence and no reason of an event', async () => {
    const agency = await opened.make.organisation()
    const officer = await opened.make.user('agencyOfficer', agency.id)
    const leader = await opened.make.user('agencyLeader', agency.id)
    const call = await clientFor(opened.server.origin, officer.email)
    const lead = await clientFor(opened.server.origin, leader.email)
    const platform = await opened.make.platform()
    const made = await call('POST', '/api/adoptions', { platform: platform.id, purpose: 'Thử' })
    const { id } = made.body.doc as { id: string }
    const path = `/api/adoptions/${id}`
    await call('POST', `${path}/submit`, {})
    const { updatedAt } = await opened.started.payload.findByID({ collection: 'adoptions', id })
    for (const [event, input, field] of [
      ['approve', { date: '2026-11-20', evidence: '\u200b' }, 'evidence'],
      ['sendBack', { reason: ' \u2060' }, 'reason'],
    ] as const) {
      const { status, body } = await lead('POST', `${path}/${event}`, {
        ...input,
        readVersion: updatedAt,
      })
      expect([status, fieldsOf(body)]).toEqual([400, expect.stringContaining(`"field":"${field}"`)])
    }
  })

  test('nor does a sign turn around what is read', async () => {
    const platform = await opened.make.platform()
    const { status } = await ministry('PATCH', `/api/platforms/${platform.id}`, {
      name: 'Nền tảng \u202egnảt nền',
    })
    expect(status).toBe(400)
  })
})

describe('a number that looks like another', () => {
  test.each(['23/QÐ-MH-2026', ' 23/qđ-mh-2026', '23/QĐ‑MH-2026', '23/ QĐ\u200b-MH-2026'])(
    '%j is 23/QĐ-MH-2026',
    (text) => {
      expect(documentNumber(text)).toBe('23/QĐ-MH-2026')
    },
  )
  test('letters of other alphabets are in none', () => {
    expect(isDocumentNumber(documentNumber('23/QĐ-МН-2026'))).toBe(false)
    expect(isDocumentNumber(documentNumber('12/2025/QĐ-UBND'))).toBe(true)
    expect(isDocumentNumber(documentNumber('5/CT-TTg'))).toBe(true)
  })

  test('of a contract is kept in the one form', async () => {
    const agency = await opened.make.organisation()
    const officer = await opened.make.user('agencyOfficer', agency.id)
    const call = await clientFor(opened.server.origin, officer.email)
    const { body } = await call('POST', '/api/contracts', {
      title: 'Thuê phần mềm',
      number: ' 07/mh‑2023/hÐ ',
    })
    expect(body.doc).toMatchObject({ number: '07/MH-2023/HĐ' })
  })
})

describe('rows and choices', () => {
  const ofAnother = async () => {
    const first = await opened.make.platform({
      sources: [{ title: 'Nguồn', url: 'https://a.example' }],
    })
    return [await opened.make.platform(), first.sources?.[0]?.id] as const
  }

  test('a row with the id of another record’s row is refused, and the other keeps it', async () => {
    const [platform, id] = await ofAnother()
    const sources = [{ id, title: 'Khác', url: 'https://b.example' }]
    const { status } = await ministry('PATCH', `/api/platforms/${platform.id}`, { sources })
    expect(status).toBe(400)
  })

  test.each([
    ['two rows of one id', ['mot', 'mot']],
    ['half a character', ['\ud800']],
    ['a very long one', ['a'.repeat(5000)]],
    ['no text', [{}]],
  ])('an id that is none is refused by its place: %s', async (_, ids) => {
    const platform = await opened.make.platform()
    const sources = ids.map((id) => ({ id, title: 'Khác', url: 'https://b.example' }))
    const { status, body } = await ministry('PATCH', `/api/platforms/${platform.id}`, { sources })
    const last = ids.length - 1
    expect([status, fieldsOf(body)]).toEqual([
      400,
      expect.stringContaining(`"path":"sources.${last}.id"`),
    ])
  })

  test('one firm invited twice is refused: it would not be the only one', async () => {
    const agency = await opened.make.organisation()
    const firm = await opened.make.organisation({ kind: 'vendor' })
    const officer = await opened.make.user('agencyOfficer', agency.id)
    const call = await clientFor(opened.server.origin, officer.email)
    const { status, body } = await call('POST', '/api/quotationRequests', {
      title: 'Thử',
      invited: [firm.id, firm.id],
    })
    expect([status, fieldsOf(body)]).toEqual([400, expect.stringContaining('"path":"invited"')])
  })

  test('two lines, or two questions, of one key are refused', () => {
    const line = { key: 'a', name: 'Tài khoản', unit: 'account', quantity: 1 }
    expect(QuantityLinesSchema.safeParse([line, { ...line, quantity: 9 }]).success).toBe(false)
    const question = { key: 'q', text: 'Có không?', control: 'yesNo' }
    expect(RequestQuestionsSchema.safeParse([question, question]).success).toBe(false)
    expect(RequestQuestionsSchema.safeParse([question]).success).toBe(true)
  })

  test('a link that runs code is refused in a draft too', async () => {
    const firm = await opened.make.organisation({ kind: 'vendor' })
    const seller = await clientFor(
      opened.server.origin,
      (await opened.make.user('vendor', firm.id)).email,
    )
    const { status, body } = await seller('POST', '/api/offerings', {
      name: 'Thử',
      website: ' JavaScript:alert(1)',
    })
    expect([status, fieldsOf(body)]).toEqual([400, expect.stringContaining('"path":"website"')])
  })

  test('an agency has no firm above it', async () => {
    const firm = await opened.make.organisation({ kind: 'vendor' })
    const { status, body } = await ministry('POST', '/api/organisations', {
      name: 'Đơn vị thử',
      kind: 'agency',
      parent: firm.id,
    })
    expect([status, fieldsOf(body)]).toEqual([400, expect.stringContaining('"path":"parent"')])
  })
})

describe('what is gone', () => {
  test('a public platform is not deleted; what is deleted has its row of history', async () => {
    const platform = await opened.make.platform()
    expect((await ministry('DELETE', `/api/platforms/${platform.id}`)).status).toBe(403)
    const unit = await opened.make.organisation({ name: 'Đơn vị lập nhầm' })
    expect((await ministry('DELETE', `/api/organisations/${unit.id}`)).status).toBe(200)
    const { docs } = await opened.started.payload.find({
      collection: 'history',
      where: { subjectId: { equals: unit.id } },
    })
    expect(docs).toMatchObject([{ event: 'deleted', from: 'Đơn vị lập nhầm', byRole: 'ministry' }])
  })
})

describe('another’s mail address', () => {
  const ask = async (call: Client, id: string, email: string) =>
    call('PATCH', `/api/users/${id}`, { email })

  test('is changed by no administrator alone: three days, all are told, and the owner ends it', async () => {
    const agency = await opened.make.organisation()
    const leader = await opened.make.user('agencyLeader', agency.id)
    const administrator = await opened.make.user('accountAdministrator')
    const call = await clientFor(opened.server.origin, administrator.email)
    const stranger = `ke-khac-${Date.now()}@xau.example`
    expect((await ask(call, leader.id, stranger)).status).toBe(200)
    await sendQueuedMessages(opened.started.payload)
    const link = await linkIn(opened.started.dataDir, stranger)
    const path = new URL(link).pathname + new URL(link).search
    const anyone = await clientFor(opened.server.origin)
    expect((await anyone('POST', path)).status).toBe(403)
    const { docs } = await opened.started.payload.find({
      collection: 'history',
      where: { subjectId: { equals: leader.id } },
    })
    expect(docs).toMatchObject([{ event: 'addressAsked', byName: administrator.name }])
    const { docs: told } = await opened.started.payload.find({
      collection: 'messages',
      where: { recipient: { equals: administrator.id } },
    })
    expect(JSON.stringify(told)).toContain(leader.name)
    const own = await clientFor(opened.server.origin, leader.email)
    await ask(own, leader.id, leader.email)
    const row = await opened.started.payload.findByID({
      collection: 'users',
      id: leader.id,
      showHiddenFields: true,
    })
    expect(row.newEmail ?? null).toBeNull()
  })
})
