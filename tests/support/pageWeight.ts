import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

/** Bytes that a page loads before anybody touches it, as gzip sends them; fonts and pictures as they are. */
export interface PageWeight {
  html: number
  css: number
  js: number
  fonts: number
  pictures: number
}

/** What the budgets are about: everything but fonts and pictures. */
export const weightOf = ({ html, css, js }: PageWeight): number => html + css + js

/** Files of a page, by address from the site's root, with the page itself. */
export function filesOfPage(site: string, page: string): Set<string> {
  const files = new Set([page])
  // A set gives out what is added to it while it is walked.
  for (const file of files) for (const found of referencesOf(site, file)) files.add(found)
  return files
}

/**
 * Weighs a built page with every style, script, font and picture that it loads by itself: what the HTML
 * names, what scripts import at their start, islands with their renderer, and what styles name.
 *
 * @param page address of the file from the site's root, such as `/tim-kiem/index.html`.
 */
export function weighPage(site: string, page: string): PageWeight {
  const weight: PageWeight = { html: 0, css: 0, js: 0, fonts: 0, pictures: 0 }
  for (const file of filesOfPage(site, page)) weight[kindOf(file)] += sizeOf(site, file)
  return weight
}

function kindOf(file: string): keyof PageWeight {
  switch (path.extname(file)) {
    case '.html':
      return 'html'
    case '.css':
      return 'css'
    case '.js':
      return 'js'
    case '.woff2':
      return 'fonts'
    default:
      return 'pictures'
  }
}

const references = {
  html: [
    /<link\b[^>]*\brel="(?:stylesheet|modulepreload|preload|icon)"[^>]*\bhref="(\/[^"]+)"/g,
    /<script\b[^>]*\bsrc="(\/[^"]+)"/g,
    /<img\b[^>]*\bsrc="(\/[^"]+)"/g,
    /\b(?:component|renderer|before-hydration)-url="(\/[^"]+)"/g,
  ],
  css: [/url\(["']?([^"')]+)["']?\)/g],
  // Imports at the start of a module; `import(…)` is a later one.
  js: [/(?:^|[;}\n])\s*(?:import|export)\b[^"'`();]*["'`](\.{0,2}\/[^"'`]+)["'`]/g],
}

const isCompressed = /\.(html|css|js|json|svg)$/

const known = new Map<string, { size: number; references: string[] }>()

/** Bytes of a file as it is sent: text as gzip sends it. */
export function sizeOf(site: string, file: string): number {
  return read(site, file).size
}

function referencesOf(site: string, file: string): string[] {
  return read(site, file).references
}

function read(site: string, file: string) {
  const name = path.join(site, file)
  const before = known.get(name)
  if (before) return before
  const content = readFileSync(name)
  const kind = kindOf(file)
  const found = kind === 'html' || kind === 'css' || kind === 'js' ? references[kind] : []
  const text = found.length > 0 ? content.toString() : ''
  const made = {
    size: isCompressed.test(file) ? gzipSync(content, { level: 8 }).length : content.length,
    references: found.flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap(([, address = '']) =>
        address.startsWith('data:') ? [] : [new URL(address, `http://x${file}`).pathname],
      ),
    ),
  }
  known.set(name, made)
  return made
}
