import { dayInVietnam } from '../../cms/src/domain/values/day.ts'
import { clientFor, sessionToken } from '../support/http.ts'
import type { Client } from '../support/http.ts'
import { demoPassword, serveProduct } from '../support/servedProduct.ts'
import { atMost, readable, secondsSince } from './measurement.ts'
import type { Bench, Row } from './measurement.ts'
import { expectOk, waitForText } from './publication.ts'
import { fireHavingRead } from '../support/havingRead.ts'

const results = 50
const pdf = '%PDF-1.4\n1 0 obj<<>>endobj\nxref\n0 1\ntrailer<<>>\nstartxref\n9\n%%EOF\n'

/** From the ministry's click to a decision of fifty results on every page, feed and file. */
export async function measureAnnouncement({ say }: Bench): Promise<Row[]> {
  const product = await serveProduct()
  try {
    const { origin } = product
    const reviewer = await clientFor(origin, 'chuyenvien@demo.example', demoPassword)
    const ministry = await clientFor(origin, 'quantri@demo.example', demoPassword)
    const evaluations = await checkedResults(reviewer, ministry)
    say(`${evaluations.length} results entered and checked`)
    const number = `${Date.now()}/QĐ-ĐO`
    const attachment = await upload(origin, 'chuyenvien@demo.example')
    const { doc } = await expectOk(
      reviewer('POST', '/api/announcements', {
        number,
        title: 'Đo thời gian công bố',
        signer: 'Người ký',
        signedOn: dayInVietnam(new Date()),
        attachment,
        evaluations,
      }),
    )
    const { id } = doc as { id: string }
    await expectOk(reviewer('POST', `/api/announcements/${id}/prepare`, {}))
    const ready = await expectOk(ministry('GET', `/api/announcements/${id}?depth=0`))
    const start = performance.now()
    await expectOk(
      ministry('POST', `/api/announcements/${id}/approve`, { readVersion: ready.updatedAt }),
    )
    const committed = secondsSince(start)
    for (const place of [
      '/cong-bo/',
      '/rss/announcements.vi.xml',
      '/du-lieu/cong-bo.csv',
      '/search-index.json',
    ]) {
      await waitForText(origin + place, number)
    }
    return [
      atMost('Announcement of 50 results: pages, feed, file and index', {
        value: secondsSince(start),
        bar: 10,
        unit: 's',
        detail: `the decision itself was committed after ${readable(committed)} s`,
      }),
    ]
  } finally {
    await product.stop()
  }
}

async function checkedResults(reviewer: Client, ministry: Client): Promise<string[]> {
  const templates = await expectOk(
    reviewer(
      'GET',
      '/api/evaluationTemplates?where[subject][equals]=organisations&limit=1&depth=0',
    ),
  )
  const [template] = templates.docs as {
    id: string
    criteria: { key: string; kind: 'value' | 'score'; maximum?: number | null }[]
  }[]
  if (!template) throw new Error('there is no template for organisations')
  const found = await expectOk(
    reviewer('GET', `/api/organisations?where[kind][equals]=province&limit=${results}&depth=0`),
  )
  const ids: string[] = []
  for (const organisation of found.docs as { id: string }[]) {
    const { doc } = await expectOk(
      reviewer('POST', '/api/evaluations', {
        template: template.id,
        organisation: organisation.id,
        evaluatedOn: '2026-10-01',
        results: template.criteria.map(({ key, kind, maximum }) => ({
          criterion: key,
          evidence: 'Biên bản đo',
          ...(kind === 'value' ? { value: 'met' } : { score: maximum ?? 1 }),
        })),
      }),
    )
    const { id } = doc as { id: string }
    await expectOk(reviewer('POST', `/api/evaluations/${id}/enter`, {}))
    await expectOk(fireHavingRead(ministry, `/api/evaluations/${id}`, 'check'))
    ids.push(id)
  }
  return ids
}

async function upload(origin: string, email: string): Promise<string> {
  const token = await sessionToken(origin, email, demoPassword)
  const form = new FormData()
  form.set('file', new Blob([pdf], { type: 'application/pdf' }), 'quyet-dinh-do.pdf')
  form.set('_payload', JSON.stringify({ alt: 'Quyết định' }))
  const answer = await fetch(`${origin}/api/media`, {
    method: 'POST',
    headers: { cookie: `payload-token=${token}` },
    body: form,
  })
  const { doc } = (await answer.json()) as { doc?: { id: string } }
  if (!doc) throw new Error(`upload: ${answer.status}`)
  return doc.id
}
