import { z } from 'zod'
import { priceIntervals, priceUnits } from '../field/plan.ts'
import { contractMachine } from './machine.ts'
import { stateSchema } from '../transitions/stateSchema.ts'

const amount = z.number().nullable()
const named = z.object({ id: z.string(), slug: z.string(), name: z.string() }).nullable()

/** A line of a framework agreement with what was called off of it. */
const AgreementLineSchema = z.object({
  id: z.string(),
  name: z.string(),
  unit: priceUnits.schema,
  interval: priceIntervals.schema,
  quantity: amount,
  periods: amount,
  unitPrice: amount,
  vat: amount,
  calledOff: z.number(),
})
export type AgreementLineTold = z.output<typeof AgreementLineSchema>

/** The framework agreements from which the own organisation may call off now. */
export const AgreementsSchema = z.object({
  agreements: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      number: z.string(),
      organisation: z.string(),
      platform: named,
      offering: named,
      vendor: named,
      productName: z.string(),
      vendorName: z.string(),
      form: z.string().nullable(),
      formWords: z.string(),
      /** Its last day as it stands. */
      endsNow: z.string().nullable(),
      lines: z.array(AgreementLineSchema),
      illustrative: z.boolean(),
    }),
  ),
})
export type AgreementTold = z.output<typeof AgreementsSchema>['agreements'][number]

/** What was called off from one agreement: to those who may call off, how much is left; to its own agency, who did. */
export const CallOffsSchema = z.object({
  lines: z.array(AgreementLineSchema),
  contracts: z.array(
    z.object({
      id: z.string(),
      organisation: z.string(),
      number: z.string(),
      signedOn: z.string().nullable(),
      state: stateSchema(contractMachine),
      /** By the lines of the agreement. */
      quantities: z.record(z.string(), z.number()),
      illustrative: z.boolean(),
    }),
  ),
})
export type CallOffs = z.output<typeof CallOffsSchema>
