import { generatePageMetadata, RootPage } from '@payloadcms/next/views'
import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { languageOf } from '../../../../domain/language/languageOf.ts'
import { backParameter, pagePath } from '../../../../domain/publication/routes.ts'
import config from '../../../../payload.config.ts'
import { importMap } from '../importMap.js'

interface Args {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<Record<string, string | string[]>>
}

export const generateMetadata = ({ params, searchParams }: Args): Promise<Metadata> =>
  generatePageMetadata({ config, params, searchParams })

/** There is one way to sign in, which knows the second step: the site's. It leads back here. */
export default async function Page({ params, searchParams }: Args) {
  // Of the first page of the admin there are none.
  const asked: { segments?: string[] } = await params
  if (asked.segments?.[0] === 'login') {
    const { redirect: to } = await searchParams
    const back = typeof to === 'string' && to.startsWith('/admin') ? to : '/admin'
    const language = (await cookies()).get('payload-lng')?.value
    redirect(
      `${pagePath('signIn', languageOf(language ?? 'vi'))}?${backParameter}=${encodeURIComponent(back)}`,
    )
  }
  return RootPage({ config, importMap, params, searchParams })
}
