import type { PayloadRequest } from 'payload'
import { answersFor } from '../../access/rules.ts'
import { adoptionLevels, MilestoneSchema } from '../../domain/adoption/adoption.ts'
import type { Milestone } from '../../domain/adoption/adoption.ts'
import { dayText } from '../../domain/values/day.ts'
import { namingOf } from '../../domain/unlistedName/naming.ts'
import { nameKey } from '../../domain/unlistedName/unlistedName.ts'
import { adoptionMachine, uncounted } from '../../domain/adoption/machine.ts'
import type { AdoptionState } from '../../domain/adoption/machine.ts'
import { securityApprovalOf } from '../../domain/adoption/operation.ts'
import { idOf, idsOf, rowsIn } from '../../transitions/door.ts'
import type { ChangesOf, Door, RowOf } from '../../transitions/door.ts'
import { endedOn } from '../organisation/endedOn.ts'
import { awardedOn } from '../quotationRequest/awarded.ts'
import { noteName, noWords, saidBefore } from '../unlistedName/note.ts'
import { applyCorrection, proposeCorrection, proposedIn } from './corrections.ts'
import { frozenFiles } from './evidenceFiles.ts'

export const adoptionDoor: Door<'adoptions', typeof adoptionMachine> = {
  machine: adoptionMachine,
  collection: 'adoptions',
  organisationOf: (row) => idOf(row.organisation),
  otherActorOf: (row) => idOf(row.proposedBy),
  holdersOf: (row) => Promise.resolve([idOf(row.actingOrganisation) ?? []].flat()),
  speakerOf: (row) => (row.state === 'rejected' ? null : idOf(row.actingOrganisation)),
  // Until it is public, the leaders of whoever registered it decide.
  decidedBy: (row) => (row.milestones?.length ? null : idOf(row.actingOrganisation)),
  subjectOf: async (row, req, input) => ({
    platform: row.platform,
    purpose: row.purpose ?? null,
    milestones: milestonesIn(row),
    // Nothing but a day that is given is compared with these.
    awardedOn: input?.date ? await awardedOn(row, req) : null,
    unitEndedOn: input?.date ? await endedOn(row.organisation, req) : null,
    naming: namingOf(row),
    security: securityApprovalOf(row),
    correction: proposedIn(row),
    isOfUnit: row.actingOrganisation ? await answersFor(idOf(row.organisation), req) : null,
    registeredAs: row.state === 'draft' ? await registeredAs(row, req) : null,
  }),
  changesFor: async (context): Promise<ChangesOf<'adoptions'>> => {
    const { row, event, to, input, person, today, req } = context
    if (event === 'submit') {
      const files = idsOf(row.files)
      // Without files, now and before, the event is one write of one row.
      const isWithout = files.length === 0 && rowsIn(row.frozenFiles).length === 0
      return {
        submittedBy: person.id,
        ...(await noteName(row, req)),
        ...(isWithout ? {} : { frozenFiles: await frozenFiles(files, req) }),
      }
    }
    if (event === 'enterCatalogue') {
      return { offering: req.context.merged?.offering ?? null, ...noWords }
    }
    if (event === 'leaveCatalogue') {
      const { offering, productName, vendorName, vendorTaxCode } = saidBefore(row.id, req)
      return { offering, productName, vendorName, vendorTaxCode }
    }
    if (event === 'end') return { endedOn: input.date ?? today }
    if (event === 'correct') return proposeCorrection({ row, input, person, req })
    if (event === 'approveCorrection') return applyCorrection(row, today, req)
    if (event === 'rejectCorrection') return { correction: null }
    const level = adoptionLevels.values.find((value) => value === to)
    if (!level) return {}
    const { date = today, evidence = null, validUntil = null, files = [] } = input
    return {
      milestones: [...(row.milestones ?? []), { level, date, evidence, validUntil, files }],
      frozenFiles: [...rowsIn(row.frozenFiles), ...(await frozenFiles(files, req))],
      ...(input.contractPrice === undefined ? {} : { contractPrice: input.contractPrice }),
    }
  },
  detailsOf: async ({ row, event, req }) => {
    const last = milestonesIn(row).at(-1)
    return [
      ...(await ofUnit(row, event, req)),
      ...(last
        ? [`Mức: ${adoptionLevels.labels[last.level].vi}, ngày ${dayText(last.date.slice(0, 10))}.`]
        : []),
      ...(last?.evidence ? [`Minh chứng: ${last.evidence}.`] : []),
    ]
  },
  titleOf: async (row, req) => {
    const product =
      (await nameOf(req, 'offerings', row.offering)) ??
      (row.productName || null) ??
      (await nameOf(req, 'platforms', row.platform)) ??
      row.id
    // Of many units that an organisation registers for, each is told from the others.
    const unit = row.actingOrganisation
      ? await nameOf(req, 'organisations', row.organisation)
      : null
    return unit ? `${product}, đăng ký thay cho ${unit}` : product
  },
}

/** Of what was registered for a unit: whose it is, who acted, and what the unit may do once it is public. */
async function ofUnit(
  row: RowOf<'adoptions'>,
  event: string,
  req: PayloadRequest,
): Promise<string[]> {
  const acting = await nameOf(req, 'organisations', row.actingOrganisation)
  const unit = await nameOf(req, 'organisations', row.organisation)
  if (!acting || !unit) return []
  return [
    `Đơn vị sử dụng: ${unit}; ${acting} đăng ký thay.`,
    ...(event === 'approve'
      ? ['Hồ sơ đã công khai. Nếu chưa đúng, đơn vị sử dụng có thể đính chính hoặc không nhận.']
      : []),
  ]
}

const milestonesIn = ({ milestones }: RowOf<'adoptions'>): Milestone[] =>
  (milestones ?? []).map((milestone) => MilestoneSchema.parse(milestone))

/** How the organisation has registered the same product already. */
async function registeredAs(
  row: RowOf<'adoptions'>,
  req: PayloadRequest,
): Promise<AdoptionState | null> {
  const [organisation, offering] = [idOf(row.organisation), idOf(row.offering)]
  if (!organisation || !(offering ?? row.productName)) return null
  const { docs } = await req.payload.find({
    collection: 'adoptions',
    where: {
      and: [
        { organisation: { equals: organisation } },
        offering ? { offering: { equals: offering } } : { unlistedName: { exists: true } },
        { id: { not_equals: row.id } },
        { state: { not_in: [...uncounted] } },
      ],
    },
    select: {
      state: true,
      platform: true,
      productName: true,
      vendorName: true,
      vendorTaxCode: true,
    },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const same = docs.find((one) => Boolean(offering) || nameIn(one) === nameIn(row))
  return same?.state ?? null
}

/** By what a product in words is known again. */
const nameIn = (
  row: Pick<RowOf<'adoptions'>, 'platform' | 'productName' | 'vendorName' | 'vendorTaxCode'>,
): string =>
  nameKey({
    productName: row.productName ?? '',
    vendorName: row.vendorName ?? '',
    taxCode: row.vendorTaxCode ?? '',
    platform: idOf(row.platform),
  })

async function nameOf(
  req: PayloadRequest,
  collection: 'platforms' | 'offerings' | 'organisations',
  relation: unknown,
): Promise<string | null> {
  const id = idOf(relation)
  if (!id) return null
  const found = await req.payload.findByID({
    collection,
    id,
    depth: 0,
    select: { name: true },
    disableErrors: true,
    req,
  })
  return found?.name ?? null
}
