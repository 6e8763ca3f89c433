import type { APIRoute } from 'astro'
import { languages } from 'cms/domain/language/language.ts'
import type { Language } from 'cms/domain/language/language.ts'
import { changeFormats, writeChanges } from '../../exports/changeFeeds.ts'
import type { ChangeFormat } from '../../exports/changeFeeds.ts'

const formats = Object.keys(changeFormats) as ChangeFormat[]

export const getStaticPaths = () =>
  languages.flatMap((language) =>
    formats.map((format) => ({ params: { language, format }, props: { language, format } })),
  )

/** What changed on the public site, for readers of feeds and for machines. */
export const GET: APIRoute<{ language: Language; format: ChangeFormat }> = ({
  props: { language, format },
}) =>
  new Response(writeChanges(language, format), {
    headers: { 'content-type': changeFormats[format].type },
  })
