import type { Label } from '../domain/language/language.ts'

/** What is wrong with a file as a whole: nothing of it can be read. */
export class UnreadableFile extends Error {
  readonly reason: Label

  constructor(vi: string, en: string) {
    super(en)
    this.name = 'UnreadableFile'
    this.reason = { vi, en }
  }
}

/** Where something stands in a sheet; both from 0. */
export interface Place {
  row: number
  column: number
}

/** The address of a cell as programs for sheets show it: `D7`. */
export function cellName({ row, column }: Place): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return `${letters}${row + 1}`
}

/** The place of an address such as `D7`; undefined for what is none. */
export function placeOf(name: string): Place | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(name) ?? []
  if (!letters || !digits) return undefined
  const column =
    Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits) - 1, column }
}

/** Something to be said of a cell: what is wrong, what a reader should know, or how it was read. */
export interface Remark {
  place: Place
  kind: 'fault' | 'warning' | 'note'
  reason: Label
}
