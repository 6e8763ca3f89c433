import type { PayloadRequest } from 'payload'
import { leaderRole, officerRole } from '../../domain/account/roles.ts'
import { refusal } from '../../requests/refusal.ts'
import { writeAsDoor } from '../../requests/context.ts'
import { idOf } from '../../transitions/door.ts'
import type { ChangeContext, ChangesOf, RowOf } from '../../transitions/door.ts'
import { requireProof } from '../account/proof.ts'
import { welcome } from '../account/welcome.ts'
import { branchOf } from './door.ts'
import { queueMail } from '../../mail/outbox.ts'

/**
 * Opens the account of a person who was admitted, for the unit of the catalogue that was chosen, or for a new one below
 * the province, and mails the invitation; to whoever has an account already, an offer of the unit.
 */
export async function admitPerson({
  row,
  input,
  person,
  req,
}: ChangeContext<'joinRequests'>): Promise<ChangesOf<'joinRequests'>> {
  requireProof(req)
  writeAsDoor(req)
  const organisation = input.organisation
    ? await knownUnit(row, input.organisation, req)
    : await newUnit(row, req)
  await welcome({
    name: row.name,
    email: row.email,
    role: roleAsked(row),
    organisation,
    greeting: `${person.name} đã tiếp nhận đề nghị tham gia của bạn cho “${row.unit}”.`,
    illustrative: row.illustrative === true,
    byName: person.name,
    req,
  })
  return { organisation }
}

/** The role that goes with the duty that a person names. */
export const roleAsked = ({ duty }: RowOf<'joinRequests'>) =>
  duty === 'leader' ? leaderRole : officerRole

async function knownUnit(
  row: RowOf<'joinRequests'>,
  id: string,
  req: PayloadRequest,
): Promise<string> {
  const { totalDocs } = await req.payload.count({
    collection: 'organisations',
    where: { and: [{ id: { equals: id } }, branchOf(row)] },
    overrideAccess: true,
    req,
  })
  if (totalDocs > 0) return id
  throw refusal(
    req,
    422,
    {
      vi: 'Hãy chọn một đơn vị cùng loại, thuộc tỉnh đã ghi trong đề nghị.',
      en: 'Choose a unit of the same kind in the province that the request names.',
    },
    { field: 'organisation' },
  )
}

/** Provinces and ministries are those of the catalogue: only agencies and communes come anew. */
async function newUnit(row: RowOf<'joinRequests'>, req: PayloadRequest): Promise<string> {
  const { kind } = row
  const parent = idOf(row.province)
  if (!parent || (kind !== 'agency' && kind !== 'commune')) {
    throw refusal(
      req,
      422,
      {
        vi: 'Hãy chọn tỉnh, bộ hoặc cơ quan có trong danh mục.',
        en: 'Choose the province, ministry or body of the catalogue.',
      },
      { field: 'organisation' },
    )
  }
  const { id } = await req.payload.create({
    collection: 'organisations',
    // The hook of the collection gives it its address word.
    data: { slug: '', kind, name: row.unit, parent, illustrative: row.illustrative === true },
    overrideAccess: true,
    depth: 0,
    req,
  })
  return id
}

/** Tells the person why not; there is no account to tell, so the mail goes out by itself. */
export async function answerRejectedPerson({
  row,
  input,
  req,
}: ChangeContext<'joinRequests'>): Promise<ChangesOf<'joinRequests'>> {
  await queueMail(
    {
      to: { address: row.email },
      subject: 'Đề nghị tham gia chưa được tiếp nhận',
      body: `Đề nghị cho “${row.unit}” chưa được tiếp nhận.\nLý do: ${input.reason ?? ''}`,
    },
    req,
  )
  return {}
}
