import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { writeFile } from 'node:fs/promises'
import nodemailer from 'nodemailer'
import type { EmailAdapter, Payload } from 'payload'
import { readEnvironment } from '../environment.ts'

const maximumAttempts = 5

/** Mail of Payload (password reset): by SMTP, or as a file in the mailbox when no server is configured. */
export const mailAdapter: EmailAdapter = () => {
  const { mailFrom, mailUrl, dataDir } = readEnvironment()
  const transport = mailUrl
    ? nodemailer.createTransport(mailUrl)
    : nodemailer.createTransport({ streamTransport: true, buffer: true })
  return {
    name: mailUrl ? 'smtp' : 'file-mailbox',
    defaultFromAddress: mailFrom,
    defaultFromName: 'Nền tảng số quốc gia',
    sendEmail: async (message) => {
      const sent = await transport.sendMail(message)
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

/** Sends what waits in the outbox; a message that fails is tried again, five times, then marked failed. */
export async function sendQueuedMessages(payload: Payload): Promise<void> {
  const { docs } = await payload.find({
    collection: 'messages',
    where: { delivery: { equals: 'queued' } },
    sort: ['createdAt', 'id'],
    limit: 50,
    depth: 0,
    overrideAccess: true,
  })
  for (const message of docs) {
    const attempts = (message.attempts ?? 0) + 1
    // Taken before it is sent: two processes do not send it twice.
    const taken = await payload.db.updateOne({
      collection: 'messages',
      where: {
        and: [
          { id: { equals: message.id } },
          { delivery: { equals: 'queued' } },
          { attempts: { equals: message.attempts ?? 0 } },
        ],
      },
      data: { attempts },
      select: { attempts: true },
    })
    if (taken) await deliver(payload, message, attempts)
  }
}

async function deliver(
  payload: Payload,
  message: {
    id: string
    recipient?: unknown
    address?: string | null
    subject: string
    body: string
    link?: string | null
  },
  attempts: number,
): Promise<void> {
  const { publicUrl } = readEnvironment()
  let delivery: 'sent' | 'queued' | 'failed' = 'sent'
  try {
    await payload.sendEmail({
      to: message.address ?? (await addressOf(payload, String(message.recipient))),
      subject: message.subject,
      text: `${message.body}\n\n${message.link ? new URL(message.link, publicUrl).href : ''}`,
    })
  } catch (error) {
    delivery = attempts >= maximumAttempts ? 'failed' : 'queued'
    payload.logger.error({
      err: error,
      msg: `Message ${message.id} was not sent (attempt ${attempts})`,
    })
  }
  await payload.db.updateOne({
    collection: 'messages',
    id: message.id,
    data: { delivery },
    returning: false,
  })
}

async function addressOf(payload: Payload, id: string): Promise<string> {
  const { email } = await payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    select: { email: true },
    overrideAccess: true,
  })
  return email
}
