import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { mailText } from './mailText.ts'

/** The link of the newest mail in the file mailbox that goes to an address. */
export async function linkIn(dataDir: string, email: string): Promise<string> {
  const mailbox = path.join(dataDir, 'mailbox')
  const files = (await readdir(mailbox)).sort().reverse()
  for (const file of files) {
    const mail = await readFile(path.join(mailbox, file), 'utf8')
    if (!mail.includes(`To: ${email}`)) continue
    const [link] = /https?:\/\/\S+/.exec(mailText(mail)) ?? []
    if (link) return link
  }
  throw new Error(`No mail with a link to ${email}.`)
}
