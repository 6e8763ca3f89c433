import type { Field } from 'payload'
import { allowField, orField } from '../../access/rules.ts'
import { hostingPlaces, operationLabels } from '../../domain/adoption/operation.ts'
import { integrations } from '../../domain/offering/integrations.ts'
import { choiceField, dayField } from '../../fields/commonFields.ts'

/** How the system of an adoption runs. All of it is public but the version, which agencies and the ministry read. */
export const operationFields: Field[] = [
  choiceField('runsAt', operationLabels.runsAt, hostingPlaces),
  {
    name: 'connections',
    type: 'select',
    hasMany: true,
    options: integrations.options,
    label: operationLabels.connections,
  },
  {
    name: 'securityLevel',
    type: 'number',
    min: 1,
    max: 5,
    admin: { step: 1 },
    label: operationLabels.securityLevel,
  },
  {
    name: 'securityDecision',
    type: 'text',
    maxLength: 100,
    label: operationLabels.securityDecision,
  },
  dayField('securityDecidedOn', operationLabels.securityDecidedOn, { notAhead: true }),
  {
    name: 'version',
    type: 'text',
    maxLength: 100,
    label: operationLabels.version,
    access: {
      read: orField(allowField('adoption.register'), allowField('adoption.oversee')),
      create: allowField('adoption.register'),
      update: allowField('adoption.register'),
    },
  },
]
