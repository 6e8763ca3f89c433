import type { Language, Localized } from 'cms/domain/language/language.ts'
import { numberText } from 'cms/domain/field/price.ts'
import type { Picture, PictureName, PictureRow, Cell } from 'cms/domain/statistics/picture.ts'
import { cellText } from 'cms/domain/statistics/picture.ts'
import { adoptionWorld } from 'cms/domain/statistics/adoptionList.ts'
import type { AdoptionWorld } from 'cms/domain/statistics/adoptionList.ts'
import { growthPicture } from 'cms/domain/statistics/timePictures.ts'
import { statisticsOn } from 'cms/domain/statistics/statistics.ts'
import type { CountText } from 'cms/domain/values/tally.ts'
import { catalogue } from '../../catalogue/catalogue.ts'
import { question } from '../../catalogue/reads.ts'

/** The pictures of the country on the day of the snapshot, made once for both languages. */
export const pictures = question('pictures', () => statisticsOn(catalogue))

/** One of them. */
export function pictureOf(name: PictureName): Picture {
  const found = pictures().find((one) => one.name === name)
  if (found) return found
  throw new Error(`Không có hình “${name}”.`)
}

/** A name as a drawing has room for: without the kind that all names begin with, and cut where it is too long. */
export function shortName({ vi, en }: Localized, language: Language, limit: number): string {
  const rest = (language === 'en' && en ? en : vi).replace(/^Nền tảng /, '')
  const name = rest.charAt(0).toUpperCase() + rest.slice(1)
  return name.length > limit ? `${name.slice(0, limit - 1)}…` : name
}

/** What a link of the drawing is called: whose figure, which column, how much, with the mark of made-up rows. */
export const markName = (
  row: PictureRow,
  column: Picture['columns'][number] | undefined,
  cell: Cell,
  language: Language,
): string =>
  [row.name[language] ?? row.name.vi, column?.name[language], cellText(cell, language)]
    .filter(Boolean)
    .join(', ')

/**
 * How `Counted` writes a cell. A measure is worked out from all its rows: without the made-up ones it is not known.
 */
export function sayCell({ tally, measure }: Cell, language: Language) {
  if (!measure) return undefined
  const all = numberText(tally.weight)[language]
  return (count: CountText) => (count === all ? measure.text[language] : '–')
}

let world: AdoptionWorld | undefined

/** The growth of one province, with what its agencies and the units that it continues did. */
export const growthOf = question('growthOf', (province: string): Picture => {
  world ??= adoptionWorld(catalogue)
  return growthPicture(world, catalogue.asOf, province)
})
