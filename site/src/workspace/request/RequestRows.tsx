import { quotationRequestMachine, requestStanding } from 'cms/domain/quotationRequest/machine.ts'
import { momentText } from 'cms/domain/quotationRequest/requestFaults.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { ofActed } from '../account/actsFor.ts'
import { quotationText } from '../../text/quotation.ts'
import type { SignedIn } from '../account/Session.tsx'
import { DeskSection } from '../desk/DeskSection.tsx'
import { stateChoices, useList } from '../desk/useList.ts'
import { RequestSchema } from './requestRecord.ts'

const RowSchema = RequestSchema.pick({
  id: true,
  title: true,
  organisation: true,
  deadline: true,
  state: true,
  illustrative: true,
})

interface Props extends SignedIn {
  /** Whose desk: the agency's own requests, or those that a vendor may answer. */
  of: 'agency' | 'vendor'
}

/** Requests for quotations on a desk, the nearest deadline first for vendors, the newest for agencies. */
export function RequestRows({ of, person, language, text }: Props) {
  const words = quotationText(language)
  const own = person.organisation?.id
  const which =
    of === 'agency'
      ? `sort=-updatedAt&${ofActed(person, 'organisation')}`
      : `sort=deadline&where[state][in][0]=published&where[state][in][1]=opened&where[state][in][2]=awaitingDecision`
  const requests = useList(
    own
      ? {
          collection: 'quotationRequests',
          query: which,
          language,
          text: ['title', 'organisation.name'],
          states: of === 'agency' ? stateChoices(quotationRequestMachine, language) : [],
        }
      : undefined,
    RowSchema,
  )
  const screen = pagePath(of === 'agency' ? 'workspaceRequest' : 'workspaceQuotation', language)
  const now = new Date().toISOString()
  return (
    <DeskSection
      title={of === 'agency' ? words.request.desk : words.quotation.desk}
      list={requests}
      empty={of === 'agency' ? words.request.deskEmpty : words.quotation.deskEmpty}
      rows={requests.rows?.map(({ id, title, organisation, deadline, state, illustrative }) => ({
        key: id,
        title,
        link: `${screen}?${of === 'agency' ? 'id' : 'request'}=${id}`,
        second: requestStanding({ state, deadline }, now)[language],
        third: deadline ? words.until(momentText(deadline)[language]) : '',
        note: of === 'vendor' || organisation?.id !== own ? (organisation?.name ?? '') : '',
        mark: illustrative ? text.common.illustrative : '',
      }))}
    />
  )
}
