import type { WorkspaceText } from '../../text/workspace.vi.ts'
import type { HistoryRow } from '../workspaceRecords.ts'

/** Why the leader sent the record back, when that was the last thing that happened to it. */
export function SentBack({ rows, text }: { rows: HistoryRow[]; text: WorkspaceText }) {
  const last = rows.at(-1)
  if (last?.event !== 'sendBack') return null
  return (
    <div className="note">
      <p>{text.adoption.sentBack(last.byName)}</p>
      <p className="body">
        <strong>{last.reason}</strong>
      </p>
    </div>
  )
}
