import { z } from 'zod'
import { request } from '../api.ts'

/** A key of the signed-in custodian. */
export const OwnKeySchema = z.object({
  id: z.string(),
  recipient: z.string(),
  /** The secret part under the passphrase. */
  lockedIdentity: z.string(),
  createdAt: z.string(),
})
export type OwnKey = z.output<typeof OwnKeySchema>

/** Makes a key here and keeps it on the server under the passphrase. @returns the secret part, for the sheet. */
export async function makeOwnKey(passphrase: string): Promise<string> {
  const seal = await import('cms/domain/quotation/seal.ts')
  const { identity, recipient } = await seal.makeSealingPair()
  const lockedIdentity = await seal.lockWithPassphrase(identity, passphrase)
  await request({
    path: '/custodianKeys?depth=0',
    method: 'POST',
    body: { recipient, lockedIdentity },
    schema: z.unknown(),
  })
  return identity
}

/** The secret part of a key by its passphrase, or as it stands on the sheet; undefined when it is not this key's. */
export async function unlockOwnKey(
  { lockedIdentity, recipient }: OwnKey,
  { passphrase, sheet }: { passphrase: string; sheet: string },
): Promise<string | undefined> {
  const seal = await import('cms/domain/quotation/seal.ts')
  try {
    const identity = sheet.trim()
      ? sheet.trim().toUpperCase()
      : await seal.unlockWithPassphrase(lockedIdentity, passphrase)
    return (await seal.recipientOf(identity)) === recipient ? identity : undefined
  } catch {
    // The library throws for a wrong passphrase, and for what is no key.
    return undefined
  }
}

/** Opens a share with the custodian's key, here. */
export async function openShareWith(identity: string, share: string): Promise<string> {
  const seal = await import('cms/domain/quotation/seal.ts')
  return seal.openShare(identity, share)
}

/** Gives a share back. */
export async function releaseShare(id: string, share: string): Promise<void> {
  await request({
    path: `/keyShares/${id}/release`,
    method: 'POST',
    body: { share },
    schema: z.unknown(),
  })
}
