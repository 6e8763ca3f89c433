import type { PageShown } from './renderer/siteFiles.ts'

declare global {
  interface ImportMetaEnv {
    /** `server` while the renderer is compiled for an installation with a search server. */
    readonly PUBLIC_SEARCH_ENGINE?: 'server'
  }

  namespace App {
    interface Locals {
      /** What the renderer asks a page to show; absent on the server of developers. */
      shown?: PageShown
    }
  }
}
