import type { PayloadRequest } from 'payload'
import { withSuccessors } from '../../access/succession.ts'
import { quotationMachine } from '../../domain/quotation/machine.ts'
import { readOpeningFile } from '../../domain/quotation/openQuotation.ts'
import type { SealedInput } from '../../domain/quotation/quotation.ts'
import { fromBase64, sha256 } from '../../domain/quotation/seal.ts'
import type { Refusal } from '../../domain/transitions/machine.ts'
import { idOf, idsOf } from '../../transitions/door.ts'
import type { ChangeContext, ChangesOf, Door, RowOf } from '../../transitions/door.ts'
import { signReceipt } from './receipt.ts'

type Row = RowOf<'quotations'>

export const quotationDoor: Door<'quotations', typeof quotationMachine> = {
  machine: quotationMachine,
  collection: 'quotations',
  organisationOf: (row) => idOf(row.vendor),
  subjectOf: async (row, req, input) => {
    const request = await requestOf(row, req)
    const vendor = idOf(row.vendor)
    const invited = await withSuccessors(idsOf(request.invited), req)
    return {
      // Read when the request has arrived whole: this is the instant that counts.
      now: new Date().toISOString(),
      requestState: request.state ?? '',
      deadline: request.deadline ?? '',
      requestVersion: request.version ?? 1,
      linesVersion: request.linesVersion ?? 1,
      contentVersion: row.contentVersion ?? null,
      isInvited: vendor !== null && invited.includes(vendor),
      sealedFault: input?.sealed && (await sealedFault(input.sealed)),
      fileFault: await fileFault(input?.openingFile, row),
    }
  },
  changesFor: async (context): Promise<ChangesOf<'quotations'>> => {
    const { event, input } = context
    switch (event) {
      case 'seal':
      case 'replace':
        return received(context)
      case 'confirm':
        return { requestVersion: (await requestOf(context.row, context.req)).version ?? 1 }
      case 'withdraw':
        // What was withdrawn is not kept: nothing of it can be opened later.
        return { ciphertext: null, sha256: null, commitment: null, length: null, receipt: null }
      case 'giveFile':
        return { openingFile: input.openingFile ?? null }
    }
  },
  titleOf: async (row, req) => (await requestOf(row, req)).title,
}

const requestOf = (row: Row, req: PayloadRequest) =>
  req.payload.findByID({
    collection: 'quotationRequests',
    id: idOf(row.request) ?? '',
    depth: 0,
    overrideAccess: true,
    req,
  })

/** The server cannot read what is sealed; that it arrived whole and is an age file it can see. */
async function sealedFault({
  ciphertext,
  sha256: stated,
}: SealedInput): Promise<Refusal | undefined> {
  const file = fromBase64(ciphertext)
  const begins = new TextDecoder().decode(file.subarray(0, 21))
  if (begins !== 'age-encryption.org/v1') {
    return {
      field: 'ciphertext',
      reason: {
        vi: 'Đây không phải là tệp niêm phong (age).',
        en: 'This is no sealed file (age).',
      },
    }
  }
  return (await sha256(file)) === stated
    ? undefined
    : {
        field: 'ciphertext',
        reason: {
          vi: 'Tệp niêm phong không đến trọn vẹn. Hãy gửi lại.',
          en: 'The sealed file did not arrive whole. Send it again.',
        },
      }
}

async function fileFault(text: string | undefined, row: Row): Promise<Refusal | undefined> {
  const opened = await readOpeningFile(text ?? '', {
    request: idOf(row.request) ?? '',
    vendor: idOf(row.vendor) ?? '',
    commitment: row.commitment ?? '',
  })
  return 'fault' in opened ? { field: 'openingFile', reason: opened.fault } : undefined
}

async function received({
  row,
  input,
  req,
}: ChangeContext<'quotations'>): Promise<ChangesOf<'quotations'>> {
  const { sealed } = input
  if (!sealed) throw new Error('A quotation was sealed without its content.')
  const request = await requestOf(row, req)
  return receivedChanges({ row, request: request.id, sealed, at: new Date().toISOString() })
}

/** What the arrival of a sealed quotation at an instant (ISO 8601) writes: the file, its hashes and the signed receipt. */
export async function receivedChanges({
  row,
  request,
  sealed,
  at: receivedAt,
}: {
  row: Row
  /** Id of the request that it answers. */
  request: string
  sealed: SealedInput
  at: string
}): Promise<ChangesOf<'quotations'>> {
  const { ciphertext, commitment, requestVersion } = sealed
  const length = fromBase64(ciphertext).length
  const signed = await signReceipt({
    format: 'bien-nhan/1',
    request,
    requestVersion,
    quotation: row.id,
    vendor: idOf(row.vendor) ?? '',
    sha256: sealed.sha256,
    commitment,
    length,
    receivedAt,
  })
  return {
    ciphertext,
    sha256: sealed.sha256,
    commitment,
    length,
    receivedAt,
    requestVersion,
    contentVersion: requestVersion,
    receipt: { ...signed },
  }
}
