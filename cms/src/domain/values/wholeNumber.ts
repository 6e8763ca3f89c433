import { z } from 'zod'

/** A count, a number of days or a sum of đồng: a whole number, or `null` when it is not stated. */
export const OptionalWholeNumberSchema = z
  .number()
  .int()
  .nonnegative()
  .nullish()
  .transform((value) => value ?? null)

/** Whether a field of whole numbers takes a value: Payload's forms then count in steps of one. */
export const takesWholeNumbersOnly = (schema: z.ZodType): boolean =>
  !schema.safeParse(1.5).success && schema.safeParse(1).success
