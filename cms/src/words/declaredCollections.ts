import type { CollectionConfig } from 'payload'
import { draftedCatalogue } from '../access/rules.ts'
import { fieldsOfSchema } from '../domain/publication/declaredRecord.ts'
import type { FieldDefinition } from '../domain/field/field.ts'
import { pagePath } from '../domain/publication/routes.ts'
import { publicSchemas } from '../domain/publication/snapshot.ts'
import type { Word } from '../domain/publication/word.ts'
import { draftedWords } from '../domain/words.ts'
import type { DraftedWord } from '../domain/words.ts'
import {
  adminGroups,
  illustrativeField,
  slugField,
  sortKeyField,
  sourcesField,
} from '../fields/commonFields.ts'
import { definedFields } from '../fields/definedFields.ts'
import { setSlug } from '../fields/setSlug.ts'
import { noteDeletion, proveDeletion } from '../publication/deletion.ts'
import { publishOnChange, publishOnDelete } from '../publication/request.ts'

/** The collections of words that are a table of fields: written and published by the editors of the catalogue. */
export const declaredCollections: CollectionConfig[] = draftedWords().flatMap((word) => {
  const fields = fieldsOfSchema(publicSchemas[word.collection])
  return fields ? [declaredCollection(word, fields)] : []
})

/** The collection of a word that is a table of fields. */
export function declaredCollection(
  { collection: slug, name, page }: Pick<Word, 'name' | 'page'> & { collection: DraftedWord },
  fields: Record<string, FieldDefinition>,
): CollectionConfig {
  return {
    slug,
    labels: { singular: name, plural: name },
    admin: {
      group: adminGroups.catalogue,
      useAsTitle: 'title',
      defaultColumns: ['title', '_status', 'updatedAt'],
      listSearchableFields: ['title', 'slug'],
      ...(page?.records && { preview: (row) => pagePath(slug, 'vi', String(row.slug)) }),
    },
    access: draftedCatalogue,
    defaultSort: 'sortKey',
    defaultPopulate: { slug: true, title: true },
    versions: { drafts: true, maxPerDoc: 50 },
    hooks: {
      beforeValidate: [setSlug('title')],
      afterChange: [publishOnChange],
      beforeDelete: [proveDeletion],
      afterDelete: [noteDeletion, publishOnDelete],
    },
    fields: [
      slugField,
      sortKeyField('title'),
      ...definedFields(fields),
      sourcesField,
      illustrativeField,
    ],
  }
}
