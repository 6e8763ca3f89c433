import { statfs } from 'node:fs/promises'
import type { Payload } from 'payload'
import { readEnvironment } from '../environment.ts'

/** How much room the disk of DATA_DIR has. */
export interface Disk {
  freeBytes: number
  totalBytes: number
  /** `low`: an operator is to look soon; `full`: writes fail, or will with the next large one. */
  standing: 'enough' | 'low' | 'full'
}

const megabyte = 1_000_000

/** Below a tenth of the disk, and 2 GB at most, somebody is told; a fiftieth, and 20 MB at most, is no room any more. */
function standingOf(freeBytes: number, totalBytes: number): Disk['standing'] {
  if (freeBytes < Math.min(20 * megabyte, totalBytes / 50)) return 'full'
  return freeBytes < Math.min(2000 * megabyte, totalBytes / 10) ? 'low' : 'enough'
}

/** Asks the disk on which database, files and releases lie; what root alone may still use counts as used. */
export async function askDisk(): Promise<Disk> {
  const { bavail, blocks, bsize } = await statfs(readEnvironment().dataDir)
  const [freeBytes, totalBytes] = [bavail * bsize, blocks * bsize]
  return { freeBytes, totalBytes, standing: standingOf(freeBytes, totalBytes) }
}

/** The room that is left, for people who keep the machine. */
export function roomText({ freeBytes, totalBytes }: Disk): string {
  const percent = Math.floor((100 * freeBytes) / totalBytes)
  return `${Math.floor(freeBytes / megabyte)} MB free (${percent} %)`
}

/** Milliseconds between two looks at the disk. */
const pause = 60_000

/** Writes a line to the log when the disk runs full and when there is room again, not at each look. */
export function watchDisk(): (payload: Payload) => Promise<void> {
  let before: Disk['standing'] = 'enough'
  let lookedAt = -Infinity
  return async ({ logger }) => {
    if (performance.now() - lookedAt < pause) return
    lookedAt = performance.now()
    const disk = await askDisk()
    if (disk.standing === before) return
    before = disk.standing
    if (disk.standing === 'enough') logger.info(`The disk has room again: ${roomText(disk)}`)
    else
      logger.error(
        `The disk is ${disk.standing === 'full' ? 'full' : 'nearly full'}: ${roomText(disk)}`,
      )
  }
}
