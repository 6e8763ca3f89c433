import { paperKinds } from '../../domain/adoptionPaper/adoptionPaper.ts'
import { adoptionPaperMachine } from '../../domain/adoptionPaper/machine.ts'
import { idOf } from '../../transitions/door.ts'
import type { ChangesOf, Door } from '../../transitions/door.ts'
import { adoptionDoor } from '../adoption/door.ts'
import { frozenFiles } from '../adoption/evidenceFiles.ts'

export const adoptionPaperDoor: Door<'adoptionPapers', typeof adoptionPaperMachine> = {
  machine: adoptionPaperMachine,
  collection: 'adoptionPapers',
  organisationOf: (row) => idOf(row.organisation),
  subjectOf: () => ({}),
  changesFor: async ({ row, event, req }): Promise<ChangesOf<'adoptionPapers'>> => {
    const file = idOf(row.file)
    return event === 'submit' && file ? { frozenFiles: await frozenFiles([file], req) } : {}
  },
  titleOf: async (row, req) => {
    const adoption = await req.payload.findByID({
      collection: 'adoptions',
      id: idOf(row.adoption) ?? '',
      depth: 0,
      locale: 'vi',
      overrideAccess: true,
      disableErrors: true,
      req,
    })
    const product = adoption && (await adoptionDoor.titleOf(adoption, req))
    return [paperKinds.labels[row.kind].vi, product].filter(Boolean).join(': ')
  },
}
