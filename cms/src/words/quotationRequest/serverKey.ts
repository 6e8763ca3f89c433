import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isKeyOf, makeKeyTest, makeSealingPair } from '../../domain/quotation/seal.ts'
import { readEnvironment } from '../../environment.ts'

/** The file of a key, outside the database, named by its public part. */
function keyFile(recipient: string): string {
  const name = createHash('sha256').update(recipient).digest('hex')
  return path.join(/*turbopackIgnore: true*/ readEnvironment().dataDir, 'sealing-keys', name)
}

/**
 * Makes the key of the weaker mode and keeps its secret part in the data folder, readable by its owner only. A
 * publication that is rolled back leaves a file that opens nothing.
 */
export async function makeServerKey(): Promise<{ recipient: string; keyTest: string }> {
  const { identity, recipient } = await makeSealingPair()
  const file = keyFile(recipient)
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  await writeFile(file, identity, { mode: 0o600 })
  return { recipient, keyTest: await makeKeyTest(recipient) }
}

/** The secret part of a key of ours; undefined when its file is not there or holds another key. */
export async function readServerKey(key: {
  recipient: string
  keyTest: string
}): Promise<string | undefined> {
  let identity: string
  try {
    identity = await readFile(keyFile(key.recipient), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  return (await isKeyOf(identity, key)) ? identity : undefined
}
