import { readFileSync } from 'node:fs'
import autocannon from 'autocannon'
import { clientFor } from '../support/http.ts'
import { demoPassword } from '../support/servedProduct.ts'
import { atMost, pause } from './measurement.ts'
import type { Bench, Row } from './measurement.ts'

/** Resident memory of a freshly started server at rest, and at rest again after a load. */
export async function measureMemory({ product, say }: Bench): Promise<Row[]> {
  const { origin, pid, killAndRestart } = await product()
  await killAndRestart()
  await pause(20)
  const before = memoryOf(pid())
  say(`${before.now} MB at rest; now a load of pages and of the API`)
  const officer = await clientFor(origin, 'canbo.laocai@demo.example', demoPassword)
  const load = (address: string) =>
    autocannon({ url: origin + address, connections: 20, duration: 8 })
  await load('/')
  await load('/api/platforms?limit=20&depth=1')
  for (let round = 0; round < 20; round += 1) await officer('GET', '/api/adoptions?limit=100')
  const during = memoryOf(pid())
  await pause(20)
  const after = memoryOf(pid())
  return [
    atMost('At rest, 20 s after it is ready', { value: before.now, bar: 350, unit: 'MB' }),
    atMost('At rest again, 20 s after a load', {
      value: after.now,
      bar: 350,
      unit: 'MB',
      detail: `${during.now} MB at the end of the load, ${after.most} MB at most`,
    }),
  ]
}

/** Resident memory in megabytes (1,000,000 bytes), now and at most so far; Linux only. */
export function memoryOf(pid: number): { now: number; most: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const megabytes = (field: string) => {
    const [, kibibytes] = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status) ?? []
    return Math.round((Number(kibibytes) * 1024) / 1e6)
  }
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') }
}
