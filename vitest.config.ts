import { configDefaults, defineConfig } from 'vitest/config'

const ofBuiltSite = 'tests/site/**/*.test.ts'

export default defineConfig({
  test: {
    // Each file has its own database; a file's tests run in order on it.
    fileParallelism: true,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Modules of the CMS read where the project lies when they are loaded.
    env: { PROJECT_ROOT: import.meta.dirname, NODE_ENV: 'production' },
    projects: [
      {
        extends: true,
        test: {
          name: 'project',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ofBuiltSite],
          // Says which Meilisearch the tests meet, or why none.
          globalSetup: 'tests/support/meilisearch.ts',
        },
      },
      {
        extends: true,
        // These share one published catalogue, made before the first of them.
        test: { name: 'site', include: [ofBuiltSite], globalSetup: 'tests/support/site.ts' },
      },
    ],
  },
})
