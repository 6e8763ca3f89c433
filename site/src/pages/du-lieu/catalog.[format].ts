import type { APIRoute } from 'astro'
import { catalogPath, dcatCatalog, toTurtle } from '../../exports/dcat.ts'

const formats = Object.keys(catalogPath) as (keyof typeof catalogPath)[]

export const getStaticPaths = () => formats.map((format) => ({ params: { format } }))

/** The catalogue of data for harvesters, as Turtle and as JSON-LD. */
export const GET: APIRoute = async ({ params: { format } }) => {
  const catalog = dcatCatalog()
  return format === 'ttl'
    ? new Response(await toTurtle(catalog), { headers: { 'content-type': 'text/turtle' } })
    : new Response(JSON.stringify(catalog), { headers: { 'content-type': 'application/ld+json' } })
}
