import { adoptionLevels } from '../../domain/adoption.ts'
import { dayText } from '../../domain/day.ts'
import { requirementMachine } from '../../domain/machines/requirement.ts'
import type { RequirementState, RequirementSubject } from '../../domain/machines/requirement.ts'
import { askedOf } from '../../requirements/asked.ts'
import { organisationChoices } from '../choices.ts'
import { idOf, idsOf, rowsIn, textOf } from '../door.ts'
import type { Door } from '../door.ts'

export const requirementDoor: Door<RequirementState, RequirementSubject> = {
  machine: requirementMachine,
  collection: 'requirements',
  organisationOf: () => null,
  subjectOf: async (row, req) => ({
    platform: row.platform,
    group: textOf(row.group),
    dueOn: textOf(row.dueOn),
    legalBasis: idsOf(row.legalBasis).length,
    asked: await askedOf(row, req),
    waived: rowsIn(row.waivers).flatMap(({ organisation }) => idOf(organisation) ?? []),
  }),
  changesFor: ({ row, event, input, today }) => {
    if (event === 'issue') return { issuedOn: today }
    if (event !== 'waive') return {}
    const { organisation, reason } = input
    return { waivers: [...rowsIn(row.waivers), { organisation, reason, date: today }] }
  },
  choicesFor: async (row, req) => {
    const waived = rowsIn(row.waivers).flatMap(({ organisation }) => idOf(organisation) ?? [])
    const asked = (await askedOf(row, req)).filter((id) => !waived.includes(id))
    return organisationChoices({ id: { in: asked } }, req)
  },
  detailsOf: ({ row }) => {
    const level = adoptionLevels.values.find((value) => value === row.level)
    const dueOn = textOf(row.dueOn)
    return [
      ...(level ? [`Mức phải đạt: ${adoptionLevels.labels[level].vi}.`] : []),
      ...(dueOn ? [`Thời hạn: ${dayText(dueOn)}.`] : []),
    ]
  },
  titleOf: (row) => Promise.resolve(String(row.title)),
}
