import { useState } from 'react'
import { z } from 'zod'
import type { WorkspaceText } from '../../text/workspace.vi.ts'
import { ApiError, pageHeaders, readProblems } from '../api.ts'
import type { Problem } from '../api.ts'
import { fieldId } from './Field.tsx'
import { FileSchema } from '../workspaceRecords.ts'
import type { UploadedFile } from '../workspaceRecords.ts'

const maximumBytes = 20_000_000
const accepted = '.pdf,.jpg,.jpeg,.png,.webp,.avif'

interface Props {
  name: string
  label: string
  hint?: string
  /** What may be uploaded and who reads it, where that differs from other files of agencies. */
  help?: string
  /** Endings of the files that are taken. */
  accept?: string
  /** One file and no more. */
  isSingle?: boolean
  /** A picture that everybody may see once its record is public: the picture alone is kept of it. */
  isPicture?: boolean
  files: UploadedFile[]
  text: WorkspaceText
  onChange: (files: UploadedFile[]) => void
}

/** Files of a record: sent one after the other with their progress in words, taken out by a button. */
export function FileUpload({
  name,
  label,
  hint,
  help,
  accept = accepted,
  isSingle = false,
  isPicture = false,
  files,
  text,
  onChange,
}: Props) {
  const id = fieldId(name)
  const isFull = isSingle && files.length > 0
  const [progress, setProgress] = useState<string>()
  const [problems, setProblems] = useState<Problem[]>([])

  const send = async (chosen: File[]) => {
    const found: Problem[] = []
    let kept = files
    for (const file of chosen) {
      if (file.size > maximumBytes) {
        found.push({ message: text.files.tooLarge(file.name) })
        continue
      }
      try {
        const sent = await upload(file, isPicture, (percent) =>
          setProgress(text.files.sending(file.name, percent)),
        )
        kept = [...kept, sent]
        onChange(kept)
      } catch (error) {
        const sentences = error instanceof ApiError ? error.problems : []
        found.push(...sentences.map(({ message }) => ({ message: `${file.name}: ${message}` })))
      }
    }
    setProgress(undefined)
    setProblems(found)
  }

  return (
    <div className={problems.length > 0 ? 'field wrong' : 'field'}>
      <label htmlFor={id} hidden={isFull}>
        {label} {hint && <span className="hint">({hint})</span>}
      </label>
      <p id={`${id}-help`} className="help" hidden={isFull}>
        {help ?? text.files.help}
      </p>
      {problems.length > 0 && (
        <p className="error" role="alert">
          {problems.map(({ message }) => message).join(' ')}
        </p>
      )}
      <FileList
        files={files}
        onRemove={(gone) => onChange(files.filter((file) => file.id !== gone))}
        text={text}
      />
      <input
        id={id}
        type="file"
        multiple={!isSingle}
        // One file is taken out before another one is sent.
        hidden={isFull}
        accept={accept}
        aria-describedby={`${id}-help`}
        disabled={progress !== undefined}
        onChange={({ target }) => {
          const chosen = [...(target.files ?? [])]
          target.value = ''
          void send(chosen)
        }}
      />
      <p role="status" className="small">
        {progress}
      </p>
    </div>
  )
}

interface FileListProps {
  files: UploadedFile[]
  text: WorkspaceText
  onRemove?: (id: string) => void
}

/** The files of a record as links, with their size. */
export function FileList({ files, text, onRemove }: FileListProps) {
  if (files.length === 0) return null
  return (
    <ul className="files">
      {files.map(({ id, filename, originalName, url, filesize }) => (
        <li key={id}>
          <a href={url ?? `/api/media/file/${encodeURIComponent(filename)}`}>
            {originalName ?? filename}
          </a>
          {filesize ? <span className="quiet"> {sizeText(filesize)}</span> : null}
          {onRemove && (
            <button
              type="button"
              className="plain"
              aria-label={text.common.removeNamed(originalName ?? filename)}
              onClick={() => onRemove(id)}
            >
              {text.common.remove}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

function sizeText(bytes: number): string {
  const inKilobytes = Math.max(1, Math.round(bytes / 1000))
  return inKilobytes < 1000 ? `${inKilobytes}\u00a0KB` : `${(bytes / 1e6).toFixed(1)}\u00a0MB`
}

/** Sends a file, telling how far it has come. `fetch` does not tell, so it is the older request. */
function upload(
  file: File,
  isPicture: boolean,
  onProgress: (percent: number) => void,
): Promise<UploadedFile> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest()
    sending.open('POST', '/api/media')
    for (const [name, value] of Object.entries(pageHeaders())) {
      sending.setRequestHeader(name, value)
    }
    sending.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(Math.round((loaded / Math.max(total, 1)) * 100)),
    )
    sending.addEventListener('load', () => {
      const answer = z
        .object({ doc: FileSchema })
        .safeParse(sending.status < 300 ? JSON.parse(sending.responseText) : undefined)
      if (answer.success) resolve(answer.data.doc)
      else reject(new ApiError(sending.status, readProblems(sending.responseText)))
    })
    sending.addEventListener('error', () => reject(new ApiError(0, readProblems(''))))
    const form = new FormData()
    form.set('_payload', JSON.stringify({ alt: file.name, ...(isPicture && { isPicture }) }))
    form.set('file', file)
    sending.send(form)
  })
}
