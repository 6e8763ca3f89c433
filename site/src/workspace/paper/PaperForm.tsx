import { paperKinds } from 'cms/domain/adoptionPaper/adoptionPaper.ts'
import { useState } from 'react'
import { paperText } from '../../text/paper.ts'
import type { SignedIn } from '../account/Session.tsx'
import { DocumentSchema } from '../workspaceRecords.ts'
import type { UploadedFile } from '../workspaceRecords.ts'
import { ProblemList } from '../agency/ProblemList.tsx'
import { problemsIn, request } from '../api.ts'
import { DateField } from '../form/DateField.tsx'
import { fireEvent } from '../form/EventForm.tsx'
import { FileUpload } from '../form/FileUpload.tsx'
import { SelectField } from '../form/SelectField.tsx'
import { useRefusals } from '../form/useRefusals.ts'

interface Props extends Pick<SignedIn, 'language' | 'text'> {
  adoption: string
  onSent: () => Promise<void>
}

const empty = { kind: '', madeOn: '', validUntil: '' }

/** One paper of an adoption, closed until it is asked for: it is kept and goes to the leader at once. */
export function PaperForm({ adoption, language, text, onSent }: Props) {
  const words = paperText(language)
  const { refusals, refuse, mend } = useRefusals()
  const [isOpen, setIsOpen] = useState(false)
  const [paper, setPaper] = useState(empty)
  const [files, setFiles] = useState<UploadedFile[]>([])
  /** What was kept, though it could not be sent to the leader: the next try mends it. */
  const [draft, setDraft] = useState<string>()
  const change = (part: Partial<typeof empty>) => {
    mend(Object.keys(part))
    setPaper({ ...paper, ...part })
  }
  const send = async () => {
    const [file] = files
    if (!file) return refuse([{ field: 'file', message: words.noFile }])
    const { kind, madeOn, validUntil } = paper
    try {
      const { doc } = await request({
        path: draft ? `/adoptionPapers/${draft}?depth=0` : '/adoptionPapers?depth=0',
        method: draft ? 'PATCH' : 'POST',
        body: { adoption, kind: kind || null, madeOn, validUntil, file: file.id },
        schema: DocumentSchema,
      })
      setDraft(doc.id)
      await fireEvent('adoptionPapers', doc.id, 'submit', {})
      await onSent()
    } catch (error) {
      refuse(problemsIn(error, language))
    }
  }
  if (!isOpen) {
    return (
      <div className="actions on-screen">
        <button type="button" className="button" onClick={() => setIsOpen(true)}>
          {words.add}
        </button>
      </div>
    )
  }
  return (
    <form
      className="form event"
      aria-label={words.add}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <h4>{words.add}</h4>
      <ProblemList refusals={refusals} text={text} />
      <SelectField
        name="kind"
        label={words.kind}
        none={words.choose}
        options={paperKinds.values.map((value) => ({
          value,
          label: paperKinds.labels[value][language],
        }))}
        problems={refusals.problems}
        value={paper.kind}
        onChange={(kind) => change({ kind })}
      />
      <DateField
        name="madeOn"
        label={words.madeOn}
        help={text.event.dayHelp}
        problems={refusals.problems}
        value={paper.madeOn}
        onChange={(madeOn) => change({ madeOn })}
      />
      <DateField
        name="validUntil"
        label={words.validUntil}
        hint={text.common.optional}
        help={text.event.dayHelp}
        problems={refusals.problems}
        value={paper.validUntil}
        onChange={(validUntil) => change({ validUntil })}
      />
      <FileUpload
        name="file"
        label={words.file}
        help={words.fileHelp}
        accept=".pdf"
        files={files}
        text={text}
        onChange={(kept) => {
          mend(['file'])
          // One paper is one file: another one takes the place of the first.
          setFiles(kept.slice(-1))
        }}
      />
      <div className="actions">
        <button className="button main">{words.send}</button>
        <button type="button" className="button" onClick={() => setIsOpen(false)}>
          {text.common.cancel}
        </button>
      </div>
    </form>
  )
}
