import type { APIRoute } from 'astro'
import { siteFiles } from '../renderer/siteFiles.ts'

/** Every file beside the pages, for the server of developers; a publication writes them by itself. */
export const GET: APIRoute = async ({ url }) => {
  const write = siteFiles().get(url.pathname)
  if (!write) return new Response(null, { status: 404 })
  const content = await write()
  return new Response(typeof content === 'string' ? content : new Uint8Array(content))
}
