import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Receipt, SignedReceipt } from '../../domain/quotation/quotation.ts'
import { canonicalJson } from '../../domain/selection/recordHash.ts'
import { readEnvironment } from '../../environment.ts'

/** The server's key for receipts: made once, kept in the data folder, readable by its owner only. */
async function receiptKey(): Promise<KeyObject> {
  const file = path.join(/*turbopackIgnore: true*/ readEnvironment().dataDir, '.receipt_key')
  const known = await readIfThere(file)
  if (known) return createPrivateKey(known)
  const { privateKey } = generateKeyPairSync('ed25519')
  const made = privateKey.export({ type: 'pkcs8', format: 'pem' })
  const draft = `${file}.${crypto.randomUUID()}`
  await writeFile(draft, made, { mode: 0o600 })
  try {
    // Of two processes that make one at once the first one's stands, whole.
    await link(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(draft, { force: true })
  }
  return createPrivateKey(await readFile(file, 'utf8'))
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Signs a receipt (Ed25519, RFC 8032) over its canonical JSON. */
export async function signReceipt(receipt: Receipt): Promise<SignedReceipt> {
  const key = await receiptKey()
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' })
  return {
    receipt,
    signature: sign(null, Buffer.from(canonicalJson(receipt)), key).toString('base64'),
    publicKey: publicKey.toString('base64'),
  }
}
