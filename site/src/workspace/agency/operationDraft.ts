import type { CorrectionInput } from 'cms/domain/adoption/adoption.ts'
import { hostingPlaces } from 'cms/domain/adoption/operation.ts'
import { integrations } from 'cms/domain/offering/integrations.ts'
import { z } from 'zod'
import { optionalText } from '../workspaceRecords.ts'

/** How the system of an adoption runs, as the API answers it; the version is there for agencies alone. */
export const operationFields = {
  runsAt: hostingPlaces.schema.nullish().transform((value) => value ?? null),
  connections: z
    .array(integrations.schema)
    .nullish()
    .transform((values) => values ?? []),
  securityLevel: z
    .number()
    .nullish()
    .transform((value) => value ?? null),
  securityDecision: optionalText,
  securityDecidedOn: optionalText,
  version: optionalText,
}
type Read = {
  [Name in keyof typeof operationFields]: z.output<(typeof operationFields)[Name]>
}

/** The same as a form holds it: what is not stated is empty. */
export interface Operation {
  runsAt: NonNullable<Read['runsAt']> | ''
  connections: Read['connections']
  securityLevel: string
  securityDecision: string
  /** `YYYY-MM-DD`, or what was typed while that is no day yet. */
  securityDecidedOn: string
  version: string
}

export const operationOf = (record: Read | undefined): Operation => ({
  runsAt: record?.runsAt ?? '',
  connections: record?.connections ?? [],
  securityLevel: record?.securityLevel ? String(record.securityLevel) : '',
  securityDecision: record?.securityDecision ?? '',
  securityDecidedOn: record?.securityDecidedOn ?? '',
  version: record?.version ?? '',
})

/** A day that is still being typed is none yet. */
const wholeDay = (day: string) => (/^\d{4}-/.test(day) ? day : '')

/** The part of a record as the API takes it. */
export const bodyOfOperation = (operation: Operation) => ({
  ...operation,
  runsAt: operation.runsAt || null,
  securityLevel: operation.securityLevel ? Number(operation.securityLevel) : null,
  securityDecidedOn: wholeDay(operation.securityDecidedOn),
})

/** What is different in a correction; what was emptied stays as it is. */
export function correctionOfOperation(before: Operation, after: Operation): CorrectionInput {
  const { runsAt, securityLevel, securityDecision, securityDecidedOn, version } = after
  const isChanged = (name: keyof Operation) => String(before[name]) !== String(after[name])
  return {
    ...(runsAt && isChanged('runsAt') && { runsAt }),
    ...(isChanged('connections') && { connections: after.connections }),
    ...(securityLevel && isChanged('securityLevel') && { securityLevel: Number(securityLevel) }),
    ...(securityDecision.trim() && isChanged('securityDecision') && { securityDecision }),
    ...(securityDecidedOn && isChanged('securityDecidedOn') && { securityDecidedOn }),
    ...(version.trim() && isChanged('version') && { version }),
  }
}
