import type { Columns } from 'cms/domain/search/columns.ts'

export const searchIndexPath = '/search-index.json'

/** Fetches the index; throws an error with the status when the server does not give it. */
export async function fetchColumns(): Promise<Columns> {
  const response = await fetch(searchIndexPath)
  if (!response.ok) throw new Error(`${searchIndexPath}: ${response.status}`)
  // Written by the same build as this code, and read in the browser before the first result: not parsed.
  return (await response.json()) as Columns
}
