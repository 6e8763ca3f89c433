import { Decrypter, Encrypter, generateHybridIdentity, identityToRecipient } from 'age-encryption'
import { combine, split } from 'shamir-secret-sharing'
import { QuotationDocumentSchema, quotationText } from './quotation.ts'
import type { QuotationDocument, SealedInput } from './quotation.ts'

/** What a rebuilt key must open before it is believed: `combine` gives some bytes for whatever shares. */
const testText = 'niêm phong thử'

/** A key pair of age: the identity opens what is encrypted to the recipient. */
export interface SealingPair {
  /** Secret: `AGE-SECRET-KEY-PQ-1…` */
  identity: string
  /** `age1pq1…`, of X25519 and ML-KEM-768 together (https://c2sp.org/age). */
  recipient: string
}

export async function makeSealingPair(): Promise<SealingPair> {
  const identity = await generateHybridIdentity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/** The recipient that an identity opens for. Throws Error for what is no identity. */
export const recipientOf = (identity: string): Promise<string> => identityToRecipient(identity)

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Encrypts to a recipient. */
async function encryptTo(recipient: string, content: Uint8Array | string): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return encrypter.encrypt(content)
}

/** Opens an age file. Throws Error when the identity does not, or the file was cut or changed. */
export async function decryptWith(identity: string, file: Uint8Array): Promise<Uint8Array> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return decrypter.decrypt(file)
}

/** Encrypts under a passphrase (scrypt): how a custodian's own key is kept on the server. */
export async function lockWithPassphrase(identity: string, passphrase: string): Promise<string> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  // 2^16 instead of age's 2^18: an old computer answers within two seconds.
  encrypter.setScryptWorkFactor(16)
  return toBase64(await encrypter.encrypt(identity))
}

/** Opens what {@link lockWithPassphrase} locked. Throws Error for a wrong passphrase. */
export async function unlockWithPassphrase(locked: string, passphrase: string): Promise<string> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  return decrypter.decrypt(fromBase64(locked), 'text')
}

/** Something known, encrypted to a recipient, by which a rebuilt key is tried. */
export async function makeKeyTest(recipient: string): Promise<string> {
  return toBase64(await encryptTo(recipient, testText))
}

/** Whether an identity is the one of a recipient: it opens the known text, and its recipient is that one. */
export async function isKeyOf(
  identity: string,
  { recipient, keyTest }: { recipient: string; keyTest: string },
): Promise<boolean> {
  try {
    if ((await recipientOf(identity)) !== recipient) return false
    const opened = await decryptWith(identity, fromBase64(keyTest))
    return new TextDecoder().decode(opened) === testText
  } catch {
    // The libraries throw for what is no key, and for a key that does not fit: it is not this one.
    return false
  }
}

/** A custodian who gets a share. */
export interface ShareHolder {
  custodian: string
  recipient: string
}

/** A share as the server keeps it until the deadline: encrypted to its custodian. */
export interface EncryptedShare {
  custodian: string
  /** The age file, Base64. */
  share: string
  /** SHA-256 of the share itself, hexadecimal: by it a share that is given back is known. */
  shareHash: string
}

/** Splits a key so that `threshold` of the holders rebuild it and fewer learn nothing of it (Shamir, over GF(256)). */
export async function splitKey(
  identity: string,
  holders: ShareHolder[],
  threshold: number,
): Promise<EncryptedShare[]> {
  const shares = await split(utf8(identity), holders.length, threshold)
  return Promise.all(
    holders.map(async ({ custodian, recipient }, index) => {
      const share = shares[index]
      if (!share) throw new Error('There are fewer shares than custodians.')
      return {
        custodian,
        share: toBase64(await encryptTo(recipient, share)),
        shareHash: await sha256(share),
      }
    }),
  )
}

/** A custodian's share, opened with the custodian's own key; Base64. Throws Error when it does not open. */
export async function openShare(identity: string, share: string): Promise<string> {
  return toBase64(await decryptWith(identity, fromBase64(share)))
}

/** The key of shares that were given back. It is tried by {@link isKeyOf}: too few shares give some other text. */
export async function combineShares(shares: string[]): Promise<string> {
  return new TextDecoder().decode(await combine(shares.map(fromBase64)))
}

/** Seals a quotation: what is handed in, and the text that the vendor keeps as its opening file. */
export async function sealQuotation(
  document: QuotationDocument,
  recipient: string,
): Promise<{ sealed: SealedInput; openingFile: string }> {
  const openingFile = quotationText(QuotationDocumentSchema.parse(document))
  const file = await encryptTo(recipient, openingFile)
  return {
    sealed: {
      ciphertext: toBase64(file),
      sha256: await sha256(file),
      commitment: await sha256(utf8(openingFile)),
      requestVersion: document.requestVersion,
    },
    openingFile,
  }
}

/** SHA-256, hexadecimal. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** SHA-256 of a text in UTF-8, hexadecimal. */
export const sha256OfText = (text: string): Promise<string> => sha256(utf8(text))

/** 32 random bytes, hexadecimal. */
export function makeSalt(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export function toBase64(bytes: Uint8Array): string {
  let text = ''
  // In pieces: a call takes only so many arguments.
  for (let from = 0; from < bytes.length; from += 32_768) {
    text += String.fromCharCode(...bytes.subarray(from, from + 32_768))
  }
  return btoa(text)
}

export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}
