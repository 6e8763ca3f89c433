import type { APIRoute } from 'astro'
import { recordFilePath } from 'cms/domain/publication/recordFile.ts'
import type { FiledWord } from 'cms/domain/publication/recordFile.ts'
import { filedRecords, recordFile } from '../exports/recordFiles.ts'

/** A file beside the page of every record; a preview of one page needs none. */
export function getStaticPaths() {
  if (process.env.ONLY_PAGE) return []
  return filedRecords().map(({ word, slug }) => ({
    params: {
      path: recordFilePath(word, slug)
        .slice(1)
        .replace(/\.json$/, ''),
    },
    props: { word, slug },
  }))
}

export const GET: APIRoute<{ word: FiledWord; slug: string }> = ({ props: { word, slug } }) =>
  Response.json(recordFile(word, slug))
