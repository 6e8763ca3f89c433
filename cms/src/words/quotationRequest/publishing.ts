import type { PayloadRequest } from 'payload'
import type { TransitionInput } from '../../domain/transitions/machine.ts'
import { isCustodianCount, thresholds } from '../../domain/quotationRequest/quotationRequest.ts'
import { idOf, idsOf } from '../../transitions/door.ts'
import type { ChangesOf, RowOf } from '../../transitions/door.ts'
import { quotationTerms } from '../legalRule/terms.ts'
import { makeServerKey } from './serverKey.ts'
import { custodiansOf } from './requestRecord.ts'

export interface Publishing {
  row: RowOf<'quotationRequests'>
  input: TransitionInput
  req: PayloadRequest
}

/**
 * What publishing writes: the rule of the day, the first version, and the key to which quotations are sealed; each
 * custodian's share becomes a row that only that custodian reads.
 */
export async function publishedChanges({
  row,
  input,
  req,
}: Publishing): Promise<ChangesOf<'quotationRequests'>> {
  const { rule, now } = await quotationTerms(req)
  if (!rule) throw new Error('A request was published on a day without a rule.')
  const { value, sure } = rule
  return {
    publishedAt: now,
    deadlineRule: {
      value,
      sure,
      instrument: rule.instrument ?? null,
      article: rule.article ?? null,
    },
    version: 1,
    linesVersion: 1,
    keptFrom: 1,
    amendments: [],
    answered: [],
    soleInvited: new Set(idsOf(row.invited)).size === 1,
    ...(await keyChanges({ row, input, req })),
  }
}

/** The key to which quotations are sealed from now on, and its shares, in place of those that there were. */
export async function keyChanges({
  row,
  input,
  req,
}: Publishing): Promise<ChangesOf<'quotationRequests'>> {
  const { sealingKey } = input
  if (row.sealing !== 'custodians' || !sealingKey) {
    return { sealing: 'server', ...(await makeServerKey()), threshold: null, custodianCount: null }
  }
  const { recipient, keyTest, shares } = sealingKey
  const count = shares.length
  if (!isCustodianCount(count)) throw new Error(`${count} custodians were let pass.`)
  await req.payload.delete({
    collection: 'keyShares',
    where: { request: { equals: row.id } },
    overrideAccess: true,
    req,
  })
  const custodians = new Map((await custodiansOf(row, req)).map((key) => [key.id, key]))
  for (const { custodian, share, shareHash } of shares) {
    const key = custodians.get(custodian)
    await req.payload.create({
      collection: 'keyShares',
      data: {
        request: row.id,
        custodian,
        holder: idOf(key?.holder),
        organisation: idOf(key?.organisation),
        share,
        shareHash,
      },
      depth: 0,
      overrideAccess: true,
      req,
    })
  }
  return { recipient, keyTest, threshold: thresholds[count], custodianCount: count }
}
