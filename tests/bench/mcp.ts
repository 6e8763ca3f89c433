import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { readRelease } from '../support/builtPages.ts'
import { atMost, percentile } from './measurement.ts'
import type { Bench, Row } from './measurement.ts'

const rounds = 60

/** Each tool called again and again by the official client, one call after the other. */
export async function measureMcp({ product, say }: Pick<Bench, 'product' | 'say'>): Promise<Row[]> {
  const { origin, dataDir } = await product()
  const { snapshot } = readRelease(dataDir)
  const at = (records: { slug: string }[], round: number) =>
    records[round % records.length]?.slug ?? ''
  const calls = {
    describe_catalogue: () => ({}),
    search: (round: number) => ({
      text: snapshot.problems[round % snapshot.problems.length]?.title.vi ?? '',
    }),
    get_record: (round: number) => ({
      kind: 'organisations',
      slug: at(snapshot.organisations, round),
    }),
    compare: (round: number) => ({
      items: [round, round + 1].map((one) => `platforms/${at(snapshot.platforms, one)}`),
    }),
    requirement_standing: (round: number) => ({ requirement: at(snapshot.requirements, round) }),
  }
  const client = new Client({ name: 'bench', version: '1' })
  await client.connect(new StreamableHTTPClientTransport(new URL(`${origin}/api/mcp`)))
  const rows: Row[] = []
  for (const [name, given] of Object.entries(calls)) {
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const begin = performance.now()
      const { isError } = await client.callTool({ name, arguments: given(round) })
      if (isError) throw new Error(`${name} was not answered.`)
      times.push(performance.now() - begin)
    }
    say(`${name}: ${Math.round(percentile(times, 0.95))} ms`)
    rows.push(
      atMost(`${name}, p95`, {
        value: percentile(times, 0.95),
        bar: 100,
        unit: 'ms',
        detail: `median ${Math.round(percentile(times, 0.5))} ms of ${rounds} calls`,
      }),
    )
  }
  await client.close()
  return rows
}
