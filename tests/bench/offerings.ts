import { clientFor } from '../support/http.ts'
import type { Client } from '../support/http.ts'
import { demoPassword, runScript, serveProduct } from '../support/servedProduct.ts'
import type { ServedProduct } from '../support/servedProduct.ts'
import { atMost, pause, percentile, readable, secondsSince } from './measurement.ts'
import type { Bench, Row } from './measurement.ts'

const total = 10_000
const rounds = 8

/** What a reviewer asks of a long list: all of it, what waits, one platform's, some words, a later page. */
const questions = [
  '',
  '&where[state][equals]=submitted',
  '&where[name][like]=khám',
  '&sort=-updatedAt',
  '&page=40',
]

/** Lists and publication with ten thousand offerings that are made from the table of fields. */
export async function measureOfferings({ say }: Bench): Promise<Row[]> {
  const product = await serveProduct()
  try {
    const start = performance.now()
    fillOfferings(product, total)
    say(`${readable(total)} offerings written in ${readable(secondsSince(start))} s`)
    await product.killAndRestart()
    return [...(await lists(product, say)), ...(await publication(product, say))]
  } finally {
    await product.stop()
  }
}

/** Writes offerings that are made from the table of fields into a product's database. */
export function fillOfferings({ environment }: ServedProduct, count: number): void {
  runScript('tests/bench/fillOfferings.ts', environment, [String(count)])
}

async function lists({ origin }: ServedProduct, say: Bench['say']): Promise<Row[]> {
  const reviewer = await clientFor(origin, 'chuyenvien@demo.example', demoPassword)
  const cookie = await cookieOf(origin, 'chuyenvien@demo.example')
  const api: number[] = []
  const admin: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    for (const question of questions) {
      const asked = performance.now()
      const { status } = await reviewer(
        'GET',
        `/api/offerings?draft=true&depth=1&limit=10${question}`,
      )
      if (status !== 200) throw new Error(`${status} for ${question}`)
      const shown = performance.now()
      const page = await fetch(`${origin}/admin/collections/offerings?limit=10${question}`, {
        headers: { cookie },
      })
      await page.text()
      if (page.status !== 200) throw new Error(`${page.status} for ${question}`)
      // The first round warms up.
      if (round === 0) continue
      api.push(shown - asked)
      admin.push(performance.now() - shown)
    }
  }
  say(
    `lists: p95 ${readable(percentile(api, 0.95))} ms, page ${readable(percentile(admin, 0.95))} ms`,
  )
  const detail = (times: number[]) =>
    `median ${readable(percentile(times, 0.5))} ms of ${times.length}: all, filtered by state, by words, sorted by change, page 40`
  return [
    atMost('Lists and filters of the admin, through the API, p95', {
      value: percentile(api, 0.95),
      bar: 500,
      unit: 'ms',
      detail: detail(api),
    }),
    atMost('The same as the admin’s whole page, p95', {
      value: percentile(admin, 0.95),
      bar: 500,
      unit: 'ms',
      detail: detail(admin),
    }),
  ]
}

async function publication({ origin }: ServedProduct, say: Bench['say']): Promise<Row[]> {
  const ministry = await clientFor(origin, 'quantri@demo.example', demoPassword)
  const start = performance.now()
  const asked = await ministry('POST', '/api/publish')
  if (asked.status !== 202) throw new Error(`publish: ${asked.status}`)
  const answers: number[] = []
  let last: { state: string; pages?: number; error?: string }
  do {
    const began = performance.now()
    const page = await fetch(`${origin}/nen-tang/`)
    await page.text()
    if (page.status !== 200) throw new Error(`the site answered ${page.status} meanwhile`)
    answers.push(performance.now() - began)
    await pause(0.2)
    last = await newest(ministry)
  } while (last.state === 'queued' || last.state === 'running')
  if (last.state !== 'published') throw new Error(last.error ?? last.state)
  const seconds = secondsSince(start)
  say(`${last.pages} pages in ${readable(seconds)} s`)
  return [
    atMost('Full publication', {
      value: seconds,
      bar: 60,
      unit: 's',
      detail: `${last.pages} pages; the site answered throughout, p95 ${readable(percentile(answers, 0.95))} ms`,
    }),
  ]
}

async function newest(client: Client) {
  const { body } = await client(
    'GET',
    '/api/publications?sort=-createdAt&limit=1&depth=0&where[state][not_equals]=superseded',
  )
  const [doc] = body.docs as { state: string; pages?: number; error?: string }[]
  if (!doc) throw new Error('there is no publication')
  return doc
}

async function cookieOf(origin: string, email: string): Promise<string> {
  const answer = await fetch(`${origin}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: demoPassword }),
  })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}
