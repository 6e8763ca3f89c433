import type { LockedRecord } from '../../domain/selection/lockedRecord.ts'
import type { Paper } from '../../papers/paper.ts'
import { comparisonPaper } from './comparisonPaper.ts'
import { rentOrBuildPaper } from './rentOrBuildPaper.ts'
import { submissionPaper } from './submissionPaper.ts'

/** A paper of a selection record: its name in an address, that of its file, and how it is laid out. */
export interface SelectionPaper {
  name: string
  fileName: string
  paper: (record: LockedRecord, hash: string | null) => Paper
}

const always: readonly SelectionPaper[] = [
  { name: 'submission', fileName: 'to-trinh-lua-chon', paper: submissionPaper },
  { name: 'comparison', fileName: 'bieu-so-sanh', paper: comparisonPaper },
]

/** The papers that a record has: the sheet of renting and building only where it was filled in. */
export const papersOf = ({ rentOrBuild }: LockedRecord): readonly SelectionPaper[] =>
  rentOrBuild
    ? [
        ...always,
        { name: 'rent-or-build', fileName: 'phieu-thue-hay-tu-xay', paper: rentOrBuildPaper },
      ]
    : always
