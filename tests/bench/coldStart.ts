import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort, root } from '../support/servedProduct.ts'
import { atMost, pause, readable, secondsSince } from './measurement.ts'
import type { Bench, Row } from './measurement.ts'

/** From a clean clone to a served site, and the second start after it. */
export async function measureColdStart({ say }: Bench): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nen-tang-so-clone-'))
  const clone = path.join(folder, 'clone')
  execFileSync('git', ['clone', '--quiet', root, clone])
  try {
    const first = await startOnce(clone, say)
    const second = await startOnce(clone, say)
    return [
      atMost('Clean clone to serving', {
        value: first.seconds,
        bar: 150,
        unit: 's',
        detail: first.steps.join('; '),
      }),
      atMost('Second start', { value: second.seconds, bar: 5, unit: 's' }),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function startOnce(
  clone: string,
  say: Bench['say'],
): Promise<{ seconds: number; steps: string[] }> {
  const port = await freePort()
  const start = performance.now()
  const child = spawn('npm', ['start'], {
    cwd: clone,
    env: { ...environmentOfMachine(), PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  }
  try {
    await waitForAnswer({ child, url: `http://127.0.0.1:${port}/`, output: () => output })
    const seconds = secondsSince(start)
    const steps = [...output.matchAll(/^\[ *(\d+) s\] \d+\. (.*)$/gm)].map(
      ([, begun, step]) => `${begun} s ${step}`,
    )
    say(`${readable(seconds)} s; ${steps.join('; ')}`)
    return { seconds, steps }
  } finally {
    await stopGroup(child)
  }
}

/** What a person’s shell has: nothing of the project that measures, nor of the npm that runs it. */
function environmentOfMachine(): NodeJS.ProcessEnv {
  const ours = /^(npm_|NODE_ENV|PROJECT_ROOT|DATA_DIR|PAYLOAD_SECRET|DEMO_PASSWORD|INIT_CWD|HOST$)/
  const others = Object.entries(process.env).filter(([name]) => !ours.test(name))
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const machine = folders.filter((folder) => !folder.includes('node_modules'))
  const entries = [...others, ['PATH', machine.join(path.delimiter)]]
  return Object.fromEntries(entries) as NodeJS.ProcessEnv
}

interface Waiting {
  child: ChildProcess
  url: string
  output: () => string
}

async function waitForAnswer({ child, url, output }: Waiting): Promise<void> {
  const end = performance.now() + 600_000
  while (performance.now() < end) {
    if (child.exitCode !== null) throw new Error(`npm start ended:\n${output().slice(-2000)}`)
    const status = await fetch(url).then(
      (answer) => answer.status,
      () => 0,
    )
    if (status === 200) return
    await pause(0.1)
  }
  throw new Error(`No answer after ten minutes:\n${output().slice(-2000)}`)
}

/** Stops npm and what it started. */
async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  process.kill(-child.pid, 'SIGTERM')
  await ended
}
