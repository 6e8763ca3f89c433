import type { CollectionConfig } from 'payload'
import { isListed } from './lists.ts'

/** A collection whose list in the admin can be taken as a file, where it is one of the lists. */
export function withListLinks(collection: CollectionConfig): CollectionConfig {
  const { admin = {}, slug } = collection
  if (!isListed(slug) || admin.hidden === true) return collection
  const searched = admin.listSearchableFields ?? (admin.useAsTitle ? [admin.useAsTitle] : ['id'])
  const links = {
    path: '/lists/ListLinks.tsx#ListLinks',
    clientProps: { list: slug, searched },
  }
  const { components } = admin
  const before = components?.beforeListTable ?? []
  return {
    ...collection,
    admin: { ...admin, components: { ...components, beforeListTable: [...before, links] } },
  }
}
