import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { lineSaidOtherwise, saidOtherwise } from '../../domain/contract/framework.ts'
import type { Label } from '../../domain/language/language.ts'
import type { Refusal } from '../../domain/transitions/machine.ts'
import { refusal } from '../../requests/refusal.ts'
import { idOf, rowsIn } from '../../transitions/door.ts'
import { agreementOf, boughtIn } from './callOffs.ts'
import { mayCallOff } from './entitlement.ts'
import { awardOf, notTheChosen } from '../quotationRequest/awarded.ts'

/** Why an offering is not taken beside the vendor that is named with it. */
export const soldByAnother: Label = {
  vi: 'Sản phẩm này là của một doanh nghiệp khác với doanh nghiệp đã ghi.',
  en: 'This offering is of another vendor than the one that is named.',
}

/** Why an offering is not taken beside the platform that is named with it. */
export const onAnotherPlatform: Label = {
  vi: 'Sản phẩm này thuộc một nền tảng khác.',
  en: 'This offering is of another platform.',
}

const frameworkOfFramework: Label = {
  vi: 'Thỏa thuận khung không mua theo một thỏa thuận khung khác.',
  en: 'A framework agreement is not called off from another one.',
}

/**
 * What a contract takes from what it comes from, so that nothing is typed twice: of an offering its vendor and
 * platform, of an award its vendor and selection, of a framework agreement its terms; and the day on which it ends now, which extensions move. The relations themselves are looked at by their
 * own rules.
 *
 * @throws APIError 422 at the offering, where another vendor or platform is named with it; at what is said otherwise than the agreement.
 */
export const takeOverOrigin: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  // The door moves the end itself.
  if (!data || req.context.isDoor) return data
  const asked: Record<string, unknown> = { ...(originalDoc as object | undefined), ...data }
  const agreed = await agreedAs(
    asked,
    { said: data, before: { ...(originalDoc as object | undefined) } },
    req,
  )
  const whole: Record<string, unknown> = { ...asked, ...agreed }
  const offering = idOf(whole.offering)
  const sold: Awaited<ReturnType<typeof soldAs>> = offering ? await soldAs(offering, req) : {}
  const named = 'agreement' in agreed ? null : idOf(data.vendor)
  const before = idOf((originalDoc as { vendor?: unknown } | undefined)?.vendor)
  if (sold.vendor && named && named !== before && named !== sold.vendor) {
    throw refusal(req, 422, soldByAnother, { field: 'offering' })
  }
  const [on, onBefore] = [data, originalDoc as { platform?: unknown } | undefined].map((one) =>
    idOf(one?.platform),
  )
  if (sold.platform && on && on !== onBefore && on !== sold.platform) {
    throw refusal(req, 422, onAnotherPlatform, { field: 'offering' })
  }
  const awarded = await awardedAs({ ...whole, ...sold }, req)
  return {
    ...data,
    ...agreed,
    ...sold,
    ...awarded,
    origin: idOf(whole.request) ? 'award' : idOf(whole.adoption) ? 'adoption' : 'alone',
    ...('endsOn' in data && !whole.changes ? { endsNow: data.endsOn as unknown } : {}),
  }
}

/**
 * What a contract takes from the award that it comes from: vendor and selection.
 *
 * @throws APIError 422 where another vendor is named than the one that was chosen.
 */
async function awardedAs(whole: Record<string, unknown>, req: PayloadRequest) {
  const request = idOf(whole.request)
  const award = request && (await awardOf(request, idOf(whole.organisation), req))
  if (!award) return {}
  const { selection, vendors, isIllustrative } = award
  const vendor = idOf(whole.vendor)
  const named = typeof whole.vendorName === 'string' ? whole.vendorName.trim() : ''
  if (vendor ? !vendors.includes(vendor) : named) {
    const field = vendor ? (idOf(whole.offering) ? 'offering' : 'vendor') : 'vendorName'
    throw refusal(req, 422, notTheChosen, { field })
  }
  return {
    vendor: vendor ?? vendors[0] ?? null,
    vendorName: null,
    selection: idOf(whole.selection) ?? selection,
    ...(isIllustrative ? { illustrative: true } : {}),
  }
}

/**
 * What a contract takes from the framework agreement from which it is called off: product, vendor and form of selection,
 * and what each of its lines is called and counted by. What stood there before says nothing against it.
 *
 * @throws APIError 422 where it is a framework agreement itself, or says otherwise, at the field.
 */
async function agreedAs(
  whole: Record<string, unknown>,
  { said, before }: Record<'said' | 'before', Record<string, unknown>>,
  req: PayloadRequest,
) {
  const id = idOf(whole.agreement)
  const agreement = id ? await agreementOf(id, req) : null
  if (!agreement) return {}
  if (whole.kind === 'framework') {
    throw refusal(req, 422, frameworkOfFramework, { field: 'agreement' })
  }
  const { title } = agreement
  // Whoever may not call off is told so by the rule of the relation, and nothing of the agreement.
  const isOpen = !(await mayCallOff({ ...agreement }, whole, req, 'contracts'))
  const terms = { title, bought: boughtIn(agreement) }
  if (isOpen) refuseFault(saidOtherwise(terms, boughtIn(said), boughtIn(before)), req)
  const stood = rowsIn(before.lines)
  const lines = rowsIn(whole.lines).map((line, index) => {
    const source = (agreement.lines ?? []).find(({ id: of }) => of === line.agreementLine)
    if (!source) return line
    const old = stood.find(({ id: of }) => of === line.id) ?? {}
    const fault = lineSaidOtherwise({ title, line: source }, { said: line, before: old, index })
    if (isOpen) refuseFault(fault, req)
    const { name, unit, interval, vat = null } = source
    return { ...line, name, unit, interval, vat }
  })
  return {
    agreement: agreement.id,
    offering: idOf(agreement.offering),
    platform: idOf(agreement.platform),
    productName: agreement.productName ?? null,
    vendor: idOf(agreement.vendor),
    vendorName: agreement.vendorName ?? null,
    vendorTaxCode: agreement.vendorTaxCode ?? null,
    form: agreement.form ?? null,
    formWords: agreement.formWords ?? null,
    lines,
    ...(agreement.illustrative ? { illustrative: true } : {}),
  }
}

function refuseFault(fault: Refusal | undefined, req: PayloadRequest): void {
  if (fault) throw refusal(req, 422, fault.reason, { field: fault.field })
}

async function soldAs(
  id: string,
  req: PayloadRequest,
): Promise<{ vendor?: string | null; platform?: string | null; vendorName?: null }> {
  const offering = await req.payload.findByID({
    collection: 'offerings',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  // One that is not there is refused at its own field.
  if (!offering) return {}
  return { vendor: idOf(offering.vendor), platform: idOf(offering.platform), vendorName: null }
}
