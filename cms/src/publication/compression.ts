import { constants } from 'node:zlib'
import type { BrotliOptions, ZlibOptions } from 'node:zlib'

/** Files of a release that are served compressed. */
export const compressible = /\.(html|css|js|json|svg|xml|txt|csv)$/

export const gzipOptions: ZlibOptions = { level: 8 }

/** Beyond this quality a page gets one per cent smaller and takes half as long again. */
export function brotliOptions({ length }: Buffer): BrotliOptions {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_SIZE_HINT]: length,
    },
  }
}
