import { RequestFileSchema, sealingPage, sealingPageHash } from 'cms/domain/quotation/sealedFile.ts'
import { useState } from 'react'
import { quotationText } from '../../text/quotation.ts'
import { problemsIn } from '../api.ts'
import { ProblemList } from '../agency/ProblemList.tsx'
import { Field } from '../form/Field.tsx'
import { useRefusals } from '../form/useRefusals.ts'
import { saveFile } from '../request/saveFile.ts'
import { handIn } from './handIn.ts'
import { useOwnPlans } from './ownPlans.ts'
import type { OwnPlans } from './ownPlans.ts'
import type { QuotationProps } from './Quotation.tsx'
import { QuotationForm } from './QuotationForm.tsx'
import { readSealedFile } from './readSealedFile.ts'
import { sealHere } from './sealHere.ts'

interface Props extends QuotationProps {
  onSealed: () => Promise<void>
}

/** How a vendor hands in: the form, sealed in this browser, or a file that was sealed on a computer without a network. */
export function QuotationSealing(props: Props) {
  const { record, standing, person, language, text, onSealed } = props
  const plans = useOwnPlans(person, record)
  const own = quotationText(language).quotation
  if (!plans) return <p role="status">{text.common.loading}</p>
  return (
    <>
      <QuotationForm
        asked={record}
        vendor={person.organisation?.id ?? ''}
        plans={plans}
        language={language}
        text={text}
        action={standing.quotation?.state === 'sealed' ? own.replace : own.seal}
        onSeal={async (written, sending) => {
          const { sealed, openingFile } = await sealHere(written, record.recipient)
          saveFile(`tep-mo-${record.slug}.json`, openingFile, 'application/json', true)
          sending()
          await handIn({ ...written.content, sealed })
          await onSealed()
        }}
      />
      <SealedElsewhere {...props} plans={plans} />
    </>
  )
}

/** The sealing page to be downloaded, what it must know, and the field that takes what it made. */
function SealedElsewhere({
  record,
  person,
  language,
  text,
  plans,
  onSealed,
}: Props & { plans: OwnPlans[] }) {
  const words = quotationText(language)
  const own = words.offline
  const { refusals, refuse } = useRefusals()
  const [isSending, setIsSending] = useState(false)
  const vendor = { id: person.organisation?.id ?? '', name: person.organisation?.name ?? '' }
  const saveRequest = () => {
    const file = RequestFileSchema.parse({
      format: 'yeu-cau-niem-phong/1',
      language,
      request: record.id,
      slug: record.slug,
      title: record.title,
      version: record.version,
      deadline: record.deadline,
      recipient: record.recipient,
      lines: record.lines,
      questions: record.questions,
      illustrative: record.illustrative,
      vendor,
      plans,
    })
    const content = JSON.stringify(file, null, 2)
    saveFile(`yeu-cau-${record.slug}.json`, content, 'application/json', true)
  }
  const send = async (file: File | undefined) => {
    if (!file || isSending) return
    setIsSending(true)
    try {
      const read = await readSealedFile(await file.text(), {
        request: record.id,
        vendor: vendor.id,
      })
      if ('fault' in read) return refuse([{ field: 'sealedFile', message: own[read.fault] }])
      await handIn(read)
      await onSealed()
    } catch (error) {
      refuse(problemsIn(error, language))
    } finally {
      setIsSending(false)
    }
  }
  return (
    <details>
      <summary>{own.title}</summary>
      <div className="form">
        <p>{own.lead}</p>
        <div className="prose">
          <ol>
            <li>
              <a href={sealingPage} download>
                {own.page}
              </a>{' '}
              (<a href={sealingPageHash}>{own.hash}</a>)
            </li>
            <li>
              <button type="button" className="button" onClick={saveRequest}>
                {own.requestFile}
              </button>
            </li>
            <li>{own.seal}</li>
          </ol>
        </div>
        <ProblemList refusals={refusals} text={text} />
        <Field
          name="sealedFile"
          label={own.handIn}
          help={own.handInHelp}
          problems={refusals.problems}
        >
          {(control) => (
            <input
              {...control}
              type="file"
              accept="application/json,.json"
              disabled={isSending}
              onChange={({ target }) => void send(target.files?.[0])}
            />
          )}
        </Field>
        {isSending && <p role="status">{words.quotation.sending}</p>}
      </div>
    </details>
  )
}
