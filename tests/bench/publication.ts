import { pagePath } from '../../cms/src/domain/publication/routes.ts'
import { clientFor } from '../support/http.ts'
import type { Client } from '../support/http.ts'
import { demoPassword } from '../support/servedProduct.ts'
import { atMost, pause, percentile, readable, secondsSince } from './measurement.ts'
import type { Bench, Row } from './measurement.ts'
import { fireHavingRead } from '../support/havingRead.ts'

const runs = 10
const province = 'lao-cai'

/** From the leader's approval to the province's public page that shows it. */
export async function measurePublication({ product, say }: Bench): Promise<Row[]> {
  const { origin } = await product()
  const officer = await clientFor(origin, 'canbo.laocai@demo.example', demoPassword)
  const leader = await clientFor(origin, 'lanhdao.laocai@demo.example', demoPassword)
  const { body } = await officer('GET', `/api/platforms?limit=${runs}&sort=slug&depth=0`)
  const platforms = body.docs as { id: string }[]
  const seconds: number[] = []
  for (const [run, platform] of platforms.entries()) {
    const id = await register(officer, platform.id)
    const evidence = `Quyết định đo thử số ${run + 1}/ĐT-${Date.now()}`
    const start = performance.now()
    const date = new Date().toISOString().slice(0, 10)
    await expectOk(fireHavingRead(leader, `/api/adoptions/${id}`, 'approve', { date, evidence }))
    await waitForText(origin + pagePath('organisations', 'vi', province), evidence)
    seconds.push(secondsSince(start))
    say(`run ${run + 1}: ${readable(seconds.at(-1) ?? 0)} s`)
  }
  return [
    atMost('Approval to visible on the public page, p95', {
      value: percentile(seconds, 0.95),
      bar: 4,
      unit: 's',
      detail: `median ${readable(percentile(seconds, 0.5))} s, longest ${readable(Math.max(...seconds))} s of ${seconds.length} runs, whole catalogue`,
    }),
  ]
}

async function register(officer: Client, platform: string): Promise<string> {
  const data = { key: crypto.randomUUID(), platform, purpose: 'Đo thời gian công bố.' }
  const { doc } = await expectOk(officer('POST', '/api/adoptions', data))
  const { id } = doc as { id: string }
  await expectOk(officer('POST', `/api/adoptions/${id}/submit`, {}))
  return id
}

/** The body of an answer that is no refusal. */
export async function expectOk(answer: ReturnType<Client>): Promise<Record<string, unknown>> {
  const { status, body } = await answer
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body).slice(0, 300)}`)
  return body
}

/** Asks for an address until it shows a text. */
export async function waitForText(url: string, text: string): Promise<void> {
  const end = performance.now() + 60_000
  while (performance.now() < end) {
    const page = await fetch(url)
    if ((await page.text()).includes(text)) return
    await pause(0.025)
  }
  throw new Error(`${url} did not show “${text}” within a minute`)
}
