import { defineConfig } from '@playwright/test'
import journeys from './playwright.config.ts'

/**
 * The main job and the search once more, through MongoDB's protocol, Meilisearch and two processes of the
 * CMS (tests/support/servedInstallation.ts). Needs both engines.
 */
export default defineConfig(journeys, {
  testMatch: ['agency/**/*.spec.ts', 'public/**/*.spec.ts', 'installation/**/*.spec.ts'],
  globalSetup: './tests/support/servedInstallation.ts',
  timeout: 150_000,
  expect: { timeout: 20_000 },
})
