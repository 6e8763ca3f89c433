import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { isRecord } from '../domain/values/isRecord.ts'

/**
 * What a release keeps beside its site in a file of JSON; undefined where it has none, or one that another version wrote
 * in another shape.
 *
 * @param release folder of the release.
 */
export async function readReleaseFile<S extends z.ZodType>(
  release: string,
  file: string,
  schema: S,
): Promise<z.output<S> | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(path.join(release, file), 'utf8')))
  } catch (error) {
    if (error instanceof z.ZodError) {
      console.error(`${file} was written by another version and begins anew.`)
      return undefined
    }
    if (isRecord(error) && error.code === 'ENOENT') return undefined
    throw error
  }
}
