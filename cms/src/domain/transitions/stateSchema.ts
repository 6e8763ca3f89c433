import { z } from 'zod'

/** The states of a machine as a schema. */
export const stateSchema = <S extends string>({ states }: { states: Record<S, unknown> }) =>
  z.enum(Object.keys(states) as [S, ...S[]])
