import { spawn } from 'node:child_process'
import path from 'node:path'
import autocannon from 'autocannon'
import { pagePath } from '../../cms/src/domain/publication/routes.ts'
import { readRelease } from '../support/builtPages.ts'
import { freePort } from '../support/servedProduct.ts'
import { atLeast, median, readable } from './measurement.ts'
import type { Bench, Row } from './measurement.ts'

const rounds = 6
const seconds = 3

/** Asks the product and sirv alone for the same page, in turn, and compares the medians. */
export async function measureStaticServer({ product, say }: Bench): Promise<Row[]> {
  const { dataDir, origin } = await product()
  const { site, snapshot } = readRelease(dataDir)
  const address = pagePath('platforms', 'vi', snapshot.platforms[0]?.slug)
  const bare = await serveBare(site)
  const figures = { product: [] as number[], bare: [] as number[] }
  const latencies: number[] = []
  // The first round only warms both up.
  for (let round = 0; round <= rounds; round += 1) {
    const ofBare = await load(bare.origin + address)
    const ofProduct = await load(origin + address)
    if (round === 0) continue
    figures.bare.push(ofBare.requests.average)
    figures.product.push(ofProduct.requests.average)
    latencies.push(ofProduct.latency.p99)
    say(
      `round ${round}: ${readable(ofProduct.requests.average)} and bare ${readable(ofBare.requests.average)} requests/s`,
    )
  }
  bare.stop()
  const [ours, theirs] = [median(figures.product), median(figures.bare)]
  return [
    atLeast('The product against sirv alone', {
      value: ours / theirs,
      bar: 0.9,
      unit: '',
      detail: `${readable(ours)} against ${readable(theirs)} requests/s; p99 ${readable(median(latencies))} ms`,
    }),
  ]
}

async function load(url: string): Promise<autocannon.Result> {
  const result = await autocannon({
    url,
    connections: 20,
    duration: seconds,
    headers: { 'accept-encoding': 'gzip, br' },
  })
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${url}: ${result.non2xx} answers other than 2xx, ${result.errors} errors`)
  }
  return result
}

async function serveBare(site: string): Promise<{ origin: string; stop: () => void }> {
  const port = await freePort()
  const script = path.join(import.meta.dirname, 'bareSirv.ts')
  const child = spawn(process.execPath, [script, site, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, NODE_ENV: 'production' },
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve())
    child.once('exit', (code) => reject(new Error(`sirv alone ended with ${code}`)))
  })
  return { origin: `http://127.0.0.1:${port}`, stop: () => child.kill() }
}
