import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import type { PayloadRequest } from 'payload'
import type { Label } from '../domain/language/language.ts'
import { readEnvironment } from '../environment.ts'
import { refusal } from '../requests/refusal.ts'

/** Milliseconds without a word from the daemon, after which it counts as away. */
const patience = 20_000

/** Bytes of one piece of a file on its way to the daemon. */
const pieceSize = 64 * 1024

const notScanned: Label = {
  vi: 'Lúc này chưa kiểm tra được mã độc trong tệp nên chưa nhận tệp. Hãy thử lại sau ít phút.',
  en: 'Files cannot be checked for malware at the moment, so none is taken. Try again in some minutes.',
}
const infected = (what: string): Label => ({
  vi: `Tệp có mã độc (${what}) nên không được nhận.`,
  en: `The file holds malware (${what}) and is not taken.`,
})

/** Files that were found clean: a form's are looked at before its transaction, and not again within it. */
const clean = new WeakSet<Buffer>()

/**
 * Refuses a file in which the ClamAV daemon of the installation finds malware (422, by field), and any file while
 * the daemon is away (503). Without `CLAMAV_URL` nothing is asked: `/api/health/ready` says so.
 */
export async function refuseInfected(
  data: Buffer,
  req: PayloadRequest,
  field: string,
): Promise<void> {
  const { clamavUrl } = readEnvironment()
  if (!clamavUrl || clean.has(data)) return
  const answer = await askDaemon(clamavUrl, 'INSTREAM', data).catch((error: unknown) => {
    req.payload.logger.error({ err: error, msg: 'The ClamAV daemon does not answer' })
    throw refusal(req, 503, notScanned, { field })
  })
  const found = /^stream: (.*) FOUND$/.exec(answer)?.[1]
  if (found) throw refusal(req, 422, infected(found.slice(0, 100)), { field })
  if (answer !== 'stream: OK') {
    // Such as a file over the daemon's own limit: nobody looked at it.
    req.payload.logger.error(`The ClamAV daemon did not scan a file: ${answer.slice(0, 200)}`)
    throw refusal(req, 503, notScanned, { field })
  }
  clean.add(data)
}

/** Name and version of the daemon, `away`, or `null` when none is named, so that uploads are not scanned. */
export async function askScanner(): Promise<string | null> {
  const { clamavUrl } = readEnvironment()
  if (!clamavUrl) return null
  try {
    return await askDaemon(clamavUrl, 'VERSION')
  } catch {
    // Why is in the log of whoever sent a file; this answer only says that it does not answer.
    return 'away'
  }
}

/**
 * Sends a command of clamd's protocol, with a file after it in pieces that state their length, and waits for the
 * answer (man clamd, “COMMANDS”). The client libraries on npm run the scanner's program beside it, too.
 */
async function askDaemon(url: string, command: string, data?: Buffer): Promise<string> {
  const socket = connectTo(url)
  socket.setTimeout(patience, () => socket.destroy(new Error('no answer in time')))
  socket.write(`z${command}\0`)
  if (data) {
    for (let begin = 0; begin < data.length; begin += pieceSize) {
      const piece = data.subarray(begin, begin + pieceSize)
      socket.write(lengthOf(piece.length))
      socket.write(piece)
    }
    socket.write(lengthOf(0))
  }
  try {
    return (await text(socket)).replace(/\0$/, '').trim()
  } finally {
    socket.destroy()
  }
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}

function connectTo(url: string): Socket {
  const { protocol, hostname, port, pathname } = new URL(url)
  if (protocol === 'unix:') return connect({ path: decodeURIComponent(pathname) })
  return connect({ host: hostname, port: Number(port || 3310) })
}
