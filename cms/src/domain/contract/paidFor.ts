import { z } from 'zod'
import { adoptionLevels } from '../adoption/adoption.ts'
import { contractMachine } from './machine.ts'
import type { ContractState } from './machine.ts'

const contractStates = Object.keys(contractMachine.states) as [ContractState, ...ContractState[]]

/** What an organisation and its branch already use or pay for of a platform. No price stands in it. */
export const PaidForSchema = z.object({
  contracts: z.array(
    z.object({
      id: z.string(),
      platform: z.string(),
      organisation: z.string(),
      title: z.string(),
      number: z.string(),
      /** Last day as it stands; null: without end. */
      endsNow: z.string().nullable(),
      state: z.enum(contractStates),
      illustrative: z.boolean(),
    }),
  ),
  adoptions: z.array(
    z.object({
      id: z.string(),
      platform: z.string(),
      organisation: z.string(),
      name: z.string(),
      level: adoptionLevels.schema,
      illustrative: z.boolean(),
    }),
  ),
})
export type PaidFor = z.output<typeof PaidForSchema>
