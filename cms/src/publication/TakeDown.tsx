import type { UIFieldServerProps } from 'payload'
import { personOf } from '../access/rules.ts'
import { languageOf } from '../domain/language/languageOf.ts'
import { can } from '../domain/account/roles.ts'
import { recordKey } from './leaveOut.ts'
import { TakeDownButton } from './TakeDownButton.tsx'
import { takeDownEvents } from './takeDown.ts'

/** In the admin, for the ministry: takes a public record off the site with a reason, or brings it back. */
export async function TakeDown({ collectionSlug, data, req, i18n }: UIFieldServerProps) {
  const id = data.id ? String(data.id) : undefined
  if (!id || !can(personOf(req)?.role, 'publicRecord.takeDown')) return null
  const { docs } = await req.payload.find({
    collection: 'takedowns',
    where: { key: { equals: recordKey(collectionSlug, id) } },
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const [row] = docs
  const language = languageOf(i18n.language)
  const event = row ? 'putBack' : 'takeDown'
  return (
    <section className="record-history">
      {row ? (
        <p role="status">
          {{ vi: 'Đã gỡ khỏi trang công khai', en: 'Taken down from the public site' }[language]}:{' '}
          {row.reason} ({row.byName})
        </p>
      ) : null}
      <TakeDownButton
        key={event}
        address={`/api/public-records/${collectionSlug}/${id}/${event}`}
        label={takeDownEvents[event][language]}
        language={language}
      />
    </section>
  )
}
