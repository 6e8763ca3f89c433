import type { Payload } from 'payload'
import type { Label } from '../domain/language/language.ts'
import { undeliveredMails } from '../mail/undelivered.ts'
import type { Installation } from '../server/health.ts'
import { formatTime } from './time.ts'

/** A part of the installation: how it stands, and what somebody has to do; without it nothing is to be done. */
export interface SystemRow {
  part: Label
  standing: Label
  toDo?: Label
}

const same = (text: string): Label => ({ vi: text, en: text })
const megabytes = (bytes: number) => Math.floor(bytes / 1_000_000).toLocaleString('vi-VN')

/** How each part of the installation stands now, for the ministry's people. */
export async function systemRows(
  { database, search, scanner, disk, backup }: Installation,
  payload: Payload,
): Promise<SystemRow[]> {
  const [publication, mail] = await Promise.all([publicationRow(payload), mailRow(payload)])
  return [
    {
      part: { vi: 'Cơ sở dữ liệu', en: 'Database' },
      standing: database ? same(database.engine) : { vi: 'Không trả lời', en: 'Does not answer' },
      ...(database ? {} : { toDo: tellOperator }),
    },
    publication,
    mail,
    searchRow(search),
    scannerRow(scanner),
    {
      part: { vi: 'Đĩa', en: 'Disk' },
      standing: disk
        ? {
            vi: `Còn ${megabytes(disk.freeBytes)} MB trong ${megabytes(disk.totalBytes)} MB`,
            en: `${megabytes(disk.freeBytes)} MB free of ${megabytes(disk.totalBytes)} MB`,
          }
        : { vi: 'Không đọc được', en: 'Cannot be read' },
      ...(disk?.standing === 'enough' ? {} : { toDo: tellOperator }),
    },
    backupRow(backup),
    { part: { vi: 'Phiên bản', en: 'Versions' }, standing: same(`Node ${process.versions.node}`) },
  ]
}

const tellOperator: Label = {
  vi: 'Báo người vận hành: docs/operations.md, “When something fails”.',
  en: 'Tell the operator: docs/operations.md, “When something fails”.',
}

const connectScanner: Label = {
  vi: 'Đề nghị người vận hành nối ClamAV (CLAMAV_URL).',
  en: 'Ask the operator to connect ClamAV (CLAMAV_URL).',
}

/** Uploads are scanned, or nobody scans them, or none is taken because the scanner is away. */
function scannerRow(scanner: string | null): SystemRow {
  const part = { vi: 'Quét tệp tải lên', en: 'Scanning of uploads' }
  if (scanner === null) {
    const standing = { vi: 'Không quét', en: 'Not scanned' }
    return { part, standing, toDo: connectScanner }
  }
  if (scanner === 'away') {
    const standing = { vi: 'Không trả lời: chưa nhận tệp nào', en: 'Away: no file is taken' }
    return { part, standing, toDo: tellOperator }
  }
  return { part, standing: same(scanner) }
}

async function publicationRow(payload: Payload): Promise<SystemRow> {
  const { docs } = await payload.find({
    collection: 'publications',
    where: { state: { not_equals: 'superseded' } },
    sort: ['-createdAt', '-id'],
    limit: 100,
    depth: 0,
    overrideAccess: true,
  })
  const waiting = docs.filter(({ state }) => state === 'queued' || state === 'running').length
  const published = docs.find(({ state }) => state === 'published')
  const failed = docs.find(({ state, nextTryAt }) => state === 'failed' && nextTryAt)
  const at = published?.endedAt ? formatTime(new Date(published.endedAt)) : '—'
  return {
    part: { vi: 'Trang công khai', en: 'Public site' },
    standing: {
      vi: `Công bố gần nhất: ${at}; đang chờ: ${waiting}`,
      en: `Last publication: ${at}; waiting: ${waiting}`,
    },
    ...(failed
      ? {
          toDo: {
            vi: 'Lần công bố gần nhất không thành; hệ thống tự thử lại. Lý do ở mục “Lần công bố”.',
            en: 'The last publication failed and is tried again by itself. Why stands in “Publications”.',
          },
        }
      : {}),
  }
}

async function mailRow(payload: Payload): Promise<SystemRow> {
  const [{ mails, total }, { totalDocs: queued }] = await Promise.all([
    undeliveredMails({ payload }),
    payload.count({
      collection: 'messages',
      where: { delivery: { in: ['queued', 'sending'] } },
      overrideAccess: true,
    }),
  ])
  const givenUp = mails.filter(({ isGivenUp }) => isGivenUp).length
  return {
    part: { vi: 'Thư', en: 'Mail' },
    standing: {
      vi: `Đang chờ gửi: ${queued}; chưa gửi được: ${total}`,
      en: `Waiting: ${queued}; not sent: ${total}`,
    },
    ...(givenUp > 0
      ? {
          toDo: {
            vi: `${givenUp} thư đã thôi tự gửi: xem lý do và bấm “Gửi lại” ở mục thư chưa gửi được.`,
            en: `${givenUp} mails were given up: see why and press “Send again” in the list of mails not sent.`,
          },
        }
      : {}),
  }
}

function searchRow(search: string | null): SystemRow {
  const part: Label = { vi: 'Tìm kiếm', en: 'Search' }
  if (search === null) {
    return { part, standing: { vi: 'Chạy trong trình duyệt', en: 'Runs in the browser' } }
  }
  if (search !== 'away') return { part, standing: same(search) }
  return {
    part,
    standing: {
      vi: 'Máy chủ tìm kiếm không trả lời; trình duyệt tự tìm',
      en: 'The search server does not answer; browsers search by themselves',
    },
    toDo: tellOperator,
  }
}

function backupRow(backup: { takenAt: string | null; isLate: boolean } | null): SystemRow {
  const part: Label = { vi: 'Sao lưu', en: 'Backup' }
  if (!backup) {
    return {
      part,
      standing: { vi: 'Không đặt lịch', en: 'Not scheduled' },
      toDo: {
        vi: 'Đề nghị người vận hành đặt lịch sao lưu (BACKUP_DIR).',
        en: 'Ask the operator to schedule backups (BACKUP_DIR).',
      },
    }
  }
  const at = backup.takenAt ? formatTime(new Date(backup.takenAt)) : '—'
  return {
    part,
    standing: {
      vi: `Bản gần nhất: ${at}, đã thử khôi phục`,
      en: `The last one: ${at}, restored as a test`,
    },
    ...(backup.isLate ? { toDo: tellOperator } : {}),
  }
}
