import { z } from 'zod'

/** The body that issues a paper, as its head names it (Decree 30/2020/NĐ-CP, annex I, part II). */
export const IssuerSchema = z.object({
  /** The body directly above; null where papers name none, as those of people's committees. */
  superior: z.string().nullable(),
  name: z.string(),
  /** Where the paper is written: the name of the province, or of the commune. */
  place: z.string(),
  /** The office of who signs, and in whose name. */
  position: z.string(),
  onBehalfOf: z.string().nullable(),
})
export type Issuer = z.output<typeof IssuerSchema>

/** An instrument that a paper stands on, as it was named on the paper's day. */
export const PaperBasisSchema = z.object({
  /** The line under “Căn cứ”, without the mark that ends it. */
  line: z.string(),
  /** What about the instrument was not read in the text itself; null when a source states all of it. */
  remark: z.string().nullable(),
})
export type PaperBasis = z.output<typeof PaperBasisSchema>
