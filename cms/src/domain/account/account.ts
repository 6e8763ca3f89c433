import { z } from 'zod'
import { enumeration } from '../values/enumeration.ts'
import type { OrganisationKind } from '../organisation/organisation.ts'
import type { Role } from './roles.ts'

/** Whether an account may be used. */
export const accountStandings = enumeration({
  active: { vi: 'Đang dùng', en: 'Active' },
  /** An account of the ministry that a second administrator has not confirmed yet. */
  awaitsConfirmation: {
    vi: 'Chờ quản trị thứ hai xác nhận',
    en: 'Awaits a second administrator',
  },
  off: { vi: 'Đã tắt', en: 'Switched off' },
})

/** The name of a person: one line of letters, as it may stand in somebody else's mail. */
export const PersonNameSchema = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} .,'’()-]{1,99}$/u)
  .transform((name) => name.normalize('NFC').replaceAll(/ +/g, ' '))

/** Kinds of organisation that a role acts for. Roles of the ministry act for the ministry, or name none. */
export const kindsOfRole: Record<Role, readonly OrganisationKind[]> = {
  agencyOfficer: ['ministry', 'province', 'agency', 'commune'],
  agencyLeader: ['ministry', 'province', 'agency', 'commune'],
  vendor: ['vendor'],
  reviewer: ['ministry'],
  ministry: ['ministry'],
}

/** Whether a role is nothing without an organisation. */
export const needsOrganisation = (role: Role): boolean => role !== 'reviewer' && role !== 'ministry'
