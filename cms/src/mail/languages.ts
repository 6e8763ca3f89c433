import type { PayloadRequest } from 'payload'
import type { Language } from '../domain/language/language.ts'
import { languageOf } from '../domain/language/languageOf.ts'

/** Accounts with the language that each has chosen, in which they are written to. */
export async function languagesOf(
  ids: readonly string[],
  req: PayloadRequest,
): Promise<{ id: string; language: Language }[]> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { in: [...new Set(ids)] } },
    select: { language: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.map(({ id, language }) => ({ id, language: languageOf(language) }))
}
