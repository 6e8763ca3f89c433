import type { CollectionBeforeValidateHook, PayloadRequest, Where } from 'payload'
import { answersFor, personOf } from '../../access/rules.ts'
import { isUsed } from '../../domain/adoption/machine.ts'
import { can } from '../../domain/account/roles.ts'
import type { Label } from '../../domain/language/language.ts'
import { dayInVietnam } from '../../domain/values/day.ts'
import {
  beforeFirst,
  firstMonth,
  isMonth,
  lastMonth,
  monthText,
} from '../../domain/usageReport/usageReport.ts'
import { refusal } from '../../requests/refusal.ts'
import { idOf } from '../../transitions/door.ts'

/** The report that tells a month of an adoption, whether or not its key was written: rows of old demonstrations lack it. */
export const standingReport = (adoption: string, month: string): Where => ({
  and: [
    { adoption: { equals: adoption } },
    { month: { equals: month } },
    { state: { not_equals: 'withdrawn' } },
  ],
})

const toldAlready = (month: string): Label => ({
  vi: `Tháng ${monthText(month)} của lượt này đã được báo. Hãy rút số liệu cũ trước.`,
  en: `${monthText(month)} of it was told already. Withdraw that first.`,
})

/**
 * A month is told once for each adoption that is deployed or in use: by its agency, or by the vendor of what is used.
 * Whose record it is follows from the adoption.
 *
 * @throws APIError 422 at the field that is wrong, also for an adoption that the person may not report on; 409 at the month
 * for one that was told.
 */
export const takeIn: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  const person = personOf(req)
  if (operation !== 'create' || !person || !data) return data
  const { month } = data
  const asked = idOf(data.adoption)
  // Without them the fields' own rules refuse.
  if (!asked || month === undefined) return data
  if (!isMonth(month)) {
    throw refusal(
      req,
      422,
      { vi: 'Hãy ghi tháng, ví dụ 2026-10.', en: 'Say which month, such as 2026-10.' },
      { field: 'month' },
    )
  }
  const latest = lastMonth(dayInVietnam(new Date()))
  if (month > latest) {
    throw refusal(
      req,
      422,
      {
        vi: `Chỉ báo được số liệu của tháng đã qua, muộn nhất là tháng ${monthText(latest)}.`,
        en: `Only months that are over can be told, up to ${monthText(latest)}.`,
      },
      { field: 'month' },
    )
  }
  const adoption = await req.payload.findByID({
    collection: 'adoptions',
    id: asked,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  })
  const vendor = await vendorOf(idOf(adoption?.offering), req)
  const organisation = idOf(adoption?.organisation)
  const isVendor = can(person.role, 'adoption.propose')
  if (!adoption || !(await answersFor(isVendor ? vendor : organisation, req))) {
    throw refusal(
      req,
      422,
      {
        vi: 'Hãy chọn một lượt triển khai của đơn vị, hoặc của sản phẩm của doanh nghiệp mình.',
        en: 'Choose an adoption of the own organisation, or of an offering of the own firm.',
      },
      { field: 'adoption' },
    )
  }
  if (!isUsed(adoption.state)) {
    throw refusal(
      req,
      422,
      {
        vi: 'Chỉ báo được số liệu khi đã triển khai hoặc đang sử dụng.',
        en: 'Only an adoption that is deployed or in use has counters.',
      },
      { field: 'adoption' },
    )
  }
  const first = firstMonth(adoption.milestones ?? [])
  if (first && month < first) throw refusal(req, 422, beforeFirst(first), { field: 'month' })
  const { totalDocs } = await req.payload.count({
    collection: 'usageReports',
    where: standingReport(adoption.id, month),
    overrideAccess: true,
    req,
  })
  if (totalDocs > 0) throw refusal(req, 409, toldAlready(month), { field: 'month' })
  return {
    ...data,
    organisation,
    vendor,
    sentBy: isVendor ? 'vendor' : 'agency',
    monthKey: `${adoption.id} ${month}`,
    illustrative: Boolean(adoption.illustrative),
  }
}

async function vendorOf(offering: string | null, req: PayloadRequest): Promise<string | null> {
  if (!offering) return null
  const found = await req.payload.findByID({
    collection: 'offerings',
    id: offering,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  })
  return idOf(found?.vendor)
}
