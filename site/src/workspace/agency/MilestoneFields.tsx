import type { Problem } from '../api.ts'
import { DateField } from '../form/DateField.tsx'
import { TextField } from '../form/Field.tsx'
import { FileUpload } from '../form/FileUpload.tsx'
import type { UploadedFile } from '../workspaceRecords.ts'
import type { SignedIn } from '../account/Session.tsx'

interface Milestone {
  date: string
  evidence: string
  validUntil: string
}

interface Props extends Pick<SignedIn, 'text'> {
  milestone: Milestone
  files: UploadedFile[]
  problems: Problem[]
  onChange: (part: Partial<Milestone>) => void
  onFiles: (files: UploadedFile[]) => void
}

/** A level that was reached: its day, its evidence in public words and as private files, until when it holds. */
export function MilestoneFields({ milestone, files, problems, text, onChange, onFiles }: Props) {
  return (
    <>
      <DateField
        name="date"
        label={text.event.date}
        help={text.event.dateHelp}
        problems={problems}
        value={milestone.date}
        onChange={(date) => onChange({ date })}
      />
      <TextField
        name="evidence"
        maxLength={500}
        label={text.event.evidence}
        help={text.event.evidenceHelp}
        problems={problems}
        value={milestone.evidence}
        onChange={(evidence) => onChange({ evidence })}
      />
      <DateField
        name="validUntil"
        label={text.event.validUntil}
        help={text.event.dayHelp}
        hint={text.common.optional}
        problems={problems}
        value={milestone.validUntil}
        onChange={(validUntil) => onChange({ validUntil })}
      />
      <FileUpload
        name="files"
        label={text.event.files}
        hint={text.common.isPrivate}
        files={files}
        text={text}
        onChange={onFiles}
      />
    </>
  )
}
