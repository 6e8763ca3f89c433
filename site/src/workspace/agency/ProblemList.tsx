import { useEffect, useRef } from 'react'
import type { MouseEvent } from 'react'
import type { WorkspaceText } from '../../text/workspace.vi.ts'
import { fieldId } from '../form/Field.tsx'
import type { Refusals } from '../form/useRefusals.ts'

interface Props {
  refusals: Refusals
  text: WorkspaceText
}

/** What is wrong, in one list on top, to which the focus moves; each line leads to its field. */
export function ProblemList({ refusals: { problems, attempt }, text }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [attempt])
  if (problems.length === 0) return null
  return (
    <div ref={box} className="problems" role="alert" tabIndex={-1}>
      <p>
        <strong>{text.common.problems(problems.length)}</strong>
      </p>
      <ul>
        {problems.map(({ message, field }) => (
          <li key={`${field} ${message}`}>
            {field ? (
              <a href={`#${fieldId(field)}`} onClick={(event) => focusField(event, field)}>
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Moves the focus without a step in the history, which belongs to the screens. */
export function focusField(event: MouseEvent, field: string): void {
  const control = document.getElementById(fieldId(field))
  if (!control) return
  event.preventDefault()
  control.focus()
  control.scrollIntoView({ block: 'center' })
}
