import type { AstroIntegration } from 'astro'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import satori from 'satori'
import sharp from 'sharp'
import { createElement } from 'react'
import type { CSSProperties, ReactNode } from 'react'
import { languages } from 'cms/domain/language/language.ts'
import type { Language } from 'cms/domain/language/language.ts'
import { wordsWithPage } from 'cms/domain/words.ts'
import { sharingPicture, sharingSize } from '../components/page/sharingPicture.ts'
import { statisticsText } from '../text/statistics.ts'
import { textOf } from '../text/text.ts'

/** The colours of the light theme (styles/tokens.css), which a picture cannot read. */
const colours = {
  paper: '#fdfcf9',
  ink: '#141d2b',
  quiet: '#4b5565',
  rule: '#dedacf',
  seal: '#9c1c1f',
}

const sign =
  'M5.5 13.2c4.6.9 9.6-1.6 14.5-6.2 4.9 4.6 9.9 7.1 14.5 6.2M10 19.5h20M8 26h24M5.5 32.5h29'

const part = (
  type: string,
  style: CSSProperties,
  children: ReactNode[],
  more: Record<string, string | number> = {},
) => createElement(type, { style, ...more }, ...children)

/**
 * Draws, when the renderer is compiled, the pictures that messengers show beside a link to a page: one for each kind of
 * page and language. They depend on words of the code alone, so no publication draws them anew.
 */
export const sharingPictures = (): AstroIntegration => ({
  name: 'sharing-pictures',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const fonts = await readFonts()
      for (const language of languages) {
        for (const [kind, title] of titles(language)) {
          const file = fileURLToPath(new URL(`.${sharingPicture(kind, language)}`, dir))
          await mkdir(path.dirname(file), { recursive: true })
          await writeFile(file, await draw(title, language, fonts))
        }
      }
    },
  },
})

/** The kinds of pages that have a picture of their own, with what it says. */
function titles(language: Language): [kind: string, title: string][] {
  const { site } = textOf(language)
  return [
    ['home', site.line],
    ['statistics', statisticsText(language).title],
    ...wordsWithPage.map(({ collection, name }): [string, string] => [collection, name[language]]),
  ]
}

type Fonts = { name: string; data: Buffer; weight: 400 | 600 }[]

/** Source Sans 3 in the two weights and the two subsets that Vietnamese needs. */
async function readFonts(): Promise<Fonts> {
  const { resolve } = createRequire(import.meta.url)
  const files = ([400, 600] as const).flatMap((weight) =>
    ['latin', 'vietnamese'].map((subset) => ({ weight, subset })),
  )
  return Promise.all(
    files.map(async ({ weight, subset }) => ({
      name: `Source Sans 3 ${subset}`,
      weight,
      data: await readFile(
        resolve(`@fontsource/source-sans-3/files/source-sans-3-${subset}-${weight}-normal.woff`),
      ),
    })),
  )
}

async function draw(title: string, language: Language, fonts: Fonts): Promise<Buffer> {
  const { site } = textOf(language)
  const logo = part(
    'svg',
    { width: 96, height: 96 },
    [
      part('rect', {}, [], { width: 40, height: 40, rx: 3, fill: colours.seal }),
      part('path', {}, [], { d: sign, fill: 'none', stroke: '#fffdf8', 'stroke-width': 3 }),
    ],
    { viewBox: '0 0 40 40' },
  )
  const card = part(
    'div',
    {
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'space-between',
      boxSizing: 'border-box',
      width: '100%',
      height: '100%',
      padding: 72,
      borderTop: `16px solid ${colours.seal}`,
      backgroundColor: colours.paper,
      color: colours.ink,
      fontFamily: 'Source Sans 3 latin, Source Sans 3 vietnamese',
    },
    [
      part('div', { display: 'flex', alignItems: 'center', gap: 32 }, [
        logo,
        part('div', { fontSize: 44, fontWeight: 600 }, [site.name]),
      ]),
      part('div', { fontSize: 88, fontWeight: 600, lineHeight: 1.15 }, [title]),
      part(
        'div',
        {
          fontSize: 32,
          color: colours.quiet,
          borderTop: `2px solid ${colours.rule}`,
          paddingTop: 24,
        },
        [site.line],
      ),
    ],
  )
  const svg = await satori(card, { ...sharingSize, fonts })
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 64 }).toBuffer()
}
