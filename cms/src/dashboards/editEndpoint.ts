import type { PayloadRequest, Where } from 'payload'
import { z } from 'zod'
import { answeredFor } from '../access/rules.ts'
import { editedWords } from '../domain/account/editedWords.ts'
import type { EditedWord } from '../domain/account/editedWords.ts'
import { can } from '../domain/account/roles.ts'
import { pagePath } from '../domain/publication/routes.ts'
import { languageOf } from '../domain/language/languageOf.ts'
import { SlugSchema } from '../domain/values/reference.ts'
import { anyone, declaredEndpoint } from '../requests/declaredEndpoint.ts'
import { notAllowed, notFound, refusal } from '../requests/refusal.ts'
import { recordLink } from './recordLink.ts'

const words = Object.keys(editedWords) as [EditedWord, ...EditedWord[]]
const ParametersSchema = z.object({ word: z.enum(words), slug: SlugSchema })

/**
 * `GET /api/edit/<word>/<slug>`: from a public page to where its record is edited, the workspace's screen or the
 * admin's form. Who is not signed in is led to that; 403 for a role that does not edit the word, 404 for a record that
 * is not there for the person, or that belongs to another vendor.
 */
export const editEndpoint = declaredEndpoint({
  path: '/edit/:word/:slug',
  method: 'get',
  caller: anyone('led to the record if they edit its word, else to sign in, or refused'),
  params: ParametersSchema,
  handler: async (req, { person, params: { word, slug } }) => {
    if (!person) return leadTo(pagePath('signIn', languageOf(req.i18n.language)))
    if (!can(person.role, editedWords[word])) throw refusal(req, 403, notAllowed)
    const { docs } = await req.payload.find({
      collection: word,
      where: { and: [{ slug: { equals: slug } }, await ofEditor(req, word)] },
      limit: 1,
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    })
    const link = docs[0] && recordLink({ collection: word, id: docs[0].id }, person.role, req)
    if (!link) throw refusal(req, 404, notFound)
    return leadTo(link)
  },
})

/** The records of a word that a person who edits it may edit: a vendor its own alone. */
const ofEditor = async (req: PayloadRequest, word: EditedWord): Promise<Where> =>
  word === 'offerings' ? { vendor: { in: await answeredFor(req) } } : {}

const leadTo = (location: string) =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
