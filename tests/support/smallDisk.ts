import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A disk of memory in a folder of its own, which can really be full. */
export interface SmallDisk {
  folder: string
  /** Why there is none, and the folder lies on the common disk: only root may mount. */
  missing: string | undefined
  /** Leaves so many bytes of it, to the last block. */
  fillTo: (left: number) => void
  /** Takes away what filled it. */
  empty: () => void
  remove: () => void
}

/** Mounts a disk of so many megabytes. */
export function mountSmallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(path.join(tmpdir(), 'nen-tang-so-disk-'))
  const options = ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]
  const mounting = spawnSync('mount', options, { encoding: 'utf8' })
  const isMounted = mounting.status === 0
  const filling = path.join(folder, 'filling')
  const empty = () => rmSync(filling, { force: true })
  return {
    folder,
    missing: isMounted ? undefined : (mounting.error?.message ?? mounting.stderr.trim()),
    fillTo: (left) => {
      empty()
      const file = openSync(filling, 'w')
      const { bavail, bsize } = statfsSync(folder)
      try {
        for (let more = bavail * bsize - left; more > 0;) {
          more -= writeSync(file, Buffer.alloc(Math.min(more, bsize)))
        }
      } catch (error) {
        // Somebody else took the rest meanwhile.
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
      } finally {
        closeSync(file)
      }
    },
    empty,
    remove: () => {
      if (isMounted) spawnSync('umount', ['--lazy', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
