import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import nodemailer from 'nodemailer'
import type { EmailAdapter, Payload, Where } from 'payload'
import { readEnvironment } from '../environment.ts'

/**
 * Where a mail stands: it waits, a process sends it, it was sent, or it was refused for so long that somebody has
 * to look (undelivered.ts).
 */
export const deliveryStates = ['queued', 'sending', 'sent', 'failed'] as const
type Delivery = (typeof deliveryStates)[number]

const minute = 60_000
/** Pauses after each time that the mail server refused a mail: two days in all. */
const pauses = [1, 5, 15, 60, 120, 240, 480, 720, 1440].map((minutes) => minutes * minute)
/** Beyond this a process that took a mail is taken for dead. */
const longestSending = 5 * minute
/** Until a mail server that did not answer is asked again. */
const pauseWhileAway = 15_000
/** Longest wait for an answer of the mail server. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/** Mail of Payload (password reset): by SMTP, or as a file in the mailbox when no server is configured. */
export const mailAdapter: EmailAdapter = () => {
  const { mailFrom, mailUrl, dataDir } = readEnvironment()
  const transport = mailUrl
    ? nodemailer.createTransport({ url: mailUrl, ...timeouts })
    : nodemailer.createTransport({ streamTransport: true, buffer: true })
  const defaultFromName = 'Nền tảng số quốc gia'
  return {
    name: mailUrl ? 'smtp' : 'file-mailbox',
    defaultFromAddress: mailFrom,
    defaultFromName,
    sendEmail: async (message) => {
      const from = { name: defaultFromName, address: mailFrom }
      const sent = await transport.sendMail({ from, ...message })
      if ('message' in sent && Buffer.isBuffer(sent.message)) {
        const mailbox = path.join(dataDir, 'mailbox')
        await mkdir(mailbox, { recursive: true })
        const stamp = new Date().toISOString().replaceAll(':', '-')
        const name = `${stamp}-${sent.messageId.replaceAll(/[^\w.@-]/g, '')}.eml`
        await writeFile(path.join(mailbox, name), sent.message)
      }
    },
  }
}

interface Mail {
  id: string
  recipient?: unknown
  address?: string | null
  subject: string
  body: string
  link?: string | null
  endLink?: string | null
  attempts?: number | null
  delivery?: Delivery | null
  updatedAt: string
}

let askAgainAt = 0

/**
 * Sends what waits in the outbox. A mail server that does not answer costs no mail a try: the outbox waits, and is
 * sent as soon as it answers again. A mail that the server refuses is tried again with growing pauses, then marked
 * failed for the ministry to see. Of two processes one takes a mail; one that dies with it leaves it to the other.
 */
export async function sendQueuedMessages(payload: Payload): Promise<void> {
  if (performance.now() < askAgainAt) return
  const due: Where = { nextTryAt: { less_than_equal: now() } }
  const { docs } = await payload.find({
    collection: 'messages',
    where: {
      or: [
        { and: [{ delivery: { equals: 'queued' } }, { nextTryAt: { exists: false } }] },
        { and: [{ delivery: { in: ['queued', 'sending'] } }, due] },
      ],
    },
    sort: ['createdAt', 'id'],
    limit: 50,
    depth: 0,
    overrideAccess: true,
  })
  for (const mail of docs) {
    if (!(await take(payload, mail))) continue
    const isThere = await deliver(payload, mail)
    if (isThere) continue
    askAgainAt = performance.now() + pauseWhileAway
    return
  }
}

const now = () => new Date().toISOString()
const inFuture = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString()

/** Takes a mail as it was read, so that no other process sends it meanwhile. */
async function take(payload: Payload, { id, delivery, updatedAt }: Mail): Promise<boolean> {
  const asRead: Where[] = [
    { id: { equals: id } },
    { delivery: { equals: delivery ?? 'queued' } },
    { updatedAt: { equals: updatedAt } },
  ]
  const taken = await payload.db.updateOne({
    collection: 'messages',
    where: { and: asRead },
    data: { delivery: 'sending', nextTryAt: inFuture(longestSending), updatedAt: now() },
    select: { delivery: true },
  })
  return Boolean(taken)
}

/** @returns whether the mail server answered, whatever it said. */
async function deliver(payload: Payload, mail: Mail): Promise<boolean> {
  const { publicUrl } = readEnvironment()
  const settle = (data: Partial<{ delivery: Delivery }> & Record<string, unknown>) =>
    payload.db.updateOne({
      collection: 'messages',
      id: mail.id,
      data: { ...data, updatedAt: now() },
      returning: false,
    })
  const to = mail.address ?? (await addressOf(payload, String(mail.recipient)))
  if (!to) {
    await settle({ delivery: 'failed', nextTryAt: null, lastError: 'Người nhận không còn.' })
    return true
  }
  try {
    await payload.sendEmail({
      to,
      subject: mail.subject,
      text: `${mail.body}\n\n${mail.link ? new URL(mail.link, publicUrl).href : ''}`,
      ...(mail.endLink ? { headers: endHeaders(new URL(mail.endLink, publicUrl).href) } : {}),
    })
    await settle({ delivery: 'sent', nextTryAt: null, lastError: null })
    return true
  } catch (error) {
    const lastError = (error instanceof Error ? error.message : String(error)).slice(0, 500)
    payload.logger.error({ err: error, msg: `Message ${mail.id} was not sent` })
    if (isAway(error)) {
      await settle({ delivery: 'queued', nextTryAt: null, lastError })
      return false
    }
    const attempts = (mail.attempts ?? 0) + 1
    const pause = pauses[attempts - 1]
    await settle({
      delivery: pause === undefined ? 'failed' : 'queued',
      nextTryAt: pause === undefined ? null : inFuture(pause),
      attempts,
      lastError,
    })
    return true
  }
}

/** How a mail program ends such mails by itself (RFC 2369, RFC 8058). */
const endHeaders = (address: string) => ({
  'List-Unsubscribe': `<${address}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

/** Whether it was the server that failed, not this mail: it said nothing, or that it is closing. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return true
  const { code, responseCode } = error as Error & { code?: string; responseCode?: number }
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return responseCode === 421
  return responseCode === undefined || responseCode === 421 || code === 'EAUTH'
}

async function addressOf(payload: Payload, id: string): Promise<string | undefined> {
  const found = await payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    select: { email: true },
    overrideAccess: true,
    disableErrors: true,
  })
  return found?.email
}
