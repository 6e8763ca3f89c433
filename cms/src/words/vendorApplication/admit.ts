import { dayInVietnam } from '../../domain/values/day.ts'
import { vendorRole } from '../../domain/account/roles.ts'
import type { PayloadRequest } from 'payload'
import { welcome } from '../account/welcome.ts'
import { refusal } from '../../requests/refusal.ts'
import { writeAsDoor } from '../../requests/context.ts'
import type { ChangeContext, ChangesOf, RowOf } from '../../transitions/door.ts'
import { queueMail } from '../../mail/outbox.ts'

type Application = RowOf<'vendorApplications'>

/** The organisation that has the tax code of an application already. */
export async function sameTaxCode(
  row: Application,
  req: PayloadRequest,
): Promise<{ id: string; name: string } | null> {
  const { docs } = await req.payload.find({
    collection: 'organisations',
    where: { taxCode: { equals: row.taxCode } },
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const [found] = docs
  return found ? { id: found.id, name: found.name } : null
}

/**
 * Makes the vendor of a verified application, or joins it to the one of the catalogue that the ministry
 * chose, opens the contact's account and mails its invitation; a contact with an account is offered the vendor.
 */
export async function admitVendor({
  row,
  input,
  person,
  req,
}: ChangeContext<'vendorApplications'>): Promise<ChangesOf<'vendorApplications'>> {
  const illustrative = row.illustrative === true
  const { name, taxCode, website = null } = row
  const size = row.sizeClass
    ? { sizeClass: row.sizeClass, sizeDeclaredOn: dayInVietnam(new Date(row.createdAt)) }
    : {}
  const contact = { name: row.contactName, email: row.contactEmail, phone: row.contactPhone }
  writeAsDoor(req)
  const organisation = input.organisation
    ? await joinVendor(input.organisation, { taxCode, ...size }, req)
    : (
        await req.payload.create({
          collection: 'organisations',
          // The hook of the collection gives it its address word.
          data: {
            slug: '',
            kind: 'vendor',
            name,
            taxCode,
            website,
            ...size,
            contacts: [contact],
            illustrative,
          },
          overrideAccess: true,
          depth: 0,
          req,
        })
      ).id
  await welcome({
    name: contact.name,
    email: contact.email,
    role: vendorRole,
    organisation,
    greeting: `Bộ đã xác minh “${name}”. Bạn có thể đăng sản phẩm.`,
    illustrative,
    byName: person.name,
    req,
  })
  return { organisation }
}

async function joinVendor(
  id: string,
  declared: Pick<RowOf<'organisations'>, 'sizeClass' | 'sizeDeclaredOn'> & { taxCode: string },
  req: PayloadRequest,
): Promise<string> {
  const vendor = await req.payload.findByID({
    collection: 'organisations',
    id,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  })
  if (vendor?.kind !== 'vendor' || (vendor.taxCode && vendor.taxCode !== declared.taxCode)) {
    const reason = {
      vi: 'Hãy chọn một doanh nghiệp trong danh mục chưa có mã số thuế khác.',
      en: 'Choose a vendor of the catalogue that has no other tax code.',
    }
    throw refusal(req, 422, reason, { field: 'organisation' })
  }
  await req.payload.update({
    collection: 'organisations',
    id,
    data: declared,
    overrideAccess: true,
    depth: 0,
    req,
  })
  return id
}

/** Tells the applicant why not; there is no account to tell, so the mail goes out by itself. */
export async function answerRejected({
  row,
  input,
  req,
}: ChangeContext<'vendorApplications'>): Promise<ChangesOf<'vendorApplications'>> {
  await queueMail(
    {
      to: { address: row.contactEmail },
      subject: 'Đơn đăng ký doanh nghiệp chưa được chấp nhận',
      body: `Đơn của “${row.name}” chưa được chấp nhận.\nLý do: ${input.reason ?? ''}`,
    },
    req,
  )
  return {}
}
