import type { Label } from '../domain/language/language.ts'
import { askBackups } from '../server/backups.ts'
import { askDisk } from '../server/disk.ts'
import { formatTime } from './time.ts'

/** What the ministry has to ask its operator for: a sentence for each thing that will stop the installation. */
export async function systemNotices(): Promise<Label[]> {
  return [...(await ofDisk()), ...(await ofBackups())]
}

async function ofBackups(): Promise<Label[]> {
  const backups = await askBackups()
  if (!backups?.isLate) return []
  const last = backups.takenAt && formatTime(new Date(backups.takenAt))
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

async function ofDisk(): Promise<Label[]> {
  const { standing, freeBytes } = await askDisk()
  if (standing === 'enough') return []
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
