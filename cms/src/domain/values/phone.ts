import { z } from 'zod'

/** A telephone number as people write it, with the dashes of a keyboard and of a word processor; kept with plain ones. */
export const PhoneSchema = z
  .string()
  .transform((phone) =>
    phone
      .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )
  .pipe(z.string().regex(/^[+(]?\d[\d .()/-]{6,18}\d$/))
