import type { CollectionConfig, Field, FieldAccess, PayloadRequest } from 'payload'
import { colleagueStandingEndpoint } from './colleagueStanding.ts'
import { deputyEndpoints } from './deputy.ts'
import { erasureEndpoints } from './erasePerson.ts'
import { exportEndpoint } from './exportPerson.ts'
import { noFirstRegistration } from './first.ts'
import { inviteEndpoint } from './invite.ts'
import { guardMemberships, noteMemberships } from './memberships.ts'
import { membershipEndpoints } from './membershipEndpoints.ts'
import { confirmEmailEndpoints, noteNewAddress } from './mailAddress.ts'
import { forgotPasswordEndpoint } from './forgot.ts'
import { guardPasswords } from './passwordRules.ts'
import { ownAccountEndpoints } from './ownAccount.ts'
import { resetPasswordEndpoint } from './resetPassword.ts'
import { passkeyEndpoints } from './passkeyEndpoints.ts'
import { secondFactorEndpoints } from './secondFactorEndpoints.ts'
import { refuseOldSession, refuseOtherWays, signInEndpoint } from './signIn.ts'
import { signInStepEndpoints } from './signInSteps.ts'
import { guardStanding, tellOfAccounts } from './standing.ts'
import {
  allow,
  allowField,
  noFieldAccess,
  nobody,
  or,
  orField,
  ownOrganisation,
  personOf,
} from '../../access/rules.ts'
import {
  accountLanguages,
  accountStandings,
  PersonNameSchema,
} from '../../domain/account/account.ts'
import { needsSecondFactor } from '../../domain/account/account.ts'
import { can, roles } from '../../domain/account/roles.ts'
import { isRecord } from '../../domain/values/isRecord.ts'
import type { Label } from '../../domain/language/language.ts'
import { writtenBySystem } from '../../access/systemFields.ts'
import { readEnvironment } from '../../environment.ts'
import {
  adminGroups,
  choiceField,
  illustrativeField,
  markedByMaker,
  writtenDayField,
} from '../../fields/commonFields.ts'
import { languageOf } from '../../domain/language/languageOf.ts'

const self = ({ req }: { req: Parameters<typeof personOf>[0] }) => {
  const person = personOf(req)
  return person ? { id: { equals: person.id } } : false
}

const oneself: FieldAccess = ({ req, doc }) => isRecord(doc) && doc.id === personOf(req)?.id

const { publicUrl } = readEnvironment()

const onlySystem = {
  hidden: true,
  access: { create: noFieldAccess, read: noFieldAccess, update: noFieldAccess },
}

/** What somebody is for an organisation besides the account's own. */
const positionFields: Field[] = [
  choiceField('role', { vi: 'Vai trò', en: 'Role' }, roles, { required: true }),
  {
    name: 'organisation',
    type: 'relationship',
    relationTo: 'organisations',
    required: true,
    index: true,
    label: { vi: 'Đơn vị', en: 'Organisation' },
  },
]

/** An instant that only the system writes, and administrators see beside the record. */
const seenByAdministrators = (name: string, label: Label): Field => ({
  name,
  type: 'date',
  label,
  access: { ...writtenBySystem, read: allowField('user.manage') },
  admin: {
    readOnly: true,
    position: 'sidebar',
    date: { pickerAppearance: 'dayAndTime' },
  },
})

const wrongName = {
  vi: 'Hãy nhập họ tên, một dòng, chỉ gồm chữ, số và dấu cách.',
  en: 'Enter the name: one line of letters, digits and spaces.',
}

/** Accounts. Their owners are invited; each person sees and changes their own name, language and password. */
export const Users: CollectionConfig = {
  slug: 'users',
  labels: {
    singular: { vi: 'Người dùng', en: 'User' },
    plural: { vi: 'Người dùng', en: 'Users' },
  },
  admin: {
    group: adminGroups.people,
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role', 'organisation', 'standing'],
    components: { beforeListTable: ['/words/account/InvitePerson.tsx#InvitePerson'] },
  },
  auth: {
    // Each request reads its person; their organisation's id is all that the rules ask for.
    depth: 0,
    tokenExpiration: 8 * 3600,
    // Of Payload's own sign-in, to which no address leads; ours counts by account and network (signInLimits.ts).
    maxLoginAttempts: 5,
    lockTime: 10 * 60_000,
    // The session is in a cookie that no script reads, and in no answer.
    removeTokenFromResponses: true,
    cookies: { sameSite: 'Strict', secure: publicUrl.startsWith('https:') },
    // forgotPasswordEndpoint stands in its place.
    forgotPassword: { minRequestInterval: 0 },
  },
  access: {
    admin: ({ req }) => can(personOf(req)?.role, 'admin.open'),
    read: or(
      allow('user.manage'),
      allow('everything.read'),
      ownOrganisation('colleague.invite'),
      ownOrganisation('colleague.invite', 'memberships.organisation'),
      self,
    ),
    // People are invited (accounts/invite.ts), and switched off in place of being deleted.
    create: nobody,
    update: or(allow('user.manage'), self),
    delete: nobody,
    unlock: allow('user.manage'),
  },
  endpoints: [
    signInEndpoint,
    ...signInStepEndpoints,
    ...secondFactorEndpoints,
    ...passkeyEndpoints,
    ...ownAccountEndpoints,
    ...membershipEndpoints,
    exportEndpoint,
    ...erasureEndpoints,
    colleagueStandingEndpoint,
    ...deputyEndpoints,
    resetPasswordEndpoint,
    inviteEndpoint,
    noFirstRegistration,
    forgotPasswordEndpoint,
    ...confirmEmailEndpoints,
  ],
  defaultPopulate: { name: true },
  hooks: {
    beforeOperation: [guardPasswords, refuseOldSession],
    beforeValidate: [guardStanding, noteNewAddress, guardMemberships],
    afterChange: [tellOfAccounts, noteMemberships],
    beforeLogin: [refuseOtherWays],
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      label: { vi: 'Họ và tên', en: 'Name' },
      validate: (name: unknown, { req }: { req: PayloadRequest }) =>
        PersonNameSchema.safeParse(name).success || wrongName[languageOf(req.i18n.language)],
    },
    {
      ...choiceField('role', { vi: 'Vai trò', en: 'Role' }, roles, { required: true }),
      access: { create: allowField('user.manage'), update: allowField('user.manage') },
      saveToJWT: true,
    } as CollectionConfig['fields'][number],
    {
      name: 'organisation',
      type: 'relationship',
      relationTo: 'organisations',
      index: true,
      label: { vi: 'Đơn vị', en: 'Organisation' },
      access: { create: allowField('user.manage'), update: allowField('user.manage') },
    },
    {
      // One person for several organisations: given by the ministry here, or taken from an invitation.
      name: 'memberships',
      type: 'array',
      labels: {
        singular: { vi: 'Đơn vị làm việc thêm', en: 'Other organisation' },
        plural: { vi: 'Đơn vị làm việc thêm', en: 'Other organisations' },
      },
      label: { vi: 'Đơn vị làm việc thêm', en: 'Other organisations' },
      access: {
        create: allowField('user.manage'),
        read: orField(allowField('user.manage'), allowField('everything.read'), oneself),
        update: allowField('user.manage'),
      },
      fields: [
        ...positionFields,
        writtenDayField('since', { vi: 'Thay lãnh đạo từ ngày', en: 'Stands in from' }),
        writtenDayField('until', { vi: 'Đến hết ngày', en: 'Until' }),
      ],
    },
    {
      // Invitations of other organisations that the person has not answered.
      name: 'membershipOffers',
      type: 'array',
      ...onlySystem,
      fields: [...positionFields, { name: 'byName', type: 'text' }],
    },
    {
      ...choiceField('standing', { vi: 'Tình trạng', en: 'Standing' }, accountStandings),
      defaultValue: 'active',
      access: { create: allowField('user.manage'), update: allowField('user.manage') },
      admin: {
        position: 'sidebar',
        description: {
          vi: 'Tài khoản đã tắt không đăng nhập được và mọi phiên kết thúc ngay. Tài khoản quản trị của Bộ có hiệu lực khi một quản trị khác xác nhận (chọn “Đang dùng”).',
          en: 'A switched-off account cannot sign in and its sessions end at once. An account of the ministry comes into force when another administrator confirms it (choose “Active”).',
        },
      },
    } as Field,
    {
      name: 'proposedBy',
      type: 'relationship',
      relationTo: 'users',
      label: { vi: 'Người đề nghị', en: 'Proposed by' },
      access: { create: noFieldAccess, read: allowField('user.manage'), update: noFieldAccess },
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      ...choiceField('language', { vi: 'Ngôn ngữ', en: 'Language' }, accountLanguages),
      defaultValue: 'vi',
      admin: { position: 'sidebar' },
    } as Field,
    seenByAdministrators('lastSignInAt', { vi: 'Đăng nhập gần nhất', en: 'Last sign-in' }),
    // The sign-in before that one, for its owner.
    { name: 'previousSignInAt', type: 'date', ...onlySystem },
    seenByAdministrators('erasureAskedAt', { vi: 'Đề nghị xóa lúc', en: 'Erasure asked for at' }),
    seenByAdministrators('erasedAt', { vi: 'Đã xóa lúc', en: 'Erased at' }),
    seenByAdministrators('termsAcceptedAt', {
      vi: 'Chấp nhận quy chế lúc',
      en: 'Accepted the terms at',
    }),
    {
      // Who works on with what a switched-off person had under way, and is told of it.
      name: 'workPassedTo',
      type: 'relationship',
      relationTo: 'users',
      label: { vi: 'Người nhận việc', en: 'Who got the work' },
      access: writtenBySystem,
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      name: 'termsVersion',
      type: 'text',
      label: { vi: 'Bản quy chế đã chấp nhận', en: 'Accepted terms' },
      access: writtenBySystem,
      admin: { readOnly: true, position: 'sidebar' },
    },
    // The second step: secondFactor.ts parses it.
    { name: 'secondFactor', type: 'json', ...onlySystem },
    {
      // Payload's own sessions, and what they are told apart by.
      name: 'sessions',
      type: 'array',
      fields: [
        { name: 'provenAt', type: 'date' },
        { name: 'actsFor', type: 'text' },
        { name: 'device', type: 'text' },
      ],
    },
    {
      // Asked for with a new password or mail address of one's own; kept nowhere.
      name: 'currentPassword',
      type: 'text',
      virtual: true,
      access: { create: noFieldAccess },
      label: { vi: 'Mật khẩu hiện tại', en: 'Current password' },
      admin: {
        components: { Field: '/words/account/CurrentPassword.tsx#CurrentPassword' },
        disableListColumn: true,
        disableListFilter: true,
      },
    },
    {
      name: 'safety',
      type: 'ui',
      admin: {
        condition: (_data, _siblings, { user }) => can(user?.role, 'user.manage'),
        components: { Field: '/words/account/AccountSafety.tsx#AccountSafety' },
        disableListColumn: true,
      },
    },
    // A new mail address until its link was opened.
    { name: 'newEmail', type: 'email', ...onlySystem },
    { name: 'newEmailToken', type: 'text', ...onlySystem },
    { name: 'newEmailExpiration', type: 'date', ...onlySystem },
    {
      ...illustrativeField,
      hooks: {
        // A demonstration account needs no second step, so it opens none of a role that must have one.
        beforeChange: [
          (args): unknown => {
            const role = roles.schema.safeParse(args.data?.role)
            const mustHave = role.success && needsSecondFactor(role.data)
            return mustHave ? args.value : markedByMaker(args)
          },
        ],
      },
    },
  ],
}
