import { momentText } from 'cms/domain/quotationRequest/requestFaults.ts'
import { RequestFileSchema } from 'cms/domain/quotation/sealedFile.ts'
import type { RequestFile, SealedFile } from 'cms/domain/quotation/sealedFile.ts'
import { jsonIn } from 'cms/domain/values/jsonIn.ts'
import { useEffect, useRef, useState } from 'react'
import { quotationText } from '../text/quotation.ts'
import { workspaceText } from '../text/workspace.ts'
import { Field } from '../workspace/form/Field.tsx'
import { saveFile } from '../workspace/request/saveFile.ts'
import { QuotationForm } from '../workspace/vendor/QuotationForm.tsx'
import { sealHere } from '../workspace/vendor/sealHere.ts'

/** The page that is opened from a vendor's own disk: a request's file goes in, a sealed quotation and its opening file come out. */
export function SealingPage() {
  const [asked, setAsked] = useState<RequestFile>()
  const [isRefused, setIsRefused] = useState(false)
  const words = quotationText(asked?.language ?? 'vi').offline
  const read = async (file: File | undefined) => {
    if (!file) return
    const { data } = RequestFileSchema.safeParse(jsonIn(await file.text()))
    setAsked(data)
    setIsRefused(!data)
    if (data) document.documentElement.lang = data.language
  }
  return (
    <main className="page">
      <div className="workspace">
        <h1>{words.heading}</h1>
        <p className="note">{words.intro}</p>
        <div className="form">
          <Field
            name="requestFile"
            label={words.choose}
            help={words.chooseHelp}
            problems={isRefused ? [{ field: 'requestFile', message: words.notRequest }] : []}
          >
            {(control) => (
              <input
                {...control}
                type="file"
                accept="application/json,.json"
                onChange={({ target }) => void read(target.files?.[0])}
              />
            )}
          </Field>
        </div>
        {asked && <Answer key={`${asked.request} ${asked.version}`} asked={asked} />}
      </div>
    </main>
  )
}

/** What is answered, and the form; once it is sealed, what to do with the two files. */
function Answer({ asked }: { asked: RequestFile }) {
  const { language } = asked
  const words = quotationText(language).offline
  const text = workspaceText(language)
  const [isDone, setIsDone] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const done = useRef<HTMLParagraphElement>(null)
  useEffect(() => (isDone ? done : heading).current?.focus(), [isDone])
  return (
    <section className="adoption">
      <h2 ref={heading} tabIndex={-1}>
        {asked.title}{' '}
        {asked.illustrative && <span className="hatched">{text.common.illustrative}</span>}
      </h2>
      <dl className="facts">
        <div>
          <dt>{words.vendor}</dt>
          <dd>{asked.vendor.name}</dd>
        </div>
        <div>
          <dt>{words.deadline}</dt>
          <dd>{momentText(asked.deadline)[language]}</dd>
        </div>
      </dl>
      <QuotationForm
        asked={{ ...asked, id: asked.request }}
        vendor={asked.vendor.id}
        plans={asked.plans}
        language={language}
        text={text}
        action={words.action}
        onSeal={async (written) => {
          const { sealed, openingFile } = await sealHere(written, asked.recipient)
          const file: SealedFile = {
            format: 'bao-gia-niem-phong/1',
            request: asked.request,
            vendor: asked.vendor.id,
            offering: written.content.offering,
            sealed,
          }
          const name = `${asked.slug}.json`
          saveFile(`niem-phong-${name}`, JSON.stringify(file), 'application/json', true)
          saveFile(`tep-mo-${name}`, openingFile, 'application/json', true)
          setIsDone(true)
        }}
      />
      {isDone && (
        <p ref={done} tabIndex={-1} role="status">
          <strong>{words.done}</strong>
        </p>
      )}
    </section>
  )
}
