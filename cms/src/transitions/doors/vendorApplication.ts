import { vendorApplicationMachine } from '../../domain/machines/vendorApplication.ts'
import type {
  VendorApplicationState,
  VendorApplicationSubject,
} from '../../domain/machines/vendorApplication.ts'
import { admitVendor, answerRejected, sameTaxCode, isAddressTaken } from '../../vendors/admit.ts'
import { idOf } from '../door.ts'
import type { Door } from '../door.ts'

export const vendorApplicationDoor: Door<VendorApplicationState, VendorApplicationSubject> = {
  machine: vendorApplicationMachine,
  collection: 'vendorApplications',
  organisationOf: (row) => idOf(row.organisation),
  subjectOf: async (row, req) => ({
    sameTaxCode: await sameTaxCode(row, req),
    isAddressTaken: await isAddressTaken(row, req),
  }),
  changesFor: (context) =>
    context.event === 'verify' ? admitVendor(context) : answerRejected(context),
  titleOf: (row) => Promise.resolve(String(row.name)),
}
