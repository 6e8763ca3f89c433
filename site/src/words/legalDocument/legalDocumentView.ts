import { byName, catalogue } from '../../catalogue/catalogue.ts'
import { recordOf } from '../../catalogue/records.ts'

/** What the page of a legal document and its file show, in either language. */
export function legalDocumentView(slug: string) {
  const { platforms, problems, organisations } = catalogue.citationsOf(slug)
  return {
    document: recordOf('legalDocuments', slug),
    platforms: [...platforms].sort(byName),
    problems,
    organisations: [...organisations].sort(byName),
  }
}
