import type { APIRoute } from 'astro'
import { toSearchDocuments } from 'cms/domain/search/searchDocument.ts'
import { catalogue } from '../catalogue/catalogue.ts'
import { toColumns } from 'cms/domain/search/columns.ts'

/** The search index that the browser loads, made from the same snapshot as the pages. */
export const GET: APIRoute = () => Response.json(toColumns(toSearchDocuments(catalogue)))
