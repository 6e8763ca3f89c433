import { fieldEntries, holdsFiles } from '../../cms/src/domain/field/field.ts'
import type { FieldDefinition } from '../../cms/src/domain/field/field.ts'
import { offeringFields } from '../../cms/src/domain/offering/offeringFields.ts'

const words = ['khám', 'họp', 'đất', 'thuế', 'lớp', 'sổ', 'kho', 'dữ', 'liệu', 'xã', 'phường', 'số']

/** A phrase of four words, another one for each number. */
function phrase(seed: number): string {
  return [0, 1, 2, 3].map((at) => words[(seed * (at + 3) + at) % words.length]).join(' ')
}

/** A value that a field takes, by the way it is entered; the same for the same number. */
function valueOf(name: string, field: FieldDefinition, seed: number, platform: string): unknown {
  const { options = [], minimum = 0, maximum } = field
  switch (field.control) {
    case 'text':
    case 'localizedText':
    case 'localizedParagraphs':
      return `${phrase(seed)} ${name === 'name' ? seed : ''}`.trim()
    case 'lines':
      return [0, 1, 2].map((at) => ({ text: phrase(seed + at) }))
    case 'number':
      return minimum + (seed % ((maximum ?? minimum + 90) - minimum + 1))
    case 'yesNo':
      return seed % 2 === 0
    case 'choice':
      return options[seed % options.length]?.value
    case 'choices':
      return [...new Set([options[seed % options.length]?.value])]
    case 'date':
      return `2026-0${1 + (seed % 9)}-1${seed % 9}`
    case 'address':
      return `https://san-pham-${seed}.example/${name.toLowerCase()}`
    case 'reference':
      return platform
    case 'file':
      // Nobody made one.
      return null
    case 'rows':
      if (holdsFiles(field)) return []
      return [0, 1].map((at) => rowOf(field.columns ?? {}, seed + at, platform))
  }
}

const rowOf = (columns: Record<string, FieldDefinition>, seed: number, platform: string) =>
  Object.fromEntries(
    fieldEntries(columns).map(([name, column]) => [name, valueOf(name, column, seed, platform)]),
  )

/** A whole offering made from the table of fields: a field that is added there is filled here too. */
export function generatedOffering(
  seed: number,
  { vendor, platform }: { vendor: string; platform: string },
): Record<string, unknown> {
  return { ...rowOf(offeringFields, seed, platform), vendor, slug: `san-pham-do-${seed}` }
}
