import { traverseFields } from 'payload'
import type { Plugin, StaticLabel } from 'payload'

/**
 * Payload reads a label of two languages out as “[object Object]” where it stands within a sentence, as at the
 * arrows that sort a column. What a function answers is a text in the reader's language everywhere.
 */
export const spokenLabels: Plugin = (config) => {
  for (const { fields } of config.collections ?? []) {
    traverseFields({
      fields,
      fillEmpty: false,
      callback: ({ field }) => {
        if (!('label' in field) || !isOfTwoLanguages(field.label)) return
        const { label } = field
        field.label = ({ i18n }) => label[i18n.language] ?? label.vi ?? ''
      },
    })
  }
  return config
}

function isOfTwoLanguages(label: unknown): label is Exclude<StaticLabel, string> {
  return typeof label === 'object' && label !== null && 'vi' in label
}
