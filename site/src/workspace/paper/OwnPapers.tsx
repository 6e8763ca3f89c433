import { paperKinds } from 'cms/domain/adoptionPaper/adoptionPaper.ts'
import { adoptionPaperMachine } from 'cms/domain/adoptionPaper/machine.ts'
import { nextEvents } from 'cms/domain/transitions/machine.ts'
import { useState } from 'react'
import { paperText } from '../../text/paper.ts'
import type { SignedIn } from '../account/Session.tsx'
import { useRows } from '../desk/useRows.ts'
import { DeleteDraft } from '../form/DeleteDraft.tsx'
import { FileList } from '../form/FileUpload.tsx'
import { RecordEvents } from '../form/RecordEvents.tsx'
import { PaperForm } from './PaperForm.tsx'
import { daysText, PaperSchema } from './paperRecord.ts'

interface Props extends Pick<SignedIn, 'person' | 'language' | 'text'> {
  adoption: string
  /** Whether the person may add to them. */
  isOpen: boolean
}

/** The papers of the own adoption: what the leader has checked, what waits, and a form for the next one. */
export function OwnPapers({ adoption, isOpen, person, language, text }: Props) {
  const words = paperText(language)
  const [version, setVersion] = useState(0)
  const [deleting, setDeleting] = useState<string>()
  const papers = useRows(
    `/adoptionPapers?depth=1&limit=100&sort=-madeOn&locale=${language}&where[adoption][equals]=${adoption}`,
    PaperSchema,
    String(version),
  )
  const reload = () => {
    setVersion((before) => before + 1)
    return Promise.resolve()
  }
  return (
    <section id="papers">
      <h3>{words.title}</h3>
      <p className="small quiet">{words.lead}</p>
      {papers.problems.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
      {papers.rows?.length === 0 && <p className="quiet">{words.none}</p>}
      {(papers.rows ?? []).length > 0 && (
        <ul className="register">
          {papers.rows?.map((paper) => (
            <li key={paper.id}>
              <p>
                <strong>{paperKinds.labels[paper.kind][language]}</strong>,{' '}
                {daysText(paper, language)}{' '}
                <span className="small quiet">
                  ({adoptionPaperMachine.states[paper.state].label[language]})
                </span>{' '}
                {paper.illustrative && <span className="hatched">{text.common.illustrative}</span>}
              </p>
              <FileList files={[paper.file]} text={text} />
              {isOpen && (
                <RecordEvents
                  collection="adoptionPapers"
                  record={paper}
                  events={nextEvents(adoptionPaperMachine, paper.state, person.role)}
                  fields={[
                    { name: 'kind', label: words.kind },
                    { name: 'madeOn', label: words.madeOn },
                    { name: 'validUntil', label: words.validUntil },
                    { name: 'file', label: words.file },
                  ]}
                  onChanged={reload}
                  language={language}
                  text={text}
                />
              )}
              {isOpen && paper.state === 'draft' && deleting !== paper.id && (
                <button type="button" className="button" onClick={() => setDeleting(paper.id)}>
                  {text.common.deleteDraft}
                </button>
              )}
              {deleting === paper.id && (
                <DeleteDraft
                  collection="adoptionPapers"
                  id={paper.id}
                  language={language}
                  text={text}
                  onCancel={() => setDeleting(undefined)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {isOpen && (
        <PaperForm
          key={version}
          adoption={adoption}
          language={language}
          text={text}
          onSent={reload}
        />
      )}
    </section>
  )
}
