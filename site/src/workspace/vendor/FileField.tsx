import { useEffect, useState } from 'react'
import { problemsIn, request } from '../api.ts'
import type { Problem } from '../api.ts'
import { FileUpload } from '../form/FileUpload.tsx'
import { FileSchema } from '../workspaceRecords.ts'
import type { UploadedFile } from '../workspaceRecords.ts'
import type { DefinedFieldProps } from './DefinedFields.tsx'
import { FieldGroup } from './FieldGroup.tsx'

interface Props extends DefinedFieldProps {
  label: string
  help: string
  hint?: string | undefined
  note?: string | undefined
}

/** One file of a row, of the kind that its field takes; what is kept of it is its id. */
export function FileField({ help, ...props }: Props) {
  const { name, field, value, onChange, language, text } = props
  const id = typeof value === 'string' ? value : ''
  const [sent, setSent] = useState<UploadedFile>()
  const [failed, setFailed] = useState<Problem[]>([])
  const file = sent?.id === id ? sent : undefined
  const isLookedFor = id !== '' && !file
  useEffect(() => {
    if (!isLookedFor) return
    let isWanted = true
    request({ path: `/media/${id}?depth=0`, schema: FileSchema }).then(
      (found) => isWanted && setSent(found),
      (error: unknown) =>
        isWanted &&
        setFailed(problemsIn(error, language).map(({ message }) => ({ field: name, message }))),
    )
    return () => {
      isWanted = false
    }
  }, [id, isLookedFor, language, name])
  const isPicture = field.fileKind === 'picture'
  const preview = file?.sizes?.small?.url ?? file?.url
  return (
    <FieldGroup {...props} problems={[...props.problems, ...failed]}>
      {isPicture && file && preview && (
        // The row's own words tell what it shows.
        <img className="sent-picture" src={preview} alt="" />
      )}
      <FileUpload
        name={`${name}.upload`}
        label={text.files.add}
        help={help}
        accept={isPicture ? '.png,.jpg,.jpeg,.webp' : '.pdf'}
        isSingle
        isPicture={isPicture}
        files={file ? [file] : []}
        text={text}
        onChange={([chosen]) => {
          setSent(chosen)
          setFailed([])
          onChange(chosen?.id ?? '')
        }}
      />
    </FieldGroup>
  )
}
