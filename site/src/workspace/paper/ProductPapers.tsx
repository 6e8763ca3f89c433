import { paperKinds } from 'cms/domain/adoptionPaper/adoptionPaper.ts'
import { paperText } from '../../text/paper.ts'
import { actsFor } from '../account/actsFor.ts'
import type { SignedIn } from '../account/Session.tsx'
import { useRows } from '../desk/useRows.ts'
import { FileList } from '../form/FileUpload.tsx'
import { daysText, PaperSchema } from './paperRecord.ts'

interface Props extends Pick<SignedIn, 'person' | 'language' | 'text'> {
  /** Id of the offering. */
  offering: string
  /** Its name, where several stand on one screen. */
  name?: string
}

/** The papers that other agencies have of an offering, for who selects or uses it; nothing is said of what there is not. */
export function ProductPapers({ offering, name, person, language, text }: Props) {
  const words = paperText(language)
  const { rows = [] } = useRows(
    `/adoptionPapers/of-offering?offering=${offering}&locale=${language}`,
    PaperSchema,
  )
  const papers = rows.filter(({ organisation }) => !actsFor(person, organisation))
  if (papers.length === 0) return null
  return (
    <section className="note">
      <h3>
        {words.ofOthers}
        {name && `: ${name}`}
      </h3>
      <p className="quiet small">{words.ofOthersLead}</p>
      <ul>
        {papers.map((paper) => (
          <li key={paper.id}>
            {paperKinds.labels[paper.kind][language]}
            {paper.organisation && `, ${paper.organisation.name}`}
            <span className="quiet">, {daysText(paper, language)}</span>{' '}
            {paper.illustrative && <span className="hatched">{text.common.illustrative}</span>}
            <FileList files={[paper.file]} text={text} />
          </li>
        ))}
      </ul>
    </section>
  )
}
