import { z } from 'zod'
import { enumeration } from '../values/enumeration.ts'
import { can, kindsOfRole, officerRole } from './roles.ts'
import type { Role } from './roles.ts'

/** Whether an account may be used. */
export const accountStandings = enumeration({
  active: { vi: 'Đang dùng', en: 'Active' },
  /** An account that administers accounts and that a second administrator has not confirmed yet. */
  awaitsConfirmation: {
    vi: 'Chờ quản trị thứ hai xác nhận',
    en: 'Awaits a second administrator',
  },
  off: { vi: 'Đã tắt', en: 'Switched off' },
})

/** Days for which somebody stands in for a leader at most, from the first: a quarter of a year. */
export const longestDeputyDays = 92

/** The language of somebody's own screens; mails are in Vietnamese. */
export const accountLanguages = enumeration({
  vi: { vi: 'Tiếng Việt', en: 'Vietnamese' },
  en: { vi: 'Tiếng Anh', en: 'English' },
})

/** The name of a person: one line of letters, as it may stand in somebody else's mail. */
export const PersonNameSchema = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} .,'’()-]{1,99}$/u)
  .transform((name) => name.normalize('NFC').replaceAll(/ +/g, ' '))

/** What stands in the place of a name that was erased: in the account, and in the history that stays. */
export const erasedName = 'Người dùng đã xóa'

/** Whether a role acts for the ministry, on records of every organisation. */
export const actsForMinistry = (role: Role): boolean =>
  kindsOfRole[role].every((kind) => kind === 'ministry')

/** Whether a role is nothing without an organisation. */
export const needsOrganisation = (role: Role): boolean => !actsForMinistry(role)

/** Whether a role signs in with a second step only. */
export const needsSecondFactor = (role: Role): boolean => actsForMinistry(role)

/** Whether an account with a role comes into force when a second administrator confirms it. */
export const needsConfirmation = (role: Role): boolean => can(role, 'user.manage')

/**
 * Whether an account with a role may have another one beside it, for another organisation: both are of bodies of the
 * State, or both of firms. Roles of the ministry stand alone; nobody buys and sells with one account.
 */
export const mayStandBeside = (first: Role, other: Role): boolean =>
  needsOrganisation(first) &&
  needsOrganisation(other) &&
  can(first, 'offering.edit') === can(other, 'offering.edit')

/** The role that somebody gives to whom they invite into the own organisation. */
export const invitedRole = (inviter: Role): Role =>
  can(inviter, 'offering.edit') ? inviter : officerRole
