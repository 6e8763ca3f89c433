import type { PayloadRequest } from 'payload'
import { groups } from '../../domain/account/roles.ts'
import { nudgeWorker } from '../../server/workerBell.ts'
import { peopleWithRoles } from '../../transitions/effects.ts'
import { queueMail } from '../../mail/outbox.ts'

interface Grave {
  /** Id of the account that it befell; none: the whole installation. */
  id?: string
  subject: string
  body: string
  req: PayloadRequest
}

/** Mails everybody who administers accounts of a grave event, once, inside the open transaction. */
export async function alertAdministrators({ id, subject, body, req }: Grave): Promise<void> {
  for (const recipient of await peopleWithRoles(req, groups.accountAdministrators)) {
    await queueMail(
      {
        to: { recipient },
        subject,
        body,
        link: id ? `/admin/collections/users/${id}` : '/admin/collections/history',
      },
      req,
    )
  }
  nudgeWorker()
}
