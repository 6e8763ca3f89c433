interface ImportMetaEnv {
  /** `server` while a site is built for an installation with a search server. */
  readonly PUBLIC_SEARCH_ENGINE?: 'server'
}
