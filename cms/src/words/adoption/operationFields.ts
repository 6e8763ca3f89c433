import type { Field } from 'payload'
import { allowField, orField } from '../../access/rules.ts'
import { operationFields as fields } from '../../domain/adoption/operationFields.ts'
import { definedFields } from '../../fields/definedFields.ts'

const { version, ...ofTheSystem } = fields

/** How the system of an adoption runs. All of it is public but the version, which agencies and the ministry read. */
export const operationFields: Field[] = [
  ...definedFields(ofTheSystem),
  ...definedFields(
    { version },
    {
      access: {
        read: orField(allowField('adoption.register'), allowField('adoption.oversee')),
        create: allowField('adoption.register'),
        update: allowField('adoption.register'),
      },
    },
  ),
]
