import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../cms/src/domain/account/roles.ts'
import { publishNow } from '../../cms/src/publication/publish.ts'
import { currentRelease, releasesDir } from '../../cms/src/publication/release.ts'
import { takeSnapshot } from '../../cms/src/publication/snapshot.ts'
import { publishDuePages } from '../../cms/src/words/page/publishDue.ts'
import { readMarked } from '../../seed/markedText.ts'
import { makeActors } from '../access/fixtures.ts'
import type { Actors } from '../access/fixtures.ts'
import { factories } from '../support/factories.ts'
import { clientFor, serveApi, sessionToken } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

// News, pages and help are written by the ministry's editors and published by them, or by the clock.

let started: TestPayload
let server: HttpServer
let actors: Actors
let visitor: Client
let editor: Client

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  actors = await makeActors(started.payload)
  visitor = await clientFor(server.origin)
  editor = await clientFor(server.origin, actors.people.catalogueEditor.email)
  await publishNow(started.payload)
}, 120_000)
afterAll(async () => {
  await server.stop()
  await started.stop()
})

interface Draft {
  title?: string
  kind?: string
  body?: unknown
  publishAt?: string
  screen?: string
}

async function written(data: Draft = {}): Promise<{ id: string; slug: string }> {
  const { status, body } = await editor('POST', '/api/pages', {
    kind: 'news',
    title: 'Mở đăng ký đợt đánh giá',
    summary: 'Doanh nghiệp gửi sản phẩm từ tháng này.',
    body: readMarked('Bản **đầu**.'),
    ...data,
  })
  expect([status, JSON.stringify(body)]).toEqual([201, expect.anything()])
  return body.doc as { id: string; slug: string }
}

const fire = (id: string, event: string, input: object = {}) =>
  editor('POST', `/api/pages/${id}/${event}`, input)

const faultOf = ({ body }: { body: Record<string, unknown> }) =>
  (body.errors as { message: string; data?: { field?: string } }[] | undefined)?.[0]

/** The text of a page as visitors would read it now; undefined where they see none. */
async function publicText(slug: string): Promise<string | undefined> {
  const { snapshot } = await takeSnapshot(started.payload)
  const page = snapshot.pages.find((one) => one.slug === slug)
  return page && JSON.stringify(page.body.vi)
}

async function builtFile(address: string): Promise<string | undefined> {
  const site = path.join(releasesDir(), (await currentRelease()) ?? '', 'site')
  const file = path.join(site, address.endsWith('/') ? `${address}index.html` : address)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

test('a published text stays public while the next one is written, and until it is withdrawn with a reason', async () => {
  const { id, slug } = await written()
  expect(await publicText(slug)).toBeUndefined()
  expect((await visitor('GET', `/api/pages/${id}`)).status).toBe(404)
  expect(faultOf(await fire(id, 'publish'))).toBeUndefined()
  expect(await publicText(slug)).toContain('"đầu"')
  expect((await editor('PATCH', `/api/pages/${id}`, { title: 'Sửa lén' })).status).toBe(403)

  expect((await fire(id, 'revise')).status).toBe(200)
  const next = { body: readMarked('Bản sau.') }
  expect((await editor('PATCH', `/api/pages/${id}?draft=true`, next)).status).toBe(200)
  expect(await publicText(slug)).toContain('"đầu"')
  const preview = await fetch(`${server.origin}/api/pages/${id}/preview`)
  expect(preview.status).toBe(404)

  expect(faultOf(await fire(id, 'publish'))).toBeUndefined()
  expect(await publicText(slug)).toContain('Bản sau.')
  await fire(id, 'revise')
  await editor('PATCH', `/api/pages/${id}?draft=true`, { body: readMarked('Bản bỏ.') })
  expect((await fire(id, 'discard')).status).toBe(200)
  expect(await publicText(slug)).toContain('Bản sau.')
  const { body } = await editor('GET', `/api/pages/${id}?draft=true`)
  expect(JSON.stringify(body)).not.toContain('Bản bỏ.')

  expect(faultOf(await fire(id, 'withdraw'))?.data?.field).toBe('reason')
  expect((await fire(id, 'withdraw', { reason: 'Hết thời hạn.' })).status).toBe(200)
  expect(await publicText(slug)).toBeUndefined()
})

test('a page is scheduled for an hour to come, and the clock publishes it then in the system’s name', async () => {
  const { id, slug } = await written({ title: 'Tin hẹn giờ' })
  expect(faultOf(await fire(id, 'schedule'))).toMatchObject({
    message: expect.stringContaining('Hãy chọn ngày giờ đăng') as string,
    data: { field: 'publishAt' },
  })
  const at = (instant: string) =>
    editor('PATCH', `/api/pages/${id}?draft=true`, { publishAt: instant })
  await at('2026-01-01T01:00:00.000Z')
  expect(faultOf(await fire(id, 'schedule'))?.message).toContain('đã qua')
  const hour = new Date(Date.now() + 3_600_000)
  await at(hour.toISOString())
  expect((await fire(id, 'schedule')).status).toBe(200)
  expect((await at('2027-01-01T01:00:00.000Z')).status).toBe(403)
  expect((await fire(id, 'publishWhenDue')).status).toBe(404)

  const { payload } = started
  await publishDuePages(payload)
  expect(await publicText(slug)).toBeUndefined()
  await publishDuePages(payload, new Date(hour.getTime() + 1000))
  expect(await publicText(slug)).toContain('"đầu"')
  const { docs } = await payload.find({
    collection: 'history',
    where: { subjectId: { equals: id } },
    sort: '-createdAt',
    limit: 1,
  })
  expect(docs).toMatchObject([
    { event: 'publishWhenDue', byName: 'Hệ thống', byRole: 'system', by: null },
  ])
})

test('a text that a page could not show is refused, and the sentence names the field', async () => {
  const link = (url: string) => readMarked(`Xem [ở đây](${url}).`)
  const wrong = await editor('POST', '/api/pages?draft=true', {
    kind: 'news',
    title: 'Tin có mã lạ',
    summary: 'Tóm tắt.',
    body: link('javascript:alert(1)'),
  })
  expect(wrong.status).toBe(400)
  expect(JSON.stringify(wrong.body)).toContain('Nội dung')
  const { id } = await written({ title: 'Tin dẫn sai', body: link('/khong-co-trang-nay/') })
  const refused = await fire(id, 'publish')
  expect([refused.status, faultOf(refused)]).toMatchObject([
    422,
    {
      message: expect.stringContaining('“/khong-co-trang-nay/”') as string,
      data: { field: 'body' },
    },
  ])
  const help = await written({ title: 'Trợ giúp chưa rõ màn hình', kind: 'help' })
  expect(faultOf(await fire(help.id, 'publish'))?.data?.field).toBe('screen')
})

test('a text of which nothing can be seen, or that leads into the CMS, is not published', async () => {
  const link = (url: string) => readMarked(`Xem [ở đây](${url}).`)
  const seen = JSON.stringify(readMarked('Chữ'))
  for (const [body, sentence] of [
    [JSON.parse(seen.replace('Chữ', '\\u200b')), 'nội dung'],
    [link('/admin/collections/users/'), '“/admin/collections/users/”'],
    [link('/api/users/logout'), '“/api/users/logout”'],
  ] as const) {
    const { id } = await written({ title: `Tin không đăng được ${sentence}`, body })
    const refused = await fire(id, 'publish')
    expect([refused.status, JSON.stringify(refused.body.errors)], sentence).toEqual([
      422,
      expect.stringContaining(sentence),
    ])
  }
})

test('a space between two forms of a text is kept', async () => {
  const { id } = await written({ title: 'Tin có chữ đậm', body: readMarked('**Một** *hai*') })
  const { body } = await editor('GET', `/api/pages/${id}?draft=true`)
  expect(JSON.stringify(body)).toContain('"text":" "')
})

test('styles that came with pasted text are not kept, and a letter can be written to whom a text names', async () => {
  const pasted = readMarked('Viết cho [ban biên tập](mailto:bien-tap@mst.gov.vn) nhé.')
  const styled = JSON.stringify(pasted).replaceAll('"style":""', '"style":"color:red"')
  expect(styled).toContain('color:red')
  const { id, slug } = await written({ title: 'Tin dán từ chỗ khác', body: JSON.parse(styled) })
  const { body } = await editor('GET', `/api/pages/${id}?draft=true`)
  expect(JSON.stringify(body)).not.toContain('color:red')
  expect(JSON.stringify(body)).toContain('mailto:bien-tap@mst.gov.vn')
  const before = Date.now()
  expect(faultOf(await fire(id, 'publish'))).toBeUndefined()
  // The feed tells the hour at which it was published, first and once.
  const page = async () =>
    (await takeSnapshot(started.payload)).snapshot.pages.find((one) => one.slug === slug)
  const first = (await page())?.publishedAt ?? ''
  expect(Date.parse(first)).toBeGreaterThanOrEqual(before)
  expect(Date.parse(first)).toBeLessThanOrEqual(Date.now())
  await fire(id, 'revise')
  expect(faultOf(await fire(id, 'publish'))).toBeUndefined()
  expect((await page())?.publishedAt).toBe(first)
})

test('a menu leads to pages that are there, and a wrong address is named', async () => {
  const links = [
    { label: 'Tra cứu', address: '/tim-kiem/' },
    { label: 'Bộ', address: 'https://mst.gov.vn/' },
  ]
  const wrong = await editor('POST', '/api/menus', {
    slug: 'header',
    links: [...links, { label: 'Lạc', address: '/lac/' }],
  })
  expect(wrong.status).toBe(400)
  expect(JSON.stringify(wrong.body)).toContain('Trang công khai không có địa chỉ này.')
  expect(JSON.stringify(wrong.body)).toContain('links.2.address')
  for (const [address, sentence] of [
    ['http://mst.gov.vn/tin', 'bắt đầu bằng https://'],
    ['mailto:lien-he@mst.gov.vn', 'bắt đầu bằng https://'],
    ['/tim-kiem', 'Địa chỉ này đã có ở một dòng trên.'],
    ['https://mst.gov.vn', 'Địa chỉ này đã có ở một dòng trên.'],
    ['/tim-kiem/?', 'Địa chỉ này đã có ở một dòng trên.'],
    ['/tim-kiem/#', 'Địa chỉ này đã có ở một dòng trên.'],
    ['/en/search/', 'Địa chỉ này đã có ở một dòng trên.'],
    ['https://MST.gov.vn/', 'Địa chỉ này đã có ở một dòng trên.'],
    ['https://mst.gov.vn:443/', 'Địa chỉ này đã có ở một dòng trên.'],
    ['/api/users/logout', 'Trang công khai không có địa chỉ này.'],
    ['/admin', 'Trang công khai không có địa chỉ này.'],
    ['/tim-kiem/../admin/', 'Trang công khai không có địa chỉ này.'],
    ['/tin-tuc/../thong-ke/', 'Trang công khai không có địa chỉ này.'],
  ]) {
    const added = [...links, { label: 'Thêm', address }]
    const refused = await editor('POST', '/api/menus', { slug: 'header', links: added })
    expect([refused.status, JSON.stringify(refused.body)], address).toEqual([
      400,
      expect.stringContaining(sentence ?? ''),
    ])
    expect(JSON.stringify(refused.body)).toContain('links.2.address')
  }
  expect((await editor('POST', '/api/menus', { slug: 'header', links })).status).toBe(201)
  expect((await editor('POST', '/api/menus', { slug: 'header', links })).status).toBe(400)
})

test('an upgrade brings a menu that leads to pages which the release before has not', async () => {
  const links = [{ label: 'Mới', address: '/chua-co/' }]
  const byVisit = await editor('POST', '/api/menus', { slug: 'footer', links })
  expect(byVisit.status).toBe(400)
  const req = await createLocalReq({ context: { isSeed: true } }, started.payload)
  const { id } = await started.payload.create({
    collection: 'menus',
    data: { slug: 'footer', links },
    req,
  })
  await started.payload.delete({ collection: 'menus', id, req })
})

test('the site shows news, feed, help and menu, and no link to a page that was withdrawn since', async () => {
  const target = await written({ title: 'Trang sẽ gỡ', kind: 'page' })
  await fire(target.id, 'publish')
  await publishNow(started.payload)
  const news = await written({
    title: 'Tin dẫn tới trang',
    body: readMarked(`Xem [trang ấy](/trang/${target.slug}/) và [tra cứu](/tim-kiem/).`),
  })
  expect(faultOf(await fire(news.id, 'publish'))).toBeUndefined()
  const help = await written({
    title: 'Trợ giúp đăng nhập',
    kind: 'help',
    screen: 'signIn',
    body: readMarked('Nhập **thư điện tử**.'),
  })
  expect(faultOf(await fire(help.id, 'publish'))).toBeUndefined()
  const second = await written({ title: 'Trợ giúp thứ hai', kind: 'help', screen: 'signIn' })
  expect(faultOf(await fire(second.id, 'publish'))).toMatchObject({
    message: expect.stringContaining('“Trợ giúp đăng nhập”') as string,
    data: { field: 'screen' },
  })
  await publishNow(started.payload)
  const address = `/tin-tuc/${news.slug}/`
  expect(await builtFile(address)).toContain(`<a href="/trang/${target.slug}/">trang ấy</a>`)
  expect(await builtFile('/en/news/')).toContain('Tin dẫn tới trang')
  const feed = (await builtFile('/rss/news.vi.xml')) ?? ''
  expect(feed).toContain('Tin dẫn tới trang')
  const told = /Tin dẫn tới trang[^]*?<pubDate>(.*?)<\/pubDate>/.exec(feed)?.[1] ?? ''
  expect(Math.abs(Date.now() - Date.parse(told))).toBeLessThan(120_000)
  expect(await builtFile('/dang-nhap/')).toMatch(
    new RegExp(`<details[^>]*data-help.*?<a href="/trang/${help.slug}/"`, 's'),
  )
  expect(await builtFile(`/trang/${help.slug}/`)).toContain('Nhập <strong>thư điện tử</strong>.')
  const english = (await builtFile('/en/news/')) ?? ''
  expect(english).toMatch(/<a href="\/en\/search\/"[^>]*lang="vi"[^>]*>\s*Tra cứu/)
  expect(english).toMatch(
    /<a href="https:\/\/mst\.gov\.vn\/"[^>]*>\s*Bộ[^]*?to another site: mst\.gov\.vn/,
  )

  await fire(target.id, 'withdraw', { reason: 'Đã cũ.' })
  await publishNow(started.payload)
  const left = await builtFile(address)
  expect(left).toContain('Xem trang ấy và <a href="/tim-kiem/">tra cứu</a>.')
  const { body } = await editor('GET', `/api/pages/${news.id}?draft=true`)
  expect(JSON.stringify(body)).toContain(`/trang/${target.slug}/`)
}, 120_000)

test('who may edit a record is led from its page to its form, everybody else is not', async () => {
  const { id, slug } = await written({ title: 'Tin có đường sửa' })
  await fire(id, 'publish')
  const ask = async (role: Role | undefined, at: string) => {
    const token = role && (await sessionToken(server.origin, actors.people[role].email))
    const { status, headers } = await fetch(`${server.origin}/api/edit/${at}`, {
      redirect: 'manual',
      headers: { 'accept-language': 'vi', ...(token ? { cookie: `payload-token=${token}` } : {}) },
    })
    return [status, headers.get('location')]
  }
  expect(await ask('catalogueEditor', `pages/${slug}`)).toEqual([
    303,
    `/admin/collections/pages/${id}`,
  ])
  expect(await ask(undefined, `pages/${slug}`)).toEqual([303, '/dang-nhap/'])
  expect(await ask('agencyOfficer', `pages/${slug}`)).toEqual([403, null])
  expect(await ask('catalogueEditor', 'pages/khong-co')).toEqual([404, null])
  expect(await ask('catalogueEditor', 'users/khong-co')).toEqual([404, null])
  const make = factories(started.payload)
  const platform = await make.platform()
  const offering = await make.offering({ vendor: actors.vendor.id, platform: platform.id })
  expect(await ask('vendor', `offerings/${offering.slug}`)).toEqual([
    303,
    `/lam-viec/san-pham/?id=${offering.id}`,
  ])
  const other = (await make.organisation({ kind: 'vendor' })).id
  const foreign = await make.offering({ vendor: other, platform: platform.id })
  expect(await ask('vendor', `offerings/${foreign.slug}`)).toEqual([404, null])
})
