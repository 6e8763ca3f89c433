import type { AstroIntegration } from 'astro'
import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { sealingPage, sealingPageHash } from 'cms/domain/quotation/sealedFile.ts'
import { quotationText } from '../text/quotation.ts'

/**
 * Makes, when the renderer is compiled, the sealing page: one file with its script and styles in it, which a vendor
 * downloads and opens without a network, and beside it its SHA-256. It depends on the code alone.
 */
export const offlineSealing = (): AstroIntegration => ({
  name: 'offline-sealing',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const page = pageOf(await bundled())
      const hash = createHash('sha256').update(page).digest('hex')
      const write = (address: string, content: string) =>
        writeFile(fileURLToPath(new URL(`.${address}`, dir)), content)
      await write(sealingPage, page)
      await write(sealingPageHash, `${hash}  ${sealingPage.slice(1)}\n`)
    },
  },
})

interface Bundle {
  script: string
  style: string
}

/** The page's script in one piece, and its styles in another. */
async function bundled(): Promise<Bundle> {
  const built = await build({
    configFile: false,
    root: fileURLToPath(new URL('../..', import.meta.url)),
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: ['chrome100', 'safari15', 'firefox100'],
      cssTarget: ['chrome100', 'safari15', 'firefox100'],
      cssCodeSplit: false,
      lib: {
        entry: fileURLToPath(new URL('../offline/sealing.tsx', import.meta.url)),
        name: 'sealing',
        formats: ['iife'],
        fileName: 'sealing',
      },
    },
  })
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  )
  const script = outputs.find((one) => one.type === 'chunk')?.code
  const style = outputs.flatMap((one) => (one.type === 'asset' ? [String(one.source)] : []))[0]
  if (!script || !style) throw new Error('The sealing page has no script or no style.')
  return { script, style }
}

/** The whole file. Its policy lets nothing in and nothing out: it can load and send nothing. */
function pageOf({ script, style }: Bundle): string {
  const { heading, noScript } = quotationText('vi').offline
  // What would end the element that holds it.
  const inScript = script.replaceAll('</script', '<\\/script')
  const digest = (content: string) => createHash('sha256').update(content).digest('base64')
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${digest(inScript)}'`,
    `style-src 'sha256-${digest(style)}'`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="robots" content="noindex">
<title>${heading}</title>
<style>${style}</style>
</head>
<body>
<div id="page"><main class="page"><h1>${heading}</h1><p>${noScript}</p></main></div>
<script>${inScript}</script>
</body>
</html>
`
}
