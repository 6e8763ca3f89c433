import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { readEnvironment } from '../../environment.ts'

/** A key for one purpose, from the secret of the installation (HKDF, RFC 5869). */
export function keyFor(purpose: string): Buffer {
  const { secret } = readEnvironment()
  return Buffer.from(hkdfSync('sha256', secret, 'nen-tang-so', purpose, 32))
}

const nonceBytes = 12
const tagBytes = 16

/**
 * A text as the database keeps it: AES-256-GCM under a key of its purpose, bound to whose it is, so that a copied
 * row opens nothing for another account.
 */
export function seal(text: string, purpose: string, owner: string): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** The text that was sealed. @throws Error for another secret, another owner, or a changed text. */
export function unseal(kept: string, purpose: string, owner: string): string {
  const bytes = Buffer.from(kept, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), bytes.subarray(0, nonceBytes))
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
  const sealed = bytes.subarray(nonceBytes + tagBytes)
  return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8')
}

/** What is kept of a short secret that a person enters: whoever has the database alone cannot try all of them. */
export const digestFor = (text: string, purpose: string): string =>
  createHmac('sha256', keyFor(purpose)).update(text).digest('hex')
