import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { endProcess } from './servedProduct.ts'

/** The test file that every scanner calls malware (eicar.org); put together here, so that none stops at this source. */
export const eicar = [
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}$',
  'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
].join('')

/** Debian puts the daemon where a person's PATH does not look. */
const binary = '/usr/sbin/clamd'
const found = [process.env.CLAMD_BINARY ?? 'clamd', binary].find(
  (name) => spawnSync(name, ['--version']).status === 0,
)

/** Why there is no ClamAV daemon to test with; undefined when there is one. */
export const noClamav = found
  ? undefined
  : 'there is no clamd on this machine (Debian: clamav-daemon)'

/** Starts a ClamAV daemon that knows one signature, EICAR's, on a socket of its own. */
export async function startClamav(): Promise<{ url: string; stop: () => Promise<void> }> {
  if (!found) throw new Error(noClamav)
  const folder = mkdtempSync(path.join(tmpdir(), 'nen-tang-so-clamav-'))
  const socket = path.join(folder, 'clamd.ctl')
  const signature = Buffer.from(eicar).toString('hex')
  writeFileSync(path.join(folder, 'eicar.ndb'), `Eicar-Test-Signature:0:*:${signature}\n`)
  const config = path.join(folder, 'clamd.conf')
  const settings = [`DatabaseDirectory ${folder}`, `LocalSocket ${socket}`, 'Foreground yes']
  writeFileSync(config, `${settings.join('\n')}\n`)
  const child = spawn(found, ['--config-file', config], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        if (existsSync(socket)) resolve()
      })
    }
    child.once('exit', (code) => reject(new Error(`clamd ended with ${code}: ${said}`)))
  })
  return {
    url: `unix:${socket}`,
    stop: async () => {
      await endProcess(child, 'SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
