import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, inject, test } from 'vitest'
import { z } from 'zod'
import { chainSteps } from '../../cms/src/domain/chain/chain.ts'
import { checkRelease } from '../../cms/src/publication/check.ts'
import { languages } from '../../cms/src/domain/language/language.ts'
import { isScreen, pagePath } from '../../cms/src/domain/publication/routes.ts'
import { readRelease } from '../support/builtPages.ts'
import type { BuiltPage } from '../support/builtPages.ts'

const { site, snapshot, pages } = readRelease(inject('publishedData'))
const addresses = new Set(pages.map(({ address }) => address))
const named = pages.filter(({ page }) => page !== 'notFound')

/** Pages of which something is not true, each with what it has instead. */
function exceptions(some: BuiltPage[], find: (page: BuiltPage) => string | undefined): string[] {
  return some.flatMap((page) => {
    const found = find(page)
    return found === undefined ? [] : [`${page.address}: ${found}`]
  })
}

const one = (html: string, pattern: RegExp) => pattern.exec(html)?.[1] ?? ''
const pathOf = (absolute: string) => (URL.canParse(absolute) ? new URL(absolute).pathname : '')

test('every record has its pages and no internal link leads nowhere', async () => {
  const files = Object.fromEntries(globSync('**/*.*', { cwd: site }).map((file) => [file, '']))
  const build = { files, rendered: pages.map(({ file }) => file.slice(1)), hasRemoved: false }
  await expect(checkRelease(site, snapshot, build)).resolves.toBe(pages.length)
})

test('every page has one main heading', () => {
  expect(
    exceptions(pages, ({ html }) => {
      const headings = [...html.matchAll(/<h1[\s>]/g)].length
      return headings === 1 ? undefined : `${headings} headings`
    }),
  ).toEqual([])
})

test('every page says its language', () => {
  expect(
    exceptions(pages, ({ html, language }) => {
      const lang = one(html, /<html[^>]*\blang="([^"]*)"/)
      return lang === language ? undefined : lang
    }),
  ).toEqual([])
})

/** Text of an attribute or a title as people read it. */
const unescaped = (text: string) =>
  text.replaceAll(/&(?:amp|lt|gt|quot|#39|#34);/g, (entity) => entities[entity] ?? entity)
const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
}
const isListed = ({ html }: BuiltPage) => !html.includes('<meta name="robots" content="noindex"')

test('every page of a language has a title of its own, which results of a search show whole', () => {
  const owners = new Map<string, string>()
  expect(
    exceptions(pages, ({ address, html, language }) => {
      const title = unescaped(one(html, /<title>([^<]+)<\/title>/))
      const name = `${language} ${title}`
      const other = owners.get(name)
      owners.set(name, address)
      return title && title.length <= 70 && !other
        ? undefined
        : `“${title}” (${title.length}), as ${other}`
    }),
  ).toEqual([])
})

test('every page describes itself in 50 to 160 letters, each that is listed in words of its own', () => {
  const owners = new Map<string, string>()
  expect(
    exceptions(pages, (page) => {
      const description = unescaped(one(page.html, /<meta name="description" content="([^"]*)"/))
      const other = isListed(page) ? owners.get(description) : undefined
      if (isListed(page)) owners.set(description, page.address)
      return description.length >= 50 && description.length <= 160 && !other
        ? undefined
        : `“${description}” (${description.length}), as ${other}`
    }),
  ).toEqual([])
})

test('every page names a picture in its language, of the size that messengers ask for', async () => {
  const pictures = new Set<string>()
  expect(
    exceptions(named, ({ html, language }) => {
      const picture = pathOf(one(html, /<meta property="og:image" content="([^"]*)"/))
      pictures.add(picture)
      const isThere = existsSync(path.join(site, picture))
      return picture.endsWith(`.${language}.png`) && isThere ? undefined : picture
    }),
  ).toEqual([])
  expect(pictures.size).toBeGreaterThan(20)
  for (const picture of pictures) {
    const { width, height, format } = await sharp(path.join(site, picture)).metadata()
    expect([picture, width, height, format]).toEqual([picture, 1200, 630, 'png'])
  }
})

/** What a page says of itself to machines, by type. */
const describedAs = ({ html }: BuiltPage) =>
  new Map(
    [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].flatMap(
      ([, json = '{}']) => {
        const read = StructuredSchema.parse(JSON.parse(json))
        return [read['@type']].flat().map((type) => [type, read] as const)
      },
    ),
  )
const StructuredSchema = z.looseObject({ '@type': z.union([z.string(), z.array(z.string())]) })

test('a page of a record tells machines the way to it', () => {
  const records = pages.filter((page) => page.kind.includes('/') && isListed(page))
  expect(
    exceptions(records, (page) => (describedAs(page).has('BreadcrumbList') ? undefined : 'no way')),
  ).toEqual([])
  expect(records.length).toBeGreaterThan(500)
})

test('legal documents are legislation, practices are articles with their day', () => {
  for (const { slug, number, issuer, date } of snapshot.legalDocuments) {
    const page = pages.find(({ address }) => address === pagePath('legalDocuments', 'vi', slug))
    expect(page && describedAs(page).get('Legislation'), number).toMatchObject({
      legislationIdentifier: number,
      legislationPassedBy: { name: issuer },
      ...(date && { legislationDate: date }),
    })
  }
  for (const { slug, publishedOn } of snapshot.practices.filter((one) => !one.illustrative)) {
    const page = pages.find(({ address }) => address === pagePath('practices', 'en', slug))
    const article = page && describedAs(page).get('Article')
    expect(article, slug).toMatchObject(publishedOn ? { datePublished: publishedOn } : {})
  }
})

test('the map of the site tells a day only where a record has one of its own', () => {
  const map = readFileSync(path.join(site, 'sitemap.xml'), 'utf8')
  const days = new Map(
    [...map.matchAll(/<loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<\/lastmod>)?/g)].map(
      ([, address = '', day]) => [pathOf(address), day],
    ),
  )
  const known = snapshot.practices.flatMap(({ slug, publishedOn, illustrative }) =>
    publishedOn && !illustrative
      ? languages.map((language) => [pagePath('practices', language, slug), publishedOn] as const)
      : [],
  )
  expect([...days].filter(([, day]) => day)).toEqual(
    expect.arrayContaining(known.map(([address, day]) => [address, day])),
  )
  const others = [...days].filter(([address, day]) => day && !/practices|kinh-nghiem/.test(address))
  expect(others).toEqual([])
  expect(days.size).toBeGreaterThan(700)
})

test('every page has the signs of the site, and they are there', () => {
  for (const file of ['favicon.svg', 'apple-touch-icon.png']) {
    expect(existsSync(path.join(site, file)), file).toBe(true)
    expect(
      exceptions(pages, ({ html }) => (html.includes(`href="/${file}"`) ? undefined : file)),
    ).toEqual([])
  }
})

test('an English page writes a day as 27 November 2026', () => {
  const numeric = /\b\d{2}\/\d{2}\/\d{4}\b/
  const english = pages.filter(({ language, page }) => language === 'en' && !isScreen(page))
  const vietnamese = /<(\w+)(?=[^>]*\blang="vi")[^>]*>.*?<\/\1>/gs
  expect(
    exceptions(english, ({ html }) => {
      const prose = html
        .replaceAll(/<(script|style|svg|figure|template)[\s>].*?<\/\1>/gs, '')
        .replaceAll(vietnamese, '')
        .replaceAll(/<[^>]+>/g, ' ')
      const at = prose.search(numeric)
      return at < 0 ? undefined : prose.slice(Math.max(0, at - 40), at + 12)
    }),
  ).toEqual([])
})

test('every page names its own address as the canonical one', () => {
  expect(
    exceptions(named, ({ address, html }) => {
      const canonical = pathOf(one(html, /<link rel="canonical" href="([^"]*)"/))
      return canonical === address ? undefined : canonical
    }),
  ).toEqual([])
})

test('every page leads to itself in both languages, and both are there', () => {
  expect(
    exceptions(named, ({ address, html, language }) => {
      const alternates = new Map(
        [...html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g)].map(
          ([, lang = '', href = '']) => [lang, pathOf(href)],
        ),
      )
      const isWhole =
        alternates.get(language) === address &&
        alternates.get('x-default') === alternates.get('vi') &&
        ['vi', 'en'].every((lang) => addresses.has(alternates.get(lang) ?? ''))
      return isWhole ? undefined : JSON.stringify([...alternates])
    }),
  ).toEqual([])
})

/** Where a page stands in the chain from a problem to use, and where its steps lead. */
function chainOf(html: string) {
  const chain = one(html, /<nav class="chain-line"[^>]*>(.*?)<\/nav>/s)
  const here = one(chain, /<li aria-current="step"[^>]*>.*?class="step"[^>]*>([^<]*)</s)
  return { here, links: [...chain.matchAll(/ href="([^"]*)"/g)].map(([, href = '']) => href) }
}

test('every public record of the chain shows where it stands in it, each step a link', () => {
  const steps: Partial<Record<BuiltPage['page'], string>> = {
    problems: 'problem',
    platforms: 'platform',
    offerings: 'offering',
    quotationRequests: 'request',
    processes: 'award',
    adoptions: 'adoption',
  }
  const inChain = pages.filter(
    ({ kind, page }) => kind === `${page}/record` || page === 'adoptions',
  )
  expect(
    exceptions(inChain, ({ html, page, language }) => {
      const step = steps[page]
      if (!step) return undefined
      const { here } = chainOf(html)
      return here === chainSteps.labels[chainSteps.schema.parse(step)][language] ? undefined : here
    }),
  ).toEqual([])
  // A request leads to what it is for and to what came of it.
  const [opened] = snapshot.quotationRequests.filter(({ result }) => result)
  const page = pages.find(
    ({ address }) => address === pagePath('quotationRequests', 'vi', opened?.slug),
  )
  const { links } = chainOf(page?.html ?? '')
  expect(links).toContain(pagePath('processes', 'vi', opened?.slug))
  expect(links).toContain(pagePath('platforms', 'vi', opened?.platforms[0]))
})

test('no page asks another origin for anything', () => {
  const loads =
    /<(?:link(?![^>]*\brel="(?:canonical|alternate)")|script|img|source|iframe|video|audio|object|embed|form|use)\b[^>]*\b(?:href|src|srcset|data|action|poster)="((?:https?:)?\/\/[^"]*)"/g
  expect(
    exceptions(pages, ({ html }) => {
      const elsewhere = [...html.matchAll(loads)].map(([, address]) => address)
      return elsewhere.length > 0 ? elsewhere.join(' ') : undefined
    }),
  ).toEqual([])
})

test('no style or script asks another origin for anything', () => {
  const asks =
    /(?:url\(\s*|@import\s+|\bfrom\s*|\bimport\s*\(?\s*|\bfetch\(\s*)["'`]?((?:https?:)?\/\/[^"'`)\s]+)/g
  const found = globSync('_astro/**/*.{css,js}', { cwd: site }).flatMap((file) =>
    [...readFileSync(path.join(site, file), 'utf8').matchAll(asks)].map(
      ([, address]) => `${file}: ${address}`,
    ),
  )
  expect(found).toEqual([])
})

test('what is sent compressed is the file itself, byte for byte', () => {
  const files = globSync('**/*.{html,css,js,json,svg,xml,txt,csv}', { cwd: site })
  expect(files.length).toBeGreaterThan(pages.length)
  const different = files.filter((file) => {
    const content = readFileSync(path.join(site, file))
    const [gz, br] = ['.gz', '.br'].map((copy) => readFileSync(path.join(site, file + copy)))
    return (
      !gz || !br || !gunzipSync(gz).equals(content) || !brotliDecompressSync(br).equals(content)
    )
  })
  expect(different).toEqual([])
})
