import react from '@astrojs/react'
import { defineConfig } from 'astro/config'

/**
 * A static site: one folder of files that one origin serves. `SITE_OUT` is the folder of the release being
 * built, `SITE_URL` the public origin (canonical and alternate addresses, sitemap).
 */
export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:3000',
  outDir: process.env.SITE_OUT ?? './dist',
  output: 'static',
  trailingSlash: 'always',
  // White space as in JSX: what the formatter breaks over lines does not become a space on the page.
  compressHTML: 'jsx',
  devToolbar: { enabled: false },
  build: {
    format: 'directory',
    inlineStylesheets: 'never',
    // Pages are written while others are rendered: half of a page's time is its file.
    concurrency: 16,
  },
  integrations: [react()],
  vite: {
    build: {
      // Cheap telephones keep old browsers: `light-dark()` and nesting are written out for them.
      cssTarget: ['chrome100', 'safari15', 'firefox100'],
      // Fonts and pictures stay files, so that they can be preloaded and cached.
      assetsInlineLimit: 0,
    },
  },
})
