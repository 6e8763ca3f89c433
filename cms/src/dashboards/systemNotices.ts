import type { Label } from '../domain/language/language.ts'
import type { Installation } from '../server/health.ts'
import { formatTime } from './time.ts'

/** What the ministry has to ask its operator for: a sentence for each thing that will stop the installation. */
export function systemNotices({ disk, backup }: Installation): Label[] {
  return [...ofDisk(disk), ...ofBackup(backup)]
}

function ofBackup(backup: Installation['backup']): Label[] {
  if (!backup?.isLate) return []
  const last = backup.takenAt && formatTime(new Date(backup.takenAt))
  return [
    last
      ? {
          vi: `Bản sao lưu gần nhất đã cũ (${last}). Hãy báo người vận hành xem nhật ký của máy chủ.`,
          en: `The last backup is old (${last}). Ask the operator to look into the server's log.`,
        }
      : {
          vi: 'Chưa có bản sao lưu nào. Hãy báo người vận hành xem nhật ký của máy chủ.',
          en: "There is no backup yet. Ask the operator to look into the server's log.",
        },
  ]
}

function ofDisk(disk: Installation['disk']): Label[] {
  if (!disk || disk.standing === 'enough') return []
  const { standing, freeBytes } = disk
  const megabytes = Math.floor(freeBytes / 1_000_000)
  return [
    standing === 'full'
      ? {
          vi: `Đĩa của máy chủ đã đầy (còn ${megabytes} MB): chưa ghi thêm được gì. Hãy báo người vận hành.`,
          en: `The server's disk is full (${megabytes} MB left): nothing more can be written. Tell the operator.`,
        }
      : {
          vi: `Đĩa của máy chủ sắp đầy (còn ${megabytes} MB). Hãy báo người vận hành thêm chỗ trước khi đầy.`,
          en: `The server's disk is nearly full (${megabytes} MB left). Ask the operator for more room before it is.`,
        },
  ]
}
