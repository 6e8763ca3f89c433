import { lazy, Suspense, useCallback, useState } from 'react'
import { actsFor } from '../account/actsFor.ts'
import { vendorText } from '../../text/vendor.ts'
import { ProblemList } from '../agency/ProblemList.tsx'
import type { SignedIn } from '../account/Session.tsx'
import { recordId, useRecord } from '../form/useRecord.ts'
import { offeringQuery, OfferingRecordSchema, PublicRowSchema } from './offeringRecord.ts'
import { useRows } from '../desk/useRows.ts'
import { StartFrom } from './StartFrom.tsx'
import type { Start } from './StartFrom.tsx'

// The form with its definitions is most of the screen's bytes: it comes once somebody is signed in.
const OfferingForm = lazy(() => import('./OfferingForm.tsx'))
const OfferingView = lazy(() => import('./OfferingView.tsx'))

/** The screen itself; it comes once somebody is signed in. */
export function Offering(signedIn: SignedIn) {
  const { person, language, text } = signedIn
  const [id, setId] = useState(recordId)
  const [start, setStart] = useState<Start>()
  const [isKept, setIsKept] = useState(false)
  const keep = useCallback(() => setIsKept(true), [])
  const { record, problems, reload } = useRecord(
    'offerings',
    id,
    OfferingRecordSchema,
    offeringQuery,
  )
  const ownRow = useRows(
    id && `/offerings?depth=0&limit=1&locale=all&where[id][equals]=${id}`,
    PublicRowSchema,
    `${record?.state} ${record?.updatedAt}`,
  )
  const [row] = ownRow.rows ?? []
  const publicPlans = row?._status === 'published' ? row.plans : undefined
  const waiting = <p role="status">{text.common.loading}</p>
  if (problems.length > 0) return <ProblemList refusals={{ problems, attempt: 1 }} text={text} />
  if (id && !record) return waiting
  if (!record && !person.organisation) return <p>{vendorText(language).offering.otherVendor}</p>
  const isOwn = !record || actsFor(person, record.vendor)
  const isForm = !record || (record.state === 'draft' && isOwn)
  return (
    <Suspense fallback={waiting}>
      {!record && !isKept && <StartFrom {...signedIn} onStart={setStart} />}
      {isForm ? (
        <OfferingForm
          // Another start, and another version of the record, is another form.
          key={start?.key ?? `${record?.id} ${record?.state}`}
          {...signedIn}
          record={record}
          start={start}
          publicPlans={publicPlans}
          onKept={keep}
          onSubmitted={(submitted) => {
            setId(submitted)
            void reload()
            scrollTo(0, 0)
          }}
        />
      ) : (
        <OfferingView
          {...signedIn}
          record={record}
          isOwn={isOwn}
          publicPlans={publicPlans}
          onChanged={reload}
        />
      )}
    </Suspense>
  )
}
