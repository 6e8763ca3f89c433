import { can } from '../../domain/account/roles.ts'
import { adoptionLevels } from '../../domain/adoption/adoption.ts'
import { confirmationDays } from '../../domain/offering/offering.ts'
import { dayAfter } from '../../domain/values/day.ts'
import { idOf } from '../../transitions/door.ts'
import { nameOf } from '../recordName.ts'
import { readOf } from './dueDate.ts'
import type { Asking, DueDate } from './dueDate.ts'

/** Evidence of the own adoptions that says until when it holds. */
export async function evidence(asking: Asking): Promise<DueDate[]> {
  if (!can(asking.person.role, 'adoption.register')) return []
  const { docs } = await asking.req.payload.find({
    ...readOf(asking, 'organisation', { state: { in: [...adoptionLevels.values] } }),
    collection: 'adoptions',
  })
  return docs.flatMap(({ id, offering, platform, milestones, illustrative }) => {
    const name = nameOf(offering) ?? nameOf(platform) ?? ''
    return (milestones ?? []).flatMap(({ level, validUntil }): DueDate[] =>
      validUntil && validUntil.slice(0, 10) >= asking.from
        ? [
            {
              key: `evidence-${id}-${level}`,
              title: { vi: `Minh chứng hết giá trị: ${name}`, en: `Evidence expires: ${name}` },
              text: {
                vi: `Mức ${adoptionLevels.labels[level].vi}.`,
                en: `Level ${adoptionLevels.labels[level].en}.`,
              },
              at: { day: validUntil.slice(0, 10) },
              page: 'workspaceAdoption',
              query: `id=${id}`,
              isIllustrative: Boolean(illustrative),
            },
          ]
        : [],
    )
  })
}

/** Certificates of the own offerings that expire, and the day by which each is to be confirmed again. */
export async function offeringDates(asking: Asking): Promise<DueDate[]> {
  if (!can(asking.person.role, 'offering.edit')) return []
  const { docs } = await asking.req.payload.find({
    ...readOf(asking, 'vendor', { state: { equals: 'approved' } }),
    collection: 'offerings',
  })
  return docs.flatMap(({ id, name, certificates, confirmedOn, illustrative }) => {
    const common = {
      page: 'workspaceOffering',
      query: `id=${id}`,
      isIllustrative: Boolean(illustrative),
    } as const
    const expiring = (certificates ?? []).flatMap((certificate): DueDate[] => {
      const day = certificate.validUntil?.slice(0, 10)
      if (!day || day < asking.from) return []
      return [
        {
          ...common,
          key: `certificate-${id}-${certificate.id ?? certificate.name}`,
          title: {
            vi: `Chứng nhận hết hạn: ${certificate.name}`,
            en: `Certificate expires: ${certificate.name}`,
          },
          text: { vi: `Của sản phẩm ${name}.`, en: `Of the offering ${name}.` },
          at: { day },
        },
      ]
    })
    const confirmBy = confirmedOn && dayAfter(confirmedOn.slice(0, 10), confirmationDays)
    return confirmBy && confirmBy >= asking.from
      ? [
          ...expiring,
          {
            ...common,
            key: `confirm-${id}`,
            title: { vi: `Xác nhận lại sản phẩm: ${name}`, en: `Confirm the offering: ${name}` },
            text: {
              vi: 'Sau ngày này trang ghi rằng thông tin đã quá một năm chưa xác nhận.',
              en: 'After this day its page says that it was not confirmed for a year.',
            },
            at: { day: confirmBy },
          },
        ]
      : expiring
  })
}

/** Results of assessments of what is one's own. */
export async function results(asking: Asking): Promise<DueDate[]> {
  const { docs } = await asking.req.payload.find({
    ...readOf(asking, 'owner', {
      and: [
        { state: { equals: 'announced' } },
        { validUntil: { greater_than_equal: asking.from } },
      ],
    }),
    collection: 'evaluations',
  })
  return docs.flatMap(({ id, title, validUntil, offering, illustrative }): DueDate[] => {
    const sold = idOf(offering)
    return validUntil
      ? [
          {
            key: `result-${id}`,
            title: {
              vi: `Kết quả đánh giá hết hiệu lực: ${title ?? ''}`,
              en: `Result expires: ${title ?? ''}`,
            },
            text: {
              vi: 'Hãy chuẩn bị đánh giá lại.',
              en: 'Prepare to be assessed again.',
            },
            at: { day: validUntil.slice(0, 10) },
            ...(sold ? { page: 'workspaceOffering', query: `id=${sold}` } : { page: 'workspace' }),
            isIllustrative: Boolean(illustrative),
          },
        ]
      : []
  })
}
