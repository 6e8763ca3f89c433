import react from '@astrojs/react'
import { defineConfig } from 'astro/config'
import { offlineSealing } from './src/renderer/offlineSealing.ts'
import { rendererAdapter } from './src/renderer/adapter.ts'
import { sharingPictures } from './src/renderer/sharingPictures.ts'

/**
 * A static site: one folder of files that one origin serves. Astro builds, once for each change of the sources, the
 * renderer (src/renderer) into the folder `RENDERER_OUT`; each publication renders with it what has changed.
 */
export default defineConfig({
  outDir: process.env.RENDERER_OUT ?? './dist',
  output: 'server',
  // Addresses of pages end with a slash and those of files do not: the server of developers takes both.
  trailingSlash: 'ignore',
  // White space as in JSX: what the formatter breaks over lines does not become a space on the page.
  compressHTML: 'jsx',
  devToolbar: { enabled: false },
  build: {
    format: 'directory',
    inlineStylesheets: 'never',
  },
  integrations: [react(), sharingPictures(), offlineSealing()],
  adapter: rendererAdapter(),
  vite: {
    build: {
      // Cheap telephones keep old browsers: `light-dark()` and nesting are written out for them.
      cssTarget: ['chrome100', 'safari15', 'firefox100'],
      // Fonts and pictures stay files, so that they can be preloaded and cached.
      assetsInlineLimit: 0,
    },
  },
})
