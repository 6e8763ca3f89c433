import sharp from 'sharp'
import type { Sharp } from 'sharp'

/** Largest picture in pixels: what a small file can unpack to is bounded too. */
const maximumPixels = 50_000_000

/** Longest side of a picture that is shown, in pixels. */
const longestSide = 2560

/** How each type of picture that may be shown is written anew. */
const writers = new Map([
  ['image/png', (picture: Sharp) => picture.png()],
  ['image/jpeg', (picture: Sharp) => picture.jpeg({ quality: 88 })],
  ['image/webp', (picture: Sharp) => picture.webp({ quality: 88 })],
])

/** Whether a picture of a type can be shown to everybody. */
export const isShownType = (type: string): boolean => writers.has(type)

/** Rejects what is no picture, or one of more pixels than are taken. */
export async function readPicture(data: Buffer): Promise<void> {
  await sharp(data, { limitInputPixels: maximumPixels }).metadata()
}

/**
 * The picture alone: upright, of a size that pages need, without place, camera data, thumbnails or whatever else its file
 * held. Rejects when the bytes are no picture of that type.
 */
export async function pictureAlone(data: Buffer, type: string): Promise<Buffer> {
  const write = writers.get(type)
  if (!write) throw new Error(`Pictures of type ${type} are not shown.`)
  const picture = sharp(data, { limitInputPixels: maximumPixels, failOn: 'error' })
    .autoOrient()
    .resize({
      width: longestSide,
      height: longestSide,
      fit: 'inside',
      withoutEnlargement: true,
    })
  return write(picture).toBuffer()
}
