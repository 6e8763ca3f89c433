import { z } from 'zod'
import { dayInVietnam } from './day.ts'

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

/** A day: `YYYY-MM-DD`. Payload stores an instant; the day is the one in Việt Nam (UTC+7). */
export const DaySchema = z.string().transform((value, context) => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return value
  const instant = Date.parse(value)
  if (Number.isNaN(instant)) {
    context.issues.push({ code: 'custom', message: 'not a date', input: value })
    return z.NEVER
  }
  return dayInVietnam(new Date(instant))
})

/** {@link DaySchema}, or `null` when empty. */
export const OptionalDaySchema = z
  .union([z.literal(''), DaySchema])
  .nullish()
  .transform((day) => day || null)
