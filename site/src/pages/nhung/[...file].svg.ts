import type { APIRoute } from 'astro'
import { languages } from 'cms/domain/language/language.ts'
import type { Language } from 'cms/domain/language/language.ts'
import { embed, embedded, embedKinds, embedPath } from '../../exports/embeds.ts'
import type { EmbedKind } from '../../exports/embeds.ts'

/** Pictures for other sites; a preview of one page needs none. */
export function getStaticPaths() {
  if (process.env.ONLY_PAGE) return []
  return embedKinds.flatMap((kind) =>
    embedded(kind).flatMap((slug) =>
      languages.map((language) => ({
        params: {
          file: embedPath(kind, slug, language)
            .slice('/nhung/'.length)
            .replace(/\.svg$/, ''),
        },
        props: { kind, slug, language },
      })),
    ),
  )
}

export const GET: APIRoute<{ kind: EmbedKind; slug: string; language: Language }> = ({
  props: { kind, slug, language },
}) => new Response(embed(kind, slug, language), { headers: { 'content-type': 'image/svg+xml' } })
