import type { CollectionBeforeValidateHook, CollectionConfig } from 'payload'
import { ValidationError } from 'payload'
import { noFirstRegistration } from '../accounts/first.ts'
import { inviteEndpoint } from '../accounts/invite.ts'
import { limitResetMails } from '../access/resetLimit.ts'
import { allow, allowField, or, ownOrganisation, personOf } from '../access/rules.ts'
import { can, roles } from '../domain/roles.ts'
import { pagePath } from '../domain/routes.ts'
import { readEnvironment } from '../environment.ts'
import { adminGroups, choiceField, illustrativeField } from './fields.ts'

const self = ({ req }: { req: Parameters<typeof personOf>[0] }) => {
  const person = personOf(req)
  return person ? { id: { equals: person.id } } : false
}

/** Length over tricks (NIST SP 800-63B): twelve characters or more, not the address, not one repeated. */
const checkPassword: CollectionBeforeValidateHook = ({ data, req, originalDoc }) => {
  const password: unknown = data?.password
  if (typeof password !== 'string') return data
  const email = String(
    data?.email ?? (originalDoc as { email?: string } | undefined)?.email ?? '',
  ).toLowerCase()
  const name = email.split('@')[0] ?? ''
  const isWeak =
    password.length < 12 ||
    new Set(password).size < 5 ||
    (name.length > 2 && password.toLowerCase().includes(name))
  if (isWeak) {
    const message =
      req.i18n.language === 'en'
        ? 'Use at least 12 characters, not your mail address, not the same characters again and again.'
        : 'Mật khẩu cần ít nhất 12 ký tự, không chứa tên thư điện tử, không lặp đi lặp lại vài ký tự.'
    throw new ValidationError(
      { collection: 'users', errors: [{ path: 'password', message }] },
      req.t,
    )
  }
  return data
}

const { publicUrl } = readEnvironment()

/** Accounts. The ministry makes them; each person sees and changes their own name, language and password. */
export const Users: CollectionConfig = {
  slug: 'users',
  labels: {
    singular: { vi: 'Người dùng', en: 'User' },
    plural: { vi: 'Người dùng', en: 'Users' },
  },
  admin: {
    group: adminGroups.people,
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role', 'organisation'],
  },
  auth: {
    // Each request reads its person; their organisation's id is all that the rules ask for.
    depth: 0,
    tokenExpiration: 8 * 3600,
    maxLoginAttempts: 5,
    lockTime: 10 * 60_000,
    cookies: { sameSite: 'Strict', secure: publicUrl.startsWith('https:') },
    forgotPassword: {
      expiration: 3_600_000,
      // Payload writes the interval outside its own transaction: the one writer of SQLite waits for itself.
      // limitResetMails counts in its place.
      minRequestInterval: 0,
      generateEmailSubject: () => 'Đặt lại mật khẩu · Nền tảng số quốc gia',
      generateEmailHTML: (args) => {
        const link = `${publicUrl}${pagePath('resetPassword', 'vi')}?token=${args?.token ?? ''}`
        return `<p>Bạn, hoặc ai đó, yêu cầu đặt lại mật khẩu. Liên kết dùng được trong một giờ:</p><p><a href="${link}">${link}</a></p><p>Nếu không phải bạn, hãy bỏ qua thư này.</p>`
      },
    },
  },
  access: {
    admin: ({ req }) => can(personOf(req)?.role, 'admin.open'),
    read: or(allow('user.manage'), ownOrganisation('colleague.invite'), self),
    create: allow('user.manage'),
    update: or(allow('user.manage'), self),
    delete: allow('user.manage'),
    unlock: allow('user.manage'),
  },
  endpoints: [inviteEndpoint, noFirstRegistration],
  defaultPopulate: { name: true },
  hooks: { beforeOperation: [limitResetMails], beforeValidate: [checkPassword] },
  fields: [
    { name: 'name', type: 'text', required: true, label: { vi: 'Họ và tên', en: 'Name' } },
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
    illustrativeField,
  ],
}
