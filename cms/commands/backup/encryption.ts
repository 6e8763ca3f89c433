import { createReadStream, createWriteStream } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Decrypter, Encrypter } from 'age-encryption'
import { writeManifest } from './makeBackup.ts'
import { manifestName } from './manifest.ts'
import type { Manifest } from './manifest.ts'

/** Ends the name of a file that is encrypted as https://age-encryption.org/v1. */
const ending = '.age'

/**
 * Encrypts every file of a backup for a recipient (`age1…`): only who has its identity can read them. The list of
 * hashes stays readable: it holds numbers of rows and random names.
 */
export async function encryptBackup(
  folder: string,
  manifest: Manifest,
  recipient: string,
): Promise<void> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  for (const file of await filesIn(folder)) {
    await pass(file, `${file}${ending}`, (content) => encrypter.encrypt(content))
  }
  await writeManifest(folder, { ...manifest, encryptedFor: recipient })
}

/**
 * Decrypts the copy of an encrypted backup in its place.
 *
 * @throws Error with a sentence when the identity (`AGE-SECRET-KEY-…`) is not that of the recipient.
 */
export async function decryptBackup(folder: string, identity: string): Promise<void> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  for (const file of (await filesIn(folder)).filter((name) => name.endsWith(ending))) {
    await pass(file, file.slice(0, -ending.length), (content) => decrypter.decrypt(content))
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name !== manifestName)
    .map((entry) => path.join(entry.parentPath, entry.name))
}

type Content = ReadableStream<Uint8Array>

/** Writes a file anew as it is changed, and removes the old one once the new one is whole. */
async function pass(
  from: string,
  to: string,
  change: (content: Content) => Promise<Content>,
): Promise<void> {
  const content = await change(Readable.toWeb(createReadStream(from)) as Content)
  await pipeline(Readable.from(content), createWriteStream(to, { mode: 0o600 }))
  await rm(from)
}
