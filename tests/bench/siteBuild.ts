import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Snapshot } from '../../cms/src/domain/publication/snapshot.ts'
import { readRelease } from '../support/builtPages.ts'
import { root } from '../support/servedProduct.ts'
import { atLeast, readable, secondsSince } from './measurement.ts'
import type { Bench, Row } from './measurement.ts'
import { multiplied, pagesOfCopy } from './multiplied.ts'

/** Pages of the larger builds, about. */
const sizes = [5_000, 20_000]

interface Build {
  pages: number
  /** Rendering alone, in seconds. */
  rendering: number
  /** The whole command, in seconds. */
  whole: number
}

/** Builds the catalogue as it is, and larger ones; says how the cost of a page grows with their number. */
export async function measureSiteBuild({ product, say }: Bench): Promise<Row[]> {
  const { dataDir } = await product()
  const { snapshot, pages } = readRelease(dataDir)
  const larger = sizes.map((size) => 1 + Math.ceil((size - pages.length) / pagesOfCopy(snapshot)))
  const builds: Build[] = []
  for (const times of [1, ...larger]) {
    const build = await buildSite(times === 1 ? snapshot : multiplied(snapshot, times))
    say(
      `${build.pages} pages: ${readable(build.rendering)} s rendering, ${readable(build.whole)} s in all`,
    )
    builds.push(build)
  }
  const costs = builds.map(({ pages: count, rendering }) => (1000 * rendering) / count)
  const growth = (costs.at(-1) ?? Number.NaN) / (costs.at(0) ?? Number.NaN)
  return [
    ...builds.map(({ pages: count, rendering, whole }) =>
      atLeast(`Rendering ${count.toLocaleString('en')} pages`, {
        value: count / rendering,
        bar: 400,
        unit: 'pages/s',
        detail: `${readable(rendering)} s; ${readable(whole)} s with everything around it`,
      }),
    ),
    {
      what: `Cost of a page at ${builds.at(-1)?.pages.toLocaleString('en')} pages against ${builds[0]?.pages}`,
      bar: 'linear (≤ 1.5 ×)',
      figure: `${readable(growth)} ×`,
      isReached: growth <= 1.5,
      detail: `${costs.map((cost) => readable(cost)).join(', ')} ms a page`,
    },
  ]
}

async function buildSite(snapshot: Snapshot): Promise<Build> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nen-tang-so-bench-site-'))
  const snapshotFile = path.join(folder, 'snapshot.json')
  writeFileSync(snapshotFile, JSON.stringify(snapshot))
  const start = performance.now()
  const output = await runAstro({
    SNAPSHOT: snapshotFile,
    SITE_OUT: path.join(folder, 'site'),
    SITE_URL: 'http://127.0.0.1:4200',
  })
  const whole = secondsSince(start)
  rmSync(folder, { recursive: true, force: true })
  const [, pages] = /(\d+) page\(s\) built/.exec(output) ?? []
  const [, time, unit] =
    /generating static routes[\s\S]*?✓ Completed in ([\d.]+)(ms|s|m)\b/.exec(output) ?? []
  const seconds = { ms: 0.001, s: 1, m: 60 }[unit ?? '']
  if (!pages || !time || !seconds) {
    throw new Error(`Astro’s output is not understood:\n${output.slice(-2000)}`)
  }
  return { pages: Number(pages), rendering: Number(time) * seconds, whole }
}

function runAstro(variables: Record<string, string>): Promise<string> {
  const child = spawn(
    process.execPath,
    [path.join(root, 'node_modules/astro/bin/astro.mjs'), 'build'],
    {
      cwd: path.join(root, 'site'),
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        NODE_ENV: 'production',
        ASTRO_TELEMETRY_DISABLED: '1',
        ...variables,
      },
    },
  )
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(output)
      else reject(new Error(`astro build ended with ${code}:\n${output.slice(-2000)}`))
    })
  })
}
