import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { fileTypeFromBuffer } from 'file-type'
import { isRecord } from '../domain/values/isRecord.ts'
import type { Label } from '../domain/language/language.ts'
import { readEnvironment } from '../environment.ts'
import { notFound, refusal } from '../requests/refusal.ts'
import type { Media } from '../payload-types.ts'
import { isShownType, pictureAlone, readPicture } from './picture.ts'
import { refuseInfected } from './scan.ts'
import { textFault } from '../requests/wrongValues.ts'

/** Types that may be kept, with the endings of names that say so. */
export const allowedTypes: Record<string, string[]> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/avif': ['avif'],
}

/** Longest name of a file that is kept, in characters; a longer one is cut before its ending. */
export const longestName = 255

/** Where files lie. */
export const filesFolder = () => path.join(readEnvironment().dataDir, 'media')

export interface Uploaded {
  originalName: string
  sha256: string
  /** Whether the picture alone was kept of it, so that it may be shown. */
  isPicture: boolean
}

/**
 * A stored file is never replaced: another one is sent in anew. Payload would delete the old one before the other rules
 * have their say, so a request that sends a file along is refused before anything else is done (409).
 */
export const refuseReplacement: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'update' && req.file) throw refusal(req, 409, keepsFile, { field: 'file' })
  return args
}

/**
 * Takes a file in: what it is, is read from its bytes, and a name or header that says otherwise is refused, as is
 * an empty file, and one in which the scanner finds malware. Of a picture that is to be shown the picture alone is kept;
 * evidence is kept to the byte. It lies under a name that nobody can guess; its own name is a text of the record. None
 * is fetched from an address.
 */
export const takeFile: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create') return args
  const { file } = req
  if (!file) throw refusal(req, 400, noFile, { field: 'file' })
  const { data }: { data?: unknown } = args
  const isPicture = isRecord(data) ? (data.isPicture ?? false) : false
  // Payload would read the words true and 1 as a yes after the file was taken in as it came.
  if (typeof isPicture !== 'boolean') throw refusal(req, 400, noYesNo, { field: 'isPicture' })
  if (textFault(file.name, Infinity)) throw refusal(req, 400, wrongName, { field: 'file' })
  if (file.data.length === 0) throw refusal(req, 400, emptyFile, { field: 'file' })
  const sniffed = await fileTypeFromBuffer(file.data)
  const ending = path.extname(file.name).slice(1).toLowerCase()
  if (!sniffed || !allowedTypes[sniffed.mime]?.includes(ending)) {
    throw refusal(req, 400, wrongType, { field: 'file' })
  }
  if (sniffed.mime === 'application/pdf' && !isWholePdf(file.data)) {
    throw refusal(req, 400, brokenPdf, { field: 'file' })
  }
  await refuseInfected(file.data, req, 'file')
  if (isPicture) {
    if (!isShownType(sniffed.mime)) throw refusal(req, 400, wrongPicture, { field: 'file' })
    file.data = await ofPicture(() => pictureAlone(file.data, sniffed.mime), req)
    file.size = file.data.length
  } else if (sniffed.mime !== 'application/pdf') {
    // Payload would write a picture anew if it were told the limit, and evidence stays as it was taken.
    await ofPicture(() => readPicture(file.data), req)
  }
  const uploaded: Uploaded = {
    originalName: keptName(file.name),
    isPicture,
    sha256: createHash('sha256').update(file.data).digest('hex'),
  }
  req.context.uploaded = uploaded
  file.name = `${randomBytes(16).toString('hex')}.${ending}`
  file.mimetype = sniffed.mime
  return args
}

/** Writes down of a file that was taken in its name, its hash and whether the picture alone was kept of it. */
export const noteFile: CollectionBeforeChangeHook<Media> = ({ data, req }) =>
  req.file ? { ...data, ...req.context.uploaded } : data

/** What is made of a picture; one that cannot be read is refused. */
async function ofPicture<Made>(make: () => Promise<Made>, req: PayloadRequest): Promise<Made> {
  try {
    return await make()
  } catch (error) {
    req.payload.logger.info({ err: error, msg: 'A picture could not be read' })
    throw refusal(req, 400, brokenPicture, { field: 'file' })
  }
}

/** A PDF has its table of contents at its end; half a one would open nowhere. */
function isWholePdf(data: Buffer): boolean {
  const end = data.subarray(-1024).toString('latin1')
  return data.subarray(0, 5).toString('latin1') === '%PDF-' && /xref[\s\S]*%%EOF/.test(end)
}

/** The name as people wrote it, on one line, with composed accents. */
function keptName(name: string): string {
  const plain = path.basename(name.replaceAll('\\', '/')).normalize('NFC')
  const line = plain.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim()
  if (line.length <= longestName) return line
  const ending = path.extname(line)
  return line.slice(0, longestName - ending.length) + ending
}

interface Served {
  doc: unknown
  params: { filename: string }
}

/** Gives a file to whoever may read it, under the name that it had. */
export async function serveFile(req: PayloadRequest, { doc, params }: Served): Promise<Response> {
  // A request that names a file in place of sending one leads here, too.
  if (!isRecord(doc)) throw refusal(req, 404, notFound)
  const { originalName, mimeType, isPublic } = doc as {
    originalName?: string | null
    mimeType?: string | null
    isPublic?: boolean | null
  }
  const type = Object.entries(allowedTypes).find(([, endings]) =>
    endings.includes(path.extname(params.filename).slice(1).toLowerCase()),
  )
  const bytes = await readStored(params.filename, req)
  const name = encodeURIComponent(originalName ?? params.filename)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type?.[0] ?? mimeType ?? 'application/octet-stream',
      'content-disposition': `inline; filename*=UTF-8''${name}`,
      'cache-control': isPublic ? 'public, max-age=3600' : 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

async function readStored(filename: string, req: PayloadRequest): Promise<Buffer> {
  try {
    return await readFile(path.join(filesFolder(), path.basename(filename)))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    req.payload.logger.error(`The file ${filename} is missing on the disk.`)
    throw refusal(req, 404, notFound)
  }
}

const noFile: Label = { vi: 'Hãy chọn một tệp để gửi.', en: 'Choose a file to send.' }
const wrongName: Label = {
  vi: 'Tên tệp có ký tự không đọc được. Hãy đổi tên tệp.',
  en: 'The name of the file holds characters that cannot be read. Rename it.',
}
const emptyFile: Label = { vi: 'Tệp này rỗng.', en: 'This file is empty.' }
const brokenPdf: Label = {
  vi: 'Tệp PDF này bị hỏng hoặc chưa đầy đủ. Hãy xuất lại tệp rồi gửi.',
  en: 'This PDF file is damaged or not whole. Make it anew and send it again.',
}
const wrongPicture: Label = {
  vi: 'Hình để công khai phải là tệp PNG, JPEG hoặc WebP.',
  en: 'A picture to be shown must be a PNG, JPEG or WebP file.',
}
const brokenPicture: Label = {
  vi: 'Không đọc được hình này: tệp bị hỏng hoặc quá 50 triệu điểm ảnh. Hãy xuất lại hình rồi gửi.',
  en: 'This picture cannot be read: it is damaged or has more than 50 million pixels. Make it anew and send it again.',
}
const keepsFile: Label = {
  vi: 'Tệp đã lưu không thay được. Hãy gửi tệp khác thành tệp mới.',
  en: 'A file that is kept is not replaced. Send the other one as a new file.',
}
const noYesNo: Label = {
  vi: '“Hình để công khai” chỉ nhận có hoặc không (true, false).',
  en: '“Picture to be shown” is yes or no (true, false).',
}
const wrongType: Label = {
  vi: 'Chỉ nhận tệp PDF, JPEG, PNG, WebP, AVIF và phần đuôi tên tệp phải đúng loại.',
  en: 'Only PDF, JPEG, PNG, WebP and AVIF files are accepted, and the name must end accordingly.',
}
