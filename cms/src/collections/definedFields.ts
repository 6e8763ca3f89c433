import type { Field } from 'payload'
import type { FieldDefinition } from '../domain/field.ts'

/** The Payload fields of a table of field definitions, in its order. */
export function definedFields(definitions: Record<string, FieldDefinition>): Field[] {
  return Object.entries(definitions).map(([name, definition]) => definedField(name, definition))
}

function definedField(name: string, definition: FieldDefinition): Field {
  const { label, help, options = [], minimum, maximum, maximumLength } = definition
  const base = { name, label, admin: { description: help } }
  switch (definition.control) {
    case 'localizedText':
      return { ...base, type: 'text', localized: true }
    case 'localizedParagraphs':
      return { ...base, type: 'textarea', localized: true }
    case 'lines':
      return {
        ...base,
        type: 'array',
        maxRows: 10,
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
      }
    case 'yesNo':
      return { ...base, type: 'checkbox' }
    case 'choice':
      return { ...base, type: 'select', options }
    case 'choices':
      return { ...base, type: 'select', hasMany: true, options }
    case 'date':
      return { ...base, type: 'text' }
    case 'text':
    case 'address':
      return { ...base, type: 'text', ...(maximumLength ? { maxLength: maximumLength } : {}) }
  }
}
