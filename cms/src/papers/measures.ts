import { AlignmentType } from 'docx'

/**
 * The measures of Decree 30/2020/NĐ-CP, annex I: A4; top and bottom 20–25 mm, left 30–35, right 15–20; Times New
 * Roman, black, 13–14 points. What of it is chosen here is the smaller margin, so that tables have room.
 */
const margins = { top: 20, bottom: 20, left: 30, right: 15 } as const
const page = { width: 210, height: 297 } as const

export const font = 'Times New Roman'

/** Sizes in points: the text; quốc hiệu and names of bodies; numbers; recipients; small print of the system. */
export const points = {
  text: 14,
  table: 12,
  head: 12,
  number: 13,
  recipients: 11,
  remark: 9,
  small: 8,
} as const

/** What `docx` measures pages in: twentieths of a point. Its own conversion cuts off, and 20 mm would be less than 20. */
export const twips = (millimetres: number) => Math.round((millimetres / 25.4) * 1440)

/** What `docx` counts sizes of letters in: half points. */
export const halfPoints = (size: number) => size * 2

/** A page as `docx` takes it. Lying down, the sheet is turned and its margins stay where the reader sees them. */
export function pageOf(isLandscape: boolean) {
  const sides = Object.fromEntries(
    Object.entries(margins).map(([side, millimetres]) => [side, twips(millimetres)]),
  )
  return {
    size: {
      // The library turns width and height itself when it is told the orientation.
      width: twips(page.width),
      height: twips(page.height),
      ...(isLandscape ? { orientation: 'landscape' as const } : {}),
    },
    margin: { ...sides, header: twips(10), footer: twips(8) },
  }
}

/** Width of the text between the margins, in twips. */
export function textWidth(isLandscape: boolean): number {
  const sheet = isLandscape ? page.height : page.width
  return twips(sheet - margins.left - margins.right)
}

export const { CENTER: centre, BOTH: justified, RIGHT: right } = AlignmentType
