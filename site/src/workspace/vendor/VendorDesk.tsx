import { adoptionMachine, usedStates } from 'cms/domain/adoption/machine.ts'
import { offeringReviewMachine } from 'cms/domain/offering/machine.ts'
import { isUnconfirmed } from 'cms/domain/offering/offering.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { ofActed } from '../account/actsFor.ts'
import { sheetText } from '../../text/sheet.ts'
import { vendorText } from '../../text/vendor.ts'
import { DeskSection } from '../desk/DeskSection.tsx'
import { AdoptionRecordSchema } from '../agency/agencyRecords.ts'
import type { SignedIn } from '../account/Session.tsx'
import { timeText, today } from '../desk/time.ts'
import { OwnAnswers } from '../problem/DeskRows.tsx'
import { RequestRows } from '../request/RequestRows.tsx'
import { stateChoices, useList } from '../desk/useList.ts'
import { OwnImplementations } from '../implementation/OwnImplementations.tsx'
import { Colleagues } from '../account/Colleagues.tsx'
import { OwnNames } from './OwnNames.tsx'
import { OfferingRowSchema } from './offeringRecord.ts'

const ProposalRowSchema = AdoptionRecordSchema.pick({
  id: true,
  organisation: true,
  offering: true,
  platform: true,
  state: true,
  illustrative: true,
  updatedAt: true,
})

/** What a vendor has here: its offerings, its proposals, its people. */
export function VendorDesk(signedIn: SignedIn) {
  const { person, language, text } = signedIn
  const words = vendorText(language).desk
  const own = person.organisation?.id
  const offerings = useList(
    own
      ? {
          collection: 'offerings',
          query: `sort=-updatedAt&${ofActed(person, 'vendor')}&draft=true`,
          language,
          text: ['name', 'platform.name'],
          states: stateChoices(offeringReviewMachine, language),
        }
      : undefined,
    OfferingRowSchema,
  )
  const proposals = useList(
    own
      ? {
          collection: 'adoptions',
          query: `sort=-updatedAt&${ofActed(person, 'proposedBy')}`,
          language,
          text: ['organisation.name', 'offering.name'],
          states: stateChoices(adoptionMachine, language),
        }
      : undefined,
    ProposalRowSchema,
  )
  const sold = (offerings.rows ?? []).map(({ id }) => id)
  const uses = useList(
    sold.length === 0
      ? undefined
      : {
          collection: 'adoptions',
          query: `sort=-updatedAt&where[offering][in]=${sold.join(',')}&where[state][in]=${usedStates.join(',')}`,
          language,
          text: ['organisation.name', 'offering.name'],
          states: stateChoices(adoptionMachine, language).filter(({ value }) =>
            usedStates.some((used) => used === value),
          ),
        },
    ProposalRowSchema,
  )
  const screen = pagePath('workspaceOffering', language)
  return (
    <>
      <DeskSection
        title={words.offerings}
        list={offerings}
        empty={words.noOfferings}
        action={{ label: words.newOffering, path: screen }}
        secondAction={{ label: words.importFile, path: `${screen}#start` }}
        rows={offerings.rows?.map((offering) => ({
          key: offering.id,
          title: offering.name,
          link: `${screen}?id=${offering.id}`,
          second: [
            offeringReviewMachine.states[offering.state].label[language],
            offering.state === 'draft' && offering.reviewNotes.length > 0 && words.sentBack,
            offering.state === 'approved' &&
              isUnconfirmed({ confirmedOn: offering.confirmedOn ?? null }, today()) &&
              words.unconfirmed,
          ]
            .filter(Boolean)
            .join(', '),
          third: text.common.updated(timeText(offering.updatedAt)),
          note: offering.platform?.name ?? '',
          mark: offering.illustrative ? text.common.illustrative : '',
          extra: {
            label: words.copy,
            named: words.copyNamed(offering.name),
            path: `${screen}?from=${offering.id}`,
          },
        }))}
      />
      <DeskSection
        title={words.proposals}
        list={proposals}
        empty={words.noProposals}
        action={{ label: words.newProposal, path: pagePath('workspaceProposal', language) }}
        rows={proposals.rows?.map((proposal) => ({
          key: proposal.id,
          title: proposal.organisation?.name ?? '',
          link: `${pagePath('workspaceProposal', language)}?id=${proposal.id}`,
          second: adoptionMachine.states[proposal.state].label[language],
          third: text.common.updated(timeText(proposal.updatedAt)),
          note: proposal.offering?.name ?? proposal.platform?.name ?? '',
          mark: proposal.illustrative ? text.common.illustrative : '',
        }))}
      />
      <DeskSection
        title={words.uses}
        list={uses}
        lead={words.usesLead}
        action={{
          label: sheetText(language).deskLink,
          path: `${pagePath('workspaceImport', language)}?word=usageReports`,
        }}
        empty={words.noUses}
        rows={uses.rows?.map((use) => ({
          key: use.id,
          title: use.organisation?.name ?? '',
          link: `${pagePath('workspaceAdoption', language)}?id=${use.id}`,
          second: adoptionMachine.states[use.state].label[language],
          third: text.common.updated(timeText(use.updatedAt)),
          note: use.offering?.name ?? '',
          mark: use.illustrative ? text.common.illustrative : '',
        }))}
      />
      <OwnImplementations {...signedIn} />
      <OwnNames {...signedIn} />
      <RequestRows {...signedIn} of="vendor" />
      <OwnAnswers {...signedIn} />
      <Colleagues {...signedIn} />
    </>
  )
}
