import { spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { SMTPServer } from 'smtp-server'
import {
  endProcess,
  environmentFor,
  freePort,
  prepareData,
  root,
  startServer,
} from '../support/servedProduct.ts'
import { mountSmallDisk } from '../support/smallDisk.ts'

/** An installation that can be harmed: its process, its clock, its disk and its mail server. */
export class Installation {
  readonly disk = mountSmallDisk(600)
  readonly dataDir = this.disk.folder
  /** The file that says by how many milliseconds its clock is off. */
  readonly clock = path.join(mkdtempSync(path.join(tmpdir(), 'nen-tang-so-clock-')), 'shift')
  origin = ''
  private environment: NodeJS.ProcessEnv = { NODE_ENV: 'production' }
  private child: ChildProcess | undefined
  private mail: SMTPServer | undefined
  private mailPort = 0
  received = 0

  constructor() {
    this.setClock(0)
  }

  async begin(): Promise<void> {
    this.mailPort = await freePort()
    await this.mailBack()
    const port = await freePort()
    this.origin = `http://127.0.0.1:${port}`
    const variables = {
      HOST: '127.0.0.1',
      PORT: String(port),
      MAIL_URL: `smtp://127.0.0.1:${this.mailPort}`,
    }
    prepareData(this.dataDir, variables)
    const shim = path.join(root, 'tests/support/shiftedClock.mjs')
    this.environment = {
      ...environmentFor(this.dataDir),
      ...variables,
      CLOCK_SHIFT: this.clock,
      NODE_OPTIONS: `--import=${shim}`,
    }
    this.child = await startServer(this.environment)
  }

  async kill(): Promise<void> {
    if (this.child) await endProcess(this.child, 'SIGKILL')
  }
  async start(): Promise<void> {
    this.child = await startServer(this.environment)
  }
  signal(name: NodeJS.Signals): void {
    this.child?.kill(name)
  }
  /** Kills the processes that the server has started: whoever renders, or compresses. */
  killHelpers(): void {
    spawnSync('pkill', ['-KILL', '-P', String(this.child?.pid ?? 0)])
  }
  mailAway(): Promise<void> {
    const { mail } = this
    return new Promise((resolve) => (mail ? mail.close(() => resolve()) : resolve()))
  }
  mailBack(): Promise<void> {
    this.mail = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream, _, done) => {
        stream.resume()
        stream.on('end', () => {
          this.received += 1
          done()
        })
      },
    })
    const { mail } = this
    // Whoever is cut off in the middle says so; that is what this is about.
    mail.on('error', () => undefined)
    return new Promise((resolve) => mail.listen(this.mailPort, '127.0.0.1', () => resolve()))
  }
  /** Sets its clock off by so many milliseconds. */
  setClock(shift: number): void {
    writeFileSync(this.clock, String(shift))
  }
  async end(): Promise<void> {
    this.signal('SIGCONT')
    await this.kill()
    await this.mailAway()
    this.disk.remove()
    rmSync(path.dirname(this.clock), { recursive: true, force: true })
  }
}
