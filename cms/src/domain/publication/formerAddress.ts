import { z } from 'zod'
import { DaySchema } from '../values/reference.ts'
import { LanguageSchema, LocalizedSchema } from '../language/language.ts'

/** The page of a record at an address. */
const PublishedAddressSchema = z.object({
  /** Collection and id: it stays when the record is renamed. */
  record: z.string(),
  name: LocalizedSchema,
  language: LanguageSchema,
  /** Address of the list in which it stood. */
  list: z.string(),
  /** The record is demonstration data. */
  illustrative: z.boolean(),
})
export type PublishedAddress = z.output<typeof PublishedAddressSchema>

/** An address that had a page and has none any more. */
export const FormerAddressSchema = PublishedAddressSchema.extend({
  /** Null where the ministry took the record down: then its name is not said either. */
  name: LocalizedSchema.nullable(),
  /** The day of the data from which it is gone. */
  since: DaySchema,
  /** Where the record stands now. */
  movedTo: z.string().nullable(),
})
export type FormerAddress = z.output<typeof FormerAddressSchema>

/** Every address that a record ever had, as a release keeps it. */
export const AddressesSchema = z.object({
  published: z.record(z.string(), PublishedAddressSchema),
  former: z.record(z.string(), FormerAddressSchema),
})
export type Addresses = z.output<typeof AddressesSchema>

interface Now {
  published: Record<string, PublishedAddress>
  /** Records that the ministry has taken down. */
  hidden: ReadonlySet<string>
  /** Day of the data. */
  asOf: string
}

/** The addresses of a release, after those of the one before: none that was published is forgotten. */
export function addressesAfter(
  before: Addresses | undefined,
  { published, hidden, asOf }: Now,
): Addresses {
  const standsAt = new Map(
    Object.entries(published).map(([address, { record, language }]) => [
      `${language} ${record}`,
      address,
    ]),
  )
  const gone: [address: string, former: FormerAddress][] = [
    ...Object.entries(before?.former ?? {}),
    ...Object.entries(before?.published ?? {}).map(([address, page]): [string, FormerAddress] => [
      address,
      { ...page, since: asOf, movedTo: null },
    ]),
  ]
  const former = gone
    .filter(([address]) => !Object.hasOwn(published, address))
    .map(([address, one]): [string, FormerAddress] => [
      address,
      {
        ...one,
        name: hidden.has(one.record) ? null : one.name,
        movedTo: standsAt.get(`${one.language} ${one.record}`) ?? null,
      },
    ])
  return { published, former: Object.fromEntries(former) }
}
