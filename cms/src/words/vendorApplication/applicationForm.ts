import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import busboy from 'busboy'
import type { PayloadRequest } from 'payload'
import { refusal } from '../../requests/refusal.ts'

/** A file of a form, with all of its bytes. */
export interface SentFile {
  name: string
  type: string
  data: Buffer
}

/** Bytes of one answer; the longest a form asks for is far shorter. */
const longestAnswer = 20_000

/**
 * The answers and files of a form, read as they arrive: a form read in one piece holds up everybody else for as
 * long as that takes. Files beyond `maximumFiles` are counted and not kept; a file without a name is none.
 */
export async function readForm(
  req: PayloadRequest,
  { field, maximumFiles }: { field: string; maximumFiles: number },
): Promise<{ answers: Record<string, string>; files: SentFile[]; hasTooManyFiles: boolean }> {
  const type = req.headers.get('content-type') ?? ''
  if (!req.body || !type.startsWith('multipart/form-data')) {
    throw refusal(req, 415, {
      vi: 'Hãy gửi biểu mẫu của trang này (multipart/form-data).',
      en: 'Send the form of this page (multipart/form-data).',
    })
  }
  const answers: Record<string, string> = {}
  const files: SentFile[] = []
  let count = 0
  try {
    const reader = busboy({
      headers: { 'content-type': type },
      defParamCharset: 'utf8',
      limits: { fieldSize: longestAnswer, fields: 50, parts: 60 },
    })
    reader.on('field', (name, value) => (answers[name] = value))
    reader.on('file', (name, content, { filename, mimeType }) => {
      const chunks: Buffer[] = []
      const isAsked = name === field && Boolean(filename)
      if (isAsked) count += 1
      const isKept = isAsked && count <= maximumFiles
      content.on('data', (chunk: Buffer) => {
        if (isKept) chunks.push(chunk)
      })
      // A form that breaks off says so at the reader too, which refuses it.
      content.on('error', () => (chunks.length = 0))
      content.on('end', () => {
        const data = Buffer.concat(chunks)
        if (isKept && data.length > 0) files.push({ name: filename, type: mimeType, data })
      })
    })
    await pipeline(Readable.fromWeb(req.body as ReadableStream), reader)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    req.payload.logger.info({ err: error, msg: 'A form could not be read' })
    throw refusal(req, 400, {
      vi: 'Không đọc được đơn đã gửi. Hãy gửi lại từ trang đăng ký.',
      en: 'The application cannot be read. Send it again from the page.',
    })
  }
  return { answers, files, hasTooManyFiles: count > maximumFiles }
}
