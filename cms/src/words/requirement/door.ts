import { adoptionLevels } from '../../domain/adoption/adoption.ts'
import { dayText } from '../../domain/values/day.ts'
import { requirementMachine } from '../../domain/requirement/machine.ts'
import { askedOf } from './asked.ts'
import { organisationChoices } from '../../transitions/choices.ts'
import { idOf } from '../../transitions/door.ts'
import type { ChangesOf, Door, RowOf } from '../../transitions/door.ts'

export const requirementDoor: Door<'requirements', typeof requirementMachine> = {
  machine: requirementMachine,
  collection: 'requirements',
  organisationOf: () => null,
  askedOf,
  subjectOf: async (row, req) => ({
    platform: row.platform,
    group: row.group ?? null,
    dueOn: row.dueOn,
    legalBasis: row.legalBasis?.length ?? 0,
    asked: await askedOf(row, req),
    waived: waivedOf(row),
  }),
  changesFor: ({ row, event, input, today }): ChangesOf<'requirements'> => {
    if (event === 'issue') return { issuedOn: today }
    if (event !== 'waive') return {}
    const { organisation, reason } = input
    if (!organisation || !reason) throw new Error('A waiver names an organisation and a reason.')
    return { waivers: [...(row.waivers ?? []), { organisation, reason, date: today }] }
  },
  choicesFor: async (row, req) => {
    const waived = waivedOf(row)
    const asked = (await askedOf(row, req)).filter((id) => !waived.includes(id))
    return organisationChoices({ id: { in: asked } }, req)
  },
  detailsOf: ({ row }) => {
    const { level, dueOn } = row
    return [
      `Mức phải đạt: ${adoptionLevels.labels[level].vi}.`,
      ...(dueOn ? [`Thời hạn: ${dayText(dueOn)}.`] : []),
    ]
  },
  titleOf: (row) => Promise.resolve(row.title),
}

const waivedOf = ({ waivers }: RowOf<'requirements'>): string[] =>
  (waivers ?? []).flatMap(({ organisation }) => idOf(organisation) ?? [])
