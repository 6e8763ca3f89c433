import type { Label, Language } from '../language/language.ts'
import { integrations } from '../offering/integrations.ts'
import { dayText } from '../values/day.ts'
import type { Correction } from './adoption.ts'
import { hostingPlaces, operationLabels } from './operation.ts'
import type { operationShape } from './operation.ts'
import type { z } from 'zod'

type Operation = {
  [Name in keyof typeof operationShape]: z.output<(typeof operationShape)[Name]>
}

/** How the system of an adoption runs, line by line, as it is told to people; nothing of what was not told. */
export function operationLines(
  adoption: Operation,
  language: Language,
): { label: string; text: string }[] {
  const { runsAt, connections, securityLevel, securityDecision, securityDecidedOn } = adoption
  const line = (label: Label, text: string) => ({ label: label[language], text })
  const decision: Label | null =
    securityDecision && securityDecidedOn
      ? {
          vi: `, theo quyết định ${securityDecision} ngày ${dayText(securityDecidedOn.slice(0, 10))}`,
          en: `, by decision ${securityDecision} of ${dayText(securityDecidedOn.slice(0, 10), 'en')}`,
        }
      : null
  return [
    ...(runsAt ? [line(operationLabels.runsAt, hostingPlaces.labels[runsAt][language])] : []),
    ...(securityLevel
      ? [line(operationLabels.securityLevel, `${securityLevel}${decision?.[language] ?? ''}`)]
      : []),
    ...(connections.length > 0
      ? [line(operationLabels.connections, connectionsText(connections, language))]
      : []),
  ]
}

const connectionsText = (names: readonly string[], language: Language): string =>
  integrations.values
    .filter((one) => names.includes(one))
    .map((one) => integrations.labels[one][language])
    .join('; ')

/** A value of a correction as people write it: a day, a place, connections; any other text as it is. */
export function correctedText(
  field: Correction['field'] | 'version',
  value: string,
  language: Language,
): string {
  if (field === 'connections') return connectionsText(value.split(', '), language)
  const place = hostingPlaces.values.find((one) => field === 'runsAt' && one === value)
  if (place) return hostingPlaces.labels[place][language]
  return /^\d{4}-\d{2}-\d{2}/.test(value) ? dayText(value.slice(0, 10), language) : value
}
