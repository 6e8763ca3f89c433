import { vendorApplicationMachine } from '../../domain/vendorApplication/machine.ts'
import { vendorRole } from '../../domain/account/roles.ts'
import { isBarred } from '../account/welcome.ts'
import { admitVendor, answerRejected, sameTaxCode } from './admit.ts'
import { organisationChoices } from '../../transitions/choices.ts'
import { idOf } from '../../transitions/door.ts'
import type { Door } from '../../transitions/door.ts'

export const vendorApplicationDoor: Door<'vendorApplications', typeof vendorApplicationMachine> = {
  machine: vendorApplicationMachine,
  collection: 'vendorApplications',
  organisationOf: (row) => idOf(row.organisation),
  subjectOf: async (row, req) => ({
    sameTaxCode: await sameTaxCode(row, req),
    isBarred: await isBarred(row.contactEmail, vendorRole, req),
  }),
  changesFor: (context) =>
    context.event === 'verify' ? admitVendor(context) : answerRejected(context),
  choicesFor: (row, req) =>
    organisationChoices(
      {
        and: [
          { kind: { equals: 'vendor' } },
          { or: [{ taxCode: { equals: row.taxCode } }, { taxCode: { exists: false } }] },
        ],
      },
      req,
    ),
  titleOf: (row) => Promise.resolve(row.name),
}
