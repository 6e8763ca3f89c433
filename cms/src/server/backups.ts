import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { z } from 'zod'
import { whileHolding } from '../database/lock.ts'
import { readEnvironment } from '../environment.ts'

/** Name of a scheduled backup: the instant at which it was begun, as a name of a folder may be. */
export function backupName(instant: Date): string {
  return instant.toISOString().replaceAll(/[:.]/g, '-')
}

/** The instant (milliseconds) that a name of {@link backupName} stands for. */
export function backupDay(name: string): number {
  return Date.parse(name.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/, 'T$1:$2:$3.$4Z'))
}

/** Names of the whole backups of a folder, oldest first; none when there is no such folder. */
export async function finishedBackups(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder)
    return names.filter((name) => /^\d{4}-\d\d-\d\dT[\d-]+Z$/.test(name)).sort()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return []
    throw error
  }
}

/** The last scheduled backup that could be restored. */
export interface BackupStanding {
  /** Instant (ISO 8601) of the last one; null before the first. */
  takenAt: string | null
  /** Whether it is older than twice the time after which one is due, or there is none. */
  isLate: boolean
}

const TakenSchema = z.object({ takenAt: z.iso.datetime() })

/** How the scheduled backups stand; null where none are asked for. */
export async function askBackups(): Promise<BackupStanding | null> {
  const { backups } = readEnvironment()
  if (!backups) return null
  const last = (await finishedBackups(backups.folder)).at(-1)
  if (!last) return { takenAt: null, isLate: true }
  const manifest = await readFile(path.join(backups.folder, last, 'backup.json'), 'utf8')
  const { takenAt } = TakenSchema.parse(JSON.parse(manifest))
  return { takenAt, isLate: Date.now() - Date.parse(takenAt) > 2 * backups.hours * 3_600_000 }
}

/** Wait after an attempt, in milliseconds: one that failed is tried again without filling the log. */
const pause = 600_000
/** Milliseconds between two looks at whether one is due. */
const lookPause = 60_000

/** Makes a backup whenever one is due, in a process of its own; one that fails is logged and tried again. */
export function keepBackups(): (payload: Payload) => Promise<void> {
  let notBefore = -Infinity
  return async (payload) => {
    const { backups } = readEnvironment()
    if (!backups || performance.now() < notBefore) return
    notBefore = performance.now() + lookPause
    const last = (await finishedBackups(backups.folder)).at(-1)
    if (last && Date.now() - backupDay(last) < backups.hours * 3_600_000) return
    notBefore = performance.now() + pause
    await whileHolding(payload, 'backup', async () => {
      const { isFine, said } = await runScheduled()
      if (isFine) payload.logger.info(said)
      else payload.logger.error(`The backup failed: ${said}`)
    })
  }
}

async function runScheduled(): Promise<{ isFine: boolean; said: string }> {
  const script = path.join(readEnvironment().root, 'cms/commands/backup/scheduled.ts')
  const child = spawn(process.execPath, [script], {
    cwd: path.join(readEnvironment().root, 'cms'),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  }
  const [code] = (await once(child, 'close')) as [number | null]
  return { isFine: code === 0, said: said.trim() }
}
