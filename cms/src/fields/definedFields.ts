import type { Field, FieldAccess } from 'payload'
import { dayField } from './commonFields.ts'
import { isPdf, isPublicPicture, may, published, sameOrganisation } from './relationRules.ts'
import { fieldEntries } from '../domain/field/field.ts'
import { takesWholeNumbersOnly } from '../domain/values/wholeNumber.ts'
import type { FieldDefinition } from '../domain/field/field.ts'

interface Use {
  /** The fields are columns of a row. */
  isColumn?: boolean
  /** Who reads and writes them, where it is not everybody who does so with the record. */
  access?: { create?: FieldAccess; read?: FieldAccess; update?: FieldAccess }
}

/** The Payload fields of a table of field definitions, in its order. */
export function definedFields(
  definitions: Record<string, FieldDefinition>,
  { isColumn = false, access }: Use = {},
): Field[] {
  return fieldEntries(definitions).map(([name, definition]) => {
    const field = definedField(name, definition, { isColumn })
    return access ? ({ ...field, access } as Field) : field
  })
}

function definedField(
  name: string,
  definition: FieldDefinition,
  { isColumn }: { isColumn: boolean },
): Field {
  const { label, help, options = [], minimum, maximum } = definition
  // A row of a list is kept whole; of the record itself only what a first draft is asked for.
  const isNeeded = isColumn ? definition.required : definition.firstDraft
  const base = {
    name,
    label,
    required: Boolean(isNeeded),
    admin: help.vi ? { description: help } : {},
  }
  const length = definition.maximumLength ? { maxLength: definition.maximumLength } : {}
  switch (definition.control) {
    case 'localizedText':
      return { ...base, ...length, type: 'text', localized: true }
    case 'localizedParagraphs':
      return { ...base, ...length, type: 'textarea', localized: true }
    case 'lines':
      return {
        ...base,
        type: 'array',
        maxRows: definition.maximumRows ?? 10,
        labels: { singular: { vi: 'Dòng', en: 'Line' }, plural: { vi: 'Dòng', en: 'Lines' } },
        fields: [
          {
            name: 'text',
            type: 'text',
            required: true,
            localized: true,
            label: { vi: 'Nội dung', en: 'Text' },
          },
        ],
      }
    case 'number':
      return {
        ...base,
        type: 'number',
        ...(minimum === undefined ? {} : { min: minimum }),
        ...(maximum === undefined ? {} : { max: maximum }),
        admin: {
          ...base.admin,
          ...(takesWholeNumbersOnly(definition.schema) ? { step: 1 } : {}),
        },
      }
    case 'yesNo':
      return { ...base, type: 'checkbox' }
    case 'choice':
      return { ...base, type: 'select', options }
    case 'choices':
      return { ...base, type: 'select', hasMany: true, options }
    case 'date':
      return describedDay(name, definition, Boolean(isNeeded))
    case 'text':
    case 'address':
      return { ...base, ...length, type: 'text' }
    case 'reference':
      return {
        ...base,
        type: 'relationship',
        relationTo: relationOf(definition),
        index: true,
        custom: may(published),
      }
    case 'file':
      return {
        ...base,
        type: 'upload',
        relationTo: 'media',
        custom: may(
          sameOrganisation('vendor'),
          definition.fileKind === 'picture' ? isPublicPicture : isPdf,
        ),
      }
    case 'rows':
      return {
        ...base,
        required: false,
        type: 'array',
        maxRows: definition.maximumRows ?? 20,
        labels: { singular: definition.rowLabel ?? label, plural: label },
        fields: definedFields(definition.columns ?? {}, { isColumn: true }),
      }
  }
}

function describedDay(name: string, definition: FieldDefinition, required: boolean): Field {
  const { label, help, notAhead = false } = definition
  const day = dayField(name, label, { required, notAhead })
  return { ...day, admin: { ...day.admin, description: help } }
}

function relationOf({ relationTo, label }: FieldDefinition): 'platforms' {
  if (relationTo) return relationTo
  throw new Error(`The field “${label.en}” refers to no collection.`)
}
