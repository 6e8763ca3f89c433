import type { PayloadRequest } from 'payload'
import { personOf } from '../access/rules.ts'
import type { Person } from '../access/rules.ts'
import { invitedRole } from '../domain/account/account.ts'
import { refusal, signInFirst } from '../requests/refusal.ts'
import {
  countInvitations,
  giveBackInvitations,
  invitationsADay,
  invitationsLeft,
} from '../words/account/invitationLimit.ts'
import { InvitationSchema, openInvited, wrongInvitation } from '../words/account/invite.ts'
import { textIn } from './columns.ts'
import type { Column } from './columns.ts'
import type { Remark } from './fault.ts'
import { fieldLabel, repeated } from './importWord.ts'
import type { ImportWord, PlannedRow } from './importWord.ts'
import { placeIn } from './readTable.ts'
import type { ReadTable } from './readTable.ts'

/**
 * Colleagues from a sheet, invited into the own organisation as one by one: each is mailed a link to set a password, or
 * offered the organisation where the address has an account, which nobody is told. A day's invitations are counted together.
 */
export const userImport: ImportWord = {
  collection: 'users',
  title: { vi: 'Đồng nghiệp', en: 'Colleagues' },
  permission: 'colleague.invite',
  isSent: false,
  load: (req) =>
    Promise.resolve({ columns: columnsFor(req), examine: (table) => examine(table, req) }),
  around: async (count, req, work) => {
    const { id } = inviter(req)
    if (!(await countInvitations(id, count))) {
      throw refusal(req, 422, tooMany(await invitationsLeft(id)), { field: 'file' })
    }
    try {
      return await work()
    } catch (error) {
      await giveBackInvitations(id, count)
      throw error
    }
  },
}

function inviter(req: PayloadRequest): Person {
  const person = personOf(req)
  if (!person) throw refusal(req, 401, signInFirst)
  return person
}

const tooMany = (left: number) => ({
  vi: `mỗi người mời được ${invitationsADay} người một ngày; hôm nay bạn còn mời được ${left} người.`,
  en: `a person invites ${invitationsADay} people a day; you may invite ${left} more today.`,
})

const columnsFor = (req: PayloadRequest): Column[] => [
  {
    name: 'name',
    label: fieldLabel('users', 'name', req),
    kind: 'text',
    isRequired: true,
    width: 36,
    note: { vi: 'Họ tên, chỉ gồm chữ, số và dấu cách.', en: 'Letters, digits and spaces.' },
  },
  {
    name: 'email',
    // Payload's own field is called otherwise than everywhere else.
    label: { vi: 'Thư điện tử', en: 'E-mail' },
    kind: 'text',
    isRequired: true,
    width: 40,
    note: {
      vi: `Thư mời gửi tới đây; người được mời tự đặt mật khẩu. Mỗi ngày mời được ${invitationsADay} người.`,
      en: `The invitation goes here; whoever is invited sets the password. ${invitationsADay} people a day.`,
    },
  },
]

async function examine(table: ReadTable, req: PayloadRequest) {
  const person = inviter(req)
  const emailOf = (text: string | undefined) => text?.trim().toLowerCase()
  const remarks: Remark[] = repeated(table, (row) => emailOf(textIn(row, 'email')), 'email')
  const left = await invitationsLeft(person.id)
  const plan = table.rows.map((row, at): PlannedRow => {
    const fault = (name: string, reason: Remark['reason']) =>
      remarks.push({ place: placeIn(table, row, name), kind: 'fault', reason })
    const [name = '', email = ''] = [textIn(row, 'name'), textIn(row, 'email')]
    const read = InvitationSchema.safeParse({ name, email: email.trim() })
    for (const { path } of read.error?.issues ?? []) {
      const field = path[0] === 'email' ? 'email' : 'name'
      fault(field, wrongInvitation[field])
    }
    if (at === left) fault('email', tooMany(left))
    return {
      row: row.row,
      title: [name, email].filter(Boolean).join(', '),
      does: { vi: 'Gửi thư mời', en: 'Sends an invitation' },
      write: async ({ req: asked }) => {
        const invited = InvitationSchema.parse({ name, email: email.trim() })
        const { role, organisation } = person
        await openInvited({ ...invited, role: invitedRole(role), organisation }, person, asked)
      },
    }
  })
  return { plan, remarks }
}
