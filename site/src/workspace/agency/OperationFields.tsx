import { operationFields } from 'cms/domain/adoption/operationFields.ts'
import type { Operation } from './operationDraft.ts'
import { operationText } from '../../text/operation.ts'
import type { SignedIn } from '../account/Session.tsx'
import type { Problem } from '../api.ts'
import { TableFields } from '../form/TableFields.tsx'

interface Props extends Pick<SignedIn, 'language' | 'text'> {
  operation: Operation
  /** What stands before the names of fields in refusals: `correction.`. */
  prefix?: string
  problems: Problem[]
  onChange: (part: Partial<Operation>) => void
}

/** How the system of an adoption runs: where, at which approved level, with what it is connected, in which version. */
export const OperationFields = ({ operation, ...props }: Props) => (
  <TableFields
    {...props}
    fields={operationFields}
    values={operation}
    none={operationText(props.language).notStated}
  />
)
