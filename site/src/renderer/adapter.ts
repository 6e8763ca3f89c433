import type { AstroIntegration } from 'astro'

/**
 * Tells Astro that pages are rendered by `renderer.ts`, a module that publication calls once for each file, and by no
 * server: what is served are the files.
 */
export const rendererAdapter = (): AstroIntegration => ({
  name: 'renderer',
  hooks: {
    'astro:config:done': ({ setAdapter }) => {
      setAdapter({
        name: 'renderer',
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- the other value is; it has to be said until then
        entrypointResolution: 'auto',
        serverEntrypoint: new URL('renderer.ts', import.meta.url),
        supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
      })
    },
  },
})
