import { answersFor } from '../../access/rules.ts'
import { markNames } from '../../domain/experience/experience.ts'
import { experienceMachine } from '../../domain/experience/machine.ts'
import { idOf } from '../../transitions/door.ts'
import type { ChangesOf, Door } from '../../transitions/door.ts'

export const experienceDoor: Door<'experiences', typeof experienceMachine> = {
  machine: experienceMachine,
  collection: 'experiences',
  organisationOf: (row) => idOf(row.organisation),
  otherActorOf: (row) => idOf(row.vendor),
  subjectOf: async (row, req) => ({
    marks: Object.fromEntries(markNames.map((name) => [name, row[name] ?? null])),
    text: row.text ?? '',
    isVendor: await answersFor(idOf(row.vendor), req),
  }),
  changesFor: ({ event, input, today }): ChangesOf<'experiences'> => {
    switch (event) {
      case 'publish':
        return { publishedOn: today }
      case 'answer':
        return { answer: input.reason ?? null }
      case 'withdraw':
        return { yearKey: null }
      case 'submit':
      case 'sendBack':
        return {}
    }
  },
  titleOf: async (row, req) => {
    const { name } = await req.payload.findByID({
      collection: 'offerings',
      id: idOf(row.offering) ?? '',
      depth: 0,
      locale: 'vi',
      overrideAccess: true,
      req,
    })
    return name
  },
}
