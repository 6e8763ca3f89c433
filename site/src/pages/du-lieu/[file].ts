import type { APIRoute } from 'astro'
import { catalogue } from '../../catalogue/catalogue.ts'
import { formats, tablesOf, writeFile } from '../../exports/files.ts'
import type { Format } from '../../exports/files.ts'
import type { Table } from '../../exports/table.ts'

/** Every dataset in every format, made from the same snapshot as the pages. */
export function getStaticPaths() {
  return tablesOf(catalogue).flatMap((table) =>
    (Object.keys(formats) as Format[]).map((format) => ({
      params: { file: `${table.name}.${format}` },
      props: { table, format },
    })),
  )
}

export const GET: APIRoute<{ table: Table; format: Format }> = async ({ props }) => {
  const { table, format } = props
  const body = await writeFile(table, format, catalogue.asOf)
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: { 'content-type': formats[format].type },
  })
}
