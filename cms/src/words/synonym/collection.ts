import type { CollectionConfig, TextField } from 'payload'
import { anyone, managedCatalogue } from '../../access/rules.ts'
import { languageOf } from '../../domain/language/languageOf.ts'
import type { Label } from '../../domain/language/language.ts'
import { SynonymSchema, synonymLimits } from '../../domain/synonym/synonym.ts'
import { adminGroups, slugField } from '../../fields/commonFields.ts'
import { noteDeletion, proveDeletion } from '../../publication/deletion.ts'
import { publishOnChange, publishOnDelete } from '../../publication/request.ts'
import { touchedEndpoint } from './touchedEndpoint.ts'

/** A list of words or phrases, each checked as the search will read it. */
function phrasesField(
  name: 'says' | 'means',
  label: Label,
  { description, required }: { description: Label; required: boolean },
): TextField {
  const { length } = synonymLimits
  const most = synonymLimits[name]
  const wrong: Label = {
    vi: `${label.vi}: ${required ? 'từ 1 đến' : 'nhiều nhất'} ${most} từ hoặc cụm từ, mỗi cụm có chữ và dài nhất ${length} ký tự.`,
    en: `${label.en}: ${required ? '1 to' : 'at most'} ${most} words or phrases, each with letters, ${length} characters at most.`,
  }
  return {
    name,
    type: 'text',
    hasMany: true,
    required,
    label,
    admin: { description },
    validate: (value: unknown, { req }) =>
      SynonymSchema.shape[name].safeParse(value ?? (required ? [] : null)).success ||
      wrong[languageOf(req.i18n.language)],
  }
}

/** What people say when they search, and the catalogue's words for it; the search follows with the next publication. */
export const Synonyms: CollectionConfig = {
  slug: 'synonyms',
  labels: {
    singular: { vi: 'Cách nói khi tìm kiếm', en: 'Way of saying in search' },
    plural: { vi: 'Cách nói khi tìm kiếm', en: 'Ways of saying in search' },
  },
  admin: {
    group: adminGroups.catalogue,
    useAsTitle: 'slug',
    defaultColumns: ['slug', 'says', 'means'],
    listSearchableFields: ['slug', 'says', 'means'],
  },
  access: managedCatalogue(anyone),
  endpoints: [touchedEndpoint],
  hooks: {
    afterChange: [publishOnChange],
    beforeDelete: [proveDeletion],
    afterDelete: [noteDeletion, publishOnDelete],
  },
  fields: [
    slugField,
    phrasesField(
      'says',
      { vi: 'Người dùng gõ', en: 'People type' },
      {
        required: true,
        description: {
          vi: 'Mỗi mục một cách nói: “khám online”, “EMR”. Chữ viết tắt trùng với một tiếng Việt chỉ tính khi viết hoa.',
          en: 'One way of saying each: “khám online”, “EMR”. An abbreviation that is also a syllable counts only in capitals.',
        },
      },
    ),
    phrasesField(
      'means',
      { vi: 'Từ của danh mục', en: 'Words of the catalogue' },
      {
        required: false,
        description: {
          vi: 'Mục nào có đủ các từ của một dòng ở đây thì được tìm thấy như thể có điều đã gõ. Để trống: điều đã gõ không mang nghĩa khi tìm (“phần mềm”, “cho”).',
          en: 'What holds all words of one of these is found as if it held what was typed. Empty: what was typed says nothing (“software”, “for”).',
        },
      },
    ),
    {
      name: 'touched',
      type: 'ui',
      admin: { components: { Field: '/words/synonym/TouchedSearches.tsx#TouchedSearches' } },
    },
  ],
}
