import { z } from 'zod'
import {
  dayInVietnam,
  isDay,
  isInstant,
  isPartialDay,
  wrongDay,
  wrongInstant,
  wrongPartialDay,
} from './day.ts'
import { emptyOr, textThat } from './textThat.ts'

/** A public address word: lower-case ASCII letters, digits and single hyphens. */
export const SlugSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug')

/** The ids of rows: 24 hexadecimal digits, the text form of a MongoDB ObjectId, in every database. */
export const RowIdSchema = z.string().regex(/^[0-9a-f]{24}$/)

/**
 * A relation in a public record is the slug of its target. Payload gives the populated target; a bare
 * row id means that the visitor may not read the target, and is an error where the relation is required.
 * Slugs pass as they are, so that a snapshot can be parsed again.
 */
export const ReferenceSchema = z
  .union([SlugSchema, z.object({ slug: SlugSchema })])
  .transform((target, context) => {
    const slug = typeof target === 'string' ? target : target.slug
    if (!RowIdSchema.safeParse(slug).success) return slug
    context.issues.push({ code: 'custom', message: 'relation was not populated', input: target })
    return z.NEVER
  })

/** A relation that may be empty, or point at something the public may not read: then `null`. */
export const OptionalReferenceSchema = z
  .union([z.object({ slug: SlugSchema }), SlugSchema])
  .nullish()
  .transform((target) => {
    const slug = typeof target === 'string' ? target : target?.slug
    return slug && !RowIdSchema.safeParse(slug).success ? slug : null
  })

/** A list of relations; targets that the public may not read are left out. */
export const ReferencesSchema = z
  .array(OptionalReferenceSchema)
  .nullish()
  .transform((targets) => (targets ?? []).filter((target) => target !== null))

/** The one schema of a day, `YYYY-MM-DD`: see {@link isDay}. Of an instant it is the day in Việt Nam. */
export const DaySchema = z.string().transform(plainDay).pipe(textThat(isDay, wrongDay))

/** {@link DaySchema}, or `null` when empty. */
export const OptionalDaySchema = z
  .string()
  .nullish()
  .transform((value) => value || null)
  .pipe(DaySchema.nullable())

function plainDay(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}T/.test(value) || Number.isNaN(Date.parse(value))) return value
  return dayInVietnam(new Date(value))
}

/** The one schema of an instant that people choose: see {@link isInstant}. */
export const InstantSchema = textThat(isInstant, wrongInstant)

/** A date as exact as its source: `2022`, `2022-04` or `2022-04-04`; null when not stated. */
export const PartialDateSchema = emptyOr(isPartialDay, wrongPartialDay)
